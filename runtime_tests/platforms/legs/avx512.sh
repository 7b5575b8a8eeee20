# x86-64 with AVX-512, where the processor has it.
. "$(dirname "$0")/../common.sh"
simd -march=x86-64-v4 avx512f avx512bw avx512cd avx512dq avx512vl
