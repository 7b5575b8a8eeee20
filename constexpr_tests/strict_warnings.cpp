// The headers are silent under warnings that programs compile with, also where they are instantiated: CMakeLists.txt
// has the list.
#include <chainrule/chainrule.hpp>

#include <array>
#include <string>
#include <tuple>
#include <vector>

namespace {

using namespace chainrule;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;

constexpr auto mixed =
    where(x < y, sin(x) * exp(y) + pow(x, 3_c), log(x) / hypot(x, y) - 2.5 * tgamma(y) + max(x, y) * sigmoid(x));

template <class T>
constexpr auto ask_formula(T a, T b) {
  return std::tuple{mixed(x = a, y = b),
                    derivative(mixed, x)(x = a, y = b),
                    gradient(mixed)(x = a, y = b),
                    hessian(mixed)(x = a, y = b),
                    hessian(mixed)(x = a, y = b)(0, 1),
                    jvp(mixed, x, y)(x = a, y = b, along(a, b)),
                    hvp(mixed, x, y)(x = a, y = b, along(a, b)),
                    jacobian(std::tuple{mixed, x * y})(x = a, y = b)};
}
static_assert(std::get<0>(ask_formula(0.5, 2.0)) > 0.0);

struct function {
  template <class T>
  constexpr T operator()(std::array<T, 3> const& p, T const& scale) const {
    T sum = 0;
    for (std::size_t i = 0; i < p.size(); ++i) sum += square(p[i]) * scale + 1;
    if (sum > 3.0) return sum * sin(sum) + fma(p[0], p[1], 2.0);
    return where(p[0] < p[1], abs(p[0]), cbrt(sum)) + floor(p[2]) + clamp(p[0], 0.0, 1.0) + softplus(p[1]);
  }
};

template <class T>
constexpr auto ask_function(std::array<T, 3> const& p, T scale) {
  constexpr function f{};
  return std::tuple{gradient(f)(p, scale),
                    value_and_gradient(f, wrt<0>)(p, scale),
                    hessian(f, wrt<0>)(p, scale),
                    jvp(f, wrt<0>)(p, scale, p),
                    vjp(f)(p, scale, scale),
                    hvp(f, wrt<0>)(p, scale, p),
                    derivative<2>(f, wrt<1>)(p, scale),
                    taylor<4>(f, wrt<1>)(p, scale),
                    sparse_hessian(f, wrt<0>)(p, scale)};
}

static_assert(to_string(derivative(x * sin(x), x)).size() > 0);
static_assert(to_latex(x * sin(x)).size() > 0);
static_assert(to_c<"f">(x * sin(x)).size() > 0);
static_assert(to_dot(x * y).size() > 0);
static_assert(equivalent(square(sin(x)) + square(cos(x)), 1_c));

constexpr auto pair = [](auto const& a, auto const& b) { return std::array{a * b, sin(a)}; };
constexpr auto scalar = [](auto const& a) { return a * sin(a); };
static_assert(check_derivative<double>(scalar, [](auto const& a) { return sin(a) + a * cos(a); }));

// Data of any length: gathers, scatters, neighbours, tables.
using points = std::vector<std::array<double, 2>>;
constexpr auto of_data = [](auto const& p, auto const& pairs, auto const& weights) {
  auto const lengths = tabulate(indices(pairs), [&](auto k) {
    auto const a = p[pairs[k][0]], b = p[pairs[k][1]];
    return hypot(a[0] - b[0], a[1] - b[1]);
  });
  return sum(range(0, weights.size() - 1), [&](auto i) { return weights[i] * lengths[i] + square(weights[i + 1]); });
};
[[maybe_unused]] double ask_data(points const& p, std::vector<std::array<std::size_t, 2>> const& pairs,
                                 std::vector<double> const& weights, points& by_points) {
  return value_and_gradient(of_data, wrt<0>)(into(by_points), p, pairs, weights) +
         gradient(of_data, wrt<2>)(p, pairs, weights)[0];
}

using table_of_lines = interpolation::table<std::remove_const_t<decltype(interpolation::linear)>>;
}  // namespace
extern table_of_lines const of_any_length;
namespace {

// Calls that the compiler cannot follow, solutions of equations, tables.
constexpr auto cubed = [](double a) { return a * a * a; };
constexpr auto slope_of_cubed = [](double a) { return 3 * a * a; };
constexpr auto root = [](auto const& a) {
  return implicit([](auto const& b, auto const& c) { return b * b - c; }, [](double c) { return c / 2; })(a);
};
constexpr auto opaque_calls = [](auto const& a) {
  auto const on_lines = interpolate(interpolation::linear, std::array{0.0, 1.0}, std::array{a, 2.0 * a}, a);
  auto const on_hills = interpolate(interpolation::monotone, std::array{0.0, 1.0, 3.0}, std::array{1.0, 2.0, 0.5}, a);
  auto const on_spline = interpolate(interpolation::natural, std::array{0.0, 1.0, 3.0}, std::array{1.0, 2.0, 0.5}, a);
  return opaque<cubed, slope_of_cubed>(a) * root(a) + on_lines + on_hills + on_spline;
};
[[maybe_unused]] double ask_opaque(double a, float b) {
  tape::tape t;
  auto const p = t.variable(a);
  (opaque_calls(p) + interpolate<&of_any_length>(p)).backward();
  return gradient(opaque_calls)(a) + static_cast<double>(gradient(opaque_calls)(b)) + p.gradient() +
         derivative(opaque<cubed, slope_of_cubed>(x), x)(x = a) + interpolate<&of_any_length>(a);
}
template <class T>
constexpr auto ask_matrices(mat<T, 2, 2> const& a, vec<T, 2> const& v, se3<T> const& pose) {
  constexpr auto f = [](auto const& m, auto const& w) {
    return dot(solve(m, w), normalized(m * w)) + log_determinant(m) + symmetric_eigenvalues(m)[0] +
           cross_entropy(relu(m * w), 1) + cross_entropy(w, softmax(w));
  };
  constexpr auto seen = [](auto const& motion) { return inverse(motion) * vec{1.0F, 2.0F, 3.0F}; };
  return std::tuple{gradient(f)(a, v), tangent_jacobian(seen)(pose), log(retract(pose, vec<T, 6>::zero()))};
}
static_assert(std::get<1>(ask_matrices(mat<float, 2, 2>{4, 1, 1, 3}, vec{1.0F, 2.0F}, se3<float>::identity()))(0, 3) <
              0);
// The caller's memory, and data of a function object.
template <class T>
struct line {
  T a, b;
  constexpr auto operator()(auto const& p) const { return std::array{a * p[0] + b, a * sin(p[1])}; }
};
[[maybe_unused]] void ask_memory(double const* p, double* values, double* rows) {
  value_and_jacobian(line<double>{2.0, 1.0})(into(values, as<2, 2>(rows, 3)), as<2>(p));
  jacobian(line<double>{2.0, 1.0}, wrt<0, member<0>>)(add_to(as<2, 2>(rows), nullptr), as<2>(p, 2));
}

}  // namespace

// What a program would call.
double by_all(double a, float b, long double c);
double by_all(double a, float b, long double c) {
  auto const formulas = std::tuple{ask_formula(a, a), ask_formula(b, b), ask_formula(c, c)};
  auto const functions = std::tuple{ask_function(std::array{a, a, a}, a), ask_function(std::array{b, b, b}, b),
                                    ask_function(std::array{c, c, c}, c)};
  tape::tape t;
  auto const p = t.variable(a), q = t.variable(2.0);
  auto const r = function{}(std::array{p, q, p}, q);
  r.backward();
  auto const j = jacobian(pair)(a, a);
  return p.gradient() + std::get<0>(std::get<0>(formulas)) + std::get<1>(std::get<0>(functions)).value + j[0][0] +
         chainrule::sin(static_cast<double>(b)) + static_cast<double>(to_string(mixed).size());
}
