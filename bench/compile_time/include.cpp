// The library, and nothing of it used.
#include <chainrule/chainrule.hpp>
