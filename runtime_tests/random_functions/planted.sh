#!/usr/bin/env bash
# planted.sh GENERATOR WORK COMPILER: with a wrong truth of one operation, run.sh has to find the function that has the operation, and to make
# it short.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
seed=${SEED:-674} # of a short function with atan

# Some fifteen programs begin with the same header: it is compiled once.
mkdir -p "$2/random_functions"
header=$2/random_functions/check.hpp.gch
"$3" -std=c++20 -O0 -ffp-contract=off -I"$here/../../include" -I"$here/.." -w -x c++-header "$here/check.hpp" -o "$header"
if [[ $("$3" --version) == *clang* ]]; then compiler="$3 -include-pch $header"; else compiler="$3 -I$2"; fi

if PLANTED=atan QUESTIONS=gradients "$here/run.sh" "$1" "$2/work" 1 "$seed" 1 "$compiler" >"$2/log" 2>&1; then
  echo "the wrong truth was not found"
  exit 1
fi
cat "$2/log"
grep -q '^FAILED: function 0' "$2/log"
body=$(sed -n '/^constexpr auto f = /,/^};/p' "$2/log")
grep -q 'atan(' <<<"$body"
[ "$(wc -l <<<"$body")" -le 5 ]
