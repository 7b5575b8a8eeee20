// Programs in lanes give what the same operations give one after the other, which is how constant evaluation executes
// them.
#include <array>
#include <chainrule/chainrule.hpp>
#include <limits>
#include <vector>

#include "support/catch.hpp"

namespace {

using namespace chainrule;

constexpr auto chain = [](auto const& p) {
  auto sum = 0.0 * p[0];
  for (std::size_t i = 0; i + 1 < p.size(); ++i) sum += 100.0 * square(p[i + 1] - square(p[i])) + square(1.0 - p[i]);
  return sum;
};
constexpr auto quotients = [](auto const& p) {
  auto sum = p[0] / p[p.size() - 1];
  for (std::size_t i = 0; i + 1 < p.size(); ++i) sum -= (p[i] * p[i + 1] - 3.0) / (2.0 - p[i]) * -p[i];
  for (std::size_t i = 0; i < p.size(); ++i) sum += where(p[i] < 0.3 && sum > 0.0, p[i] * p[i], -p[i]);
  return sum;
};
constexpr auto layer = [](auto const& weights, auto const& inputs) {
  auto sum = 0.0 * weights[0][0];
  for (auto const& row : weights) {
    auto z = row[4];
    for (std::size_t k = 0; k < 4; ++k) z += row[k] * inputs[k];
    sum += z * z * z / (1.0 + z * z);
  }
  return sum;
};
constexpr auto two_rows = [](auto const& p) {
  auto result = p;
  for (std::size_t i = 0; i < p.size(); ++i)
    result[i] = p[i] * p[(i + 1) % p.size()] - square(p[(i + 2) % p.size()]) / 3.0;
  return result;
};
// Only some of what is wanted stands in a row, and one kind of operation depends on another of its kind.
constexpr auto uneven = [](auto const& p) {
  auto a = p[0] * p[1], b = a * p[2] + p[3], c = b * a - p[4] * p[5];
  return std::tuple{a + c, std::array{b * c, c * c, a * b, b * p[6]}, p[7] * c};
};

// Rows of one number each, which a tuple may hold in any order.
constexpr auto two_of_one = [](auto const& p) {
  auto a = p[0], b = 2.0 * p[0];
  for (int i = 0; i < 6; ++i) {
    a = a * a - 0.5 * a + 0.1;
    b = b * b - 0.25 * b + 0.2;
  }
  return std::tuple{a, b};
};

template <class T, std::size_t N>
constexpr std::array<T, N> point(T shift) {
  std::array<T, N> p{};
  for (std::size_t i = 0; i < N; ++i) p[i] = static_cast<T>((7 * i) % 11) * T(0.17) - shift;
  return p;
}
template <class T>
constexpr std::array<std::array<T, 5>, 6> weights() {
  std::array<std::array<T, 5>, 6> w{};
  for (std::size_t i = 0; i < 6; ++i) w[i] = point<T, 5>(static_cast<T>(i) * T(0.31));
  return w;
}

template <class Answer>
auto numbers_in(Answer const& answer) {
  return [&]<int... R>(std::integer_sequence<int, R...>) {
    auto const first = std::array{detail::row_of<R>(answer)...};
    std::vector<std::remove_cvref_t<decltype(*first[0])>> all;
    for (auto const& at : detail::places_of<Answer>.rows)
      all.push_back(first[static_cast<std::size_t>(at.row)][at.offset]);
    return all;
  }(std::make_integer_sequence<int, detail::count_rows<Answer>>{});
}

// Largest difference of two answers, in the numbers' precision: products and sums may be contracted.
template <class Answer>
auto difference(Answer const& a, Answer const& b) {
  double largest = 0, size = 1e-3;
  auto const x = numbers_in(a), y = numbers_in(b);
  for (std::size_t i = 0; i < x.size(); ++i) {
    size = std::max(size, static_cast<double>(std::abs(x[i])));
    largest = x[i] == y[i] ? largest : std::max(largest, static_cast<double>(std::abs(x[i] - y[i])));
  }
  return largest / size;
}
template <class T>
constexpr double tolerance = 20 * std::numeric_limits<T>::epsilon();

TEMPLATE_TEST_CASE("lanes", "", float, double) {
  using T = TestType;
  auto const check = [](auto const& answer, auto const& constant) {
    CHECK(difference(answer, constant) < tolerance<T>);
  };
  {
    constexpr auto p = point<T, 13>(T(0.6));
    constexpr auto constant = value_and_gradient(chain)(p);
    auto q = p;
    check(value_and_gradient(chain)(q), constant);
  }
  {
    constexpr auto p = point<T, 9>(T(0.6));
    constexpr auto constant = value_and_gradient(quotients)(p);
    auto q = p;
    check(value_and_gradient(quotients)(q), constant);
  }
  {
    constexpr auto w = weights<T>();
    constexpr auto x = point<T, 4>(T(0.2));
    constexpr auto constant = value_and_gradient(layer, wrt<0>)(w, x);
    auto v = w;
    auto y = x;
    check(value_and_gradient(layer, wrt<0>)(v, y), constant);
    constexpr auto both = gradient(layer)(w, x);
    check(gradient(layer)(v, y), both);
  }
  {
    constexpr auto p = point<T, 8>(T(0.6));
    constexpr auto constant = value_and_jacobian(two_rows)(p);
    auto q = p;
    check(value_and_jacobian(two_rows)(q), constant);
    constexpr auto second = hessian(chain)(p);
    check(hessian(chain)(q), second);
    constexpr auto mixed = value_and_jacobian(uneven)(p);
    check(value_and_jacobian(uneven)(q).value, mixed.value);
    constexpr std::array<T, 1> one{T(0.4)};
    constexpr auto apart = value_and_jacobian(two_of_one)(one);
    auto x = one;
    check(value_and_jacobian(two_of_one)(x), apart);
    CHECK(std::get<1>(value_and_jacobian(two_of_one)(x).value) ==
          Approx(static_cast<double>(std::get<1>(apart.value))));
  }
}

TEST_CASE("a strict zero stays one in lanes") {
  constexpr auto where_positive = [](auto const& p) {
    auto sum = 0.0 * p[0];
    for (std::size_t i = 0; i < p.size(); ++i) sum += where(p[i] > 0.0, p[i] * log(p[i]), 0.0 * p[i]);
    return sum;
  };
  std::array<double, 8> p{};
  p[3] = 2;
  auto const g = gradient(where_positive)(p);
  for (std::size_t i = 0; i < 8; ++i) CHECK(g[i] == (i == 3 ? Approx(1.6931471805599453) : Approx(0.0)));
}

}  // namespace
