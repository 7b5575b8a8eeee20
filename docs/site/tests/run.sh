#!/usr/bin/env bash
# Writes the site and drives it in a browser; skipped (77) where its packages cannot be had.
#
#   docs/site/tests/run.sh NATIVE_PROGRAMS      the folder of the explorers' programs, compiled natively
set -euo pipefail
programs=$(realpath "$1")
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."

packages=$PWD/build/site_work/packages
if ! docs/site/build.sh --packages; then
  echo "The packages of docs/site/package.json cannot be had here"
  exit 77
fi
docs/site/build.sh
NODE_PATH=$packages/node_modules node docs/site/tests/browser.cjs build/site "$programs" build/site_work/pictures
