# AArch64 by clang++ with the libraries of the cross g++.
. "$(dirname "$0")/../common.sh"
needs clang g++-aarch64-linux-gnu qemu-user
compiler=(clang++ --target=aarch64-linux-gnu)
link_options=(-static)
runner=(qemu-aarch64)
constant_tests numbers core
run_tests core
neon aarch64-linux-gnu-objdump
