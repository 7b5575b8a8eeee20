// Operations that say that no value of theirs is less than 0, or -0; and magnitudes of what is no number's but its own.
#include <chainrule/chainrule.hpp>

#include <array>
#include <cstdint>
#include <limits>

using namespace chainrule;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double samples[]{0.0,  -0.0,   1.0,     -1.0,  0.3,      -0.3,      7.5,
                           -7.5, 1e-300, -1e-300, 1e300, infinity, -infinity, -800.0};

constexpr bool is_a_magnitude(double value) {
  return value != value || __builtin_bit_cast(std::uint64_t, value) >> 63 == 0;
}

template <class Operation>
constexpr bool keeps_its_word() {
  for (double const a : samples)
    for (double const b : samples) {
      if constexpr (Operation::arity == 1) {
        if (!is_a_magnitude(Operation::value(a))) return false;
      } else if constexpr (Operation::arity == 2) {
        if (!is_a_magnitude(Operation::value(a, b))) return false;
      } else {
        for (double const c : {0.0, -0.0, -1.0})
          if (!is_a_magnitude(Operation::value(a, b, c))) return false;
      }
    }
  return true;
}
constexpr int count_of_those = []<operation::opcode... Number>(std::integer_sequence<operation::opcode, Number...>) {
  return ([] {
    using each = operation::at<Number>;
    if constexpr (each::never_negative) static_assert(keeps_its_word<each>());
    return each::never_negative ? 1 : 0;
  }() + ...);
}(std::make_integer_sequence<operation::opcode, operation::registry::size>{});
static_assert(count_of_those == 3);

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
static_assert(identical(abs(abs(x)), abs(x)) && identical(abs(hypot(x, y)), hypot(x, y)));
// Of complex numbers these differ.
static_assert(!identical(abs(x * x), x* x) && !identical(abs(square(x)), square(x)) && !identical(abs(exp(x)), exp(x)));
static_assert(identical(abs(hypot(x, y)), hypot(x, y)) && !identical(abs(x * y), x* y) &&
              !identical(abs(cube(x)), cube(x)));
static_assert(identical(x * sign(x), abs(x)) && identical(sign(x) * x, abs(x)) && identical(abs(x) * sign(x), x));
static_assert(!identical(x * sign(y), abs(x)) && identical(abs(sign(x)) * sign(sign(x)), sign(x)));

// So second derivatives of what is smooth are right at the kink.
constexpr auto second = [](auto f) { return std::array{derivative<2>(f)(0.0), 2 * taylor<2>(f)(0.0)[2]}; };
constexpr std::array two{2.0, 2.0};
static_assert(second([](auto u) { return square(abs(abs(u))); }) == two);
static_assert(second([](auto u) { return square(u * sign(u)); }) == two);
static_assert(second([](auto u) { return u * sign(u) * u * sign(u); }) == two);
static_assert(second([](auto u) { return square(max(u, 0.0) - min(u, 0.0)); }) == two);
static_assert(second([](auto u) { return square(max(0.0, u) - min(u, 0.0)); }) == two);
static_assert(second([](auto u) { return cosh(max(u, 0.0) - min(0.0, u)) * 2.0; }) == two);
static_assert(hessian([](auto u, auto v) { return square(abs(abs(u))) + u * v + square(v * sign(v)); })(0.0, 0.0) ==
              std::array{std::array{2.0, 1.0}, std::array{1.0, 2.0}});

}  // namespace
