# AArch64 by a cross g++, executed by qemu, and lanes in NEON.
. "$(dirname "$0")/../common.sh"
needs g++-aarch64-linux-gnu qemu-user libxsimd-dev
compiler=(aarch64-linux-gnu-g++)
options=(-Wno-psabi) # notes about C++14
link_options=(-static)
runner=(qemu-aarch64)
ln -sfn /usr/include/xsimd "$work/include/xsimd"
constant_tests numbers all
run_tests core function/simd_batches
neon aarch64-linux-gnu-objdump
