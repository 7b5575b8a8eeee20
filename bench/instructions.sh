#!/usr/bin/env bash
# Instructions of a call, by callgrind, which repeats them exactly: without AVX-512, which it does not know. The contest compares its
# contenders at 1,024 points before it times anything, and here it times nothing.
# Usage: instructions.sh COMPILER
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
compiler=$1
folder=build/bench-count-${compiler##*/}
CXX=$compiler cmake --preset bench -B "$folder" -DCHAINRULE_EXAMPLES=OFF -DCHAINRULE_BENCHMARK_FLAGS=-march=x86-64-v3 >/dev/null
cmake --build "$folder" --parallel "${JOBS:-$(nproc)}" --target bench_contest >/dev/null
valgrind --tool=callgrind --callgrind-out-file="$folder/callgrind.out" "$folder/bench/contest" --benchmark_filter=none \
  >"$folder/callgrind.log" 2>&1 || { cat "$folder/callgrind.log" >&2; exit 1; }
# Each contender is called 1,024 times to be compared, the reference as often to be compared with, and all 16 times to count memory.
callgrind_annotate --inclusive=yes --threshold=100 "$folder/callgrind.out" | awk '
  match($0, /by_(hand|chainrule)::run<problems::[a-z_0-9]+(<[0-9]+)?/) {
    split(substr($0, RSTART, RLENGTH), part, "::")
    name = part[3]
    sub("<", " ", name)
    count = $1
    gsub(",", "", count)
    if (part[1] == "by_hand") by_hand[name] = count / 1040; else ours[name] = count / 1040
  }
  END {
    printf "%-20s %10s %10s %8s\n", "", "by hand", "chainrule", "ratio"
    for (name in by_hand) printf "%-20s %10.0f %10.0f %8.2f\n", name, by_hand[name], ours[name], ours[name] / by_hand[name] | "sort"
  }'
