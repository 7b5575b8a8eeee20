// The same with Jacobians by the library and products in loops.
#include "../covariance_in_loops.hpp"

using input = std::array<float, covariance::inputs<STATES>>;
using output = std::array<float, covariance::results<STATES>>;

void predict_covariance(input const& in, output& out) { out = covariance::in_loops<STATES>(in); }
