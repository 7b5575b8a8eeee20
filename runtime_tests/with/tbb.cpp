// Loops in several threads: the bits of the call without them, for every question, whatever loops add to.
#include <bit>
#include <cmath>
#include <cstdint>

#include <oneapi/tbb/global_control.h>
#include <chainrule/with/tbb.hpp>

#include "loop/reference.hpp"

using namespace chainrule;
using namespace reference;

namespace {

// As `parallel`, but for loops that are too short for threads to pay; and, on request, with tasks in an order in which
// no threads of equal speed run them: the last one first. One type, because what it is asked for is compiled for each.
struct always : detail::in_threads {
  static constexpr std::ptrdiff_t least_cost = 0;
  bool backwards = false;

  template <class Body>
  void for_each_block(std::ptrdiff_t count, Body const& body) const {
    if (!backwards) return in_threads::for_each_block(count, body);
    for (std::ptrdiff_t k = count; k-- > 0;) body(k);
  }
  int threads() const { return backwards ? 4 : in_threads::threads(); }

  template <class Asked, class... Given>
  auto operator()(Asked& asked, Given const&... given) const {
    return asked.by(*this, detail::returned{}, given...);
  }
  template <class Asked, bool Adds, class... D, class... Given>
  auto operator()(Asked& asked, detail::destinations<Adds, D...> const& to, Given const&... given) const {
    return asked.by(*this, to, given...);
  }
};

template <class Answer>
std::vector<std::uint64_t> bits_of(Answer const& answer) {
  std::vector<std::uint64_t> all;
  auto const add = [&](auto const& number) {
    all.push_back(std::bit_cast<std::uint64_t>(static_cast<double>(number)));
  };
  detail::visit_answer(answer, add, [&](auto const& container) {
    all.push_back(container.size());
    for (auto const& element : container) detail::visit_numbers(element, add);
  });
  return all;
}

template <class Question, class... Arguments>
void same_bits(Question question, Arguments const&... arguments) {
  auto const expected = bits_of(question(arguments...));
  CHECK(bits_of(question(always{{}, true}, arguments...)) == expected);
  tbb::global_control const four(tbb::global_control::max_allowed_parallelism, 4);
  for (int const threads : {1, 4}) {
    CAPTURE(threads);
    tbb::task_arena arena(threads);
    arena.execute([&] {
      for (int run = 0; run < 2; ++run) CHECK(bits_of(question(always{}, arguments...)) == expected);
    });
  }
}

constexpr std::size_t lengths[]{2047, 2048, 2049, 4100, 30011};

// Sums, along rows of all kinds.
constexpr auto misfit = [](auto const& b, auto const& t, auto const& y) {
  return sum(indices(t), [&](auto i) { return square(y[i] - b[0] * exp(-b[1] * t[i])); });
};
constexpr auto along_rows = [](auto const& x) {
  auto const n = x.size();
  return sum(range(1, n - 2), [&](auto i) { return x[i - 1] * x[i] * sin(x[i + 1] - 2.0 * x[i + 2]); }) *
             sum(range(0, n - 20), [&](auto i) { return x[i] * exp(x[i + 1] * x[i + 20]); }) +
         max(indices(x), [&](auto i) { return x[i] * x[n - 1 - i]; });
};
constexpr auto strides = [](auto const& x) {
  return sum(range(0, x.size() / 2), [&](auto i) { return x[2 * i] * cos(x[i]) + x[i * 2 + 1] * x[i / 2] * x[i % 7]; });
};
// Scatters, near the round and anywhere.
constexpr auto area = [](auto const& corners, auto const& triangles) {
  return sum(indices(triangles), [&](auto e) {
    auto const& t = triangles[e];
    auto const &a = corners[t[0]], &b = corners[t[1]], &c = corners[t[2]];
    return square((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) - 0.1);
  });
};
std::vector<std::array<int, 3>> triangles(std::size_t count, std::size_t corners, std::size_t reach) {
  std::vector<std::array<int, 3>> all;
  for (std::size_t k = 0; k < count; ++k) {
    auto const near = [&](std::size_t salt) {
      return static_cast<int>((k * corners / count + (k * k * 7 + salt * (k + 3)) % reach) % corners);
    };
    all.push_back({near(1), near(5), near(11)});
  }
  return all;
}
// The same around loops of their own, whose rounds are in short blocks.
constexpr auto weighed_area = [](auto const& corners, auto const& triangles, auto const& first, auto const& weights) {
  return sum(indices(triangles), [&](auto e) {
    auto const& t = triangles[e];
    return square(corners[t[0]][0] - corners[t[1]][1] * corners[t[2]][0]) *
           sum(range(first[e], first[e + 1]), [&](auto k) { return weights[k] * corners[t[0]][1]; });
  });
};
// And where nothing is added inside of these.
constexpr auto scaled_area = [](auto const& corners, auto const& triangles, auto const& first, auto const& weights) {
  return sum(indices(triangles), [&](auto e) {
    auto const& t = triangles[e];
    return square(corners[t[0]][0] - corners[t[1]][1] * corners[t[2]][0]) *
           sum(range(first[e], first[e + 1]), [&](auto k) { return weights[k]; });
  });
};
// Loops in loops, which add to rows of a matrix and to all of the weights, and tables in rounds.
constexpr auto logistic = [](auto const& w, auto const& x, auto const& y) {
  return sum(indices(y), [&](auto i) {
    auto const table = tabulate(indices(w), [&](auto j) { return w[j] * x(i, j); });
    return softplus(-y[i] * sum(indices(w), [&](auto j) { return w[j] * x(i, j); })) +
           log_sum_exp(indices(table), [&](auto j) { return table[j]; });
  });
};
// All lanes go through the components together; what is their own is a table outside.
constexpr auto mixture = [](auto const& c, auto const& x) {
  return sum(indices(x), [&](auto i) {
    return log_sum_exp(indices(c), [&](auto k) { return exp(c[k][1]) * x[i] - square(c[k][0] - x[i]); });
  });
};
constexpr auto smoothed = [](auto const& x) {
  auto const means = tabulate(range(1, x.size() - 1), [&](auto i) { return exp(x[i - 1] + x[i + 1] - x[i]); });
  return sum(indices(means), [&](auto i) { return square(means[i] - x[i]) * means[means.size() - 1 - i]; });
};
constexpr auto residuals = [](auto const& b, auto const& t, auto const& y) {
  return tabulate(indices(t), [&](auto i) { return y[i] - b[0] * exp(-b[1] * t[i]); });
};

// Rows of a matrix: of neighbours, and full ones.
constexpr auto steps = [](auto const& b, auto const& x, auto const& at) {
  return tabulate(range(1, x.size()), [&](auto i) { return std::array{x[i] * x[i - 1] * b, x[at[i]] * x[i]}; });
};
constexpr auto portions = [](auto const& x) {
  auto const total = sum(indices(x), [&](auto i) { return exp(x[i]); });
  return tabulate(indices(x), [&](auto i) { return x[i] / total; });
};

}  // namespace

