// Fifteen nonlinear regression problems of NIST: residuals, Jacobians, gradients and Hessians at both starts and at the
// certified solution.
#include "support/nist_reference.hpp"

namespace {

using namespace chainrule;
using namespace chainrule::literals;

constexpr auto y = variable<"y">;
constexpr auto x = variable<"x">;
constexpr auto x1 = variable<"x1">;
constexpr auto x2 = variable<"x2">;
constexpr auto b1 = variable<"b1">;
constexpr auto b2 = variable<"b2">;
constexpr auto b3 = variable<"b3">;
constexpr auto b4 = variable<"b4">;
constexpr auto b5 = variable<"b5">;
constexpr auto b6 = variable<"b6">;
constexpr auto b7 = variable<"b7">;
constexpr auto b8 = variable<"b8">;

constexpr auto observed = std::tuple(y, x);
constexpr auto chwirut = exp(-b1 * x) / (b2 + b3 * x);
constexpr auto gauss =
    b1 * exp(-b2 * x) + b3 * exp(-square(x - b4) / square(b5)) + b6 * exp(-square(x - b7) / square(b8));

TEST_CASE("residuals and derivatives of Misra1a agree with references to 30 digits") {
  nist::check("Misra1a", y, b1 * (1_c - exp(-b2 * x)), std::tuple(b1, b2), observed);
}
TEST_CASE("residuals and derivatives of Misra1b agree with references to 30 digits") {
  nist::check("Misra1b", y, b1 * (1_c - pow(1_c + b2 * x / 2_c, -2_c)), std::tuple(b1, b2), observed);
}
TEST_CASE("residuals and derivatives of Misra1c agree with references to 30 digits") {
  nist::check("Misra1c", y, b1 * (1_c - pow(1_c + 2_c * b2 * x, -0.5_c)), std::tuple(b1, b2), observed);
}
TEST_CASE("residuals and derivatives of Misra1d agree with references to 30 digits") {
  nist::check("Misra1d", y, b1 * b2 * x / (1_c + b2 * x), std::tuple(b1, b2), observed);
}
TEST_CASE("residuals and derivatives of Chwirut1 agree with references to 30 digits") {
  nist::check("Chwirut1", y, chwirut, std::tuple(b1, b2, b3), observed);
}
TEST_CASE("residuals and derivatives of Chwirut2 agree with references to 30 digits") {
  nist::check("Chwirut2", y, chwirut, std::tuple(b1, b2, b3), observed);
}
TEST_CASE("residuals and derivatives of DanWood agree with references to 30 digits") {
  nist::check("DanWood", y, b1 * pow(x, b2), std::tuple(b1, b2), observed);
}
TEST_CASE("residuals and derivatives of Lanczos3 agree with references to 30 digits") {
  nist::check("Lanczos3", y, b1 * exp(-b2 * x) + b3 * exp(-b4 * x) + b5 * exp(-b6 * x),
              std::tuple(b1, b2, b3, b4, b5, b6), observed);
}
TEST_CASE("residuals and derivatives of Gauss1 agree with references to 30 digits") {
  nist::check("Gauss1", y, gauss, std::tuple(b1, b2, b3, b4, b5, b6, b7, b8), observed);
}
TEST_CASE("residuals and derivatives of Gauss2 agree with references to 30 digits") {
  nist::check("Gauss2", y, gauss, std::tuple(b1, b2, b3, b4, b5, b6, b7, b8), observed);
}
TEST_CASE("residuals and derivatives of Kirby2 agree with references to 30 digits") {
  nist::check("Kirby2", y, (b1 + b2 * x + b3 * square(x)) / (1_c + b4 * x + b5 * square(x)),
              std::tuple(b1, b2, b3, b4, b5), observed);
}
TEST_CASE("residuals and derivatives of Hahn1 agree with references to 30 digits") {
  nist::check(
      "Hahn1", y,
      (b1 + b2 * x + b3 * pow(x, 2_c) + b4 * pow(x, 3_c)) / (1_c + b5 * x + b6 * pow(x, 2_c) + b7 * pow(x, 3_c)),
      std::tuple(b1, b2, b3, b4, b5, b6, b7), observed);
}
TEST_CASE("residuals and derivatives of MGH17 agree with references to 30 digits") {
  nist::check("MGH17", y, b1 + b2 * exp(-b4 * x) + b3 * exp(-b5 * x), std::tuple(b1, b2, b3, b4, b5), observed);
}
TEST_CASE("residuals and derivatives of Nelson agree with references to 30 digits") {
  nist::check("Nelson", log(y), b1 - b2 * x1 * exp(-b3 * x2), std::tuple(b1, b2, b3), std::tuple(y, x1, x2));
}
TEST_CASE("residuals and derivatives of Rat42 agree with references to 30 digits") {
  nist::check("Rat42", y, b1 / (1_c + exp(b2 - b3 * x)), std::tuple(b1, b2, b3), observed);
}

}  // namespace
