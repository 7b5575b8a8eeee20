// Classic test functions of optimisation: values, gradients and Hessians.
#include "models/test_functions.hpp"

#include "support/reference.hpp"

namespace {

using namespace models;

/// Compares all that testfunctions_reference.csv says about a function, at two points.
template <std::size_t Unknowns>
void check(std::string const& name, auto function) {
  static auto const references = reference::read_table("testfunctions_reference.csv");
  constexpr reference::layout layout{.value = "value_30_digits"};
  for (auto const point : {"p0", "p1"}) {
    auto const here = references.where("problem", name).where("point", point);
    auto const wanted = [&](auto quantity) { return here.where("quantity", quantity); };
    auto const x = wanted("x").template array<Unknowns>(layout.value);
    CAPTURE(name, point);

    auto const [value, gradient] = chainrule::value_and_gradient(function)(x);
    reference::check(wanted("f"), layout, function(x));
    reference::check(wanted("f"), layout, value);
    reference::check(wanted("grad"), layout, gradient);
    reference::check(wanted("grad"), layout, chainrule::gradient(function)(x));
    reference::check(wanted("hess"), layout, chainrule::hessian(function)(x), Unknowns);
  }
}

TEST_CASE("Beale's function agrees with references to 30 digits") { check<2>("beale", test_functions::beale); }
TEST_CASE("Booth's function agrees with references to 30 digits") { check<2>("booth", test_functions::booth); }
TEST_CASE("Branin's function agrees with references to 30 digits") { check<2>("branin", test_functions::branin); }
TEST_CASE("the six-hump camel agrees with references to 30 digits") {
  check<2>("camel6", test_functions::six_hump_camel);
}
TEST_CASE("Goldstein and Price's function agrees with references to 30 digits") {
  check<2>("goldstein_price", test_functions::goldstein_price);
}
TEST_CASE("Himmelblau's function agrees with references to 30 digits") {
  check<2>("himmelblau", test_functions::himmelblau);
}
TEST_CASE("Rastrigin's function agrees with references to 30 digits") {
  check<4>("rastrigin4", test_functions::rastrigin);
}
TEST_CASE("Griewank's function agrees with references to 30 digits") {
  check<4>("griewank4", test_functions::griewank);
}
TEST_CASE("Rosenbrock's function agrees with references to 30 digits") {
  check<6>("rosenbrock6", test_functions::rosenbrock);
}
TEST_CASE("Styblinski and Tang's function agrees with references to 30 digits") {
  check<4>("styblinski_tang4", test_functions::styblinski_tang);
}
TEST_CASE("Zakharov's function agrees with references to 30 digits") {
  check<4>("zakharov4", test_functions::zakharov);
}

}  // namespace
