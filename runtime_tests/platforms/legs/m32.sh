# x86 in 32 bits, where the floating-point unit computes in 80.
. "$(dirname "$0")/../common.sh"
needs g++-i686-linux-gnu qemu-user
compiler=(i686-linux-gnu-g++)
options=(-march=x86-64) # as g++ -m32 has it: with SSE2, and numbers on the stack of the 80-bit unit
link_options=(-static)
runner=(qemu-i386)
constant_tests core
run_tests core
