// Recurrences of more rounds than states are kept: their passes backwards go through groups of rounds once more.
#include "loop/reference.hpp"
#include "loop/states_kept.hpp"

using namespace chainrule;
using namespace reference;

namespace {

// Two recurrences, of which the second one needs what the first one has come to; it has others in its rounds, and reads
// data that others read, too.
constexpr auto recurrences = [](auto const& p, auto const& x) {
  auto const a = fold(indices(x), std::array{p[0], p[1]}, [&](auto const& s, auto i) {
    return std::array{p[1] * s[0] + x[i] * s[1], sin(s[0]) + p[0] * s[1]};
  });
  return a[1] * fold(range(1, x.size()), a[0], [&](auto s, auto i) {
           return p[0] * x[i - 1] + 0.3 * fold(range(0, i), s, [&](auto t, auto j) { return sin(t * x[j]) + a[1]; });
         });
};
constexpr auto in_rounds = [](auto const& p, auto const& x) {
  return sum(indices(x),
             [&](auto k) { return fold(range(0, k), p[0], [&](auto s, auto i) { return cos(s) * x[i] + p[1] * s; }); });
};
constexpr auto simple = [](auto const& p, auto const& x) {
  return fold(indices(x), p[0], [&](auto s, auto i) { return sin(s) * p[1] + x[i] * s; });
};
// There, back, there again and back again.
constexpr auto of_slopes = [](auto const& p, auto const& x) {
  auto const slopes = gradient([&](auto const& q) { return simple(q, x); })(p);
  return slopes[0] * slopes[1];
};

// All that is asked about f, where at most so many states are kept.
template <class F>
numbers answers(F const& f, std::size_t n, std::ptrdiff_t kept) {
  auto const p = samples<double>(2), x = samples<double>(n, 1), v = samples<double>(n, 2);
  std::array const b{p[0], p[1]};
  states_kept = kept;
  auto const both = value_and_gradient(f, wrt<0, 1>)(b, x);
  numbers all = flat(std::tuple{both.value, both.gradient});
  for (long double const more : flat(hvp(f, wrt<0, 1>)(b, x, b, v))) all.push_back(more);
  states_kept = std::ptrdiff_t(1) << 22;
  return all;
}

}  // namespace

TEST_CASE("states of a group of rounds have the bits of those in whole tables") {
  for (std::size_t n : {0u, 1u, 2u, 3u, 4u, 5u, 17u, 64u, 65u, 300u}) {
    CAPTURE(n);
    for (std::ptrdiff_t kept : {0, 7, 200}) {
      CHECK(answers(recurrences, n, kept) == answers(recurrences, n, std::ptrdiff_t(1) << 22));
      CHECK(answers(in_rounds, n, kept) == answers(in_rounds, n, std::ptrdiff_t(1) << 22));
      CHECK(answers(of_slopes, n, kept) == answers(of_slopes, n, std::ptrdiff_t(1) << 22));
    }
  }
}

TEST_CASE("blocks of rounds that are added up and groups of rounds begin at different ones") {
  constexpr auto f = [](auto const& a, auto const& x) {
    return fold(indices(x), 0.5, [&](auto s, auto i) { return a * s + sin(s * x[i]); });
  };
  for (std::size_t n : {2047u, 2048u, 2049u, 4097u, 10000u}) {
    auto const x = samples<double>(n);
    auto const whole = value_and_gradient(f, wrt<0, 1>)(0.5, x);
    states_kept = 1000;
    auto const in_groups = value_and_gradient(f, wrt<0, 1>)(0.5, x);
    states_kept = std::ptrdiff_t(1) << 22;
    CHECK(in_groups.value == whole.value);
    CHECK(flat(in_groups.gradient) == flat(whole.gradient));
  }
}

TEST_CASE("the gradient of a product of slopes is made of the Hessian") {
  std::array const p{0.3, 0.4};
  auto const x = samples<double>(9);
  auto const slopes = gradient(simple, wrt<0>)(p, x);
  auto const rows = hessian(simple, wrt<0>)(p, x);
  auto const of_product = gradient(of_slopes, wrt<0, 1>)(p, x);
  for (std::size_t k = 0; k < 2; ++k)
    CHECK(std::get<0>(of_product)[k] == Approx(slopes[0] * rows[1][k] + slopes[1] * rows[0][k]));
}
