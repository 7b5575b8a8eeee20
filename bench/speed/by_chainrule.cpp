// The same by the library.
#include "contenders.hpp"
#include "functions.hpp"

namespace by_chainrule {

using chainrule::value_and_gradient, chainrule::value_and_jacobian, chainrule::wrt;

value_and_gradient_of<1> wave(point<1> const& p) { return value_and_gradient(functions::wave)(p); }
value_and_gradient_of<2> mixed(point<2> const& p) { return value_and_gradient(functions::mixed)(p); }
value_and_gradient_of<5> black_scholes(point<5> const& p) { return value_and_gradient(functions::black_scholes)(p); }

template <std::size_t N>
value_and_gradient_of<N> rosenbrock(point<N> const& p) {
  return value_and_gradient(functions::rosenbrock)(p);
}
template value_and_gradient_of<10> rosenbrock(point<10> const&);
template value_and_gradient_of<100> rosenbrock(point<100> const&);

template <std::size_t N>
value_and_gradient_of<N> product(point<N> const& p) {
  return value_and_gradient(functions::product)(p);
}
template value_and_gradient_of<10> product(point<10> const&);
template value_and_gradient_of<100> product(point<100> const&);

template <std::size_t N>
value_and_gradient_of<N> log_sum_exp(point<N> const& p) {
  return value_and_gradient(functions::log_sum_exp)(p);
}
template value_and_gradient_of<10> log_sum_exp(point<10> const&);
template value_and_gradient_of<100> log_sum_exp(point<100> const&);

value_and_jacobian_of_snavely snavely(observation const& in) {
  return value_and_jacobian(functions::snavely, wrt<0, 1>)(in.camera, in.target, in.position);
}

value_and_gradient_of<49> perceptron(sample const& in) {
  return value_and_gradient(functions::perceptron, wrt<0>)(in.weights, in.inputs, in.target);
}

value_and_gradient_of<1> nested(point<1> const& p) { return value_and_gradient(functions::nested)(p); }
value_and_gradient_of<20> ackley(point<20> const& p) { return value_and_gradient(functions::ackley)(p); }

}  // namespace by_chainrule
