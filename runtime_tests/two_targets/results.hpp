// What unit.cpp computes, compiled for any processor and for one with AVX2.
#pragma once

#include <array>

std::array<double, 4> for_any(double start);
std::array<double, 4> for_avx2(double start);
