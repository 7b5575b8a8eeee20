# What the legs share: each sources this file, says what it `needs`, sets what differs, and calls the functions below.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
leg=$(basename "$0" .sh)
work=$root/build/platforms/$leg
jobs=${JOBS:-$(nproc)}
skipped=77

compiler=(g++)
runner=()       # what executes the programs: an emulator, or nothing
options=()      # for compiling and linking
link_options=()
standard=c++20
optimization=-O1
program=tests   # its file's name
left_out=none   # a file of constexpr_tests that this platform does not pass

rm -rf "$work"
mkdir -p "$work/include" "$work/objects"

skip() {
  echo "$leg: SKIPPED: $*"
  exit $skipped
}

# Packages without which there is no such leg.
needs() {
  "$root/dev" setup libboost-dev "$@" || skip "$* cannot be had here"
  [ "${CHAINRULE_SETUP_ONLY:-OFF}" = OFF ] || exit 0
  ln -sfn /usr/include/boost "$work/include/boost" # a cross compiler does not look into /usr/include
}

heading() { printf -- '-- %s: %s\n' "$leg" "$*"; }

flags() {
  flags=("-std=$standard" "$optimization" -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror "-I$root/include" "-I$root/runtime_tests"
    "-I$root/constexpr_tests" -isystem "$work/include" -DCHAINRULE_SMALL_CATCH "${options[@]}")
}

# precompile NAME HEADER...: sets `precompiled` to the options with which a file has these headers read already.
precompile() {
  local header=$work/$1.hpp instantiate=()
  shift
  flags
  case ${compiler[0]} in *clang* | em++) instantiate=(-fpch-instantiate-templates) ;; esac
  printf '#include <%s>\n' "$@" >"$header"
  "${compiler[@]}" "${flags[@]}" "${instantiate[@]}" -x c++-header "$header" -o "$header.gch"
  precompiled=(-include "$header")
  [ ${#instantiate[@]} -gt 0 ] || precompiled+=(-Wno-shadow) # g++ forgets the header's #pragma about it
}

# compile OPTION... -- FILE...: several files in each call, as the wrappers of some compilers take long to start.
compile() {
  local arguments=()
  while [ "$1" != -- ]; do
    arguments+=("$1")
    shift
  done
  shift
  [ $# -gt 0 ] || return 0
  printf '%s\0' "$@" | (cd "$work/objects" && xargs -0 -P "$jobs" -n 4 "${compiler[@]}" "${flags[@]}" "${arguments[@]}")
}

# constant_tests PART [PART]: what holds while compiling. `numbers`: how they are computed, of which a platform has its own; `core`: that, and what
# is asked about them; `all`: everything, of the laws a part. The second part is taken where all tests are asked for.
constant_tests() {
  local tests=$root/constexpr_tests files=() with=() without=() file header laws slices part=$1
  [ "${CHAINRULE_ALL_TESTS:-OFF}" = OFF ] || part=${2:-$1}
  case $part in
    numbers) mapfile -t files <<<"$(find "$tests"/{base,code,math,operation} -name '*.cpp')" ;;
    core) mapfile -t files <<<"$(find "$tests" -name '*.cpp' -not -path '*/rejected/*' -not -path '*/function/*' -not -path '*/graph/*')" ;;
    all) mapfile -t files <<<"$(find "$tests" -name '*.cpp' -not -path '*/rejected/*')" ;;
  esac
  if [ "$part" = all ]; then
    while read -r header laws slices; do
      printf '#include <%s>\nstatic_assert(chainrule::testing::slice_obeys<chainrule::testing::%s, 0, %s>());\n' \
        "$header" "$laws" "$slices" >"$work/$laws.cpp"
      files+=("$work/$laws.cpp")
    done <<<"$(sed -n 's/^ *chainrule_add_laws(\([^ ]*\) \([^ ]*\) \([0-9]*\))$/\1 \2 \3/p' "$tests/CMakeLists.txt")"
  fi
  for file in "${files[@]}"; do
    case $file in
      */strict_warnings.cpp | */shadow.cpp | */macros.cpp | */own_names.cpp) continue ;; # their names and macros meet those of the native C library
      */"$left_out") continue ;;
      */laws_of_text.cpp | */reference_rows_*) [ "$part" = all ] || continue ;;
    esac
    if [ "$(grep -m1 '^ *#' "$file")" = '#include <chainrule/chainrule.hpp>' ]; then with+=("$file"); else without+=("$file"); fi
  done
  heading "$((${#with[@]} + ${#without[@]})) files of constant expressions"
  precompile constant chainrule/chainrule.hpp
  compile "${precompiled[@]}" -fsyntax-only -- "${with[@]}"
  local steps=() # a law is tried at all points in one evaluation
  if "${compiler[@]}" --version | grep -q clang; then steps=(-fconstexpr-steps=10000000); fi
  compile "${steps[@]}" -fsyntax-only -- "${without[@]}"
}

# The programs that the pages quote: they compile.
examples() {
  local files=()
  mapfile -t files <<<"$(find "$root/docs/examples" -path '*/with' -prune -o -name '*.cpp' -exec grep -L '<Eigen/' {} +)"
  heading "${#files[@]} examples"
  precompile constant chainrule/chainrule.hpp
  compile "${precompiled[@]}" -fsyntax-only '-DCHAINRULE_EXAMPLE_DATA="data"' -- "${files[@]}"
}

# The part of the tests that runs everywhere: every question, the tape, lanes.
core=(formula/evaluate question/gradient question/jacobian question/hessian question/directional special_values math/lerp operation/parity
  function/lanes function/executed_sides function/number_types tape/gradients tape/history tape/memory)

# run_tests FILE...: of runtime_tests, without extension, in one program.
run_tests() {
  heading "running ${*//core/the core}"
  local files=("$@")
  [ "$1" != core ] || files=("${core[@]}" "${@:2}")
  files=("${files[@]/#/$root/runtime_tests/}")
  files=("${files[@]/%/.cpp}")
  precompile run chainrule/chainrule.hpp platforms/small_catch.hpp
  compile "${precompiled[@]}" -c -- "${files[@]}"
  "${compiler[@]}" "${flags[@]}" "$root/runtime_tests/platforms/main.cpp" "$work"/objects/*.o "${link_options[@]}" -o "$work/$program"
  "${runner[@]}" "$work/$program"
}

# neon OBJDUMP: whether lanes have become vectors of AArch64.
neon() {
  heading "lanes are vectors of NEON"
  "$1" -d "$work/objects/lanes.o" >"$work/lanes.s"
  grep -qE 'fm(ul|la)[[:space:]]+v[0-9]+\.2d' "$work/lanes.s"
  grep -qE 'fm(ul|la)[[:space:]]+v[0-9]+\.4s' "$work/lanes.s"
}

# simd MARCH FEATURE...: lanes and batches with these instructions of x86-64, if the processor has them.
simd() {
  needs g++ libxsimd-dev
  [ "$(uname -m)" = x86_64 ] || skip "this machine is no x86-64"
  for feature in "${@:2}"; do
    grep -qw "$feature" /proc/cpuinfo || skip "this processor has no $feature"
  done
  options=("$1" -Wno-uninitialized -Wno-maybe-uninitialized) # g++ 12 warns about its own <immintrin.h>
  optimization=-O3
  run_tests function/lanes function/simd_batches formula/evaluate question/gradient question/hessian
}