TEST_CASE("sums over data have the same bits in every number of threads") {
  std::array const b{1.5, 0.3};
  auto const check = [&](std::size_t n) {
    CAPTURE(n);
    auto const t = samples<double>(n), y = samples<double>(n, 1);
    same_bits(value_and_gradient(misfit, wrt<0>), b, t, y);
    same_bits(gradient(misfit, wrt<1, 0>), b, t, y);
    same_bits(hessian(misfit, wrt<0>), b, t, y);
    same_bits(jvp(misfit, wrt<0>), b, t, y, b);
    same_bits(value_and_jacobian(residuals, wrt<0>), b, t, y);
  };
  for (std::size_t n = 0; n <= 70; ++n) check(n);
  for (std::size_t const n : lengths) check(n);
}

TEST_CASE("rows that blocks share have the same bits") {
  for (std::size_t const n : lengths) {
    CAPTURE(n);
    same_bits(value_and_gradient(along_rows), samples<double>(n));
    same_bits(value_and_gradient(strides), samples<double>(n));
    same_bits(value_and_gradient(smoothed), samples<double>(n));
  }
}

TEST_CASE("scatters have the same bits, near and anywhere") {
  for (std::size_t const reach : {3u, 40u, 5000u}) {
    CAPTURE(reach);
    auto const corners = samples<std::array<double, 2>>(5000);
    auto const t = triangles(20011, 5000, reach);
    std::vector<int> first{0};
    for (std::size_t e = 0; e < t.size(); ++e) first.push_back(first.back() + static_cast<int>(e % 3));
    auto const weights = samples<double>(static_cast<std::size_t>(first.back()));
    same_bits(value_and_gradient(weighed_area, wrt<0>), corners, t, first, weights);
    same_bits(hessian(weighed_area, wrt<0>), corners, t, first, weights);
    // The last rounds of a task of four threads go back to what the task before adds to last.
    auto back = t;
    for (std::size_t e = t.size() - 400; e < t.size(); ++e) back[e] = t[e - 400];  // none goes to the first corners
    same_bits(value_and_gradient(area, wrt<0>), corners, back);
    same_bits(hessian(area, wrt<0>), corners, back);
    for (std::size_t e = 1280; e < t.size(); ++e)
      if (e % 1280 > 1200) back[e] = back[e - 1330];
    same_bits(value_and_gradient(weighed_area, wrt<0>), corners, back, first, weights);
    // Tasks whose last rounds do so, and whose first rounds meet nothing of the task before.
    auto apart = t;
    for (std::size_t e = 1280; e < t.size(); ++e)
      apart[e] = e % 1280 > 1200 ? t[e - 1430] : e % 1280 > 1100 ? t[e - 200] : e < t.size() - 400 ? t[e] : t[e - 400];
    same_bits(value_and_gradient(scaled_area, wrt<0>), corners, apart, first, weights);
    same_bits(value_and_gradient(area, wrt<0>), corners, back);
    same_bits(value_and_gradient(area, wrt<0>), corners, t);
    same_bits(hessian(area, wrt<0>), corners, t);
    same_bits(hessian(area, wrt<0>, projected), corners, t);
    auto newton = prepare(value_gradient_and_hessian(area, wrt<0>), corners, t);
    auto const expected = bits_of(newton(corners, t));
    tbb::global_control const four(tbb::global_control::max_allowed_parallelism, 4);
    tbb::task_arena arena(4);
    arena.execute([&] {
      for (int run = 0; run < 3; ++run) {
        CHECK(bits_of(newton(always{}, corners, t)) == expected);
      }
    });
    CHECK(bits_of(newton(corners, t)) == expected);
  }
}

