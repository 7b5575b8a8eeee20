// What rounds add at two indices that are data has the bits of a plain loop, wherever neighbours in the list meet.
#include <array>
#include <chainrule/chainrule.hpp>
#include <span>
#include <vector>

#include "support/catch.hpp"

using namespace chainrule;

namespace {

constexpr auto work = [](auto const& x, auto const& pairs, auto const& force) {
  return sum(indices(pairs), [&](auto k) {
    auto const p = x[pairs[k][0]], q = x[pairs[k][1]];
    auto const f = force[k];
    auto all = f[0] * (p[0] - q[0]);
    for (std::size_t c = 1; c < p.size(); ++c) all += f[c] * (p[c] - q[c]);
    return all;
  });
};

template <std::size_t Size>
void check_bits(std::vector<std::array<int, 2>> const& pairs, bool has_itself) {
  using point = std::array<double, Size>;
  std::vector<point> const x(9);
  std::vector<point> force(pairs.size()), expected(x.size());
  for (std::size_t k = 0; k < pairs.size(); ++k)
    for (std::size_t c = 0; c < Size; ++c) {
      // Of all magnitudes, so that the order of additions is seen; but for that of the two of one round.
      force[k][c] =
          has_itself ? static_cast<double>(1 + (k * k + c) % 7)
                     : (k % 2 == 0 ? 1.0 : -0.3) / static_cast<double>(1 + (k * k + c) % 7) * (k % 5 == 0 ? 1e10 : 1.0);
      expected[static_cast<std::size_t>(pairs[k][0])][c] += force[k][c];
      expected[static_cast<std::size_t>(pairs[k][1])][c] -= force[k][c];
    }
  // Beside the gradient nothing is written.
  std::vector<point> answer(x.size() + 2, point{7.0});
  value_and_gradient(work, wrt<0>)(into(std::span(answer).subspan(1, x.size())), x, pairs, force);
  CHECK(answer.front() == point{7.0});
  CHECK(answer.back() == point{7.0});
  for (std::size_t i = 0; i < x.size(); ++i) {
    CAPTURE(i);
    CHECK(answer[i + 1] == expected[i]);
  }
}

template <class Pair>
void check_every_length(Pair pair, bool has_itself = false) {
  std::vector<std::array<int, 2>> pairs;
  for (int n = 0; n <= 70; ++n) {
    CAPTURE(n);
    check_bits<1>(pairs, has_itself);
    check_bits<2>(pairs, has_itself);
    check_bits<3>(pairs, has_itself);
    check_bits<5>(pairs, has_itself);
    pairs.push_back(pair(n));
  }
}

}  // namespace

TEST_CASE("pairs in the order of their first or second") {
  check_every_length([](int k) { return std::array{k / 11, 8 - k % 2}; });
  check_every_length([](int k) { return std::array{8 - k % 2, k / 11}; });
}
TEST_CASE("what is second is first in the next pair") {
  check_every_length([](int k) { return std::array{k % 9, (k + 1) % 9}; });
  check_every_length([](int k) { return std::array{(k + 1) % 9, k % 9}; });
}
TEST_CASE("the same two in turn") {
  check_every_length([](int k) { return std::array{4 + k % 2, 5 - k % 2}; });
  check_every_length([](int k) { return std::array{4, k % 3 == 2 ? 7 : 5}; });
}
TEST_CASE("pairs in no order") {
  check_every_length([](int k) { return std::array{k * k % 9, (k * k + 1 + k % 8) % 9}; });
}
TEST_CASE("pairs of one with itself among others") {
  check_every_length([](int k) { return std::array{4 + k % 2, 4 + k / 3 % 2}; }, true);
  check_every_length([](int k) { return std::array{k * k % 9, (k * k + k % 3) % 9}; }, true);
}

TEST_CASE("rows of several numbers add to one element more than once") {
  constexpr auto rows = [](auto const& x, auto const& at) {
    return tabulate(indices(at), [&](auto k) { return std::array{x[at[k]][0], x[at[k]][1] * x[at[k]][0]}; });
  };
  std::vector<std::array<double, 2>> x{{2, 3}, {0.5, 7}}, weights, expected(2);
  std::vector<int> at;
  for (int k = 0; k < 70; ++k) {
    CHECK(vjp(rows, wrt<0>)(x, at, weights) == expected);
    at.push_back(k % 3 == 0 ? 1 : 0);
    weights.push_back({k + 1.0, 2.0 - k});
    auto const& to = x[static_cast<std::size_t>(at.back())];
    auto const& w = weights.back();
    auto& sum = expected[static_cast<std::size_t>(at.back())];
    sum = {sum[0] + w[0] + w[1] * to[1], sum[1] + w[1] * to[0]};
  }
}
