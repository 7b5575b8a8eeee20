#!/usr/bin/env bash
# Checks the relative links of README.md, CHANGELOG.md and docs/**/*.md: the file is there, and the page has a heading of that anchor.
#
#   docs/check_links.sh [FILE.md...]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export LC_ALL=C

if [ $# -eq 0 ]; then
  mapfile -t pages < <({ find . -maxdepth 1 -name '*.md'; find docs -name '*.md'; } | sed 's|^\./||' | sort)
else
  pages=("$@")
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The headings of page $1, as a browser's address line has them.
anchors() {
  awk '
    /^ *(```|~~~)/ { fenced = !fenced }
    !fenced && /^#+ / {
      sub(/^#+ +/, "")
      text = tolower($0)
      gsub(/[^a-z0-9 _-]/, "", text)
      gsub(/ /, "-", text)
      print text (seen[text]++ ? "-" (seen[text] - 1) : "")
    }' "$1"
}

# The targets of the links in page $1, one a line: line number, target.
links() {
  awk '
    /^ *(```|~~~)/ { fenced = !fenced }
    fenced { next }
    {
      line = $0
      gsub(/`[^`]*`/, "", line)
      while (match(line, /\]\([^)]*\)/)) {
        print FNR, substr(line, RSTART + 2, RLENGTH - 3)
        line = substr(line, RSTART + RLENGTH)
      }
    }' "$1"
}

count=0 wrong=0
for page in "${pages[@]}"; do
  directory=
  [[ $page != */* ]] || directory=${page%/*}/
  while read -r line target; do
    case $target in http:* | https:* | mailto:*) continue ;; esac
    count=$((count + 1))
    path=${target%%#*} anchor=
    [[ $target == *#* ]] && anchor=${target#*#}
    file=$page
    [ -z "$path" ] || file=$directory$path
    if [ ! -e "$file" ]; then
      echo "$page:$line: there is no $file"
      wrong=$((wrong + 1))
    elif [ -n "$anchor" ]; then
      list=$work/${file//\//_}
      [ -e "$list" ] || anchors "$file" >"$list"
      if ! grep -qxF -e "$anchor" "$list"; then
        echo "$page:$line: $file has no heading #$anchor"
        wrong=$((wrong + 1))
      fi
    fi
  done < <(links "$page")
done

echo "$count link(s) in ${#pages[@]} page(s), $wrong wrong"
[ "$wrong" -eq 0 ]
