// Prints every differentiable operation of the registry and some composite formulas with their derivatives, for
// derivatives.py: name, low and high of x, of y, of z, formula, and its derivatives by x, y and z, with a tab after
// each.
#include <chainrule/chainrule.hpp>
#include <iostream>

namespace {

using namespace chainrule;
using namespace chainrule::literals;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
constexpr auto z = variable<"z">;

struct domains {
  operation::interval of_x, of_y, of_z;
};

template <class F>
void print(std::string_view name, domains const& d, F const& f) {
  std::cout << name << '\t';
  for (auto const& domain : {d.of_x, d.of_y, d.of_z}) std::cout << domain.low << '\t' << domain.high << '\t';
  std::cout << to_string(f) << '\t' << to_string(derivative(f, x)) << '\t' << to_string(derivative(f, y)) << '\t'
            << to_string(derivative(f, z)) << '\n';
}

constexpr auto number = operation::kind::number;
constexpr operation::interval whole = operation::reals;

template <class Operation>
void print_operation() {
  if constexpr (Operation::result != number || Operation::arity == 0 || Operation::transparent) {
    return;
  } else if constexpr (Operation::operands[0] == operation::kind::condition) {
    print(Operation::name, {whole, whole, whole}, formulas::apply<Operation>(x < y, x * z, y));
  } else if constexpr (Operation::operands[0] == operation::kind::index) {
    if constexpr (Operation::arity == 2)
      print(Operation::name, {Operation::domain[1], whole, whole}, formulas::apply<Operation>(2_c, x));
    else
      print(Operation::name, {Operation::domain[1], Operation::domain[2], whole},
            formulas::apply<Operation>(2_c, x, y));
  } else if constexpr (Operation::arity == 1) {
    print(Operation::name, {Operation::domain[0], whole, whole}, formulas::apply<Operation>(x));
  } else if constexpr (Operation::arity == 2) {
    print(Operation::name, {Operation::domain[0], Operation::domain[1], whole}, formulas::apply<Operation>(x, y));
  } else {
    print(Operation::name, {Operation::domain[0], Operation::domain[1], Operation::domain[2]},
          formulas::apply<Operation>(x, y, z));
  }
}

template <class... Operations>
void print_all(operation::list<Operations...>) {
  (print_operation<Operations>(), ...);
}

}  // namespace

int main() {
  print_all(operation::registry{});

  constexpr domains positive{{0.25, 2}, {0.25, 2}, {0.25, 2}};
  print("a product of sines", positive, sin(x * x) * y + 3_c);
  print("a quotient", positive, (x - y) / (1_c + square(z) * exp(-x * y)));
  print("powers", positive, pow(x, 5_c) * pow(y, -3_c) * pow(z, 2_c / 3_c) + pow(x, y * z));
  print("nested roots", positive, sqrt(x + sqrt(y + cbrt(z))) * rsqrt(x * z));
  print("logarithms", positive, log1p(x * y) / log2(2_c + z) + xlogy(x, y) - log10(x / z));
  print("angles", positive, atan2(sinpi(x / 5_c), cos(y)) * asin(tanh(z)) + acosh(1_c + x));
  print("a bell", positive, normal_pdf((x - y) / z) / z + normal_cdf((y - x) / z));
  print("a logistic loss", positive, softplus(x * y) + log_sigmoid(y - z) * sigmoid(x) + log_add_exp(x, y * z));
  print("pieces", positive,
        where((x < y && !(z > 1_c)) || y * z >= 2_c, x * max(y, z), abs(x - z) * clamp(y, 0.5_c, 1.5_c)));
  print("gamma functions", positive, lgamma(x * y) - lbeta(x, y + z) + tgamma(z) * beta(x, z) + digamma(x / y));
  print("steps", positive, fmod(3_c * x, y) * copysign(z, x - y) + remainder(5_c * x, z) + floor(2_c * x) * y);
  print("a second derivative", positive, derivative<2>(exp(sin(x) * y) * sinc(x * z), x));
  print("error functions", positive, erfcx(x * y) * erf(z) + erfc(x / z) + gelu(x - y));
  print("constants", positive,
        constants::pi * x / constants::e + pow(constants::sqrt2, y) * constants::ln2 - z * constants::inv_sqrtpi);
}
