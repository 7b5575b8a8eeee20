// What a call executes of <cmath>'s functions, counted by standing in their way (the linker's --wrap). Value and
// derivatives together call no more of them than the value alone, but for what is listed here: what an expert calls,
// too.
#include <algorithm>
#include <cstring>

#include "operation/registry.hpp"

// clang-format off
#define FUNCTIONS_OF_1(OF) OF(acos) OF(acosh) OF(asin) OF(asinh) OF(atan) OF(atanh) OF(cbrt) OF(cos) OF(cosh) OF(erf) \
  OF(erfc) OF(exp) OF(exp2) OF(expm1) OF(log) OF(log10) OF(log1p) OF(log2) OF(sin) OF(sinh) OF(tan) OF(tanh) OF(tgamma)
#define FUNCTIONS_OF_2(OF) OF(atan2) OF(fmod) OF(hypot) OF(pow) OF(remainder)
// clang-format on

namespace {
int calls;
}

extern "C" {
#define STAND_BEFORE_1(name)       \
  double __real_##name(double);    \
  double __wrap_##name(double);    \
  double __wrap_##name(double x) { \
    ++calls;                       \
    return __real_##name(x);       \
  }
#define STAND_BEFORE_2(name)                 \
  double __real_##name(double, double);      \
  double __wrap_##name(double, double);      \
  double __wrap_##name(double x, double y) { \
    ++calls;                                 \
    return __real_##name(x, y);              \
  }
FUNCTIONS_OF_1(STAND_BEFORE_1)
FUNCTIONS_OF_2(STAND_BEFORE_2)
// Both of one argument, by g++
void __real_sincos(double, double*, double*);
void __wrap_sincos(double, double*, double*);
void __wrap_sincos(double x, double* sine, double* cosine) {
  ++calls;
  __real_sincos(x, sine, cosine);
}
}

namespace {

using namespace chainrule;

struct further_calls {
  std::string_view name;
  int gradient, hessian;
};
// g++ makes one call of sin and cos of one argument, clang two.
constexpr further_calls of_operations[]{
    {"sin", 1, 1},        {"cos", 1, 1},         {"sinpi", 1, 1},         {"cospi", 1, 1},  // the other one
    {"pow", 1, 1},        {"shifted_pow", 1, 1},                                            // log
    {"erf", 1, 1},        {"erfc", 1, 1},        {"expint", 1, 1},                          // exp
    {"expm1", 1, 1},      {"elu", 1, 1},                                   // exp, where expm1 is next to -1
    {"tanh", 1, 1},       {"sech", 1, 1},        {"log_cosh", 1, 2},       // the other one of tanh and sech, next to 1
    {"cosh", 1, 1},                                                        // sinh, where cosh is next to 1
    {"asinh", 1, 1},      {"atan2", 1, 1},                                 // hypot, which stays in range
    {"hypot of 3", 0, 2},                                                  // hypot of two of them
    {"gelu", 3, 3},       {"normal_cdf", 1, 1},                            // exp of another argument, beside erfc
    {"sigmoid", 0, 1},    {"silu", 0, 1},        {"sigmoid_slope", 1, 2},  // tanh, next to 0
};

template <class Question, class Arguments>
[[gnu::noinline]] int calls_of(Question const& question, Arguments const& at) {
  calls = 0;
  auto const answer = question(at);
  unsigned char bytes[sizeof(answer)];
  std::memcpy(bytes, &answer, sizeof(answer));  // all of it is needed
  asm volatile("" : : "r"(bytes) : "memory");
  return calls;
}

// Where derivatives make the most calls beyond those of the value.
template <class Points, class Value, class Gradient, class Hessian>
void expect(std::string const& name, further_calls const& more, Points const& points, Value const& value,
            Gradient const& with_gradient, Hessian const& with_hessian) {
  CAPTURE(name);
  int first = 0, second = 0;
  for (auto const& at : points) {
    int const needed = calls_of(value, at);
    first = std::max(first, calls_of(with_gradient, at) - needed);
    second = std::max(second, calls_of(with_hessian, at) - needed);
  }
  CHECK(first <= more.gradient);
  CHECK(second <= more.hessian);
}

template <class Operation>
void expect_few_calls() {
  using formula = test::registry::formula_of<Operation>;
  std::vector<test::registry::point<Operation>> points;
  test::random_points random;
  for (int n = 0; n < 100; ++n) {
    test::registry::point<Operation> at;
    for (std::size_t k = 0; k < at.size(); ++k) {
      auto const [low, high] = Operation::domain[k + test::registry::indices<Operation>];
      at[k] = random.between(std::max(low, -3.0), std::min(high, 3.0));
    }
    points.push_back(at);
  }
  std::string name{Operation::name};
  if constexpr (std::same_as<Operation, operation::hypot3_>) name += " of 3";
  further_calls more{};
  for (auto const& known : of_operations)
    if (known.name == name) more = known;
  auto const of = [](auto question) { return [=](auto const& at) { return formula::call(question, at); }; };
  expect(name, more, points, of(formula::f), of(formula::ask([](auto... a) { return value_and_gradient(a...); })),
         of(formula::ask([](auto... a) { return value_gradient_and_hessian(a...); })));
}

// What calls nothing but arithmetic is not asked.
template <class Operation>
constexpr bool may_call = !Operation::in_lanes && !requires { Operation::slopes; } && !Operation::keeps_integers;

}  // namespace

