#!/usr/bin/env bash
# The library as one header, for Compiler Explorer and the like: chainrule/chainrule.hpp, and beside it the adaptors in chainrule/with/.
#
#   packaging/single_header.sh [FOLDER]    writes into FOLDER, which is build/single_header without it
#
# Boost.Hana is still needed. Comments are left out.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export LC_ALL=C

folder=${1:-build/single_header}
rm -rf "$folder/chainrule"
mkdir -p "$folder/chainrule/with"
version=$(sed -nE 's/^#define CHAINRULE_VERSION_[A-Z]+ ([0-9]+).*/\1/p' include/chainrule/version.hpp | paste -sd .)

# Prints header $1 with what it includes of the library in its place, each header with #pragma once a single time. `known` lists headers that
# are in chainrule.hpp: an adaptor includes that instead, and other adaptors as they stand.
join() {
  awk -v root=include/chainrule/ -v first="$1" -v known="${2:-}" -v list="${3:-/dev/null}" '
    function normal(path) {
      while (match(path, /[^\/]+\/\.\.\//)) path = substr(path, 1, RSTART - 1) substr(path, RSTART + RLENGTH)
      return path
    }
    function expand(path, line, folder, target, once, count, lines, k) {
      if (seen[path]) return
      while ((getline line < (root path)) > 0) lines[++count] = line
      close(root path)
      if (count == 0) { print "no header " path > "/dev/stderr"; exit 1 }
      folder = path
      if (!sub(/[^\/]*$/, "", folder)) folder = ""
      for (k = 1; k <= count; ++k) {
        line = lines[k]
        if (line ~ /^#pragma once/) { seen[path] = 1; print path > list; continue }
        if (match(line, /^#include "[^"]+"/)) {
          target = normal(folder substr(line, 11, RLENGTH - 11))
          if (known != "" && is_known[target]) {
            if (!has_library++) print "#include \"../chainrule.hpp\""
          } else if (known != "" && target ~ /^with\//)
            print "#include \"" substr(target, 6) "\""
          else
            expand(target)
          continue
        }
        if (line ~ /^ *\/\//) continue
        if (line !~ /["\x27]/) sub(/ +\/\/.*$/, "", line)
        if (line ~ /^ *$/) continue
        print line
      }
    }
    BEGIN {
      if (known != "") while ((getline line < known) > 0) is_known[line] = 1
      expand(first)
    }'
}

head_lines() {
  echo "// SPDX-License-Identifier: BSL-1.0"
  echo "// chainrule $version in one header, written by packaging/single_header.sh: its sources have the comments."
  echo "#pragma once"
}

known=$(mktemp)
trap 'rm -f "$known"' EXIT
{ head_lines; join chainrule.hpp "" "$known"; } >"$folder/chainrule/chainrule.hpp"
for adaptor in include/chainrule/with/*.hpp; do
  name=${adaptor#include/chainrule/}
  { head_lines; join "$name" "$known"; } >"$folder/chainrule/$name"
done
echo "Wrote $folder/chainrule/chainrule.hpp: $(wc -c <"$folder/chainrule/chainrule.hpp") bytes, $(gzip -9 -c "$folder/chainrule/chainrule.hpp" | wc -c) compressed"
