// stub
#pragma once
#include "error_function.hpp"
#include "hyperbolic.hpp"
#include "trigonometric.hpp"
namespace chainrule::math {
template <std::floating_point T> constexpr T lgamma(T a) noexcept { return a; }
template <std::floating_point T> constexpr T tgamma(T a) noexcept { return a; }
template <std::floating_point T> constexpr T digamma(T a) noexcept { return a; }
template <std::floating_point T> constexpr T trigamma(T a) noexcept { return a; }
template <std::floating_point T> constexpr T polygamma(int, T a) noexcept { return a; }
template <std::floating_point T> constexpr T polygamma_difference(int, T a, T b) noexcept { return a+b; }
template <std::floating_point T> constexpr T beta(T a, T b) noexcept { return a + b; }
template <std::floating_point T> constexpr T lbeta(T a, T b) noexcept { return a + b; }
}
