# Debian 13 in a folder: g++ 13 as C++23, g++ 14 as C++26, with the examples of the pages.
. "$(dirname "$0")/../common.sh"
[ "$(id -u)" -eq 0 ] || skip "chroot works as root only"
needs debootstrap
# From where this machine has its own packages.
mirror=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE)' | awk -v release="$(. /etc/os-release && echo "$VERSION_CODENAME")" '$2 == release { print $1; exit }')
system=$root/build/platforms/debian13-system
if [ ! -e "$system/ready" ]; then
  rm -rf "$system"
  [ -n "$mirror" ] && debootstrap --variant=minbase --include=g++-13,g++-14,libboost-dev trixie "$system" "$mirror" >"$work/debootstrap.log" 2>&1 ||
    skip "Debian 13 cannot be had here: $(tail -n 1 "$work/debootstrap.log" 2>/dev/null || echo "apt names no source")"
  touch "$system/ready"
fi
rm -rf "$system/chainrule"
mkdir "$system/chainrule"
cp -r "$root"/{include,constexpr_tests,runtime_tests,docs} "$system/chainrule"
for pair in 13:c++23 14:c++26; do
  chroot "$system" env JOBS="$jobs" CXX="g++-${pair%:*}" STANDARD="${pair#*:}" bash /chainrule/runtime_tests/platforms/debian13.sh
done
