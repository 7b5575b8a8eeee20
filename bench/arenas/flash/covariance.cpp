// For the size of its code on a microcontroller: the prediction of a covariance of STATES states in single precision.
#include "../covariance_question.hpp"

using input = std::array<float, covariance::inputs<STATES>>;
using output = std::array<float, covariance::results<STATES>>;

void predict_covariance(input const& in, output& out) {
  out = chainrule::derivative<0>(covariance::predicted<STATES>, chainrule::wrt<1>)(in, 0.0f);
}
