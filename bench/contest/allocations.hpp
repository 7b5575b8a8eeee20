// How much memory the program has asked for so far.
#pragma once

#include <cstddef>

struct allocation_count {
  std::size_t calls = 0, bytes = 0;
};

/// All zeros where the C library is not glibc.
allocation_count allocated();
