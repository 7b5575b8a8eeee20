// The fastest gradients that we could write by hand. Compiled in several variants, of which the fastest counts: with
// vector types or scalars, and with the compiler's straight-line vectoriser or without.
#include <cmath>
#include <cstring>

#include "harnesses.hpp"

namespace {

template <std::size_t N>
using value_and_gradient_of = chainrule::value_with_gradient<double, point<N>>;

constexpr double pi = 3.14159265358979323846;

// One call for both; clang makes two of std::sin and std::cos as long as they may set errno.
struct sine_and_cosine {
  double sine, cosine;
};
inline sine_and_cosine sincos_of(double x) {
#ifdef __GLIBC__
  sine_and_cosine both;
  ::sincos(x, &both.sine, &both.cosine);
  return both;
#else
  return {std::sin(x), std::cos(x)};
#endif
}

#ifdef BY_HAND_SCALARS
template <int Size>
struct scalars {
  double of[Size];
  double operator[](int i) const { return of[i]; }
  template <class Op>
  static scalars each(Op op) {
    scalars all;
    for (int i = 0; i < Size; ++i) all.of[i] = op(i);
    return all;
  }
  friend scalars operator+(scalars const& a, scalars const& b) {
    return each([&](int i) { return a[i] + b[i]; });
  }
  friend scalars operator-(scalars const& a, scalars const& b) {
    return each([&](int i) { return a[i] - b[i]; });
  }
  friend scalars operator*(scalars const& a, scalars const& b) {
    return each([&](int i) { return a[i] * b[i]; });
  }
  friend scalars operator*(double a, scalars const& b) {
    return each([&](int i) { return a * b[i]; });
  }
  friend scalars operator*(scalars const& a, double b) { return b * a; }
};
using double2 = scalars<2>;
using double4 = scalars<4>;
#else
// Lanes: GCC's and clang's vector extension.
using double2 [[gnu::vector_size(16)]] = double;
using double4 [[gnu::vector_size(32), gnu::aligned(8)]] = double;
#endif

inline double4 load4(double const* from) {
  double4 v;
  std::memcpy(&v, from, sizeof v);
  return v;
}
inline void store4(double* to, double4 v) { std::memcpy(to, &v, sizeof v); }

value_and_gradient_of<1> wave(point<1> const& p) {
  auto const [s, c] = sincos_of(p[0] * p[0]);
  return {s, {2 * p[0] * c}};
}

value_and_gradient_of<2> mixed(point<2> const& p) {
  double const x = p[0], y = p[1];
  auto const [s, c] = sincos_of(x * y);
  double const ratio = x / y, e = std::exp(ratio);
  double const inverse = 1 / (x * x + y * y + 1), difference = x - y;
  double const factor = e * inverse, quotient = factor * difference;
  double const twice = 2 * quotient * inverse, slope = quotient / y;
  return {s + quotient, {y * c + slope + factor - twice * x, x * c - slope * ratio - factor - twice * y}};
}

value_and_gradient_of<5> black_scholes(point<5> const& p) {
  auto const [spot, strike, time, rate, volatility] = p;
  double const root = std::sqrt(time), spread = volatility * root;
  double const d1 = (std::log(spot / strike) + (rate + 0.5 * volatility * volatility) * time) / spread,
               d2 = d1 - spread;
  constexpr double half_root = 0.70710678118654752440, density_at_0 = 0.39894228040143267794;
  double const n1 = 0.5 * std::erfc(-d1 * half_root), n2 = 0.5 * std::erfc(-d2 * half_root);
  double const discount = std::exp(-rate * time), owed = strike * discount * n2;
  double const vega =
      spot * density_at_0 * std::exp(-0.5 * d1 * d1);  // the densities at d1 and d2 belong together: one is enough
  return {spot * n1 - owed,
          {n1, -discount * n2, vega * volatility / (2 * root) + rate * owed, time * owed, vega * root}};
}

template <std::size_t N>
value_and_gradient_of<N> rosenbrock(point<N> const& p) {
  value_and_gradient_of<N> result;
#ifdef BY_HAND_SCALARS
  double sum = 0, pull = 0;
  for (std::size_t i = 0; i + 1 < N; ++i) {
    double const u = p[i + 1] - p[i] * p[i], v = 1 - p[i];
    sum += 100 * (u * u) + v * v;
    result.gradient[i] = pull - 400 * u * p[i] - 2 * v;
    pull = 200 * u;
  }
  result.gradient[N - 1] = pull;
#else
  double terms[N - 1], pull[N];
  pull[0] = 0;
  for (std::size_t i = 0; i + 1 < N; ++i) {
    double const u = p[i + 1] - p[i] * p[i], v = 1 - p[i];
    terms[i] = 100 * (u * u) + v * v;
    pull[i + 1] = 200 * u;
    result.gradient[i] = -400 * u * p[i] - 2 * v;
  }
  result.gradient[N - 1] = 0;
  for (std::size_t i = 0; i < N; ++i) result.gradient[i] += pull[i];
  double sum = 0;
  for (double const term : terms) sum += term;
#endif
  result.value = sum;
  return result;
}

// Tried: the product divided by each factor, which is wrong at 0.
template <std::size_t N>
value_and_gradient_of<N> product(point<N> const& p) {
  value_and_gradient_of<N> result;
  double before = 1;
  for (std::size_t i = 0; i < N; ++i) {
    result.gradient[i] = before;
    before *= p[i];
  }
  result.value = before;
  double after = 1;
  for (std::size_t i = N; i-- > 0;) {
    result.gradient[i] *= after;
    after *= p[i];
  }
  return result;
}

template <std::size_t N>
value_and_gradient_of<N> log_sum_exp(point<N> const& p) {
  value_and_gradient_of<N> result;
  double sum = 0;
  for (std::size_t i = 0; i < N; ++i) sum += result.gradient[i] = std::exp(p[i]);
  double const inverse = 1 / sum;
  for (double& g : result.gradient) g *= inverse;
  result.value = std::log(sum);
  return result;
}

// With w = a x X, d = a . X: P = c X + s w + (1 - c) d a and
// dP/dr_j = a_j q + s / theta e_j x X + (1 - c) / theta (X_j a + d e_j), q = -s X + (c - s / theta) w + (s - 2 (1 - c)
// / theta) d a. The two residuals are the lanes.
answer<problems::snavely> snavely(input<problems::snavely> const& in) {
  double const *r = in.x.data(), *t = r + 3, *X = r + 9;
  double const f = in.x[6], k1 = in.x[7], k2 = in.x[8];
  double const squared = r[0] * r[0] + r[1] * r[1] + r[2] * r[2];
  bool const turned = squared > 0;
  double const theta = turned ? std::sqrt(squared) : 1, inverse = 1 / theta;
  auto const [sine, c] = sincos_of(theta);
  double const s = turned ? sine : 1, a[3] = {r[0] * inverse, r[1] * inverse, r[2] * inverse};
  double const w[3] = {a[1] * X[2] - a[2] * X[1], a[2] * X[0] - a[0] * X[2], a[0] * X[1] - a[1] * X[0]};
  double const d = a[0] * X[0] + a[1] * X[1] + a[2] * X[2], along = d * (1 - c);
  double P[3];
  for (int i = 0; i < 3; ++i) P[i] = (turned ? c * X[i] + s * w[i] + along * a[i] : X[i] + w[i]) + t[i];

  double const over_depth = -1 / P[2];
  double const u = P[0] * over_depth, v = P[1] * over_depth, radius = u * u + v * v;
  double const stretch = 1 + k1 * radius + k2 * radius * radius, scale = f * stretch,
               bend = 2 * f * (k1 + 2 * k2 * radius);
  double2 const uv = {u, v};
  double2 const value = scale * uv - double2{in.data[0], in.data[1]};
  // d residual / d (u, v), then by P.
  double const mixed = bend * u * v;
  double2 const by_u = {scale + bend * u * u, mixed}, by_v = {mixed, scale + bend * v * v};
  double2 const J[3] = {by_u * over_depth, by_v * over_depth, (by_u * u + by_v * v) * over_depth};

  double2 columns[12];
  auto const along_J = [&](double x, double y, double z) { return J[0] * x + J[1] * y + J[2] * z; };
  if (turned) {
    double const s1 = s * inverse, c1 = (1 - c) * inverse, cw = c - s1, ca = (s - 2 * c1) * d;
    double2 const Jq =
        along_J(cw * w[0] + ca * a[0] - s * X[0], cw * w[1] + ca * a[1] - s * X[1], cw * w[2] + ca * a[2] - s * X[2]);
    double2 const Ja = along_J(a[0], a[1], a[2]), c1_Ja = c1 * Ja;
    double const c1_d = c1 * d;
    columns[0] = a[0] * Jq + s1 * (J[2] * X[1] - J[1] * X[2]) + X[0] * c1_Ja + c1_d * J[0];
    columns[1] = a[1] * Jq + s1 * (J[0] * X[2] - J[2] * X[0]) + X[1] * c1_Ja + c1_d * J[1];
    columns[2] = a[2] * Jq + s1 * (J[1] * X[0] - J[0] * X[1]) + X[2] * c1_Ja + c1_d * J[2];
    double2 const rest = (1 - c) * Ja;
    columns[9] = c * J[0] + s * (J[1] * a[2] - J[2] * a[1]) + a[0] * rest;
    columns[10] = c * J[1] + s * (J[2] * a[0] - J[0] * a[2]) + a[1] * rest;
    columns[11] = c * J[2] + s * (J[0] * a[1] - J[1] * a[0]) + a[2] * rest;
  } else {
    columns[0] = J[2] * X[1] - J[1] * X[2];
    columns[1] = J[0] * X[2] - J[2] * X[0];
    columns[2] = J[1] * X[0] - J[0] * X[1];
    columns[9] = J[0] + J[1] * r[2] - J[2] * r[1];
    columns[10] = J[1] + J[2] * r[0] - J[0] * r[2];
    columns[11] = J[2] + J[0] * r[1] - J[1] * r[0];
  }
  columns[3] = J[0];
  columns[4] = J[1];
  columns[5] = J[2];
  columns[6] = stretch * uv;
  columns[7] = f * radius * uv;
  columns[8] = columns[7] * radius;

  answer<problems::snavely> result;
  result.value = {value[0], value[1]};
  for (int row = 0; row < 2; ++row)
    for (std::size_t i = 0; i < 12; ++i) result.jacobian[static_cast<std::size_t>(row)][i] = columns[i][row];
  return result;
}

// Four weights of a hidden unit are the lanes.
value_and_gradient_of<49> perceptron(input<problems::perceptron> const& in) {
  double const* w = in.x.data();
  double4 const x = load4(in.data.data());
  double h[8];
  double output = w[48];
  for (std::size_t j = 0; j < 8; ++j) {
    double4 const products = load4(w + 4 * j) * x;
    double const z = w[32 + j] + ((products[0] + products[1]) + (products[2] + products[3]));
    h[j] = 1 / (1 + std::exp(-z));
    output += w[40 + j] * h[j];
  }
  double const y = 1 / (1 + std::exp(-output)), error = y - in.data[4];
  double const delta = 2 * error * y * (1 - y);
  value_and_gradient_of<49> result;
  result.value = error * error;
  for (std::size_t j = 0; j < 8; ++j) {
    double const share = delta * w[40 + j] * h[j] * (1 - h[j]);
    store4(&result.gradient[4 * j], share * x);
    result.gradient[32 + j] = share;
    result.gradient[40 + j] = delta * h[j];
  }
  result.gradient[48] = delta;
  return result;
}

value_and_gradient_of<1> nested(point<1> const& p) {
  double y = p[0], slope = 1;
  for (int i = 0; i < 20; ++i) {
    double const e = std::exp(-y * y), shifted = y + 1.8;
    auto const [s, c] = sincos_of(e * shifted);
    slope *= c * e * (1 - 2 * y * shifted);
    y = s;
  }
  return {y, {slope}};
}

value_and_gradient_of<20> ackley(point<20> const& p) {
  value_and_gradient_of<20> result;
  double squares = 0, waves = 0;
  for (std::size_t i = 0; i < 20; ++i) {
    auto const [s, c] = sincos_of(2 * pi * p[i]);
    squares += p[i] * p[i];
    waves += c;
    result.gradient[i] = s;
  }
  double const root = std::sqrt(squares / 20), bowl = 20 * std::exp(-0.2 * root), ripple = std::exp(waves / 20);
  double const by_square = bowl * 0.2 / (20 * root), by_wave = ripple * pi / 10;
  for (std::size_t i = 0; i < 20; ++i) result.gradient[i] = by_square * p[i] + by_wave * result.gradient[i];
  result.value = -bowl - ripple + 20 + 2.71828182845904523536;
  return result;
}

value_and_gradient_of<2> misra1a(input<problems::misra1a> const& in) {
  double const decay = std::exp(-in.x[1] * in.data[0]);
  return {in.x[0] * (1 - decay), {1 - decay, in.x[0] * in.data[0] * decay}};
}

value_and_gradient_of<3> rat42(input<problems::rat42> const& in) {
  double const e = std::exp(in.x[1] - in.x[2] * in.data[0]), inverse = 1 / (1 + e), value = in.x[0] * inverse,
               slope = value * inverse * e;
  return {value, {inverse, -slope, slope * in.data[0]}};
}

// One exp, one pow, one log: the fastest that is known of what the documentation of Ceres compares.
value_and_gradient_of<4> rat43(input<problems::rat43> const& in) {
  auto const& b = in.x;
  double const x = in.data[0], e = std::exp(b[1] - b[2] * x), sum = 1 + e, exponent = 1 / b[3];
  double const power = std::pow(sum, -exponent), value = b[0] * power, scaled = value * exponent,
               slope = scaled * e / sum;
  return {value, {power, -slope, slope * x, scaled * exponent * std::log(sum)}};
}

value_and_gradient_of<7> hahn1(input<problems::hahn1> const& in) {
  auto const& b = in.x;
  double const x = in.data[0], xx = x * x, xxx = xx * x;
  double const inverse = 1 / (1 + b[4] * x + b[5] * xx + b[6] * xxx),
               value = (b[0] + b[1] * x + b[2] * xx + b[3] * xxx) * inverse;
  double const slope = -value * inverse;
  return {value, {inverse, inverse * x, inverse * xx, inverse * xxx, slope * x, slope * xx, slope * xxx}};
}

value_and_gradient_of<8> gauss1(input<problems::gauss1> const& in) {
  auto const& b = in.x;
  double const x = in.data[0], decay = std::exp(-b[1] * x), by_width = 1 / b[4], by_other = 1 / b[7];
  double const u = (x - b[3]) * by_width, v = (x - b[6]) * by_other, first = std::exp(-u * u),
               second = std::exp(-v * v);
  double const slope1 = 2 * b[2] * first * u * by_width, slope2 = 2 * b[5] * second * v * by_other;
  return {b[0] * decay + b[2] * first + b[5] * second,
          {decay, -x * b[0] * decay, first, slope1, slope1 * u, second, slope2, slope2 * v}};
}

// Which function is meant by a problem; there is none for those of ADBench.
auto of(std::type_identity<problems::wave>, auto const& in) { return wave(in.x); }
auto of(std::type_identity<problems::mixed>, auto const& in) { return mixed(in.x); }
auto of(std::type_identity<problems::black_scholes>, auto const& in) { return black_scholes(in.x); }
template <std::size_t N>
auto of(std::type_identity<problems::rosenbrock<N>>, auto const& in) {
  return rosenbrock<N>(in.x);
}
template <std::size_t N>
auto of(std::type_identity<problems::product<N>>, auto const& in) {
  return product<N>(in.x);
}
template <std::size_t N>
auto of(std::type_identity<problems::log_sum_exp<N>>, auto const& in) {
  return log_sum_exp<N>(in.x);
}
auto of(std::type_identity<problems::snavely>, auto const& in) { return snavely(in); }
auto of(std::type_identity<problems::perceptron>, auto const& in) { return perceptron(in); }
auto of(std::type_identity<problems::nested>, auto const& in) { return nested(in.x); }
auto of(std::type_identity<problems::ackley>, auto const& in) { return ackley(in.x); }
auto of(std::type_identity<problems::misra1a>, auto const& in) { return misra1a(in); }
auto of(std::type_identity<problems::rat42>, auto const& in) { return rat42(in); }
auto of(std::type_identity<problems::rat43>, auto const& in) { return rat43(in); }
auto of(std::type_identity<problems::hahn1>, auto const& in) { return hahn1(in); }
auto of(std::type_identity<problems::gauss1>, auto const& in) { return gauss1(in); }

struct by_hand {
  template <class Problem>
  static constexpr bool takes = requires(input<Problem> const& in) { of(std::type_identity<Problem>{}, in); };
  template <class Problem>
  static answer<Problem> run(input<Problem> const& in) {
    return of(std::type_identity<Problem>{}, in);
  }
};

#ifndef BY_HAND_NAME
#define BY_HAND_NAME "by hand"
#endif
contender_in_harnesses<by_hand> const entered(BY_HAND_NAME);

}  // namespace
