// Value and all derivatives of the contest's functions F1 to F10, two sizes of three of them: a file of thirteen
// gradients.
#include "../contest/by_chainrule.hpp"

#define DIFFERENTIATE(...) template answer<problems::__VA_ARGS__> derivatives(input<problems::__VA_ARGS__> const&)
DIFFERENTIATE(wave);
DIFFERENTIATE(mixed);
DIFFERENTIATE(black_scholes);
DIFFERENTIATE(rosenbrock<10>);
DIFFERENTIATE(rosenbrock<100>);
DIFFERENTIATE(product<10>);
DIFFERENTIATE(product<100>);
DIFFERENTIATE(log_sum_exp<10>);
DIFFERENTIATE(log_sum_exp<100>);
DIFFERENTIATE(snavely);
DIFFERENTIATE(perceptron);
DIFFERENTIATE(nested);
DIFFERENTIATE(ackley);
