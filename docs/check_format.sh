#!/usr/bin/env bash
# Checks that the sources are as clang-format 19 writes them, and that each header says under which licence it stands; --update: makes it so.
# Other versions read C++20 in other ways; without version 19 this is skipped.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export LC_ALL=C

licence='// SPDX-License-Identifier: BSL-1.0'
mapfile -t headers < <(find include -name '*.hpp' | sort)
status=0
for header in "${headers[@]}"; do
  [ "$(head -n 1 "$header")" = "$licence" ] && continue
  if [ "${1:-}" = --update ]; then
    sed -i "1i $licence" "$header"
  else
    echo "$header does not begin with $licence"
    status=1
  fi
done

formatter=
for candidate in clang-format-19 clang-format; do
  if command -v $candidate >/dev/null && $candidate --version | grep -q ' version 19\.'; then formatter=$candidate && break; fi
done
if [ -z "$formatter" ]; then
  echo "clang-format 19 is not installed"
  [ $status -ne 0 ] || exit 77
  exit $status
fi
# Not what a program writes.
mapfile -t sources < <(find include constexpr_tests runtime_tests bench docs/examples -name '*.[ch]pp' -not -name 'fixed_?.cpp' | sort)
if [ "${1:-}" = --update ]; then
  printf '%s\0' "${sources[@]}" | xargs -0 "$formatter" -i
else
  printf '%s\0' "${sources[@]}" | xargs -0 "$formatter" --dry-run -Werror || status=1
fi
exit $status
