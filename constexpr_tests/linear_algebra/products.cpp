// Sums and products of vectors and matrices, their parts, and derivatives by them.
#include <array>
#include <chainrule/chainrule.hpp>
#include <complex>
#include <limits>
#include <tuple>
#include <type_traits>

// No name of a function clashes with one of the standard.
using namespace std;
using namespace chainrule;
using namespace chainrule::literals;

namespace {

constexpr vec a{1.0, 2.0, 3.0};
constexpr vec b{4.0, 5.0, 6.0};
constexpr mat<double, 2, 3> m{1.0, 2.0, 3.0, 4.0, 5.0, 6.0};
constexpr mat<double, 2, 2> s{1.0, 2.0, 3.0, 4.0};

// Aggregates in a row.
static_assert(is_same_v<decltype(a), vec<double, 3> const>);
static_assert(is_aggregate_v<vec<double, 3>>);
static_assert(is_aggregate_v<mat<double, 2, 3>>);
static_assert(sizeof(vec<double, 3>) == 3 * sizeof(double));
static_assert(sizeof(mat<double, 2, 3>) == 6 * sizeof(double));
static_assert(m(1, 0) == 4.0);
static_assert(*(m.data() + 5) == 6.0);
static_assert(from_rows(vec{1.0, 2.0, 3.0}, vec{4.0, 5.0, 6.0}) == m);
static_assert(from_columns(vec{1.0, 4.0}, vec{2.0, 5.0}, vec{3.0, 6.0}) == m);
static_assert(a.z() == 3.0);
static_assert(vec<double, 3>::unit(1) == vec{0.0, 1.0, 0.0});
static_assert([] {
  auto const [x, y, z] = a;
  return x + 10.0 * y + 100.0 * z;
}() == 321.0);
// They are no numbers.
static_assert(!numeric<vec<double, 3>>);
static_assert(!numeric<mat<double, 2, 3>>);
static_assert(!numeric<mat<double, 3, 3>>);

static_assert(a + b == vec{5.0, 7.0, 9.0});
static_assert(b - a == vec{3.0, 3.0, 3.0});
static_assert(-a == vec{-1.0, -2.0, -3.0});
static_assert(2.0 * a == vec{2.0, 4.0, 6.0});
static_assert(a * 2.0 == vec{2.0, 4.0, 6.0});
static_assert(2_c * a == vec{2.0, 4.0, 6.0});
static_assert(a / 2.0 == vec{0.5, 1.0, 1.5});
static_assert(m * a == vec{14.0, 32.0});
static_assert(s * m == mat<double, 2, 3>{9.0, 12.0, 15.0, 19.0, 26.0, 33.0});
static_assert(transpose(m) == mat<double, 3, 2>{1.0, 4.0, 2.0, 5.0, 3.0, 6.0});
static_assert(mat<double, 2, 2>::identity() * m == m);
static_assert(diagonal_matrix(vec{2.0, 3.0}) == mat<double, 2, 2>{2.0, 0.0, 0.0, 3.0});
static_assert(dot(a, b) == 32.0);
static_assert(cross(a, b) == vec{-3.0, 6.0, -3.0});
static_assert(outer(vec{1.0, 2.0}, a) == mat<double, 2, 3>{1.0, 2.0, 3.0, 2.0, 4.0, 6.0});
static_assert(trace(s) == 5.0);
static_assert(squared_norm(a) == 14.0);
static_assert(norm(vec{3.0, -4.0}) == 5.0);
static_assert(norm(vec{2.0, 3.0, 6.0}) == 7.0);
static_assert(norm(vec{1.0, 1.0, 1.0, -1.0}) == 2.0);
static_assert(norm(vec{3e300, 4e300}) == 5e300);
static_assert(norm(vec{-2.0}) == 2.0);
static_assert(normalized(vec{3.0, 4.0}) == vec{0.6, 0.8});
static_assert(row(m, 1) == vec{4.0, 5.0, 6.0});
static_assert(column(m, 2) == vec{3.0, 6.0});
static_assert(diagonal(s) == vec{1.0, 4.0});
static_assert(rows(m) == 2);
static_assert(columns(m) == 3);
static_assert(block<2, 2>(m, 0, 1) == mat<double, 2, 2>{2.0, 3.0, 5.0, 6.0});
static_assert(block<2>(a, 1) == vec{2.0, 3.0});
static_assert(elementwise([](auto x) { return x * x; }, s) == mat<double, 2, 2>{1.0, 4.0, 9.0, 16.0});
static_assert(elementwise([](auto x, auto y) { return x * y; }, a, b) == vec{4.0, 10.0, 18.0});
static_assert([] {
  auto w = s;
  w -= 0.5 * s;
  w *= 4.0;
  w += s;
  w /= 3.0;
  return w;
}() == s);

// Mixtures compute in the wider type; integers stay integers.
static_assert(vec{1, 2} + vec{3, 4} == vec{4, 6});
static_assert(is_same_v<decltype(vec{1, 2} * 3), vec<int, 2>>);
static_assert(is_same_v<decltype(vec{1.0F, 2.0F} + vec{1.0, 2.0}), vec<double, 2>>);
static_assert(is_same_v<decltype(mat<int, 2, 2>{1, 2, 3, 4} * vec{1.0, 2.0}), vec<double, 2>>);
static_assert(is_same_v<decltype(2.0F * vec{1.0F}), vec<float, 1>>);

// Infinities are numbers like any other while compiling.
static_assert((1e300 * vec{1e300})[0] == numeric_limits<double>::infinity());

// A derivative has the shape of the argument, that of a vector by a vector and the Hessian by a vector are matrices.
constexpr auto energy = [](auto const& w, auto const& v) { return dot(v, w * v); };
constexpr vec p{5.0, 7.0};
static_assert(gradient(energy, wrt<0>)(s, p) == outer(p, p));
static_assert(gradient(energy, wrt<1>)(s, p) == (s + transpose(s)) * p);
static_assert(gradient(energy)(s, p) == tuple{outer(p, p), (s + transpose(s)) * p});
static_assert(hessian(energy, wrt<1>)(s, p) == s + transpose(s));
static_assert(is_same_v<decltype(gradient(energy, wrt<0>)(s, p)), mat<double, 2, 2>>);
constexpr auto apply_to = [](auto const& w, auto const& v) { return w * v; };
static_assert(jacobian(apply_to, wrt<1>)(m, a) == m);
static_assert(is_same_v<decltype(jacobian(apply_to, wrt<0>)(m, a)), vec<mat<double, 2, 3>, 2>>);
static_assert(jacobian(apply_to, wrt<0>)(m, a)[1] == mat<double, 2, 3>{0.0, 0.0, 0.0, 1.0, 2.0, 3.0});
static_assert(value_and_jacobian(apply_to, wrt<1>)(m, a).value == m * a);
static_assert(jvp(apply_to, wrt<1>)(m, a, b) == m * b);
static_assert(vjp(apply_to, wrt<1>)(m, a, p) == transpose(m) * p);
static_assert(hvp(energy, wrt<1>)(s, p, vec{1.0, 0.0}) == column(s + transpose(s), 0));
// Numbers of the source among traced ones.
static_assert(gradient([](auto const& v) { return dot(mat<double, 2, 3>(m) * v, vec{1.0, 2.0}); })(a) ==
              transpose(m) * vec{1.0, 2.0});
static_assert(gradient([](auto const& v) { return dot(vec{1, 2, 3}, v); })(b) == a);
// Derivatives inside of a function.
static_assert(gradient([](auto const& v) {
                return squared_norm(gradient([](auto const& u) { return 0.5 * squared_norm(u); })(v));
              })(a) == 2.0 * a);
static_assert(operation_count<vec<double, 3>, vec<double, 3>>([](auto const& u, auto const& v) { return dot(u, v); }) ==
              5);

// norm is hypot: 0 where there is no slope, and no second derivative there.
constexpr auto length = [](auto const& v) { return norm(v); };
constexpr auto origin = vec<double, 3>::zero();
static_assert(gradient(length)(origin) == origin);
static_assert(gradient(length)(vec{0.0, 0.0, -2.0}) == vec{0.0, 0.0, -1.0});
static_assert(hessian(length)(origin)(0, 0) != hessian(length)(origin)(0, 0));
static_assert(hessian([](auto const& v) { return square(norm(v)); })(origin) == 2.0 * mat<double, 3, 3>::identity());
static_assert(normalized(origin)[0] != normalized(origin)[0]);

// Complex numbers, and std::norm beside norm.
static_assert(is_same_v<decltype(complex{1.0, 2.0} * vec{complex{0.0, 1.0}}), vec<complex<double>, 1>>);
static_assert(!is_same_v<decltype(norm(complex{3.0, 4.0})), void>);

}  // namespace
