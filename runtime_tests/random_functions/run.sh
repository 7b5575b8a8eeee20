#!/usr/bin/env bash
# run.sh GENERATOR WORK COUNT SEED JOBS COMPILER...: makes COUNT random functions, asks each compiler about them in turn, and reduces what
# fails to a few lines.
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
size=20 # of a batch
questions=${QUESTIONS:-some} # of each function; or "second | directions | ...", which all are asked
one_question="gradients second directions series on_tape in_float in_batches while_compiling"

# compiled CXX FLAGS SOURCE: into SOURCE.exe; what takes more than ten minutes or 6 GB has failed.
compiled() {
  # shellcheck disable=SC2086
  (ulimit -v 6000000 && timeout 600 $1 -std=c++20 $2 -ffp-contract=off -I"$here/../../include" -I"$here/.." "$3" -o "$3.exe") >"$3.errors" 2>&1
}

# outcome CXX FLAGS SOURCE: what becomes of a program: good, wrong, crash, limit, or the first error of the compiler.
outcome() {
  local code
  if compiled "$1" "$2" "$3"; then
    timeout 60 "$3.exe" >"$3.answers" 2>&1
    code=$?
    case $code in 0) echo good ;; 1) sed -n 's/^\([a-z, ]*[a-z]\)\(, [0-9]\)\?: .* instead of .*/\1/p' "$3.answers" | sort -u | head -1 ;; *) echo "crash $code" ;; esac
  else
    code=$?
    case $code in
      124) echo "compiler took too long" ;;
      *) { grep -m1 -oE '(static assertion failed: |static_assert failed[^"]*"|internal compiler error|out of memory|Killed|error: ).{0,60}' "$3.errors" || echo "compiler failed"; } | head -1 ;;
    esac
  fi
}

# The command of the reduction: whether a program fails in the same way.
if [ "${1:-}" = fails ]; then
  [ "$(outcome "$2" "$3" "$5")" = "$4" ]
  exit
fi

# batch GENERATOR WORK COUNT SEED COMPILER... FIRST: the functions from this number.
if [ "${1:-}" = batch ]; then
  generator=$2 work=$3 seed=$5 first=${*: -1}
  count=$(($4 - first < size ? $4 - first : size))
  compilers=("${@:6:$#-6}")
  number=$((first / size))
  cxx=${compilers[number % ${#compilers[@]}]}
  case $((number / ${#compilers[@]} % 3)) in 0) flags=-O0 ;; 1) flags=-O1 ;; 2) flags="-O3 -march=native" ;; esac
  source=$work/batch_$first.cpp
  "$generator" batch "$seed" "$first" "$count" "$questions" >"$source"
  found=$(outcome "$cxx" "$flags" "$source")
  if [ "$found" != good ]; then
    together=$found
    for ((i = first; i < first + count; ++i)); do
      one=$work/one_$i.cpp
      "$generator" batch "$seed" "$i" 1 "$questions" >"$one"
      found=$(outcome "$cxx" "$flags" "$one")
      [ "$found" != good ] || continue
      # The first single question that fails in some way; else all.
      failing=$questions
      for question in $one_question; do
        "$generator" batch "$seed" "$i" 1 "$question" >"$one"
        if alone=$(outcome "$cxx" "$flags" "$one") && [ "$alone" != good ]; then
          failing=$question found=$alone
          break
        fi
      done
      {
        echo "FAILED: function $i of seed $seed, $cxx $flags, $failing: $found"
        "$generator" reduce "$seed" "$i" "$failing" "$(printf '%q ' "${BASH_SOURCE[0]}" fails "$cxx" "$flags" "$found")" "$work/reduce_$i.cpp"
      } >"$work/failure_$i"
      cat "$work/failure_$i"
      together=
    done
    [ -z "$together" ] || echo "FAILED: only together: $source, $cxx $flags: $together" | tee "$work/failure_$first"
  fi
  rm -f "$source.exe"
  echo "batch $first: $cxx $flags, $(tail -1 "$source" | cut -c 4-)"
  exit 0
fi

generator=$1 work=$2 count=$3 seed=$4 jobs=$5
shift 5
mkdir -p "$work"
rm -f "$work"/failure_* "$work"/one_* "$work"/batch_* "$work"/reduce_*
seq 0 $size $((count - 1)) | xargs -P "$jobs" -n 1 "${BASH_SOURCE[0]}" batch "$generator" "$work" "$count" "$seed" "$@"
failures=$(find "$work" -name 'failure_*' | wc -l)
questions=$(tail -qn 1 "$work"/batch_*.cpp | awk '{ sum += $4 } END { print sum }')
echo "$count functions, $questions pairs of a function and a question, $failures failures"
[ "$failures" -eq 0 ]
