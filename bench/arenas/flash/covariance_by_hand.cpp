// The same by hand.
#include "../covariance_by_hand.hpp"

using input = std::array<float, covariance::inputs<STATES>>;
using output = std::array<float, covariance::results<STATES>>;

void predict_covariance(input const& in, output& out) { out = covariance::predicted_by_hand<STATES>(in); }