TEST_CASE("the derivatives of an operation call no function that its value has called") {
  test::registry::for_each_differentiable<0, 1>([]<class Operation> {
    if constexpr (may_call<Operation>) expect_few_calls<Operation>();
  });
}

namespace {

// Each with its number of arguments, and the calls of value, gradient and Hessian together that it takes.
constexpr auto rat43 = [](auto const& b, auto x) { return b[0] / pow(1.0 + exp(b[1] - b[2] * x), 1.0 / b[3]); };
constexpr auto constant_powers = [](auto const& b, auto x) { return b[0] * pow(b[1] + x, 2.5) + pow(b[2] * x, -1.5); };
constexpr auto mixture = [](auto const& b, auto x) {
  auto const one = b[0] - b[1] - 0.5 * square((x - b[2]) * exp(-b[1]));
  auto const other = -b[0] - b[3] - 0.5 * square((x - b[2] - 1.0) * exp(-b[3]));
  return log_add_exp(one, other);
};
constexpr auto logistic = [](auto const& b, auto x) {
  return softplus(b[0] * x + b[1]) - b[2] * sigmoid(b[0] * x + b[1]) * b[3];
};
constexpr auto distance = [](auto const& b, auto x) {
  return exp(-chainrule::hypot(b[0] - x, b[1], b[2])) * hypot(b[1], b[3]);
};

template <class Model>
void expect_calls(Model const& model, int value, int gradient, int hessian) {
  using arguments = std::array<double, 4>;
  for (double volatile const given : {0.3, 1.7}) {
    double const x = given;  // not known to the compiler
    arguments const b{1.1 * x, 0.7 * x, 0.4 + x, 1.3 - x / 10};
    CHECK(calls_of([&](arguments const& at) { return model(at, x); }, b) == value);
    CHECK(calls_of([&](arguments const& at) { return value_and_gradient(model, wrt<0>)(at, x); }, b) == gradient);
    CHECK(calls_of([&](arguments const& at) { return value_gradient_and_hessian(model, wrt<0>)(at, x); }, b) ==
          hessian);
  }
}

}  // namespace

TEST_CASE("models call what an expert calls") {
  expect_calls(rat43, 2, 3, 3);            // exp, pow; log
  expect_calls(constant_powers, 2, 2, 2);  // pow twice
  expect_calls(mixture, 4, 4, 4);          // exp three times, log1p
  expect_calls(logistic, 2, 2, 3);         // exp, log1p; tanh
  expect_calls(distance, 4, 4, 7);         // exp, hypot three times; hypot of two of three, three times
}
