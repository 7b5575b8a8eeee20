#include <chainrule/chainrule.hpp>
#include <cstring>

#include "arm_question.hpp"

namespace arm {
namespace {

template <class Answer, std::size_t N>
void copy(Answer const& from, std::array<double, N>& to, std::size_t at) {
  static_assert(sizeof(Answer) % sizeof(double) == 0);
  std::memcpy(to.data() + at, &from, sizeof from);
}

}  // namespace

std::array<double, of_jacobian> jacobian_by_chainrule(std::array<double, joints> const& q) {
  auto const all = chainrule::value_and_jacobian(place_of)(q);
  std::array<double, of_jacobian> out;
  copy(all.value, out, 0);
  copy(all.jacobian, out, 3);
  return out;
}

std::array<double, of_hessian> hessian_by_chainrule(std::array<double, joints> const& q) {
  auto const all = chainrule::value_jacobian_and_hessians(place_of)(q);
  std::array<double, of_hessian> out;
  copy(all.value, out, 0);
  copy(all.jacobian, out, 3);
  copy(all.hessians, out, of_jacobian);
  return out;
}

std::vector<std::pair<std::string, int>> operations() {
  using q = std::array<double, joints>;
  return {
      {"value", chainrule::operation_count<q>(place_of)},
      {"with Jacobian", chainrule::operation_count<q>(chainrule::value_and_jacobian(place_of))},
      {"with Jacobian and Hessians", chainrule::operation_count<q>(chainrule::value_jacobian_and_hessians(place_of))}};
}

}  // namespace arm
