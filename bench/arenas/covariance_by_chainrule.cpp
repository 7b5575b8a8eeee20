#include "covariance_in_loops.hpp"
#include "covariance_question.hpp"

namespace covariance {
namespace {

template <std::size_t States>
std::vector<std::pair<std::string, int>> counted() {
  constexpr auto jacobians = chainrule::sparse_jacobian(new_state, chainrule::wrt<0, 1>);
  return {{"Jacobians alone",
           chainrule::operation_count<std::array<double, known>, std::array<double, 6>, double>(jacobians)},
          {"prediction", chainrule::operation_count<std::array<double, inputs<States>>, double>(predicted<States>)}};
}

}  // namespace

std::array<double, results<24>> in_loops_24(std::array<double, inputs<24>> const& in) { return in_loops<24>(in); }
std::array<double, results<16>> in_loops_16(std::array<double, inputs<16>> const& in) { return in_loops<16>(in); }
std::array<double, results<24>> by_chainrule_24(std::array<double, inputs<24>> const& in) {
  return chainrule::derivative<0>(predicted<24>, chainrule::wrt<1>)(in, 0.0);
}
std::array<double, results<16>> by_chainrule_16(std::array<double, inputs<16>> const& in) {
  return chainrule::derivative<0>(predicted<16>, chainrule::wrt<1>)(in, 0.0);
}
std::vector<std::pair<std::string, int>> operations_24() { return counted<24>(); }
std::vector<std::pair<std::string, int>> operations_16() { return counted<16>(); }

}  // namespace covariance
