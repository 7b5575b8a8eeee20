#!/usr/bin/env bash
# Bytes of code for a Cortex-M7 at -Os: flash/size.sh, with arm-none-eabi-g++ and Boost's headers in /usr/include.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ln -s "${BOOST_HEADERS:-/usr/include/boost}" "$work/boost"
for states in 16 24; do
  for source in covariance covariance_in_loops covariance_by_hand; do
    arm-none-eabi-g++ -std=c++20 -Os -mcpu=cortex-m7 -mthumb -mfloat-abi=hard -mfpu=fpv5-d16 -fno-exceptions -fno-rtti \
      -DSTATES=$states -isystem ../../../include -isystem "$work" -c $source.cpp -o "$work/$source.o"
    printf '%-24s %s states %8s bytes\n' $source $states "$(size "$work/$source.o" | awk 'NR == 2 {print $1}')"
  done
done
