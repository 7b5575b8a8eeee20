#include "allocations.hpp"

#include <cstdlib>

#ifdef __GLIBC__

namespace {
// Several threads at once only make the count inexact.
allocation_count counted;
void* count(std::size_t size, void* result) {
  ++counted.calls;
  counted.bytes += size;
  return result;
}
}  // namespace

// In place of the C library's, which operator new calls too.
extern "C" {
void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);
void* malloc(std::size_t size) { return count(size, __libc_malloc(size)); }
void* calloc(std::size_t number, std::size_t size) { return count(number * size, __libc_calloc(number, size)); }
void* realloc(void* old, std::size_t size) { return count(size, __libc_realloc(old, size)); }
}

allocation_count allocated() { return counted; }

#else

allocation_count allocated() { return {}; }

#endif
