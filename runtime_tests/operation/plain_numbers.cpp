// At run time the vocabulary on plain numbers is what the operations compute, however it is called.
#include "plain_numbers.hpp"

#include "support/catch.hpp"

using namespace chainrule::testing;

namespace {

template <class A, class B, class C>
void compare() {
  std::type_identity<A> const a;
  std::type_identity<B> const b;
  std::type_identity<C> const c;
  for_all_names([&]<class Operation>(Operation) {
    INFO(Operation::name);
    auto const value = at_a_point<Operation>(expected<Operation>{}, a, b, c);
    CHECK(at_a_point<Operation>([](auto... x) { return by_name<Operation>::qualified(x...); }, a, b, c) == value);
    auto const near = Approx(static_cast<double>(value)).epsilon(1e-6);
    CHECK(static_cast<double>(
              at_a_point<Operation>([](auto... x) { return by_name<Operation>::unqualified(x...); }, a, b, c)) == near);
    CHECK(static_cast<double>(
              at_a_point<Operation>([](auto... x) { return by_name<Operation>::beside_std(x...); }, a, b, c)) == near);
    return true;
  });
}

}  // namespace

TEST_CASE("functions of plain numbers are the operations, by whichever name they are called") {
  compare<double, double, double>();
  compare<float, float, float>();
  compare<long double, long double, long double>();
  compare<double, float, long double>();
  compare<float, double, float>();
}
