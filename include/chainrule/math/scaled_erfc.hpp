// stub
#pragma once
#include "error_function.hpp"
#include "hyperbolic.hpp"
#include "trigonometric.hpp"
namespace chainrule::math {
template <std::floating_point T> constexpr T erfcx(T a) noexcept { return a; }
template <std::floating_point T> constexpr T scaled_erfc_integral(int, T a) noexcept { return a; }
}
