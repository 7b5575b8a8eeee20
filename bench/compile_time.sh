#!/usr/bin/env bash
# What compiling derivatives costs: user seconds, medians of three, at the compilers' default limits. A node is a value of the program that
# comes out; its time is that of constant evaluation, without the includes and without code.
# Usage: compile_time.sh [COMPILER...]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

TIMEFORMAT=%U
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
compilers=("$@")
[ ${#compilers[@]} -gt 0 ] || compilers=("${CXX:-g++}")

# The median of three times of a command.
seconds() {
  for _ in 1 2 3; do
    { time "$@" >/dev/null 2>"$scratch/errors" || echo failed >"$scratch/failed"; } 2>&1
  done | sort -n | sed -n 2p
}

echo '#include <chainrule/chainrule.hpp>' >"$scratch/include.cpp"
printf '%-12s %-18s %6s %12s %12s %10s %8s\n' compiler program nodes "include, s" "syntax, s" "ms a node" "-O2, s"
for compiler in "${compilers[@]}"; do
  flags=(-std=c++20 -I../include)
  include=$(seconds "$compiler" "${flags[@]}" -fsyntax-only "$scratch/include.cpp")
  for program in rosenbrock:25 rosenbrock:50 rosenbrock:100 snavely:12; do
    name=${program%:*} size=${program#*:}
    "$compiler" "${flags[@]}" -DSIZE="$size" -DCOUNT "compile_time/$name.cpp" -o "$scratch/count"
    nodes=$("$scratch/count")
    syntax=$(seconds "$compiler" "${flags[@]}" -DSIZE="$size" -fsyntax-only "compile_time/$name.cpp")
    code=$(seconds "$compiler" "${flags[@]}" -DSIZE="$size" -O2 -c "compile_time/$name.cpp" -o "$scratch/object.o")
    [ ! -e "$scratch/failed" ] || { cat "$scratch/errors" >&2; exit 1; }
    each=$(awk "BEGIN { printf \"%.2f\", 1000 * ($syntax - $include) / $nodes }")
    printf '%-12s %-18s %6d %12s %12s %10s %8s\n' "$compiler" "$name, $size" "$nodes" "$include" "$syntax" "$each" "$code"
  done
done
