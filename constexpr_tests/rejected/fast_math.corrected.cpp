#define __FAST_MATH__ 1
#define CHAINRULE_ALLOW_FAST_MATH
#include <chainrule/chainrule.hpp>
