#!/usr/bin/env bash
# Checks that every block of output in docs/**/*.md is what its program prints.
#
#   docs/check_output.sh [--update] FOLDER      FOLDER holds the built examples; --update rewrites the blocks
#
# In the page, the line before the block names the program:   <!-- output of lessons/08_gradient_descent -->
# Where a library that an example needs is not installed, there is no program, and its block is not checked.
set -euo pipefail
update=no
if [ "${1:-}" = --update ]; then
  update=yes
  shift
fi
if [ $# -ne 1 ] || [ ! -d "$1" ]; then
  echo "usage: docs/check_output.sh [--update] FOLDER    (the folder of the built examples)" >&2
  exit 1
fi
programs=$(cd "$1" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

blocks=0 wrong=0
while IFS= read -r page; do
  names=$(sed -nE 's|^<!-- output of ([A-Za-z0-9_/.-]+) -->$|\1|p' "$page")
  [ -n "$names" ] || continue
  for name in $names; do
    blocks=$((blocks + 1))
    mkdir -p "$(dirname "$work/out/$name")"
    if [ -f "docs/examples/$name.cpp" ] && [ ! -e "$programs/$name" ] && [ ! -e "$programs/$name.exe" ]; then
      echo "$page: $name is not built"
      awk -v wanted="<!-- output of $name -->" '{ sub(/\r$/, "") } inside && $0 == "```" { exit } inside { print }
        is_next { inside = 1 } { is_next = $0 == wanted }' "$page" >"$work/out/$name"
    elif ! "$programs/$name" >"$work/out/$name"; then
      echo "$page: $name does not run"
      wrong=$((wrong + 1))
    fi
  done
  # The page as it should be: behind each such comment a fence, the output, and a fence.
  if ! awk -v out="$work/out/" '
    { line = $0; sub(/\r$/, "", line) }
    inside && line == "```" { inside = 0 }
    inside { next }
    { print }
    waiting {
      waiting = 0
      if (line != "```text") exit 1
      inside = 1
      while ((getline text < file) > 0) print text
      close(file)
    }
    line ~ /^<!-- output of [^ ]+ -->$/ { split(line, words, " "); file = out words[4]; waiting = 1 }' "$page" >"$work/page"; then
    echo "$page: after a comment <!-- output of ... --> there is no block of text"
    wrong=$((wrong + 1))
    continue
  fi
  if ! diff -u --strip-trailing-cr --label "$page" --label "what its programs print" "$page" "$work/page" >"$work/diff"; then
    if [ $update = yes ]; then
      cat "$work/page" >"$page"
      echo "$page: output rewritten"
    else
      cat "$work/diff"
      wrong=$((wrong + 1))
    fi
  fi
done < <(find docs -name '*.md' | sort)

echo "$blocks block(s) of output, $wrong wrong"
[ "$wrong" -eq 0 ]
