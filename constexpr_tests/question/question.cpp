// Both front ends answer every question, with the same numbers; a formula's answers belong to its variables.
#include <boost/hana/tuple.hpp>
#include <chainrule/chainrule.hpp>

#include <array>
#include <tuple>

using namespace chainrule;

namespace {

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;

constexpr auto first = [](auto a, auto b) { return a * a * b + 3_c * b; };
constexpr auto second = [](auto a, auto b) { return a * b * b; };
constexpr auto both = [](auto a, auto b) { return std::array{first(a, b), second(a, b)}; };
constexpr auto f = first(x, y);
constexpr std::tuple formulas{first(x, y), second(x, y)};

// Value, gradient and Hessian together.
constexpr auto newton = value_gradient_and_hessian(f, x, y)(x = 2.0, y = 5.0);
static_assert(newton.value == 35 && newton.gradient[x] == 20 && newton.gradient[y] == 7);
static_assert(newton.hessian(x, x) == 10 && newton.hessian(x, y) == 4 && newton.hessian(y, x) == 4 &&
              newton.hessian(y, y) == 0);
static_assert(newton.gradient == gradient(f, x, y)(x = 2.0, y = 5.0) &&
              newton.hessian == hessian(f, x, y)(x = 2.0, y = 5.0));

constexpr auto of_function = value_gradient_and_hessian(first)(2.0, 5.0);
static_assert(of_function.value == 35 && of_function.gradient == std::array{20.0, 7.0});
static_assert(of_function.hessian == hessian(first)(2.0, 5.0));
static_assert(value_gradient_and_hessian([](auto const& p) { return first(p[0], p[1]); })(std::array{2.0, 5.0})
                  .hessian == std::array{std::array{10.0, 4.0}, std::array{4.0, 0.0}});
static_assert(value_gradient_and_hessian(first, wrt<0>)(2.0, 5.0).hessian == 10.0);
static_assert([] {
  auto const [value, slope, curvature] = value_gradient_and_hessian(first)(2.0, 5.0);
  return value == 35 && slope[1] == 7 && curvature[0][1] == 4;
}());

// The work is shared.
constexpr auto wave = [](auto a, auto b) { return sin(a * b) * exp(a / b); };
static_assert(operation_count<double, double>(value_gradient_and_hessian(wave)) <
              operation_count<double, double>(value_and_gradient(wave)) +
                  operation_count<double, double>(hessian(wave)));
static_assert(operation_count(value_gradient_and_hessian(wave(x, y), x, y)) ==
              operation_count<double, double>(value_gradient_and_hessian(wave)));

// Of several results.
constexpr auto all = value_jacobian_and_hessians(formulas, x, y)(x = 2.0, y = 5.0);
static_assert(all.value == std::array{35.0, 50.0} && all.jacobian(0, x) == 20 && all.jacobian(1, y) == 20);
static_assert(all.hessians[0](x, y) == 4 && all.hessians[1](y, y) == 4 && all.hessians[1](x, y) == 10);
constexpr auto all_of_function = value_jacobian_and_hessians(both)(2.0, 5.0);
static_assert(all_of_function.value == all.value && all_of_function.jacobian == jacobian(both)(2.0, 5.0));
static_assert(all_of_function.hessians[0] == hessian(first)(2.0, 5.0) &&
              all_of_function.hessians[1] == hessian(second)(2.0, 5.0));

// Answers are shapes themselves, and nest.
static_assert(jacobian([](auto a, auto b) { return value_gradient_and_hessian(first)(a, b); })(2.0, 5.0)
                  .hessian[0][0] == std::array{0.0, 2.0});
static_assert(derivative([](auto a) {
                return value_gradient_and_hessian([](auto b) { return b * b * b; })(a).hessian;
              })(2.0) == 6);

// What formulas had to do without.
static_assert(value_and_jacobian(formulas, x, y)(x = 2.0, y = 5.0).value == std::array{35.0, 50.0});
static_assert(value_and_jacobian(formulas, y)(x = 2.0, y = 5.0).jacobian(1, y) == 20);
static_assert(vjp(formulas, x, y)(x = 2.0, y = 5.0, along(1.0, 2.0))[x] == 70);
static_assert(vjp(f, x)(x = 2.0, y = 5.0, along(3.0))[x] == 60);
static_assert(jvp(formulas, x, y)(x = 2.0, y = 5.0, along(1.0, 2.0)) == std::array{34.0, 65.0});
static_assert(jvp(boost::hana::make_tuple(f), x)(x = 2.0, y = 5.0, along(1.0)) == std::array{20.0});
static_assert(taylor<3>(f, x)(x = 2.0, y = 5.0) == std::array{35.0, 20.0, 5.0, 0.0});
static_assert(taylor<2>(f, y)(x = 2.0f, y = 5.0f) == std::array{35.0f, 7.0f, 0.0f});
constexpr auto sparse = sparse_jacobian(std::tuple{x * x, y + x}, x, y)(x = 2.0, y = 5.0);
static_assert(sparse.size() == 3 && sparse(0, 0) == 4 && sparse(0, 1) == 0 && sparse(1, 1) == 1);
constexpr auto sparse_square = sparse_hessian(x * x + 2.5 * y * y, x, y)(x = 2.0, y = 5.0);
static_assert(sparse_square.size() == 2 && sparse_square(1, 1) == 5 && sparse_square.pattern.columns[1] == 1);

// A question about formulas takes no room of its own, and keeps the numbers that they carry.
static_assert(std::is_empty_v<decltype(gradient(f))> && sizeof(hessian(2.5 * x)) == sizeof(double));

}  // namespace
