#!/usr/bin/env bash
# Checks that every ```cpp block of README.md and docs/**/*.md is a region of a program in docs/examples.
#
#   docs/check_blocks.sh [--update] [FILE.md...]      --update rewrites the blocks from the regions
#
# In the page, the line before the block says where it comes from:   <!-- docs/examples/FILE.cpp#REGION -->
# In the program, the region stands between two lines of their own:  // [REGION]  and  // [/REGION]
# The region's common indentation is removed, marker lines of other regions inside it are dropped, trailing blanks are ignored.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

update=no
if [ "${1:-}" = --update ]; then
  update=yes
  shift
fi
if [ $# -eq 0 ]; then
  mapfile -t pages < <({ find . -maxdepth 1 -name README.md; find docs -name '*.md'; } | sed 's|^\./||' | sort)
else
  pages=("$@")
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Prints region $2 of file $1; fails where there is no such region, or two.
print_region() {
  awk -v region="$2" '
    { sub(/[ \t\r]+$/, "") }
    /^[ \t]*\/\/ \[\/?[A-Za-z0-9_.-]+\]$/ {
      marker = $0
      sub(/^[ \t]*\/\/ \[/, "", marker)
      sub(/\]$/, "", marker)
      if (marker == region) { if (opened++) exit_code = 1; inside = 1 }
      if (marker == "/" region) { if (!inside) exit_code = 1; inside = 0 }
      next
    }
    inside {
      lines[++count] = $0
      if ($0 != "") {
        match($0, /^ */)
        if (!measured || RLENGTH < indentation) { indentation = RLENGTH; measured = 1 }
      }
    }
    END {
      if (opened != 1 || inside || exit_code) exit 1
      for (i = 1; i <= count; ++i) print substr(lines[i], indentation + 1)
    }' "$1"
}

# Lists the cpp blocks of page $1, one a line: first line, last line (both inside the fences), indentation, origin or "-".
list_blocks() {
  awk '
    { sub(/\r$/, "") }
    fence == "" && /^ *(```+|~~~+)/ {
      match($0, /^ */); indentation = RLENGTH
      opening = substr($0, indentation + 1)
      match(opening, /^(`+|~+)/)
      fence = substr(opening, 1, RLENGTH)
      language = tolower(substr(opening, RLENGTH + 1))
      sub(/^ +/, "", language); sub(/[^a-z+].*$/, "", language)
      origin = "-"
      if (previous ~ /^ *<!-- docs\/examples\/[^ #]+#[A-Za-z0-9_.-]+ -->[ \t]*$/) { split(previous, words, " "); origin = words[2] }
      first = NR + 1
      next
    }
    fence != "" {
      line = $0; sub(/^ +/, "", line); sub(/[ \t]+$/, "", line)
      if (substr(line, 1, length(fence)) == fence && line ~ /^(`+|~+)$/) {
        if (language == "cpp" || language == "c++") print first, NR - 1, indentation, origin
        fence = ""
      }
    }
    { previous = $0 }
    END { if (fence != "" && (language == "cpp" || language == "c++")) print first, NR, indentation, origin }' "$1"
}

blocks=0 wrong=0
for page in "${pages[@]}"; do
  : >"$work/edits"
  while read -r first last indentation origin; do
    blocks=$((blocks + 1))
    if [ "$origin" = - ]; then
      echo "$page:$((first - 1)): no comment <!-- docs/examples/FILE.cpp#REGION --> on the line before this block"
      wrong=$((wrong + 1))
      continue
    fi
    file=${origin%%#*} region=${origin#*#}
    if [ ! -f "$file" ]; then
      echo "$page:$((first - 1)): there is no file $file"
      wrong=$((wrong + 1))
      continue
    fi
    if ! print_region "$file" "$region" >"$work/region"; then
      echo "$page:$((first - 1)): $file does not hold exactly one region [$region] ... [/$region]"
      wrong=$((wrong + 1))
      continue
    fi
    awk -v first="$first" -v last="$last" -v indentation="$indentation" '
      NR >= first && NR <= last { sub(/[ \t\r]+$/, ""); print (substr($0, 1, indentation) ~ /^ *$/ ? substr($0, indentation + 1) : $0) }
    ' "$page" >"$work/block"
    if ! diff -u --label "$page" --label "$origin" "$work/block" "$work/region" >"$work/diff"; then
      if [ $update = yes ]; then
        cp "$work/region" "$work/region.$first"
        echo "$first $last $indentation" >>"$work/edits"
      else
        echo "$page:$((first - 1)): differs from $origin"
        sed 's/^/    /' "$work/diff"
        wrong=$((wrong + 1))
      fi
    fi
  done < <(list_blocks "$page")
  if [ -s "$work/edits" ]; then
    awk -v work="$work" '
      FNR == NR { last[$1] = $2; indentation[$1] = $3; next }
      FNR in last {
        file = work "/region." FNR
        blanks = sprintf("%" (indentation[FNR] + 1) "s", "")
        while ((getline line < file) > 0) print (line == "" ? "" : substr(blanks, 2) line)
        close(file)
        skip_to = last[FNR]
      }
      FNR > skip_to { print }' "$work/edits" "$page" >"$work/page"
    cat "$work/page" >"$page"
    echo "$page: $(wc -l <"$work/edits") block(s) rewritten"
  fi
done

echo "$blocks block(s) in ${#pages[@]} page(s), $wrong wrong"
[ "$wrong" -eq 0 ]
