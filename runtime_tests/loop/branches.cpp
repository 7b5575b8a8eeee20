// `if` and `where` in the bodies of loops and around them. What stands behind an `if` is not read where the function on
// plain numbers would not read it: these tests are to run with the address sanitizer, too.
#include <limits>

#include "loop/reference.hpp"

using namespace chainrule;
using namespace reference;

namespace {

// The ends have one neighbour only.
constexpr auto clipped = [](auto const& x) {
  return sum(indices(x), [&](auto i) {
    auto here = square(x[i]);
    if (i > 0) here = here + x[i - 1] * x[i];
    if (i + 1 < x.size()) here = here * exp(x[i + 1]);
    return here;
  });
};
// -1 means that there is none.
constexpr auto tree = [](auto const& x, auto const& parent) {
  return sum(indices(x), [&](auto i) {
    if (parent[i] < 0) return sin(x[i]);
    return x[i] * x[parent[i]];
  });
};
constexpr auto kinds = [](auto const& b, auto const& x, auto const& kind) {
  return sum(indices(x), [&](auto i) {
    if (kind[i] == 0) return b[0] * x[i];
    if (kind[i] == 1) return exp(-b[1] * x[i]);
    return where(i % 2 == 0, log(x[i]), b[0] / x[i]) * number(i);
  });
};
constexpr auto huber = [](auto const& b, auto const& x) {
  return sum(indices(x), [&](auto i) {
    auto const r = x[i] - b[0];
    if (abs(r) < b[1]) return 0.5 * r * r;
    return b[1] * (abs(r) - 0.5 * b[1]);
  });
};
// The side that is not taken is infinite there.
constexpr auto guarded = [](auto const& b, auto const& x) {
  return sum(indices(x), [&](auto i) { return where(x[i] > 0.5, sqrt(x[i] - 0.5) * b[0], log(0.7 - x[i]) * b[1]); });
};
constexpr auto early = [](auto const& b, auto const& x) {
  if (b[0] > 1.0) return sum(indices(x), [&](auto i) { return b[0] * square(x[i] - b[1]); });
  if (x.size() < 3) return b[0] * b[1];
  return sum(range(0, x.size() - 2), [&](auto i) { return b[1] * x[i] * x[i + 2]; }) / b[0];
};
// What does not depend on the round is used on one side of a condition that does, behind one that does not.
constexpr auto outside_on_one_side = [](auto const& b, auto const& x) {
  return sum(indices(x), [&](auto i) {
    if (x[i] < 0.55) {
      if (b[0] > 0.5) return exp(b[0] * b[1]) * x[i];
      return sin(b[1]) + x[i];
    }
    auto const around = exp(b[1] * x[i]);
    return sum(indices(x), [&](auto j) {
      if (x[j] > x[i]) return cos(around) * x[j];
      return around * b[0];
    });
  });
};
// What an inner loop comes to decides.
constexpr auto decided_by_a_sum = [](auto const& b, auto const& x) {
  return sum(indices(x), [&](auto i) {
    auto const before = sum(range(0, i), [&](auto j) { return x[j] - 0.5; });
    if (before > 0.0) return b[0] * before * x[i];
    return exp(b[1] * before);
  });
};
constexpr auto loop_on_one_side = [](auto const& b, auto const& x, auto const& first) {
  return sum(range(0, first.size()), [&](auto i) {
    if (i + 1 < first.size()) return sum(range(first[i], first[i + 1]), [&](auto k) { return b[0] * exp(x[k]); });
    return b[1] * b[1];
  });
};

}  // namespace

TEST_CASE("neighbours that are not there are not read") {
  for (std::size_t n = 0; n <= 70; n += n < 20 ? 1 : 7) {
    CAPTURE(n);
    check<double, 0>(clipped, samples<double>(n));
  }
}

TEST_CASE("an index of data that says that there is none is not followed") {
  for (std::size_t n : {0u, 1u, 4u, 5u, 8u, 23u}) {
    CAPTURE(n);
    std::vector<int> parent;
    for (std::size_t i = 0; i < n; ++i) parent.push_back(i % 3 == 0 ? -1 : static_cast<int>(i / 2));
    check<double, 0>(tree, samples<double>(n), parent);
  }
}

TEST_CASE("index data choose what a round computes") {
  std::array const b{0.8, 1.1};
  for (std::size_t n : {0u, 1u, 4u, 5u, 8u, 23u}) {
    CAPTURE(n);
    std::vector<unsigned> kind;
    for (std::size_t i = 0; i < n; ++i) kind.push_back(static_cast<unsigned>(i * i % 3));
    check<double, 0, 1>(kinds, b, samples<double>(n), kind);
    check_hessian<double, 0>(kinds, b, samples<double>(n), kind);
  }
}

TEST_CASE("values choose what a round computes") {
  for (std::size_t n : {0u, 1u, 4u, 5u, 8u, 23u}) {
    CAPTURE(n);
    std::array const b{0.511, 0.1705};
    check<double, 0, 1>(huber, b, samples<double>(n));
    check_hessian<double, 0>(guarded, b, samples<double>(n));
    auto const x = samples<double>(n);
    std::vector<double> slope(n), expected(n);
    for (std::size_t i = 0; i < n; ++i)
      expected[i] = x[i] > 0.5 ? b[0] / (2 * std::sqrt(x[i] - 0.5)) : -b[1] / (0.7 - x[i]);
    value_and_gradient(guarded, wrt<1>)(into(slope), b, x);
    CHECK(difference(flat(slope), flat(expected)) < 1e-12);
  }
}

TEST_CASE("branches around loops") {
  for (std::size_t n : {0u, 1u, 2u, 3u, 6u, 11u})
    for (double first : {0.8, 1.2}) {
      CAPTURE(n, first);
      check<double, 0, 1>(early, std::array{first, 0.3}, samples<double>(n));
      check_hessian<double, 0>(early, std::array{first, 0.3}, samples<double>(n));
    }
}

TEST_CASE("what is outside of a loop is differentiated where one side of a branch inside uses it") {
  for (std::size_t n : {0u, 1u, 4u, 5u, 9u})
    for (double first : {0.4, 0.6}) {
      CAPTURE(n, first);
      check<double, 0, 1>(outside_on_one_side, std::array{first, 0.3}, samples<double>(n));
      check_hessian<double, 0>(outside_on_one_side, std::array{first, 0.3}, samples<double>(n));
    }
}

TEST_CASE("a round's inner loop decides about the round") {
  for (std::size_t n : {0u, 1u, 4u, 5u, 8u, 23u}) {
    CAPTURE(n);
    check<double, 0, 1>(decided_by_a_sum, std::array{0.8, 0.3}, samples<double>(n));
  }
}

TEST_CASE("a loop on one side of a branch, whose bounds are not there on the other side") {
  std::vector<int> const first{0, 2, 2, 7, 9};
  check<double, 0, 1>(loop_on_one_side, std::array{0.8, 0.3}, samples<double>(9), first);
  check<double, 0, 1>(loop_on_one_side, std::array{0.8, 0.3}, samples<double>(9), std::vector<int>{});
  check<double, 0, 1>(loop_on_one_side, std::array{0.8, 0.3}, samples<double>(0), std::vector<int>{0});
}
