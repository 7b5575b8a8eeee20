#include "restore_macros.hpp"

#pragma GCC diagnostic pop
