// What a CUDA toolkit brings, for clang without one: enough to compile kernels.
#pragma once

#define __global__ __attribute__((global))
#define __device__ __attribute__((device))
#define __host__ __attribute__((host))
#define __forceinline__ __inline__ __attribute__((always_inline))
#define CUDA_VERSION 12000

// clang-format off
#include <__clang_cuda_math_forward_declares.h>

#include <climits>
#include <cmath>
#include <cstdlib>
#include <cstring>

#include <__clang_cuda_builtin_vars.h>
#include <__clang_cuda_libdevice_declares.h>
#include <__clang_cuda_device_functions.h>
#include <__clang_cuda_math.h>
#include <__clang_cuda_cmath.h>
// clang-format on

// What a call of a kernel is made of on the host.
struct dim3 {
  unsigned x, y, z;
};
extern "C" int cudaLaunchKernel(void const*, dim3, dim3, void**, decltype(sizeof 0), void*);
extern "C" unsigned __cudaPushCallConfiguration(dim3, dim3, decltype(sizeof 0), void*);
