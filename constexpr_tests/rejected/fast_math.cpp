// expect: -ffast-math (also part of -Ofast) is not supported
#define __FAST_MATH__ 1
#include <chainrule/chainrule.hpp>
