#include "covariance_by_hand.hpp"

namespace covariance {

std::array<double, results<24>> by_hand_24(std::array<double, inputs<24>> const& in) {
  return predicted_by_hand<24>(in);
}
std::array<double, results<16>> by_hand_16(std::array<double, inputs<16>> const& in) {
  return predicted_by_hand<16>(in);
}

}  // namespace covariance
