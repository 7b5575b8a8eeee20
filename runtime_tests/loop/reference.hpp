// What functions of data are compared with: differences of sixth order of the same function on plain long doubles.
#pragma once

#include <array>
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <span>
#include <tuple>
#include <type_traits>
#include <vector>

#include "support/catch.hpp"

#pragma GCC diagnostic ignored "-Wsign-conversion"  // elements of vectors are picked by index data of type int

namespace reference {

using namespace chainrule;
using numbers = std::vector<long double>;

/// Some number between 0.2 and 0.9 for each k, another one for each seed.
inline double sample(std::size_t k, double seed = 0) {
  double const t = 0.6180339887498949 * static_cast<double>(k + 1) + 0.37 * seed;
  return 0.2 + 0.7 * (t - std::floor(t));
}
template <class T>
std::vector<T> samples(std::size_t n, double seed = 0) {
  std::vector<T> all(n);
  std::size_t k = 0;
  for (auto& element : all)
    detail::visit_numbers(
        element, [&](auto& number) { number = static_cast<std::remove_cvref_t<decltype(number)>>(sample(k++, seed)); });
  return all;
}

template <class S, class Visitor>
void visit(S& s, Visitor visitor) {
  using shape = std::remove_const_t<S>;
  if constexpr (std::is_integral_v<shape> || std::is_void_v<shape>)
    ;
  else if constexpr (detail::contiguous<shape>)
    for (std::size_t k = 0; k < s.size(); ++k) visit(s.data()[k], visitor);
  else if constexpr (detail::is_array<shape>)
    for (auto& part : s) visit(part, visitor);
  else if constexpr (detail::is_tuple<shape>)
    std::apply([&](auto&... part) { (visit(part, visitor), ...); }, s);
  else
    detail::visit_numbers(s, visitor);
}
template <class S>
numbers flat(S const& s) {
  numbers all;
  visit(s, [&](auto const& number) { all.push_back(static_cast<long double>(number)); });
  return all;
}

/// The same argument over long doubles; index data stay as they are.
template <class A>
auto widened(A const& a) {
  if constexpr (std::is_integral_v<A>) {
    return a;
  } else if constexpr (detail::contiguous<A>) {
    using element = detail::element_of<A>;
    if constexpr (detail::numbers_of<element>::count == 0) {
      return std::vector<element>(a.data(), a.data() + a.size());
    } else {
      std::vector<detail::rebound_t<element, long double>> all(a.size());
      std::size_t k = 0;
      numbers const from = flat(a);
      visit(all, [&](long double& number) { number = from[k++]; });
      return all;
    }
  } else {
    detail::rebound_t<A, long double> all{};
    std::size_t k = 0;
    numbers const from = flat(a);
    visit(all, [&](long double& number) { number = from[k++]; });
    return all;
  }
}

constexpr long double step = 0x1p-11L;

/// d/ds of f(s) at 0.
template <class F>
auto slope(F const& f) {
  auto sum = f(step);
  auto const other = [&](long double s, long double factor, auto& to) {
    auto const value = f(s);
    if constexpr (std::is_floating_point_v<std::remove_cvref_t<decltype(value)>>)
      to += factor * value;
    else
      for (std::size_t k = 0; k < to.size(); ++k) to[k] += factor * value[k];
  };
  auto const scale = [](auto& to, long double factor) {
    if constexpr (std::is_floating_point_v<std::remove_cvref_t<decltype(to)>>)
      to *= factor;
    else
      for (auto& number : to) number *= factor;
  };
  scale(sum, 45);
  other(-step, -45, sum);
  other(2 * step, -9, sum);
  other(-2 * step, 9, sum);
  other(3 * step, 1, sum);
  other(-3 * step, -1, sum);
  scale(sum, 1 / (60 * step));
  return sum;
}
inline numbers moved(numbers p, numbers const& v, long double by) {
  for (std::size_t k = 0; k < p.size(); ++k) p[k] += by * v[k];
  return p;
}
inline numbers unit(std::size_t size, std::size_t k) {
  numbers v(size);
  v[k] = 1;
  return v;
}

/// f of plain arguments as a function of the numbers of arguments I..., in a row.
template <class F, class Arguments, int... I>
class in_a_row {
 public:
  in_a_row(F const& of, Arguments const& at) : f(of), arguments(at) {}
  numbers point() const {
    numbers all;
    (visit(std::get<static_cast<std::size_t>(I)>(arguments), [&](long double n) { all.push_back(n); }), ...);
    return all;
  }
  numbers values(numbers const& p) const {
    Arguments a = arguments;
    std::size_t k = 0;
    (visit(std::get<static_cast<std::size_t>(I)>(a), [&](long double& n) { n = p[k++]; }), ...);
    return flat(std::apply(f, std::as_const(a)));
  }
  long double value(numbers const& p) const { return values(p)[0]; }
  numbers gradient(numbers const& p) const {
    numbers g;
    for (std::size_t k = 0; k < p.size(); ++k)
      g.push_back(slope([&](long double s) { return value(moved(p, unit(p.size(), k), s)); }));
    return g;
  }
  numbers jvp(numbers const& p, numbers const& v) const {
    return slope([&](long double s) { return values(moved(p, v, s)); });
  }
  numbers hvp(numbers const& p, numbers const& v) const {
    return slope([&](long double s) { return gradient(moved(p, v, s)); });
  }

