// An integer that is known at run time beside arguments of fixed shape: every question is answered, and sparse ones
// leave out what is zero for all integers.
#include <array>
#include <chainrule/chainrule.hpp>
#include <vector>

#include "support/catch.hpp"

namespace {

using namespace chainrule;

// x0^2 x1 times a count, or a sum of weights.
constexpr auto product = [](auto const& x, auto const& n) {
  return sum(range(0, n), [&](auto) { return square(x[0]) * x[1]; });
};
constexpr auto weighted = [](auto const& x, auto const& weights) {
  return sum(indices(weights), [&](auto i) { return square(x[0]) * x[1] * weights[i]; });
};
constexpr auto two = [](auto const& x, auto const& n) { return std::array{product(x, n), square(x[0])}; };
constexpr auto cubic = [](auto const& x, auto const& n) { return x * square(x) * number(n); };

constexpr std::array at{1.5, 2.0}, step{1.0, -1.0};
using vector = std::array<double, 2>;
using matrix = std::array<vector, 2>;

}  // namespace

TEST_CASE("an integer beside an array is data of every question") {
  int const n = 3;
  CHECK(gradient(product, wrt<0>)(at, n) == vector{18.0, 6.75});
  CHECK(hessian(product, wrt<0>)(at, n) == matrix{vector{12.0, 9.0}, vector{9.0, 0.0}});
  CHECK(jacobian(two, wrt<0>)(at, n) == matrix{vector{18.0, 6.75}, vector{3.0, 0.0}});
  CHECK(jvp(product, wrt<0>)(at, n, step) == 11.25);
  CHECK(vjp(two, wrt<0>)(at, n, step) == vector{15.0, 6.75});
  CHECK(hvp(product, wrt<0>)(at, n, step) == vector{3.0, 9.0});
}

TEST_CASE("an integer beside a number is data of every question") {
  CHECK(derivative(cubic, wrt<0>)(2.0, 3) == 36.0);
  CHECK(derivative<2>(cubic, wrt<0>)(2.0, 3) == 36.0);
  CHECK(taylor<3>(cubic, wrt<0>)(2.0, 3) == std::array{24.0, 36.0, 18.0, 3.0});
  CHECK(sparse_hessian(cubic, wrt<0>)(2.0, 3).values == std::array{36.0});
}

TEST_CASE("sparse matrices by arguments of fixed shape have their pattern in the type") {
  auto const h = sparse_hessian(product, wrt<0>)(at, 3);
  CHECK(h.values == std::array{12.0, 9.0, 9.0});
  CHECK(h.pattern == hessian_sparsity<vector>([](auto const& x) { return square(x[0]) * x[1]; }));
  CHECK(sparse_jacobian(two, wrt<0>)(at, 3).values == std::array{18.0, 6.75, 3.0});
  CHECK(sparse_hessian(weighted, wrt<0>)(at, std::vector{1.0, 2.0}).values == std::array{12.0, 9.0, 9.0});
}

TEST_CASE("a sparse question that is prepared gives its pattern and writes its entries") {
  auto question = prepare(sparse_hessian(product, wrt<0>), at, 3);
  REQUIRE(question.pattern().columns == std::array<std::size_t, 3>{0, 1, 0});
  std::vector<double> entries(3);
  question(into(entries), at, 3);
  CHECK(entries == std::vector{12.0, 9.0, 9.0});
  CHECK_THROWS_AS(question(into(entries), at, 4), data_misuse);
}
