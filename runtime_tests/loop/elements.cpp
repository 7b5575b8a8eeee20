// Elements that are points and structs, and data that say which element is meant.
#include <boost/hana/define_struct.hpp>

#include "loop/reference.hpp"

using namespace chainrule;
using namespace reference;

namespace {

template <class T>
struct particle {
  BOOST_HANA_DEFINE_STRUCT(particle, (T, mass), (std::array<T, 3>, at));
};

constexpr auto perimeter = [](auto const& points) {
  return sum(range(1, points.size()), [&](auto i) {
    auto const& a = points[i - 1];
    auto const& b = points[i];
    auto length = square(b[0] - a[0]);
    for (std::size_t k = 1; k < a.size(); ++k) length += square(b[k] - a[k]);
    return sqrt(0.1 + length);
  });
};
// Each corner belongs to several triangles, so that lanes add to the same place.
constexpr auto area = [](auto const& corners, auto const& triangles, auto const& rest) {
  return sum(indices(triangles), [&](auto e) {
    auto const& t = triangles[e];
    auto const &a = corners[t[0]], &b = corners[t[1]], &c = corners[t[2]];
    return square((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) - rest[e]);
  });
};
constexpr auto pairs = [](auto const& x, auto const& i, auto const& j) {
  return sum(indices(i), [&](auto k) {
    auto const &a = x[i[k]], &b = x[j[k]];
    auto const distance = 0.1 + square(a.at[0] - b.at[0]) + square(a.at[1] - b.at[1]) + square(a.at[2] - b.at[2]);
    return -a.mass * b.mass / sqrt(distance);
  });
};
constexpr auto picked = [](auto const& x, auto const& index, auto const& w) {
  return sum(indices(index), [&](auto k) { return w[k] * exp(x[index[k]]) * x[index[index[k]]]; });
};

template <class Index>
std::vector<Index> some_indices(std::size_t n, std::size_t below, std::size_t factor) {
  std::vector<Index> all;
  for (std::size_t k = 0; k < n; ++k) all.push_back(static_cast<Index>((factor * k * k + k) % below));
  return all;
}

}  // namespace

TEST_CASE("elements that are points of two and three coordinates") {
  for (std::size_t n = 0; n <= 70; n += n < 20 ? 1 : 7) {
    CAPTURE(n);
    check<double, 0>(perimeter, samples<std::array<double, 2>>(n));
    check<float, 0>(perimeter, samples<std::array<float, 3>>(n));
  }
}

TEST_CASE("the gradient by points has their shape") {
  auto const points = samples<std::array<double, 2>>(3);
  STATIC_REQUIRE(std::is_same_v<decltype(gradient(perimeter)(points)), std::vector<std::array<double, 2>>>);
}

TEST_CASE("triangles name their corners by indices, several the same") {
  for (std::size_t n = 0; n <= 70; n += n < 20 ? 1 : 7) {
    CAPTURE(n);
    std::vector<std::array<int, 3>> triangles;
    for (std::size_t e = 0; e < n; ++e)
      triangles.push_back({static_cast<int>(e % 5), static_cast<int>((2 * e + 1) % 5), static_cast<int>((e + 3) % 5)});
    check<double, 0>(area, samples<std::array<double, 2>>(5), triangles, samples<double>(n, 1));
    check_directional<double, 0, 2>(area, samples<std::array<double, 2>>(5), triangles, samples<double>(n, 1));
  }
}

TEST_CASE("pairs of structs") {
  for (std::size_t n = 0; n <= 70; n += n < 20 ? 1 : 7) {
    CAPTURE(n);
    auto const i = some_indices<int>(n, 6, 3), j = some_indices<int>(n, 6, 5);
    check<double, 0>(pairs, samples<particle<double>>(6), i, j);
  }
}

TEST_CASE("the gradient by structs is structs") {
  auto const x = samples<particle<double>>(2);
  std::vector<int> const i{0}, j{1};
  auto const g = gradient(pairs, wrt<0>)(x, i, j);
  REQUIRE(g.size() == 2);
  CHECK(g[0].at[2] == Approx(-g[1].at[2]));
}

TEST_CASE("indices of all types of integers, also of indices themselves") {
  for (std::size_t n : {0u, 1u, 3u, 4u, 5u, 8u, 9u, 70u}) {
    CAPTURE(n);
    auto const x = samples<double>(7), w = samples<double>(n, 1);
    std::size_t const below = n < 7 && n > 0 ? n : 7;
    check<double, 0, 2>(picked, x, some_indices<int>(n, below, 3), w);
    check<double, 0>(picked, x, some_indices<std::size_t>(n, below, 3), w);
    check<double, 0>(picked, x, some_indices<unsigned char>(n, below, 3), w);
  }
}
