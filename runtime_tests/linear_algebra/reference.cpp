// Determinants, solutions, inverses and Cholesky factors of well-conditioned, singular, rank-deficient and badly scaled
// matrices: values, first and second derivatives beside 30 digits.
#include <algorithm>
#include <array>
#include <chainrule/chainrule.hpp>
#include <set>
#include <string>

#include "../support/reference.hpp"

using namespace chainrule;
using namespace chainrule::literals;

namespace {

// The sum of all numbers, times 1, 2, 3, ...
constexpr auto weighted = [](auto const& x) {
  auto sum = 1.0 * x.elements[0];
  for (std::size_t k = 1; k < x.size(); ++k) sum += static_cast<double>(k + 1) * x.elements[k];
  return sum;
};
constexpr auto determinants = [](auto const& a) { return determinant(a); };
constexpr auto inverses = [](auto const& a) { return weighted(inverse(a)); };
constexpr auto logarithms = [](auto const& a) { return log_determinant(a); };
constexpr auto solutions = [](auto const& a, auto const& b) { return weighted(solve(a, b)); };
constexpr auto cholesky_solutions = [](auto const& a, auto const& b) { return weighted(cholesky_solve(a, b)); };

constexpr auto norms = [](auto const& a) { return norm(a); };
constexpr auto eigenvalues = [](auto const& a) { return weighted(symmetric_eigenvalues(a)); };
constexpr auto cubes = [](auto const& a) {
  auto const all = symmetric_eigenvalues(a);
  return pow(all[0], 3_c) + pow(all[1], 3_c) + pow(all[2], 3_c);
};

// Units in the last place, of the quantity and of what it changes by where its inputs change by theirs.
constexpr double allowed = 32;

// Equal eigenvalues have no second derivative.
bool has_second(std::string const& kind) { return kind != "twice" && kind != "thrice"; }

void compare(std::string const& name, auto const& function, auto... shapes) {
  static auto const all = reference::read_table("linear_algebra_reference.csv");
  auto const size = std::to_string(std::get<0>(std::tuple{shapes...}).size());
  auto rows = all.where("function", name);
  std::set<std::string> cases;
  for (auto const& row : rows.rows)
    if (std::to_string(std::stoi(row.at("size")) * std::stoi(row.at("size"))) == size) cases.insert(row.at("case"));
  REQUIRE(!cases.empty());
  for (auto const& kind : cases) {
    auto own = rows.where("case", kind);
    std::erase_if(own.rows, [&](auto const& row) {
      return std::to_string(std::stoi(row.at("size")) * std::stoi(row.at("size"))) != size;
    });
    auto const fill = [&](char const* quantity) {
      auto const numbers = own.where("quantity", quantity).numbers("value");
      std::tuple filled{shapes...};
      std::size_t next = 0;
      std::apply(
          [&](auto&... shape) {
            auto const put = [&](auto& s) {
              for (auto& number : s.elements) number = numbers.at(next++);
            };
            (put(shape), ...);
          },
          filled);
      REQUIRE(next == numbers.size());
      return filled;
    };
    auto const check = [&](char const* quantity, std::size_t index, double computed) {
      auto const row = own.where("quantity", quantity).rows.at(index);
      double const wanted = reference::number(row.at("value")), noise = reference::number(row.at("noise"));
      CAPTURE(name, size, kind, quantity, index, computed, wanted, noise);
      CHECK(std::abs(computed - wanted) <= allowed * 0x1p-53 * (noise + std::abs(wanted)));
    };
    auto const check_all = [&](char const* quantity, auto const& answer) {
      std::size_t next = 0;
      auto const one = [&](auto const& shape) {
        for (double const number : shape.elements) check(quantity, next++, number);
      };
      if constexpr (sizeof...(shapes) == 1)
        one(answer);
      else
        std::apply([&](auto const&... part) { (one(part), ...); }, answer);
    };
    auto const point = fill("x"), direction = fill("direction");
    std::apply(
        [&](auto const&... x) {
          check("value", 0, function(x...));
          auto const both = value_and_gradient(function)(x...);
          check("value", 0, both.value);
          check_all("gradient", both.gradient);
          auto const second = std::apply([&](auto const&... d) { return hvp(function)(x..., d...); }, direction);
          if (has_second(kind))
            check_all("hvp", second);
          else
            CHECK(std::isnan(shapes::norm(second)));
        },
        point);
  }
}

}  // namespace

TEST_CASE("determinants and their derivatives are right also where the matrix is singular") {
  compare("determinant", determinants, mat<double, 3, 3>{});
  compare("determinant", determinants, mat<double, 4, 4>{});
  compare("determinant", determinants, mat<double, 5, 5>{});
}

TEST_CASE("solutions and their derivatives are as exact as their condition allows") {
  compare("solve", solutions, mat<double, 2, 2>{}, vec<double, 2>{});
  compare("solve", solutions, mat<double, 4, 4>{}, vec<double, 4>{});
}

TEST_CASE("pivots that vanish are exchanged, in derivatives too") {
  compare("solve", solutions, mat<double, 5, 5>{}, vec<double, 5>{});
}

TEST_CASE("inverses and their derivatives are as exact as their condition allows") {
  compare("inverse", inverses, mat<double, 3, 3>{});
}

TEST_CASE("logarithms of determinants neither over- nor underflow, and solutions by Cholesky are exact") {
  compare("log_determinant", logarithms, mat<double, 3, 3>{});
  compare("cholesky_solve", cholesky_solutions, mat<double, 3, 3>{}, vec<double, 3>{});
}

TEST_CASE("norms neither over- nor underflow") { compare("norm", norms, vec<double, 4>{}); }

TEST_CASE("eigenvalues and their derivatives are as exact as their gaps allow") {
  compare("eigenvalues", eigenvalues, mat<double, 2, 2>{});
  compare("eigenvalues", eigenvalues, mat<double, 3, 3>{});
}

TEST_CASE(
    "functions of equal eigenvalues that do not depend on their order have the right gradient, and no other one") {
  compare("eigenvalue_cubes", cubes, mat<double, 3, 3>{});
}

// The same smallest eigenvalue, of a matrix of two rows, and of one of three that is turned.
constexpr auto of_two = []<class T>(T const& t) {
  return symmetric_eigenvalues(mat<T, 2, 2>{T(0.1), t, t, 1.0 + t * t})[0];
};
constexpr auto of_three = []<class T>(T const& t) {
  constexpr mat<double, 3, 3> turn{0.6, -0.64, 0.48, 0.8, 0.48, -0.36, 0.0, 0.6, 0.8};
  mat<T, 3, 3> const m{T(0.1), t, T(0.0), t, 1.0 + t * t, T(0.0), T(0.0), T(0.0), T(5.0)};
  return symmetric_eigenvalues(turn * m * transpose(turn))[0];
};
TEST_CASE("derivatives of three eigenvalues are right up to the third order, and there are no more") {
  auto const expected = chainrule::taylor<4>(of_two)(0.7);
  auto const series = chainrule::taylor<4>(of_three)(0.7);
  for (std::size_t k = 0; k < 4; ++k) CHECK(series[k] == Approx(expected[k]).epsilon(1e-12));
  CHECK(std::isfinite(expected[4]));
  CHECK(std::isnan(series[4]));
}
