// Writes what the library says in other languages to files, for tests that hand them to those languages' own programs:
//   functions.c       functions made by to_c, and a main that compares what they compute with the library's values
//                     and gradients
//   drawing_*.dot     drawings made by to_dot
#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "../../constexpr_tests/laws.hpp"

namespace {

using namespace chainrule;
using namespace chainrule::literals;

std::string in_c(double number) {
  if (std::isnan(number)) return "NAN";
  if (std::isinf(number)) return number < 0 ? "-INFINITY" : "INFINITY";
  char digits[40];
  std::snprintf(digits, sizeof digits, "%.17g", number);
  return digits;
}
std::string in_c(std::vector<double> const& numbers) {
  std::string list;
  for (double number : numbers) list += (list.empty() ? "" : ", ") + in_c(number);
  return "(double const[]){" + list + "}";
}

class program {
 public:
  /// A function of C, and what it is to compute.
  void define(std::string_view text) { functions += std::string(text) + "\n"; }
  void expect(std::string const& name, std::vector<double> const& at, double value,
              std::vector<double> const& gradient) {
    checks += "  all_agree &= agrees(\"" + name + "\", " + name + ", " + in_c(at) + ", " + in_c(value) + ", " +
              in_c(gradient) + ", " + std::to_string(gradient.size()) + ");\n";
  }
  void write(std::string const& path) const {
    std::ofstream(path) << functions << R"(#include <stdio.h>

static int near(double a, double b) { return a == b || (a != a && b != b) || fabs(a - b) <= 1e-14 * fabs(b); }

static int agrees(char const* name, double (*f)(double const*, double*), double const* x, double value, double const* gradient, int size) {
  double found[16];
  double const found_value = f(x, found);
  int good = near(found_value, value);
  if (!good) printf("%s: value %.17g, not %.17g\n", name, found_value, value);
  for (int i = 0; i < size; ++i) {
    if (near(found[i], gradient[i])) continue;
    printf("%s: gradient[%d] %.17g, not %.17g\n", name, i, found[i], gradient[i]);
    good = 0;
  }
  return good;
}

int main(void) {
  int all_agree = 1;
)" << checks << "  return all_agree ? 0 : 1;\n}\n";
  }

 private:
  std::string functions, checks;
};

constexpr auto x = testing::x;
constexpr auto y = testing::y;
constexpr auto z = testing::z;

/// A formula in x, y and z.
template <detail::name Name>
void add_formula(program& to, auto const& f, std::vector<std::array<double, 3>> const& points) {
  to.define(std::string_view(to_c<Name>(f, x, y, z)));
  for (auto const& p : points) {
    auto const [value, gradient] = value_and_gradient(f, x, y, z)(x = p[0], y = p[1], z = p[2]);
    to.expect(std::string(Name.view()), {p.begin(), p.end()}, value, {gradient.values.begin(), gradient.values.end()});
  }
}

/// A function of one array.
template <detail::name Name, std::size_t N>
void add_function(program& to, auto f, std::vector<std::array<double, N>> const& points) {
  to.define(to_c<Name, std::array<double, N>>(f));
  for (auto const& p : points) {
    auto const [value, gradient] = value_and_gradient(f)(p);
    to.expect(std::string(Name.view()), {p.begin(), p.end()}, value, {gradient.begin(), gradient.end()});
  }
}

// Every operation that C can compute, with its derivatives: operation_017.
template <detail::graph::opcode Position>
constexpr auto name_of_operation() {
  char name[] = "operation_000";
  for (int digit = 12, rest = Position; digit > 9; --digit, rest /= 10)
    name[digit] = static_cast<char>('0' + rest % 10);
  return detail::name<sizeof name>(name);
}
template <detail::graph::opcode Position>
bool add_operation(program& to) {
  using operation_type = operation::at<Position>;
  if constexpr (!testing::differentiable<operation_type>) {
    return false;
  } else {
    using formula_type = testing::canonical<operation_type>;
    using by = detail::variables<std::remove_const_t<decltype(x)>, std::remove_const_t<decltype(y)>,
                                 std::remove_const_t<decltype(z)>>;
    if constexpr (detail::program_in_c<detail::formula_in_c<formula_type, by>>::lacking() >= 0) {
      return false;
    } else {
      std::vector<std::array<double, 3>> points;
      for (int i = 0; i < testing::points; ++i) {
        auto const p = testing::point_at<operation_type>(i);
        points.push_back({p.x, p.y, p.z});
      }
      points.push_back({1e3, -1e3, 0.0});
      points.push_back({-1e3, 1e3, 2.0});
      add_formula<name_of_operation<Position>()>(to, formula_type{}, points);
      return true;
    }
  }
}
template <detail::graph::opcode... Position>
int add_operations(program& to, std::integer_sequence<detail::graph::opcode, Position...>) {
  return (static_cast<int>(add_operation<Position>(to)) + ...);
}

