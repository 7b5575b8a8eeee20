# WebAssembly by Emscripten, executed by node.
. "$(dirname "$0")/../common.sh"
needs emscripten nodejs
export EM_CACHE=$root/build/platforms/emscripten-cache # Emscripten compiles its libraries once
compiler=(em++ -fexceptions)
options=(-D_LIBCPP_ENABLE_CXX20_REMOVED_TYPE_TRAITS) # which <boost/hana.hpp> of some tests names
program=tests.js
runner=(node)
constant_tests all
run_tests core
