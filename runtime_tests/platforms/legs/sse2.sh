# x86-64 with nothing beyond SSE2: lanes of functions, and batches of xsimd.
. "$(dirname "$0")/../common.sh"
simd -march=x86-64