constexpr auto rosenbrock = [](auto const& p) {
  auto s = 0.0 * p[0];
  for (std::size_t i = 0; i + 1 < p.size(); ++i) s += 100.0 * square(p[i + 1] - square(p[i])) + square(1.0 - p[i]);
  return s;
};

// The price of a call: spot, strike, deviation, time, interest.
constexpr auto black_scholes = [](auto const& p) {
  auto const deviation = p[2] * sqrt(p[3]);
  auto const d1 = (log(p[0] / p[1]) + (p[4] + square(p[2]) / 2.0) * p[3]) / deviation;
  auto const cdf = [](auto const& t) { return 0.5 * erfc(-t / constants::sqrt2); };
  return p[0] * cdf(d1) - p[1] * exp(-p[4] * p[3]) * cdf(d1 - deviation);
};

// Two inputs, two hidden neurons, one output: weights first.
constexpr auto perceptron = [](auto const& p) {
  auto const hidden0 = sigmoid(p[0] * p[9] + p[1] * p[10] + p[2]);
  auto const hidden1 = 1.0 / (1.0 + exp(-(p[3] * p[9] + p[4] * p[10] + p[5])));
  return softplus(p[6] * hidden0 + p[7] * hidden1 + p[8]);
};

constexpr auto branches = [](auto const& p) {
  if (p[0] < p[1]) {
    if (p[0] < 0.0) return p[1] * sin(p[0]);
    return log(p[0]) * p[1];
  }
  return p[0] * exp(p[1]);
};

void write_drawing(std::string const& path, std::string_view drawing) { std::ofstream(path) << drawing; }

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: write_other_languages DIRECTORY\n";
    return 2;
  }
  std::string const directory = argv[1];

  program c;
  int const operations =
      add_operations(c, std::make_integer_sequence<detail::graph::opcode, operation::registry::size>{});
  if (operations < 79) {  // as many as there were; a new one need not be among them
    std::cerr << "only " << operations << " operations can be written in C\n";
    return 1;
  }
  add_formula<"choice">(c, where(x < y && !(z == 1_c), sin(x) * y, pow(z, 3_c) / x),
                        {{0.5, 1.5, 2.5}, {2.0, 1.0, 3.0}, {0.5, 1.5, 1.0}});
  add_formula<"carried">(c, 0.1 * x + 2.5 * y * -1e-3 - 1e10 * z, {{0.5, 1.5, 2.5}, {-2.0, 1.0, 3.0}});
  add_formula<"exact">(c, 2_c / 3_c * x + constants::pi * y / 7_c - -1_c / 10_c * z,
                       {{0.5, 1.5, 2.5}, {-2.0, 1.0, 3.0}});
  add_function<"rosenbrock", 4>(c, rosenbrock, {{-1.2, 1.0, 0.3, 2.0}, {1.0, 1.0, 1.0, 1.0}});
  add_function<"black_scholes", 5>(c, black_scholes, {{120.0, 100.0, 0.25, 0.5, 0.02}, {80.0, 100.0, 0.2, 1.0, 0.05}});
  add_function<"perceptron", 11>(c, perceptron, {{0.1, -0.2, 0.3, 0.4, 0.5, -0.6, 0.7, -0.8, 0.9, 1.5, -2.5}});
  add_function<"branches", 2>(c, branches, {{-1.0, 2.0}, {1.0, 2.0}, {2.0, 1.0}});
  c.write(directory + "/functions.c");

  write_drawing(directory + "/drawing_of_a_formula.dot", to_dot(where(x < y, sin(x * y), 2_c / 3_c * x)));
  write_drawing(directory + "/drawing_of_names.dot", to_dot(variable<"a \"quoted\" name"> * variable<"back\\slash">));
  write_drawing(directory + "/drawing_of_numbers.dot", to_dot(2.5 * x - 1e-3));
  write_drawing(directory + "/drawing_of_a_gradient.dot", to_dot(gradient(sin(x * y) * z)));
  write_drawing(directory + "/drawing_of_a_function.dot", to_dot<std::array<double, 2>>(branches));
  write_drawing(directory + "/drawing_of_a_hessian.dot", to_dot<std::array<double, 4>>(hessian(rosenbrock)));
}