TEST_CASE("rows of a matrix have the same bits") {
  for (std::size_t const n : {1u, 70u, 4100u}) {
    std::vector<int> at(n);
    for (std::size_t k = 0; k < n; ++k) at[k] = static_cast<int>(k * k % n);
    same_bits(value_and_jacobian(steps, wrt<0, 1>), 0.7, samples<double>(n), at);
  }
  same_bits(jacobian(portions), samples<double>(130));
}

// Short destinations to which all rounds add: many rounds in a row add to zeros of their own.
constexpr auto histogram = [](auto const& heights, auto const& bins, auto const& y) {
  return sum(indices(y), [&](auto i) {
    auto const height = heights[bins[i]];
    return square(height[0] - y[i]) * height[1] + y[i + 0] * heights[bins[i] / 2][0];
  });
};
// Beside places that follow the rounds.
constexpr auto weighed_neighbours = [](auto const& w, auto const& x) {
  return sum(range(0, x.size() - 2),
             [&](auto i) { return sum(indices(w), [&](auto j) { return exp(w[j] * x[i]) * x[i + 2] * w[0]; }); });
};
TEST_CASE("rounds that all add to a few places have the same bits") {
  for (std::size_t const n : {2048u, 2049u, 4097u, 70001u})
    for (std::size_t const count : {1u, 7u, 400u, 1024u, 1025u}) {
      CAPTURE(n, count);
      std::vector<int> bins(n);
      for (std::size_t k = 0; k < n; ++k) bins[k] = static_cast<int>(k * k % count);
      same_bits(value_and_gradient(histogram, wrt<0>), samples<std::array<double, 2>>(count), bins, samples<double>(n));
    }
  for (std::size_t const n : {64u, 65u, 66u, 67u, 130u, 131u, 700u, 3001u}) {
    CAPTURE(n);
    same_bits(value_and_gradient(weighed_neighbours, wrt<0, 1>), samples<double>(5), samples<double>(n));
    same_bits(gradient(weighed_neighbours, wrt<0>), samples<double>(700), samples<double>(n));
    std::vector<double> expected(5, 0.5), found(5, 0.5);
    auto const w = samples<double>(5), x = samples<double>(n);
    gradient(weighed_neighbours, wrt<0>)(add_to(expected), w, x);
    gradient(weighed_neighbours, wrt<0>)(always{}, add_to(found), w, x);
    CHECK(bits_of(found) == bits_of(expected));
  }
}

