// SPDX-License-Identifier: BSL-1.0
// Exceptions with a sentence in them, and what happens instead in programs without exceptions.
#pragma once

#include <new>  // std::exception with its bad_alloc, for less than <exception> takes to compile

#include "text.hpp"

#ifndef __cpp_exceptions
#include <cstdio>
#endif

namespace chainrule::detail {

/// Says what is wrong and what to do instead, with the numbers in it.
class sentence : public std::exception {
 public:
  /// Texts and integers, one after the other.
  template <class... Parts>
  explicit sentence(Parts const&... parts) {
    message.append("chainrule: ");
    (add(parts), ...);
    message.append('\0');
  }
  char const* what() const noexcept override { return message.view().data(); }

 private:
  void add(std::string_view part) { message.append(part); }
  void add(std::integral auto part) { message.append(number_text(part)); }

  text<400> message;
};

/// In a program without exceptions a misuse ends the program, as other errors do there.
template <class Exception, class... Parts>
[[noreturn, gnu::cold, gnu::noinline]] void refuse_with(Parts const&... parts) {
#ifdef __cpp_exceptions
  throw Exception(parts...);
#else
  std::fprintf(stderr, "%s\n", Exception(parts...).what());
  __builtin_abort();
#endif
}

}  // namespace chainrule::detail
