#!/usr/bin/env bash
# debian.sh SOURCE WORK COMPILER: builds the Debian package, unpacks it, and compiles a program against what it has. 77: the tools are missing.
set -euo pipefail
source=$1 work=$2 compiler=$3

for tool in dpkg-buildpackage dh dpkg-deb; do
  command -v "$tool" >/dev/null || { echo "there is no $tool"; exit 77; }
done

rm -rf "$work"
mkdir -p "$work/chainrule" "$work/installed"
cp -r "$source"/{CMakeLists.txt,LICENSE,cmake,include} "$work/chainrule/"
cp -r "$source/packaging/debian" "$work/chainrule/debian"
version=$(sed -nE 's/^#define CHAINRULE_VERSION_[A-Z]+ ([0-9]+).*/\1/p' "$source/include/chainrule/version.hpp" | paste -sd .)
(cd "$work/chainrule" && dpkg-buildpackage --unsigned-source --unsigned-changes --build=binary --no-check-builddeps >"$work/log" 2>&1) ||
  { tail -40 "$work/log"; exit 1; }
package=$(echo "$work/libchainrule-dev_$version-"*_all.deb)
dpkg-deb --extract "$package" "$work/installed"
dpkg-deb --field "$package" Package Version Depends

"$compiler" -std=c++20 -fsyntax-only -I"$work/installed/usr/include" "$source/runtime_tests/consumer/main.cpp"
for file in usr/share/pkgconfig/chainrule.pc usr/share/cmake/chainrule/chainrule-config.cmake usr/share/doc/libchainrule-dev/copyright; do
  [ -e "$work/installed/$file" ] || { echo "the package has no $file"; exit 1; }
done
