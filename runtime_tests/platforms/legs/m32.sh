# x86 in 32 bits.
. "$(dirname "$0")/../common.sh"
needs g++-i686-linux-gnu qemu-user
compiler=(i686-linux-gnu-g++)
options=(-march=x86-64 -mfpmath=sse) # in the x87 unit numbers have 80 bits until they are stored: tests that compare bits fail
link_options=(-static)
runner=(qemu-i386)
constant_tests numbers
run_tests core
