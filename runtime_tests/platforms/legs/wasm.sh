# WebAssembly by Emscripten, executed by node.
. "$(dirname "$0")/../common.sh"
needs emscripten nodejs
compiler=(em++ -fexceptions)
options=(-D_LIBCPP_ENABLE_CXX20_REMOVED_TYPE_TRAITS) # which <boost/hana.hpp> of some tests names
link_options=(-sSINGLE_FILE) # a newer node would look for the other file in the web
program=tests.js
runner=(node)
left_out=function/sparsity.cpp # a std::array of no elements is uninitialized in constant evaluation
constant_tests numbers all
run_tests core
