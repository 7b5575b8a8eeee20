#!/usr/bin/env bash
# Measures everything that docs/benchmarks.md has, and writes it. Called by ./dev bench, which installs what this needs.
# Usage: run.sh [--quick] COMPILER...     the first compiler is the one of the pictures
# With CHAINRULE_BENCH_TORCH=ON libtorch takes part, which is large.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

quick=no
if [ "${1:-}" = --quick ]; then
  quick=yes
  shift
fi
compilers=("$@")
jobs=${JOBS:-$(nproc)}
results=$PWD/build/bench-results
rm -rf "$results"
mkdir -p "$results"

if [ $quick = yes ]; then
  processes=1
  timing=(--benchmark_repetitions=3 --benchmark_min_time=0.003)
else
  processes=3
  timing=(--benchmark_repetitions=5 --benchmark_min_time=0.02)
fi
timing+=(--benchmark_enable_random_interleaving=true --benchmark_report_aggregates_only=true)

# contest PROGRAM TABLE [OPTION...]: in several processes, because where code and data lie in one can be luck: F2 has two states.
contest() {
  local program=$1 table=$2 process
  shift 2
  "$program" "$table.csv" "${timing[@]}" "$@"
  for ((process = 2; process <= processes; ++process)); do "$program" "$table.$process.csv" "${timing[@]}" "$@"; done
}

step() { printf '\n== %s (%s)\n' "$1" "$(date +%H:%M:%S)"; }

# configure COMPILER FOLDER [OPTION...]
configure() {
  local compiler=$1 folder=$2
  shift 2
  CXX=$compiler cmake --preset bench -B "$folder" -DCHAINRULE_EXAMPLES=OFF "$@" >/dev/null
}
version_of() { "$1" --version | head -1; }

{
  awk -F': ' '/^model name/ { print $2; exit }' /proc/cpuinfo
  echo "$(nproc) processors, $(uname -sr), $(. /etc/os-release && echo "$PRETTY_NAME")"
  for compiler in "${compilers[@]}"; do version_of "$compiler"; done
  echo "-O3 -march=native"
  echo "$(date +%Y-%m-%d), revision $(git rev-parse --short HEAD 2>/dev/null || echo unknown)"
} >"$results/machine.txt"

for compiler in "${compilers[@]}"; do echo "${compiler##*/}"; done >"$results/compilers.txt"
others=ON
for compiler in "${compilers[@]}"; do
  name=${compiler##*/}
  step "The contest, $name"
  configure "$compiler" "build/bench-$name" -DCHAINRULE_BENCH_OTHERS=$others "-DCHAINRULE_BENCH_TORCH=${CHAINRULE_BENCH_TORCH:-OFF}"
  cmake --build "build/bench-$name" --parallel "$jobs" --target bench_contest
  contest "build/bench-$name/bench/contest" "$results/contest-$name"
  others=OFF CHAINRULE_BENCH_TORCH=OFF # once is enough: they are not this library's business
  if [ "$(uname -m)" = x86_64 ] && command -v valgrind >/dev/null; then
    step "Instructions, $name"
    bench/instructions.sh "$compiler" | tee "$results/instructions-$name.txt"
  fi
done

if [ $quick = no ]; then
  for compiler in "${compilers[@]}"; do
    name=${compiler##*/}
    for flags in "-O2 -march=native" "-O3" "-O2"; do
      step "$name $flags"
      folder=build/bench-$name-variant
      configure "$compiler" "$folder" "-DCHAINRULE_BENCHMARK_FLAGS=${flags// /;}"
      cmake --build "$folder" --parallel "$jobs" --target bench_contest
      contest "$folder/bench/contest" "$results/variants-$name $flags" '--benchmark_filter=F.*(hand.*|chainrule)$'
    done
  done
  for compiler in "${compilers[@]}"; do
    name=${compiler##*/}
    step "Other harnesses, $name"
    cmake --build "build/bench-$name" --parallel "$jobs" --target bench_harnesses
    contest "build/bench-$name/bench/harnesses" "$results/harnesses-$name"
  done
  step "How the cost grows with N"
  name=${compilers[0]##*/}
  configure "${compilers[0]}" "build/bench-$name" -DCHAINRULE_BENCH_OTHERS=ON
  cmake --build "build/bench-$name" --parallel "$jobs" --target bench_scaling
  "build/bench-$name/bench/scaling" "$results/scaling.csv" "${timing[@]}"
  step "What compiling costs"
  bench/compile_time.sh "${compilers[@]}" | tee "$results/compile_time.txt"
fi

python3 bench/report.py "$results"
