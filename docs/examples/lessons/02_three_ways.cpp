// Lesson 2: symbolic, numerical and automatic differentiation of one function. Next: docs/lessons/02_three_ways.md.
#include <chainrule/chainrule.hpp>
#include <cmath>

#include "lesson.hpp"

using namespace chainrule;
using namespace chainrule::literals;

namespace {

// [function]
// The logistic map, three times.
constexpr auto rounds = [](auto v) {
  for (int i = 0; i < 3; ++i) v = 4.0 * v * (1.0 - v);
  return v;
};
// [/function]

// [symbolic]
constexpr auto x = variable<"x">;
constexpr auto once = 4_c * x * (1_c - x);
constexpr auto twice = 4_c * once * (1_c - once);
constexpr auto three_times = 4_c * twice * (1_c - twice);

static_assert(near(once(x = 0.2), 0.64));
static_assert(near(twice(x = 0.2), 0.9216));
static_assert(equivalent(three_times,
                         64_c * x * (1_c - x) * square(1_c - 2_c * x) * square(1_c - 8_c * x + 8_c * square(x))));
static_assert(near(derivative(three_times, x)(x = 0.2), 9.0660864));
// [/symbolic]

// [swell]
constexpr auto first_text = to_string(derivative(once, x));
constexpr auto third_text = to_string(derivative(three_times, x));
static_assert(first_text == "4*(1 - x) - 4*x");
static_assert(third_text.size() > 10 * first_text.size());
// [/swell]

// [automatic]
static_assert(near(derivative(rounds)(0.2), 9.0660864));

double by_tape(double at) {
  tape::tape t;
  auto const a = t.variable(at);
  rounds(a).backward();
  return a.gradient();
}
// [/automatic]

// [numerical]
double forward_difference(double at, double h) { return (rounds(at + h) - rounds(at)) / h; }
double central_difference(double at, double h) { return (rounds(at + h) - rounds(at - h)) / (2 * h); }
// [/numerical]

struct best {
  double h = 0, error = 1;
  void offer(double its_h, double its_error) {
    if (its_error < error) *this = {its_h, its_error};
  }
};

}  // namespace

int main(int argument_count, char** arguments) {
  double const at = 0.2;
  auto const exact = derivative(rounds)(static_cast<long double>(at));
  auto const error_of = [&](double answer) { return static_cast<double>(std::abs((answer - exact) / exact)); };

  double const symbolic = error_of(derivative(three_times, x)(x = at)), automatic = error_of(derivative(rounds)(at)),
               on_the_tape = error_of(by_tape(at));
  expect(symbolic < 1e-15, "the symbolic derivative is right to 15 digits");
  expect(automatic < 1e-15, "the automatic derivative is right to 15 digits");
  expect(on_the_tape < 1e-15, "the tape's derivative is right to 15 digits");

  data_file errors(argument_count, arguments, "three_ways.dat");
  best forward, central;
  for (int tenths = -160; tenths <= -5; ++tenths) {
    double const h = std::pow(10.0, tenths / 10.0);
    double const by_forward = error_of(forward_difference(at, h)), by_central = error_of(central_difference(at, h));
    forward.offer(h, by_forward);
    central.offer(h, by_central);
    // A difference that happens to be right to the last digit would have no place on a logarithmic scale.
    errors.row(h, std::fmax(by_forward, 1e-16), std::fmax(by_central, 1e-16), symbolic, automatic, on_the_tape);
  }
  // [claims]
  expect(error_of(forward_difference(at, 1e-2)) > 1e-2, "forward, h = 1e-2: the curve has bent within the step");
  expect(error_of(forward_difference(at, 1e-8)) < 1e-6, "forward, h = 1e-8: about seven digits");
  expect(error_of(forward_difference(at, 1e-14)) > 1e-4,
         "forward, h = 1e-14: the digits that are left after the subtraction are noise");
  expect(error_of(central_difference(at, 1e-5)) < 1e-8, "central, h = 1e-5: about nine digits");
  expect(forward.error > 1e-12, "no h gives the forward difference twelve digits");
  // [/claims]
  expect(forward.error < 1e-7 && forward.h > 1e-10 && forward.h < 1e-6, "the best forward difference is near h = 1e-8");
  expect(central.error < 1e-9 && central.h > 1e-8 && central.h < 1e-4, "the best central difference is near h = 1e-6");

  std::printf("the derivative of one round: %s\n", std::string(first_text).c_str());
  std::printf("characters of the derivative of one round: %zu, of three: %zu\n", first_text.size(), third_text.size());
  std::printf("operations of three rounds: %zu, of their derivative: %zu\n",
              static_cast<std::size_t>(operation_count<double>(rounds)),
              static_cast<std::size_t>(operation_count<double>(derivative(rounds))));
}
