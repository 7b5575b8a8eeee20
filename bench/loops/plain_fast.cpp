// The same loops, compiled with -ffast-math.
#include "plain.hpp"

contender const plain_fast{"plain, -ffast-math", fit,  logistic, chain, mixture, gradient_of_mesh,
                           hessian_of_mesh,      pairs};