TEST_CASE("loops in loops have the same bits") {
  std::vector<std::array<double, 2>> const c{{0.1, 0.2}, {0.7, -0.3}, {0.4, 0.5}, {-0.2, 0.1}, {0.9, -0.6}};
  for (std::size_t const n : {63u, 64u, 130u, 1000u})
    same_bits(value_and_gradient(mixture, wrt<0, 1>), c, samples<double>(n));
  for (std::size_t const n : {1u, 63u, 64u, 65u, 700u, 5000u}) {
    CAPTURE(n);
    auto const w = samples<double>(9), x = samples<double>(n * 9, 1), y = samples<double>(n, 2);
    same_bits(value_and_gradient(logistic, wrt<0, 1>), w, matrix_view(x.data(), n, 9), y);
  }
}

TEST_CASE("parallel before destinations, of a prepared question, of a function of values") {
  std::size_t const n = 30011;
  auto const x = samples<double>(n);
  std::vector<double> expected(n, 1.0), found(n, 1.0);
  double const value = value_and_gradient(along_rows)(add_to(expected), x);
  CHECK(value_and_gradient(along_rows)(parallel, add_to(found), x) == value);
  CHECK(found == expected);
  auto prepared = prepare(value_and_gradient(along_rows), x);
  CHECK(bits_of(value_and_gradient(along_rows)(parallel, x)) == bits_of(value_and_gradient(along_rows)(x)));
  prepared(into(expected), x);
  CHECK(prepared(parallel, into(found), x) == value);
  CHECK(found == expected);
  CHECK_THROWS_AS(prepared(parallel, samples<double>(n + 1)), data_misuse);
  CHECK_THROWS_AS(value_and_gradient(misfit, wrt<0>)(parallel, std::array{1.0, 2.0}, x, samples<double>(n - 1)),
                  data_misuse);
  static_assert(gradient([](auto a, auto b) { return a * b; })(parallel, 2.0, 3.0)[0] == 3.0);
}

TEST_CASE("recurrences before, after and inside of parallel loops") {
  constexpr auto f = [](auto const& p, auto const& x) {
    auto const a = fold(indices(x), p[0], [&](auto s, auto i) { return 0.5 * s + p[1] * x[i]; });
    return a * sum(indices(x), [&](auto i) { return sin(x[i] * a) * p[1]; }) + sum(indices(x), [&](auto i) {
             return fold(range(0, 3), x[i], [&](auto s, auto) { return sin(s) * p[0]; });
           });
  };
  for (std::size_t const n : {0u, 1u, 2049u, 4100u}) {
    CAPTURE(n);
    same_bits(value_and_gradient(f, wrt<0, 1>), std::array{0.7, 0.8}, samples<double>(n));
  }
}

namespace {

double drag(double u) { return std::atan(u); }
double drag_slope(double u) { return 1.0 / (1.0 + u * u); }

}  // namespace

TEST_CASE("opaque functions are called in all threads, with the same bits") {
  constexpr auto f = [](auto const& b, auto const& t) {
    return sum(indices(t), [&](auto i) { return b[0] * opaque<drag, drag_slope>(b[1] * t[i]); });
  };
  for (std::size_t const n : {1u, 2049u, 4100u}) {
    CAPTURE(n);
    same_bits(value_and_gradient(f, wrt<0>), std::array{1.5, 0.3}, samples<double>(n));
  }
}
