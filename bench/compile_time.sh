#!/usr/bin/env bash
# What compiling derivatives costs: user seconds, medians of three, at the compilers' default limits (the largest program raises them), the
# peak memory of -O2, and, by clang's own trace, how many templates are instantiated. A node is a value of the program that comes out.
# Usage: compile_time.sh [COMPILER...]
#        compile_time.sh --instantiations CLANG     only these, as compile_time/instantiations.csv records them
#        compile_time.sh --compare CLANG            fail where they are more than recorded, by over 3 %; 77 if nothing is recorded
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

TIMEFORMAT=%U
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
flags=(-std=c++20 -I../include)

# A program is a name, a file and what to define for it.
programs=(
  "include compile_time/include.cpp"
  "sine compile_time/sine.cpp"
  "rosenbrock_2 compile_time/rosenbrock.cpp -DSIZE=2"
  "rosenbrock_8 compile_time/rosenbrock.cpp -DSIZE=8"
  "rosenbrock_70 compile_time/rosenbrock.cpp -DSIZE=70"
  "snavely compile_time/snavely.cpp"
)
larger=("rosenbrock_700 compile_time/rosenbrock.cpp -DSIZE=700" "13_functions compile_time/thirteen_functions.cpp")

is_clang() { "$1" --version | grep -q clang; }

# What clang's trace says of a program.
instantiations() {
  local compiler=$1
  shift
  "$compiler" "${flags[@]}" -O0 -ftime-trace -ftime-trace-granularity=0 -c "$@" -o "$scratch/traced.o"
  grep -o '"name":"Instantiate\(Class\|Function\)"' "$scratch/traced.json" | wc -l
}

# Instantiations depend on the compiler and on its standard library.
environment() {
  echo '#include <array>' >"$scratch/empty.cpp"
  local library
  library=$("$1" -std=c++20 -dM -E "$scratch/empty.cpp" | awk '/define _GLIBCXX_RELEASE |define _LIBCPP_VERSION / { print $2 "=" $3 }')
  echo "$("$1" -dumpversion | cut -d. -f1) $library"
}

count_all() {
  echo "# clang $(environment "$1")"
  for program in "${programs[@]}"; do
    read -r name file definitions <<<"$program"
    read -r -a defined <<<"$definitions"
    echo "$name,$(instantiations "$1" "$file" "${defined[@]}")"
  done
}

case ${1:-} in
  --instantiations)
    count_all "$2"
    exit
    ;;
  --compare)
    grep -qxF "# clang $(environment "$2")" compile_time/instantiations.csv || exit 77
    count_all "$2" | awk -F, '
      /^#/ { section = $0; next }
      NR == FNR { recorded[section, $1] = $2; next }
      { limit = 1.03 * recorded[section, $1]
        printf "%-15s %6d instantiations, recorded %6d%s\n", $1, $2, recorded[section, $1], ($2 > limit ? ": too many" : "")
        if ($2 > limit) failed = 1 }
      END { exit failed }' compile_time/instantiations.csv -
    exit
    ;;
esac

compilers=("$@")
[ ${#compilers[@]} -gt 0 ] || compilers=("${CXX:-g++}")

# The median of three times of a command.
seconds() {
  for _ in 1 2 3; do
    { time "$@" >/dev/null 2>"$scratch/errors" || echo failed >"$scratch/failed"; } 2>&1
  done | sort -n | sed -n 2p
}
mebibytes() {
  if [ -x /usr/bin/time ]; then
    /usr/bin/time -f %M -o "$scratch/memory" "$@" 2>/dev/null && awk '{ printf "%d", $1 / 1024 }' "$scratch/memory"
  else
    echo -
  fi
}

printf '%-12s %-15s %6s %10s %8s %8s %15s\n' compiler program nodes "syntax, s" "-O2, s" MiB instantiations
for compiler in "${compilers[@]}"; do
  for program in "${programs[@]}" "${larger[@]}"; do
    read -r name file definitions <<<"$program"
    read -r -a defined <<<"$definitions"
    limits=()
    if [[ $name == *_700 ]]; then
      if is_clang "$compiler"; then limits=(-fconstexpr-steps=2000000000); else limits=(-fconstexpr-ops-limit=2000000000); fi
    fi
    nodes=-
    if grep -q COUNT "$file"; then
      "$compiler" "${flags[@]}" "${limits[@]}" "${defined[@]}" -DCOUNT "$file" -o "$scratch/count"
      nodes=$("$scratch/count")
    fi
    syntax=$(seconds "$compiler" "${flags[@]}" "${limits[@]}" "${defined[@]}" -fsyntax-only "$file")
    code=$(seconds "$compiler" "${flags[@]}" "${limits[@]}" "${defined[@]}" -O2 -c "$file" -o "$scratch/object.o")
    memory=$(mebibytes "$compiler" "${flags[@]}" "${limits[@]}" "${defined[@]}" -O2 -c "$file" -o "$scratch/object.o")
    [ ! -e "$scratch/failed" ] || { cat "$scratch/errors" >&2; exit 1; }
    count=-
    if is_clang "$compiler" && [[ $name != *_700 ]]; then count=$(instantiations "$compiler" "$file" "${defined[@]}"); fi
    printf '%-12s %-15s %6s %10s %8s %8s %15s\n' "$compiler" "$name" "$nodes" "$syntax" "$code" "$memory" "$count"
  done
done
