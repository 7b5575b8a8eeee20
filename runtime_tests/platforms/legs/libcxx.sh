# The other standard library, with clang++.
. "$(dirname "$0")/../common.sh"
needs clang libc++-dev libc++abi-dev
options=(-D_LIBCPP_ENABLE_CXX20_REMOVED_TYPE_TRAITS) # which <boost/hana.hpp> of some tests names
compiler=(clang++ -stdlib=libc++)
constant_tests numbers
run_tests core
