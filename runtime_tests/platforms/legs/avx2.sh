# x86-64 with AVX2 and fused operations.
. "$(dirname "$0")/../common.sh"
simd -march=x86-64-v3 avx2 fma
