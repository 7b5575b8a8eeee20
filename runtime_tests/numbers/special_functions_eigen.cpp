// A program that brings one function of its own for a class of lanes has the others lane by lane.
#include <Eigen/Core>

#include <chainrule/chainrule.hpp>
#include "support/catch.hpp"

using lanes = Eigen::Array<float, 3, 1>;  // no other test has this one

template <>
struct chainrule::special_functions<lanes> {
  static lanes digamma(lanes const&) { return lanes::Constant(42.0f); }
};

TEST_CASE("functions that a specialization for lanes lacks are computed in each lane") {
  using namespace chainrule;
  lanes const at = lanes::Constant(0.5f);
  CHECK(digamma(at)[0] == 42.0f);
  CHECK(trigamma(at)[1] == trigamma(0.5f));
  CHECK(erf_inv(at)[2] == erf_inv(0.5f));
  CHECK(derivative([](auto x) { return exprel(x); })(at)[0] == derivative([](auto x) { return exprel(x); })(0.5f));
  CHECK(derivative([](auto x) { return bernoulli_function(x); })(at)[0] ==
        derivative([](auto x) { return bernoulli_function(x); })(0.5f));
}
