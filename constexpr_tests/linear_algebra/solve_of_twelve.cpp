#include <chainrule/chainrule.hpp>

// Twelve equations with their gradient, within the limits that compilers have by default.
namespace {

using namespace chainrule;

constexpr auto f = [](auto const& a, auto const& b) { return dot(solve(a, b), vec<double, 12>::unit(3)); };
constexpr auto slopes = gradient(f, wrt<0, 1>);

// Rows are out of order: in each column the largest number is not on the diagonal.
constexpr auto a = [] {
  auto m = mat<double, 12, 12>::zero();
  for (std::size_t i = 0; i < 12; ++i)
    for (std::size_t j = 0; j < 12; ++j)
      m(i, j) = static_cast<double>((i * j + 3 * i) % 7) / 8 + (j == (5 * i + 1) % 12 ? 6 : 0);
  return m;
}();
constexpr auto b = [] {
  vec<double, 12> v{};
  for (std::size_t i = 0; i < 12; ++i) v[i] = static_cast<double>(i % 5) - 1.5;
  return v;
}();

// The slope by b solves A^T s = e, and that by A is -s x^T.
constexpr auto at = slopes(a, b);
constexpr auto by_a = std::get<0>(at);
constexpr auto by_b = std::get<1>(at);
constexpr auto x = solve(a, b);
static_assert(norm(a * x - b) < 1e-14);
static_assert(norm(transpose(a) * by_b - vec<double, 12>::unit(3)) < 1e-14);
static_assert(norm(by_a + outer(by_b, x)) < 1e-15);

}  // namespace
