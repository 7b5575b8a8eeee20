// What is timed: value and all derivatives at a point, as functions of the same signatures by hand and by the library, each in a
// translation unit of its own, called through pointers. Both give what the library's questions give.
#pragma once

#include <array>
#include <chainrule/chainrule.hpp>
#include <cstddef>
#include <tuple>

template <std::size_t N>
using point = std::array<double, N>;

template <std::size_t N>
using value_and_gradient_of = chainrule::value_with_gradient<double, point<N>>;

/// By camera and point.
using value_and_jacobian_of_snavely = chainrule::value_with_jacobian<point<2>, std::array<std::tuple<point<9>, point<3>>, 2>>;

struct observation {
  point<9> camera;
  point<3> target;
  point<2> position;
};

struct sample {
  point<49> weights;
  point<4> inputs;
  double target;
};

// clang-format off
#define CONTENDER(name)                                                         \
  namespace name {                                                              \
  value_and_gradient_of<1> wave(point<1> const&);                               \
  value_and_gradient_of<2> mixed(point<2> const&);                              \
  value_and_gradient_of<5> black_scholes(point<5> const&);                      \
  template <std::size_t N> value_and_gradient_of<N> rosenbrock(point<N> const&);  \
  template <std::size_t N> value_and_gradient_of<N> product(point<N> const&);     \
  template <std::size_t N> value_and_gradient_of<N> log_sum_exp(point<N> const&); \
  value_and_jacobian_of_snavely snavely(observation const&);                    \
  value_and_gradient_of<49> perceptron(sample const&);                          \
  value_and_gradient_of<1> nested(point<1> const&);                             \
  value_and_gradient_of<20> ackley(point<20> const&);                           \
  }
// clang-format on

CONTENDER(by_hand)
CONTENDER(by_chainrule)
