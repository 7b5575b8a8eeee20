# Windows by MinGW-w64, under Wine.
. "$(dirname "$0")/../common.sh"
needs g++-mingw-w64-x86-64-posix
compiler=(x86_64-w64-mingw32-g++-posix)
link_options=(-static)
program=tests.exe
constant_tests numbers
if "$root/dev" setup wine64; then
  export WINEPREFIX=$work/wine WINEDEBUG=-all
  runner=("$(command -v wine64 || command -v wine || echo /usr/lib/wine/wine64)")
else
  echo "$leg: Wine cannot be had here: the programs are compiled only"
  runner=(true)
fi
run_tests core