 private:
  F f;
  Arguments arguments;
};

/// The largest difference, as a part of the largest number (or of 1).
inline double difference(numbers const& found, numbers const& expected) {
  if (found.size() != expected.size()) return 1e300;
  long double largest = 1, worst = 0;
  for (std::size_t k = 0; k < found.size(); ++k) {
    largest = std::fmax(largest, std::fabs(expected[k]));
    if (!(std::fabs(found[k] - expected[k]) <= worst)) worst = std::fabs(found[k] - expected[k]);
  }
  return static_cast<double>(worst / largest);
}

template <class T>
constexpr double tolerance = std::is_same_v<T, float> ? 2e-4 : 1e-9;

/// A direction for an argument, of the same shape.
template <class A>
auto direction_for(A const& a, double seed) {
  auto v = [&] {
    if constexpr (detail::contiguous<A>)
      return std::vector<detail::element_of<A>>(a.data(), a.data() + a.size());
    else
      return a;
  }();
  std::size_t k = 0;
  visit(v, [&](auto& n) { n = static_cast<std::remove_cvref_t<decltype(n)>>(sample(k++, seed) - 0.5); });
  return v;
}

/// Compares value, gradient and hvp of f by arguments I... with differences. T is the type of the numbers.
template <class T, int... I, class F, class... A>
void check(F const& f, A const&... arguments) {
  std::tuple const plain{widened(arguments)...};
  in_a_row<F, std::remove_const_t<decltype(plain)>, I...> const expected(f, plain);
  auto const p = expected.point();
  auto const all = std::tie(arguments...);
  auto const v = std::tuple{direction_for(std::get<static_cast<std::size_t>(I)>(all), 3.0 + I)...};
  numbers const direction = flat(v), slopes = expected.gradient(p);

  CHECK(difference(flat(gradient(f, wrt<I...>)(arguments...)), slopes) < tolerance<T>);
  auto const both = value_and_gradient(f, wrt<I...>)(arguments...);
  CHECK(difference(flat(std::tuple{both.value, both.gradient}), flat(std::tuple{expected.value(p), slopes})) <
        tolerance<T>);
  std::apply(
      [&](auto const&... along) {
        CHECK(difference(flat(hvp(f, wrt<I...>)(arguments..., along...)), expected.hvp(p, direction)) <
              10 * tolerance<T>);
      },
      v);
}

/// Compares jvp and vjp, of a function of one result.
template <class T, int... I, class F, class... A>
void check_directional(F const& f, A const&... arguments) {
  std::tuple const plain{widened(arguments)...};
  in_a_row<F, std::remove_const_t<decltype(plain)>, I...> const expected(f, plain);
  auto const p = expected.point();
  auto const all = std::tie(arguments...);
  auto const v = std::tuple{direction_for(std::get<static_cast<std::size_t>(I)>(all), 3.0 + I)...};
  std::apply(
      [&](auto const&... along) {
        CHECK(difference(flat(jvp(f, wrt<I...>)(arguments..., along...)), expected.jvp(p, flat(v))) < tolerance<T>);
      },
      v);
  numbers weighted = expected.gradient(p);
  for (auto& n : weighted) n *= 0.75L;
  CHECK(difference(flat(vjp(f, wrt<I...>)(arguments..., T(0.75))), weighted) < tolerance<T>);
}

/// Compares the Hessian of f by arguments I... of fixed shape, and what is asked for together with it.
template <class T, int... I, class F, class... A>
void check_hessian(F const& f, A const&... arguments) {
  std::tuple const plain{widened(arguments)...};
  in_a_row<F, std::remove_const_t<decltype(plain)>, I...> const expected(f, plain);
  auto const p = expected.point();
  numbers rows;
  for (std::size_t k = 0; k < p.size(); ++k)
    for (long double const n : expected.hvp(p, unit(p.size(), k))) rows.push_back(n);
  CHECK(difference(flat(hessian(f, wrt<I...>)(arguments...)), rows) < 10 * tolerance<T>);
  auto const all = value_gradient_and_hessian(f, wrt<I...>)(arguments...);
  CHECK(difference(flat(std::tuple{all.value, all.gradient}),
                   flat(std::tuple{expected.value(p), expected.gradient(p)})) < tolerance<T>);
  CHECK(difference(flat(all.hessian), rows) < 10 * tolerance<T>);
}

/// The Jacobian of f by arguments I..., row by row.
template <int... I, class F, class... A>
numbers jacobian_of(F const& f, A const&... arguments) {
  std::tuple const plain{widened(arguments)...};
  in_a_row<F, std::remove_const_t<decltype(plain)>, I...> const expected(f, plain);
  auto const p = expected.point();
  numbers const values = expected.values(p);
  numbers all(values.size() * p.size());
  for (std::size_t c = 0; c < p.size(); ++c) {
    numbers const column = expected.jvp(p, unit(p.size(), c));
    for (std::size_t r = 0; r < column.size(); ++r) all[r * p.size() + c] = column[r];
  }
  return all;
}

}  // namespace reference
