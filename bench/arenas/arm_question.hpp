// The arm as a function that the library is asked about.
#pragma once

#include <chainrule/chainrule.hpp>

#include "arm.hpp"

namespace arm {

inline constexpr auto place_of = []<class T>(std::array<T, joints> const& q) { return place(q); };

}  // namespace arm
