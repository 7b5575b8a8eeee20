// Least-squares problems of More, Garbow and Hillstrom: residuals and Jacobians, and the derivatives of the sum of
// squares.
#include "models/mgh.hpp"

#include "support/reference.hpp"

namespace {

using namespace models;

reference::table const& references() {
  static auto const all = reference::read_table("mgh_reference.csv");
  return all;
}

/// Compares all that mgh_reference.csv says about a problem, at the start and at a point beside it.
template <std::size_t Unknowns>
void check(std::string const& name, auto residuals) {
  constexpr reference::layout layout;
  auto const squares = sum_of_squares_of(residuals);
  for (auto const point : {"x0", "x0_shift"}) {
    auto const here = references().where("name", name).where("point", point);
    auto const wanted = [&](auto quantity) { return here.where("quantity", quantity); };
    auto const x = wanted("x").template array<Unknowns>("value");
    CAPTURE(name, point);

    auto const [f, jacobian_of_f] = chainrule::value_and_jacobian(residuals)(x);
    reference::check(wanted("f"), layout, residuals(x));
    reference::check(wanted("f"), layout, f);
    reference::check(wanted("J"), layout, jacobian_of_f, Unknowns);

    auto const [sum, gradient_of_sum] = chainrule::value_and_gradient(squares)(x);
    reference::check(wanted("F"), layout, squares(x));
    reference::check(wanted("F"), layout, sum);
    reference::check(wanted("gradF"), layout, gradient_of_sum);
    reference::check(wanted("hessF"), layout, chainrule::hessian(squares)(x), Unknowns);
  }
}

TEST_CASE("Rosenbrock's problem agrees with references to 30 digits") { check<2>("rosenbrock", mgh::rosenbrock); }
TEST_CASE("Freudenstein and Roth's problem agrees with references to 30 digits") {
  check<2>("freudenstein_roth", mgh::freudenstein_roth);
}
TEST_CASE("Powell's badly scaled problem agrees with references to 30 digits") {
  check<2>("powell_badly_scaled", mgh::powell_badly_scaled);
}
TEST_CASE("Brown's badly scaled problem agrees with references to 30 digits") {
  check<2>("brown_badly_scaled", mgh::brown_badly_scaled);
}
TEST_CASE("Beale's problem agrees with references to 30 digits") { check<2>("beale", mgh::beale); }
TEST_CASE("Jennrich and Sampson's problem agrees with references to 30 digits") {
  check<2>("jennrich_sampson", mgh::jennrich_sampson);
}
TEST_CASE("the helical valley agrees with references to 30 digits") { check<3>("helical_valley", mgh::helical_valley); }
TEST_CASE("Bard's problem agrees with references to 30 digits") { check<3>("bard", mgh::bard); }
TEST_CASE("the Gaussian problem agrees with references to 30 digits") { check<3>("gaussian", mgh::gaussian); }
TEST_CASE("Meyer's problem agrees with references to 30 digits") { check<3>("meyer", mgh::meyer); }
TEST_CASE("Box's problem in three dimensions agrees with references to 30 digits") { check<3>("box3d", mgh::box3d); }
TEST_CASE("Powell's singular problem agrees with references to 30 digits") {
  check<4>("powell_singular", mgh::powell_singular);
}
TEST_CASE("Wood's problem agrees with references to 30 digits") { check<4>("wood", mgh::wood); }
TEST_CASE("Kowalik and Osborne's problem agrees with references to 30 digits") {
  check<4>("kowalik_osborne", mgh::kowalik_osborne);
}
TEST_CASE("Brown and Dennis's problem agrees with references to 30 digits") {
  check<4>("brown_dennis", mgh::brown_dennis);
}
TEST_CASE("the extended Rosenbrock problem agrees with references to 30 digits") {
  check<10>("ext_rosenbrock_n10", mgh::extended_rosenbrock);
}
TEST_CASE("Broyden's tridiagonal problem agrees with references to 30 digits") {
  check<8>("broyden_tridiagonal_n8", mgh::broyden_tridiagonal);
}

TEST_CASE("products with the Jacobian and the Hessian of Wood's problem are those of the whole matrices") {
  using chainrule::hvp, chainrule::jvp, chainrule::vjp;
  auto const here = references().where("name", "wood").where("point", "x0_shift");
  auto const wanted = [&](auto quantity) { return here.where("quantity", quantity); };
  auto const x = wanted("x").array<4>("value");
  auto const f = mgh::wood(x);

  // The gradient of the sum of squares is 2 f J.
  auto weights = f;
  for (double& weight : weights) weight *= 2.0;
  reference::check(wanted("gradF"), {}, vjp(mgh::wood)(x, weights));

  // The products with unit vectors are the columns.
  for (std::size_t j = 0; j < x.size(); ++j) {
    std::array<double, 4> unit{};
    unit[j] = 1.0;
    CAPTURE(j);
    auto const column = std::to_string(j);
    reference::check(wanted("J").where("j", column), {.j = "i"}, jvp(mgh::wood)(x, unit), 0);
    reference::check(wanted("hessF").where("j", column), {.j = "i"}, hvp(sum_of_squares_of(mgh::wood))(x, unit), 0);
  }
}

}  // namespace
