#!/usr/bin/env bash
# Writes the site: the explorers' programs as WebAssembly, the pages, the search, and the check of all links.
#
#   docs/site/build.sh [--serve]      --serve shows it on localhost and writes it again when a page changes
#   docs/site/build.sh --packages     only installs what it needs from npm
#
# Needs node and npm; without em++ the explorers stand still.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

work=build/site_work
packages=$PWD/$work/packages
export SITE_OUTPUT=build/site SITE_WORK=$PWD/$work NODE_PATH=$packages/node_modules

# Outside of docs/, where the packages' own pages would be taken for pages of the project.
install_packages() {
  mkdir -p "$packages"
  if ! cmp -s docs/site/package-lock.json "$packages/installed.json"; then
    cp docs/site/package.json docs/site/package-lock.json "$packages/"
    npm ci --prefix "$packages" --no-audit --no-fund --ignore-scripts --fetch-retry-mintimeout=2000 --fetch-retry-maxtimeout=5000
    cp docs/site/package-lock.json "$packages/installed.json"
  fi
}

# A program is compiled again when it, or a header, has changed.
compile_explorers() {
  local source name program
  if ! command -v em++ >/dev/null; then
    echo "em++ is not installed: the explorers stand still"
    rm -f "$work"/explorers/*.wasm
    return
  fi
  mkdir -p "$work/include" "$work/explorers"
  ln -sfn "${BOOST_INCLUDE:-/usr/include/boost}" "$work/include/boost" # em++ does not look into /usr/include
  for source in docs/examples/explorers/*.cpp; do
    name=$(basename "$source" .cpp)
    program=$work/explorers/$name.wasm
    if [ -e "$program" ] && [ -z "$(find include docs/examples/explorers docs/examples/lessons -name '*.[ch]pp' -newer "$program" -print -quit)" ]; then
      continue
    fi
    echo "Compiling $name to WebAssembly"
    em++ -std=c++20 -O2 -fconstexpr-steps=10000000 -Iinclude -isystem "$work/include" "$source" -sSTANDALONE_WASM --no-entry -o "$program"
  done
}

install_packages
[ "${1:-}" != --packages ] || exit 0
compile_explorers
rm -rf "$SITE_OUTPUT"
eleventy=(node "$NODE_PATH/@11ty/eleventy/cmd.cjs" --config=docs/site/eleventy.config.cjs)
"${eleventy[@]}" --quiet
node docs/site/explorers.cjs "$SITE_OUTPUT"
node docs/site/search.cjs "$SITE_OUTPUT"
node docs/site/check.cjs "$SITE_OUTPUT"
if [ "${1:-}" = --serve ]; then
  node docs/site/server.cjs "$SITE_OUTPUT" "${PORT:-8080}" &
  trap 'kill %1' EXIT
  "${eleventy[@]}" --watch --quiet
else
  echo "Wrote $SITE_OUTPUT: open $PWD/$SITE_OUTPUT/index.html"
fi
