// Elements in which indices stand beside numbers, against the same function of sequences of one kind each.
#include <boost/hana/adapt_struct.hpp>
#include <boost/hana/define_struct.hpp>
#include <tuple>
#include <utility>

#include "loop/reference.hpp"

using namespace chainrule;
using namespace reference;

namespace {

template <class T, class Index>
struct edge {
  BOOST_HANA_DEFINE_STRUCT(edge, (Index, from), (T, rest), (Index, to));
};
template <class Index, class T>
struct adapted_edge {
  Index from, to;
  T rest;
};
using small_edge = adapted_edge<unsigned char, double>;  // which a macro takes as one argument
template <class Ends, class Numbers>
struct nested_edge {
  BOOST_HANA_DEFINE_STRUCT(nested_edge, (Ends, ends), (Numbers, numbers), (std::integral_constant<int, 2>, two));
};
template <class Index>
struct ends_only {
  BOOST_HANA_DEFINE_STRUCT(ends_only, (Index, from), (Index, to));
};

}  // namespace

BOOST_HANA_ADAPT_STRUCT(small_edge, from, to, rest);

namespace {

// The parts of an element, whatever it is.
constexpr auto parts = [](auto const& e) {
  if constexpr (requires { e.rest; })
    return std::tuple{e.from, e.to, e.rest};
  else if constexpr (requires { e.ends; })
    return std::tuple{e.ends[0], e.ends[1], e.numbers.second[1]};
  else
    return std::tuple{std::get<0>(e), std::get<2>(e), std::get<1>(e).first};
};
constexpr auto stretched = [](auto const& a, auto const& b, auto const& rest, auto const& k) {
  return k * square(hypot(a[0] - b[0], a[1] - b[1]) - rest) * exp(0.1 * a[0]);
};
constexpr auto together = [](auto const& x, auto const& edges, auto const& k) {
  return sum(indices(edges), [&](auto e) {
    auto const [from, to, rest] = parts(edges[e]);
    return stretched(x[from], x[to], rest, k) * number(1 + to - from);
  });
};
constexpr auto apart = [](auto const& x, auto const& from, auto const& to, auto const& rest, auto const& k) {
  return sum(indices(from),
             [&](auto e) { return stretched(x[from[e]], x[to[e]], rest[e], k) * number(1 + to[e] - from[e]); });
};

using points = std::vector<std::array<double, 2>>;
struct sequences {
  std::vector<int> from, to;
  std::vector<double> rest;
};
sequences some_edges(std::size_t n) {
  sequences all;
  for (std::size_t e = 0; e < n; ++e) {
    all.from.push_back(static_cast<int>(e * e % 7));
    all.to.push_back(static_cast<int>((3 * e + 1) % 7));
    all.rest.push_back(0.25 * static_cast<double>(1 + e % 3));
  }
  return all;
}
template <class Element>
std::vector<Element> put_together(sequences const& from, auto make) {
  std::vector<Element> all;
  for (std::size_t e = 0; e < from.rest.size(); ++e) all.push_back(make(from.from[e], from.to[e], from.rest[e]));
  return all;
}

template <class Element>
void same_as_apart(auto make, auto... questions) {
  for (std::size_t n : {0u, 1u, 3u, 4u, 7u, 8u, 9u, 33u, 70u}) {
    CAPTURE(n);
    points const x = samples<std::array<double, 2>>(7);
    auto const s = some_edges(n);
    auto const edges = put_together<Element>(s, make);
    auto const [value, g] = value_and_gradient(together, wrt<0, 2>)(x, edges, 0.7);
    CHECK(value == Approx(together(x, edges, 0.7)));
    CHECK(g == gradient(apart, wrt<0, 4>)(x, s.from, s.to, s.rest, 0.7));
    (questions(x, s, edges), ...);
  }
}
constexpr auto second_derivatives = [](points const& x, sequences const& s, auto const& edges) {
  points const v = samples<std::array<double, 2>>(7, 2);
  CHECK(hvp(together, wrt<0>)(x, edges, 0.7, v) == hvp(apart, wrt<0>)(x, s.from, s.to, s.rest, 0.7, v));
  auto const h = hessian(together, wrt<0>)(x, edges, 0.7),
             expected = hessian(apart, wrt<0>)(x, s.from, s.to, s.rest, 0.7);
  CHECK(h.values == expected.values);
  CHECK(h.pattern.columns == expected.pattern.columns);
};

}  // namespace

TEST_CASE("structs of indices and numbers, known from their definition") {
  same_as_apart<edge<double, int>>([](int from, int to, double rest) { return edge<double, int>{from, rest, to}; },
                                   second_derivatives);
}

TEST_CASE("structs of small indices and numbers, adapted") {
  same_as_apart<small_edge>([](int from, int to, double rest) {
    return small_edge{static_cast<unsigned char>(from), static_cast<unsigned char>(to), rest};
  });
}

TEST_CASE("structs of arrays of indices and of pairs with numbers of float") {
  using element = nested_edge<std::array<long, 2>, std::pair<int, std::array<float, 2>>>;
  same_as_apart<element>(
      [](int from, int to, double rest) { return element{{from, to}, {3, {0.0f, static_cast<float>(rest)}}, {}}; });
}

TEST_CASE("tuples of indices and pairs") {
  using element = std::tuple<short, std::pair<double, long>, int>;
  same_as_apart<element>(
      [](int from, int to, double rest) { return element{static_cast<short>(from), {rest, 7}, to}; });
}

TEST_CASE("structs of indices only") {
  constexpr auto f = [](auto const& x, auto const& ends) {
    return sum(indices(ends), [&](auto e) { return square(x[ends[e].from] - 2.0 * x[ends[e].to]); });
  };
  std::vector<ends_only<int>> const ends{{0, 1}, {1, 2}, {2, 0}};
  std::vector<double> const x{0.3, 0.5, 0.9};
  auto const g = gradient(f, wrt<0>)(x, ends);
  CHECK(g[0] == Approx(2 * (0.3 - 1.0) - 4 * (0.9 - 0.6)));
  CHECK(g[1] == Approx(2 * (0.5 - 1.8) - 4 * (0.3 - 1.0)));
  CHECK(g[2] == Approx(2 * (0.9 - 0.6) - 4 * (0.5 - 1.8)));
}

TEST_CASE("an index in a struct that its sequence does not have is found by prepare") {
  std::vector<edge<double, int>> edges{{0, 0.5, 1}, {1, 0.5, 2}};
  points const x = samples<std::array<double, 2>>(3);
  auto prepared = prepare(value_and_gradient(together, wrt<0, 2>), x, edges, 0.7);
  points g(3);
  auto const [value, by_k] = prepared(into(g), x, edges, 0.7);
  CHECK(value == Approx(together(x, edges, 0.7)));
  CHECK(std::tuple{g, by_k} == gradient(together, wrt<0, 2>)(x, edges, 0.7));
  edges[1].to = 3;
  CHECK_THROWS_AS(prepare(value_and_gradient(together, wrt<0, 2>), x, edges, 0.7), data_misuse);
}
