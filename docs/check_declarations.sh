#!/usr/bin/env bash
# Checks that each declaration on the pages of docs/reference stands in a header, but for white space, comments and attributes.
#
# On a page, declarations are the block of text after the heading "### Declarations". Each ends with a semicolon at the end of a line. A body
# that is not shown entirely is shown from its beginning.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export LC_ALL=C

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

find include -name '*.hpp' -exec cat {} + | sed -E 's|//.*||; s/\[\[[^]]*\]\]//g' | tr -d ' \t\n' >"$work/headers"

# The declarations of page $1, one a line: line number, declaration without blanks.
declarations() {
  awk '
    /^### Declarations$/ { wanted = 1 }
    /^```/ { inside = wanted && !inside; if (!inside) wanted = 0; next }
    inside {
      sub(/\/\/.*/, "")
      gsub(/[ \t]/, "")
      if ($0 == "") next
      if (declaration == "") first = FNR
      declaration = declaration $0
      if (sub(/;$/, "", declaration)) {
        sub(/}$/, "", declaration)
        print first, declaration
        declaration = ""
      }
    }' "$1"
}

count=0 wrong=0
for page in $(find docs/reference -name '*.md' | sort); do
  while read -r line declaration; do
    count=$((count + 1))
    if ! grep -qF -e "$declaration" "$work/headers"; then
      echo "$page:$line: no header declares this"
      wrong=$((wrong + 1))
    fi
  done < <(declarations "$page")
done

echo "$count declaration(s), $wrong wrong"
[ "$count" -gt 0 ] && [ "$wrong" -eq 0 ]
