// check_gradient, check_jacobian, check_derivative: hand-written derivatives proved or refuted while compiling.
#include <array>
#include <boost/hana/define_struct.hpp>
#include <chainrule/chainrule.hpp>
#include <cstddef>
#include <limits>
#include <tuple>

using namespace chainrule;

namespace {

using pair = std::array<double, 2>;
using triple = std::array<double, 3>;

constexpr auto f = [](auto const& p) { return p[0] * p[0] * sin(p[1]) + exp(0.3 * p[2]) / p[0]; };
constexpr auto by_hand = [](auto const& p) {
  auto const e = exp(0.3 * p[2]);
  return std::array{2.0 * p[0] * sin(p[1]) - e / (p[0] * p[0]), p[0] * p[0] * cos(p[1]), 0.3 * e / p[0]};
};
constexpr auto almost = [](auto const& p) {
  auto const e = exp(0.3 * p[2]);
  return std::array{2.0 * p[0] * sin(p[1]) - e / (p[0] * p[0]), p[0] * p[0] * cos(p[1]), 0.3000001 * e / p[0]};
};
static_assert(check_gradient<triple>(f, by_hand) && check_gradient<triple>(f, by_hand).shown_by == agreement::algebra);
static_assert(!check_gradient<triple>(f, almost) && check_gradient<triple>(f, almost).shown_by == agreement::none);

// Other precisions: what is compared at points, is so as precisely as its numbers are.
constexpr auto wave = [](auto x) { return sinc(x); };
constexpr auto wave_by_hand = [](auto x) { return (cos(x) * x - sin(x)) / (x * x); };
constexpr auto wave_almost = [](auto x) { return 1.00001 * (cos(x) * x - sin(x)) / (x * x); };
static_assert(check_derivative<float>(wave, wave_by_hand).shown_by == agreement::points);
static_assert(!check_derivative<float>(wave, wave_almost));
static_assert(check_derivative<long double>(wave, wave_by_hand).shown_by == agreement::points);
static_assert(!check_derivative<long double>(wave, wave_almost));
constexpr auto cube = [](auto x) { return x * x * x; };
static_assert(check_derivative<float>(cube, [](float x) { return 3 * x * x; }).shown_by == agreement::points);
static_assert(!check_derivative<float>(cube, [](float x) { return 3.01f * x * x; }));
static_assert(check_derivative<long double>(cube, [](long double x) { return 3 * x * x; }));
static_assert(!check_derivative<long double>(cube, [](long double x) { return 3.00001L * x * x; }));
using floats = std::array<float, 2>;
constexpr auto of_floats = [](auto const& p) { return p[0] * exp(p[1]) / p[1]; };
static_assert(check_gradient<floats>(of_floats, [](floats const& p) {
  float const e = gradient(of_floats)(p)[0] * p[1];
  return floats{e / p[1], p[0] * e * (p[1] - 1) / (p[1] * p[1])};
}));
static_assert(check_jacobian<floats>([](auto const& p) { return std::array{p[0] * p[1], p[1] * p[1]}; },
                                     [](floats const& p) { return std::array{p[1], p[0], 0.0f, 2 * p[1]}; }));

// Plain numbers: compared at points. A lambda, a function, a pointer to it, a function object.
constexpr auto q = [](auto const& p) { return p[0] * p[1] * p[1]; };
constexpr pair right(pair const& p) { return {p[1] * p[1], 2 * p[0] * p[1]}; }
constexpr pair wrong(pair const& p) { return {p[1] * p[1], 2.0001 * p[0] * p[1]}; }
struct right_object {
  double two = 2;
  constexpr pair operator()(pair const& p) const { return {p[1] * p[1], two * p[0] * p[1]}; }
};
static_assert(check_gradient<pair>(q, right).shown_by == agreement::points && check_gradient<pair>(q, &right));
static_assert(check_gradient<pair>(q, right_object{}) && !check_gradient<pair>(q, right_object{2.5}));
static_assert(check_gradient<pair>(q, [](pair const& p) { return right(p); }));
static_assert(!check_gradient<pair>(q, wrong) && !check_gradient<pair>(q, [](pair const& p) { return wrong(p); }));
static_assert(!check_gradient<pair>(q,
                                    [](pair const& p) { return pair{std::numeric_limits<double>::infinity(), p[1]}; }));

// Several arguments, wrt, structs, results in other shapes of as many numbers.
constexpr auto g = [](auto x, auto y) { return x * x * y; };
static_assert(check_gradient<double, double>(g, [](auto x, auto y) { return std::array{2.0 * x * y, x * x}; }));
static_assert(check_gradient<double, double>(g, [](auto x, auto y) { return std::tuple{2.0 * x * y, x * x}; }));
static_assert(check_gradient<double, double>(g, [](auto x, auto) { return x * x; }, wrt<1>));
static_assert(!check_gradient<double, double>(g, [](auto x, auto y) { return x * y; }, wrt<1>));
static_assert(
    check_gradient<double, double>(g, [](auto x, auto y) { return std::array{x * x, 2.0 * x * y}; }, wrt<1, 0>));
template <class T>
struct spring {
  BOOST_HANA_DEFINE_STRUCT(spring, (T, stiffness), (std::array<T, 2>, ends));
};
constexpr auto energy = [](auto const& s) { return 0.5 * s.stiffness * square(s.ends[1] - s.ends[0]); };
constexpr auto energy_by_hand = [](auto const& s) {
  auto gradient_of_s = s;
  auto const length = s.ends[1] - s.ends[0];
  gradient_of_s.stiffness = 0.5 * length * length;
  gradient_of_s.ends[1] = s.stiffness * length;
  gradient_of_s.ends[0] = -(s.stiffness * length);
  return gradient_of_s;
};
static_assert(check_gradient<spring<double>>(energy, energy_by_hand).shown_by == agreement::algebra);
static_assert(!check_gradient<spring<double>>(energy, [](auto const& s) { return s; }));

// Jacobians and derivatives.
constexpr auto h = [](auto x, auto y) { return std::tuple{x * y, x / y}; };
static_assert(check_jacobian<double, double>(h, [](auto x, auto y) {
  return std::array{std::array{y, x}, std::array{1.0 / y, -x / (y * y)}};
}));
static_assert(!check_jacobian<double, double>(h, [](auto x, auto y) {
  return std::array{std::array{y, x}, std::array{1.0 / y, x / (y * y)}};
}));
static_assert(check_jacobian<double, double>(h,
                                             [](auto x, auto y) { return std::array{y, x, 1.0 / y, -x / (y * y)}; }));
static_assert(!check_jacobian<double, double>(h,
                                              [](auto x, auto y) { return std::array{y, 1.0 / y, x, -x / (y * y)}; }));
static_assert(check_jacobian<double, double>(h,
                                             [](double x, double y) { return std::array{y, x, 1 / y, -x / y / y}; }));
static_assert(check_derivative<double>([](auto x) { return tan(x); }, [](auto x) { return 1.0 + tan(x) * tan(x); }));
static_assert(check_derivative<double>([](auto x) { return tan(x); }, [](auto x) { return 1.0 / (cos(x) * cos(x)); }));
static_assert(!check_derivative<double>([](auto x) { return tan(x); }, [](auto x) { return 1.0 / cos(x); }));
static_assert(check_derivative<double>([](auto x) { return std::array{x, x * x}; },
                                       [](auto x) { return std::array{x / x, 2.0 * x}; }));

// Pieces and branches on either side.
constexpr auto pieces = [](auto x) {
  if (x > 0.0) return x * x;
  return x * x * x;
};
static_assert(check_derivative<double>(pieces, [](auto x) { return where(x > 0.0, 2.0 * x, 3.0 * x * x); }));
static_assert(check_derivative<double>(pieces, [](auto x) {
  if (x > 0.0) return 2.0 * x;
  return 3.0 * x * x;
}));
static_assert(!check_derivative<double>(pieces, [](auto x) { return where(x < 0.0, 2.0 * x, 3.0 * x * x); }));
static_assert(check_derivative<double>([](auto x) { return abs(x) * x; }, [](auto x) { return 2.0 * abs(x); }));
// Algebra decides nothing here: at points.
static_assert(check_derivative<double>([](auto x) { return sqrt(x * x); }, [](auto x) { return sign(x); }));
// A function without a value at half of the points.
static_assert(check_derivative<double>([](auto x) { return log(x); }, [](double x) { return 1 / x; }));
static_assert(check_derivative<double>([](auto x) { return x * sqrt(x); }, [](auto x) { return 1.5 * sqrt(x); }));
// A loop.
constexpr auto geometric = [](auto x) {
  auto s = x;
  for (int i = 0; i < 4; ++i) s = s * x + 1.0;
  return s;
};
static_assert(check_derivative<double>(geometric, [](auto x) {
                return 5.0 * pow(x, 4) + 3.0 * x * x + 2.0 * x + 1.0;
              }).shown_by == agreement::algebra);

// What is wrong, where, and what it should be.
using eight = std::array<double, 8>;
constexpr auto two_rows = [](auto const& p) {
  return std::array{p[0] * p[1] + sin(p[7]), p[2] * p[3] * p[4] + 0.0 * p[5] * p[6]};
};
constexpr auto rows_by_hand = [](auto const& p) {
  auto const zero = 0.0 * p[0];
  return std::array{std::array{p[1], p[0], zero, zero, zero, zero, zero, cos(p[7])},
                    std::array{zero, zero, p[3] * p[4], p[2] * p[4], 1.5 * p[2] * p[3], zero, zero, zero}};
};
constexpr auto answer = check_jacobian<eight>(two_rows, rows_by_hand);
constexpr eight at = std::get<0>(answer.point);
static_assert(!answer && answer.shown_by == agreement::none);
static_assert(answer.entry == 12 && answer.row == 1 && answer.column == 4);
static_assert(answer.expected == at[2] * at[3]);
static_assert(answer.found == 1.5 * at[2] * at[3]);
static_assert(check_gradient<triple>(f, almost).column == 2 && check_gradient<triple>(f, almost).row == 0);
static_assert(check_gradient<triple>(f, by_hand).entry == -1);
static_assert(check_gradient<pair>(q, right_object{2.5}).column == 1);
constexpr auto by_second = check_gradient<double, double>(g, [](auto x, auto y) { return x * y; }, wrt<1>);
static_assert(by_second.column == 0 && by_second.found == std::get<0>(by_second.point) * std::get<1>(by_second.point));
static_assert(check_derivative<float>(cube, [](float x) { return 3.01f * x * x; }).entry == 0);
static_assert(check_derivative<double>([](auto x) { return std::array{x, x * x}; },
                                       [](auto x) { return std::array{x / x, x}; })
                  .row == 1);

// Hessians.
static_assert(check_hessian<double, double>(g, [](auto x, auto y) {
  return std::array{2.0 * y, 2.0 * x, 2.0 * x, 0.0 * x};
}));
static_assert(check_hessian<double, double>(g,
                                            [](double x, double y) { return std::array{2 * y, 2 * x, 2 * x, 0.0}; }));
constexpr auto half =
    check_hessian<double, double>(g, [](auto x, auto y) { return std::array{2.0 * y, 2.0 * x, x, 0.0 * x}; });
static_assert(half.row == 1 && half.column == 0 && half.expected == 2 * half.found);

// Expected ones.
static_assert(expect_gradient<triple>(f, by_hand));
static_assert(expect_gradient<double, double>(g, [](auto x, auto) { return x * x; }, wrt<1>));
static_assert(expect_gradient<spring<double>>(energy, energy_by_hand));
static_assert(expect_jacobian<double, double>(h,
                                              [](double x, double y) { return std::array{y, x, 1 / y, -x / y / y}; }));
static_assert(expect_hessian<double, double>(g, [](auto x, auto y) {
  return std::array{2.0 * y, 2.0 * x, 2.0 * x, 0.0 * x};
}));
static_assert(expect_derivative<float>(wave, wave_by_hand));

// At the arguments of a call.
static_assert(check_gradient(q, right)(pair{0.5, 0.7}).shown_by == agreement::points);
static_assert(check_gradient(q, wrong)(pair{0.5, 0.7}).column == 1);
static_assert(check_gradient(g, [](double x, double) { return x * x; }, wrt<1>)(3.0, 2.0));
static_assert(check_gradient(q, right)(pair{0.0, 3.0}) && !check_gradient(q, wrong)(pair{1.0, 3.0}));
constexpr auto sum_of_squares = [](auto const& b, auto const& x) {
  return sum(indices(x), [&](auto i) { return square(b * x[i]); });
};
static_assert(check_derivative(
    sum_of_squares, [](double b, triple const& x) { return 2 * b * (x[0] * x[0] + x[1] * x[1] + x[2] * x[2]); },
    wrt<0>)(0.5, triple{1, 2, 3}));
constexpr auto two_results = [](auto x, auto y) { return std::array{x * y, x + y}; };
constexpr auto wrong_at_three =
    check_jacobian(two_results, [](double x, double y) { return std::array{y, x, 1.0, x}; })(3.0, 2.0);
static_assert(!wrong_at_three && wrong_at_three.row == 1 && wrong_at_three.column == 1);
static_assert(wrong_at_three.expected == 1 && wrong_at_three.found == 3);
static_assert(check_hessian(g, [](double x, double y) {
  return std::array{std::array{2 * y, 2 * x}, std::array{2 * x, 0.0}};
})(3.0, 2.0));

}  // namespace
