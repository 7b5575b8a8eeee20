// The plain loops.
#include "plain.hpp"

contender const plain{"plain", fit, logistic, chain, mixture, gradient_of_mesh, hessian_of_mesh, pairs};
