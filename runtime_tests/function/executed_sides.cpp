// Of an `if` in an ordinary function only the side that the values take is executed; of where(...) both are.
#include "support/catch.hpp"

#include <chainrule/chainrule.hpp>
#include <cmath>

namespace {

using namespace chainrule;

// A number that counts what is done with numbers.
struct counting {
  static inline int products = 0, exponentials = 0, logarithms = 0;
  double value = 0;

  counting() = default;
  counting(double v) : value(v) {}
  friend counting operator+(counting const& a, counting const& b) { return counting(a.value + b.value); }
  friend counting operator-(counting const& a, counting const& b) { return counting(a.value - b.value); }
  friend counting operator-(counting const& a) { return counting(-a.value); }
  friend counting operator*(counting const& a, counting const& b) { return ++products, counting(a.value * b.value); }
  friend counting operator/(counting const& a, counting const& b) { return counting(a.value / b.value); }
  bool operator<(counting const& other) const { return value < other.value; }
  bool operator>(counting const& other) const { return value > other.value; }
  friend counting exp(counting const& a) { return ++exponentials, counting(std::exp(a.value)); }
  friend counting log(counting const& a) { return ++logarithms, counting(std::log(a.value)); }
};

struct counts {
  int products, exponentials, logarithms;
  friend bool operator==(counts const&, counts const&) = default;
};
template <class Question, class... T>
counts counts_of(Question const& question, T... at) {
  counting::products = counting::exponentials = counting::logarithms = 0;
  (void)question(counting(at)...);
  return {counting::products, counting::exponentials, counting::logarithms};
}
// The value by a program: a function that is not differentiated is not compiled by the library.
constexpr auto value = [](auto const& f) { return derivative<0>(f, wrt<0>); };

constexpr auto by_if = [](auto x) {
  if (x > 0.0) return exp(x);
  return log(-x);
};
constexpr auto by_where = [](auto x) { return where(x > 0.0, exp(x), log(-x)); };

}  // namespace

TEST_CASE("one side of an if is executed, for the value and for derivatives") {
  CHECK(counts_of(value(by_if), 2.0) == counts{0, 1, 0});
  CHECK(counts_of(value(by_if), -2.0) == counts{0, 0, 1});
  CHECK(counts_of(gradient(by_if), 2.0) == counts{0, 1, 0});
  CHECK(counts_of(gradient(by_if), -2.0) == counts{0, 0, 0});
  CHECK(counts_of(value_and_gradient(by_if), 2.0) == counts{0, 1, 0});
  CHECK(counts_of(value_and_gradient(by_if), -2.0) == counts{0, 0, 1});
  CHECK(counts_of(hessian(by_if), -2.0).exponentials == 0);
  CHECK(counts_of(derivative<5>(by_if), 2.0).exponentials == 1);
  CHECK(counts_of(derivative<5>(by_if), 2.0).logarithms == 0);
}

TEST_CASE("both sides of where are executed") {
  CHECK(counts_of(value(by_where), 2.0) == counts{0, 1, 1});
  CHECK(counts_of(value(by_where), -2.0) == counts{0, 1, 1});
  CHECK(counts_of(gradient(by_where), -2.0).exponentials == 1);
}

TEST_CASE("nested branches: one of four sides") {
  constexpr auto f = [](auto x, auto y) {
    if (x > 0.0) {
      if (y > 0.0) return exp(x) * exp(y);
      return log(x) - y;
    }
    if (y > 0.0) return x * y * x * y * x;
    return x + y;
  };
  CHECK(counts_of(value_and_gradient(f), 1.0, 1.0) == counts{1, 2, 0});
  CHECK(counts_of(value_and_gradient(f), 1.0, -1.0) == counts{0, 0, 1});
  auto const products = counts_of(value_and_gradient(f), -1.0, 1.0);
  CHECK(products.products >= 4);
  CHECK((products.exponentials == 0 && products.logarithms == 0));
  CHECK(counts_of(value_and_gradient(f), -1.0, -1.0) == counts{0, 0, 0});
}

TEST_CASE("what both sides need is computed once, before the branch") {
  constexpr auto f = [](auto x) {
    auto const e = exp(x);
    if (x > 1.0) return e * e;
    return e * 3.0;
  };
  CHECK(counts_of(value_and_gradient(f), 2.0).exponentials == 1);
  CHECK(counts_of(value_and_gradient(f), 0.0).exponentials == 1);
  constexpr auto on_one_side = [](auto x) {
    auto const e = exp(x);
    if (x > 1.0) return e * e;
    return x * 3.0;
  };
  CHECK(counts_of(value_and_gradient(on_one_side), 2.0).exponentials == 1);
  CHECK(counts_of(value_and_gradient(on_one_side), 0.0).exponentials == 0);
}

TEST_CASE("a loop with an if in it executes one side in each round") {
  constexpr auto f = [](auto x) {
    for (int i = 0; i < 3; ++i) {
      if (x > 1.0)
        x = log(x);
      else
        x = exp(x);
    }
    return x;
  };
  for (double const at : {0.25, 0.75, 1.5, 3.0, 10.0}) {
    INFO(at);
    auto const plain = counts_of(f, at);
    CHECK(plain.exponentials + plain.logarithms == 3);
    CHECK(counts_of(value_and_gradient(f), at).exponentials == plain.exponentials);
    CHECK(counts_of(value_and_gradient(f), at).logarithms == plain.logarithms);
  }
}

TEST_CASE("where inside of an if is executed with its side alone") {
  constexpr auto f = [](auto x, auto y) {
    if (x > 0.0) return where(y > 0.0, exp(y), log(-y));
    return x * y;
  };
  CHECK(counts_of(value(f), 1.0, 1.0) == counts{0, 1, 1});
  CHECK(counts_of(value(f), -1.0, 1.0) == counts{1, 0, 0});
}
