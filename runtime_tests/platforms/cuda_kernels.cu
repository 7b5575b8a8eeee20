// Values and derivatives in kernels: a thread has a point. Numbers stand in rows of n, one for each component.
#include <chainrule/chainrule.hpp>

#include "models/bundle_adjustment.hpp"

namespace {

constexpr auto rosenbrock = [](auto const& p) {
  auto sum = 0.0 * p[0];
  for (std::size_t i = 0; i + 1 < p.size(); ++i)
    sum += 100.0 * chainrule::square(p[i + 1] - chainrule::square(p[i])) + chainrule::square(1.0 - p[i]);
  return sum;
};

// Black and Scholes: spot, strike, deviation, time, interest, dividends.
constexpr auto call = [](auto spot, auto strike, auto sigma, auto tau, auto r, auto q) {
  auto const deviation = sigma * sqrt(tau);
  auto const d1 = (log(spot / strike) + (r - q + square(sigma) / 2.0) * tau) / deviation;
  return spot * exp(-q * tau) * normal_cdf(d1) - strike * exp(-r * tau) * normal_cdf(d1 - deviation);
};

// One of each kind of elementary function, with two branches.
constexpr auto elementary = [](auto x, auto y) {
  using chainrule::atan2, chainrule::pow, chainrule::hypot, chainrule::max;  // and not those of all numbers in the global namespace
  auto const a = asinh(x) * atan2(y, x) + erfc(x) * expm1(y) - cbrt(x) * tanh(y);
  auto const b = pow(x, y) + log1p(square(x)) / hypot(x, y) + sinh(y) - acos(x / (1.0 + square(x)));
  auto const c = max(x, floor(y)) + abs(x - y) + erf(y) + sigmoid(x) + softplus(y) + sinc(x);
  return where(x < y, a, b) + c;
};

constexpr auto wave = [](auto const& p) {
  return chainrule::square(p[0]) * chainrule::sin(p[1]) + chainrule::exp(p[0] * p[1]);
};
constexpr auto decay = [](auto x) { return chainrule::cos(x) * chainrule::exp(-x); };

template <std::size_t N, class T>
__device__ std::array<T, N> point(T const* x, int n, int i) {
  std::array<T, N> p;
  for (std::size_t k = 0; k < N; ++k) p[k] = x[k * static_cast<std::size_t>(n) + static_cast<std::size_t>(i)];
  return p;
}

template <class T>
__device__ void rosenbrock_of(T const* x, T* out, int n, int i) {
  auto const [value, gradient] = chainrule::value_and_gradient(rosenbrock)(point<10>(x, n, i));
  out[i] = value;
  for (int k = 0; k < 10; ++k) out[(k + 1) * n + i] = gradient[static_cast<std::size_t>(k)];
}
template <class T>
__device__ void snavely_of(T const* cameras, T const* points, T const* seen, T* out, int n, int i) {
  auto const jacobian = chainrule::jacobian(models::snavely, chainrule::wrt<0, 1>)(
      point<9>(cameras, n, i), point<3>(points, n, i), point<2>(seen, n, i));
  int row = 0;
  for (auto const& [by_camera, by_point] : jacobian) {
    for (T const& slope : by_camera) out[row++ * n + i] = slope;
    for (T const& slope : by_point) out[row++ * n + i] = slope;
  }
}
template <class T>
__device__ void greeks_of(T const* x, T* out, int n, int i) {
  auto const p = point<6>(x, n, i);
  auto const [price, first] = chainrule::value_and_gradient(call)(p[0], p[1], p[2], p[3], p[4], p[5]);
  out[i] = price;
  for (int k = 0; k < 6; ++k) out[(k + 1) * n + i] = first[static_cast<std::size_t>(k)];
}

template <class T>
__device__ void elementary_of(T const* x, T* out, int n, int i) {
  auto const p = point<2>(x, n, i);
  auto const [value, first, second] = chainrule::value_gradient_and_hessian(elementary)(p[0], p[1]);
  out[i] = value + first[0] + first[1] + second[0][0] + second[0][1] + second[1][1];
}

template <class T>
__device__ void directions_of(T const* x, T* out, int n, int i) {
  auto const p = point<2>(x, n, i), v = point<2>(x + 2 * n, n, i);
  auto const second = chainrule::hvp(wave)(p, v);
  auto const terms = chainrule::taylor<5>(decay)(p[0]);
  out[i] = chainrule::jvp(wave)(p, v) + second[0] + second[1];
  for (int k = 0; k < 6; ++k) out[(k + 1) * n + i] = terms[static_cast<std::size_t>(k)];
}
// Variables of formulas are local: a kernel sees no objects of the host, be they empty.
template <class T>
__device__ void formulas_of(T const* x, T* out, int n, int i) {
  constexpr auto a = chainrule::variable<"a">;
  constexpr auto b = chainrule::variable<"b">;
  constexpr auto formula = sin(a * a) * b;
  auto const p = point<2>(x, n, i);
  auto const first = chainrule::gradient(formula, a, b)(a = p[0], b = p[1]);
  auto const second = chainrule::hessian(formula, a, b)(a = p[0], b = p[1]);
  out[i] = first[a] + first[b] + second(a, b) + chainrule::derivative(formula, a, a)(a = p[0], b = p[1]);
}

}  // namespace

#define CHAINRULE_KERNELS(T)                                                                                     \
  extern "C" __global__ void rosenbrock_##T(T const* x, T* out, int n) {                                         \
    if (int const i = static_cast<int>(blockIdx.x * blockDim.x + threadIdx.x); i < n) rosenbrock_of(x, out, n, i); \
  }                                                                                                              \
  extern "C" __global__ void snavely_##T(T const* c, T const* p, T const* seen, T* out, int n) {                 \
    if (int const i = static_cast<int>(blockIdx.x * blockDim.x + threadIdx.x); i < n)                            \
      snavely_of(c, p, seen, out, n, i);                                                                         \
  }                                                                                                              \
  extern "C" __global__ void greeks_##T(T const* x, T* out, int n) {                                             \
    if (int const i = static_cast<int>(blockIdx.x * blockDim.x + threadIdx.x); i < n) greeks_of(x, out, n, i);     \
  }
#define CHAINRULE_MORE_KERNELS(T)                                                                                \
  extern "C" __global__ void elementary_##T(T const* x, T* out, int n) {                                         \
    if (int const i = static_cast<int>(blockIdx.x * blockDim.x + threadIdx.x); i < n) elementary_of(x, out, n, i); \
  }                                                                                                              \
  extern "C" __global__ void directions_##T(T const* x, T* out, int n) {                                         \
    if (int const i = static_cast<int>(blockIdx.x * blockDim.x + threadIdx.x); i < n) directions_of(x, out, n, i); \
  }                                                                                                              \
  extern "C" __global__ void formulas_##T(T const* x, T* out, int n) {                                           \
    if (int const i = static_cast<int>(blockIdx.x * blockDim.x + threadIdx.x); i < n) formulas_of(x, out, n, i);   \
  }
CHAINRULE_MORE_KERNELS(float)
CHAINRULE_MORE_KERNELS(double)
CHAINRULE_KERNELS(float)
CHAINRULE_KERNELS(double)
