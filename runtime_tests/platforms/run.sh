#!/usr/bin/env bash
# run.sh [--all | --setup] [LEG...]: compiles and runs a core of the tests on other platforms, each in a script of its own under legs/. A leg whose
# compiler cannot be had is skipped. --all: more of what holds while compiling. --setup: packages alone. No leg is begun after the second (of
# `date +%s`) CHAINRULE_LEGS_UNTIL, if that is set. See docs/reference/platforms.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

case ${1:-} in
  --all) export CHAINRULE_ALL_TESTS=ON ;;
  --setup) export CHAINRULE_SETUP_ONLY=ON ;;
  *) set -- "" "$@" ;;
esac
shift

legs=("$@")
if [ ${#legs[@]} -eq 0 ]; then
  for script in legs/*.sh; do legs+=("$(basename "$script" .sh)"); done
fi

TIMEFORMAT='%U %S %R'
table=() failed=0
exec 3>&1
for leg in "${legs[@]}"; do
  if [ ! -e "legs/$leg.sh" ]; then
    echo "There is no leg $leg. There are: $(cd legs && echo *.sh | sed 's/\.sh//g')" >&2
    exit 1
  fi
  if [ "$(date +%s)" -ge "${CHAINRULE_LEGS_UNTIL:-99999999999}" ]; then
    table+=("$leg no_time 0 0 0")
    continue
  fi
  status=0
  taken=$({ time bash "legs/$leg.sh" >&3 2>&1; } 2>&1) || status=$?
  case $status in
    0) word=passed ;;
    77) word=skipped ;;
    *) word=FAILED failed=1 ;;
  esac
  read -r user system elapsed <<<"$taken"
  table+=("$leg $word $user $system $elapsed")
done

printf '%s\n' "${table[@]}" | awk '
  BEGIN { printf "\n%-20s %-8s %14s %10s\n", "platform", "", "processor, s", "elapsed, s" }
  { printf "%-20s %-8s %14.0f %10.0f\n", $1, $2, $3 + $4, $5; processor += $3 + $4; elapsed += $5 }
  END { printf "%-20s %-8s %14.0f %10.0f\n", "together", "", processor, elapsed }'
exit $failed
