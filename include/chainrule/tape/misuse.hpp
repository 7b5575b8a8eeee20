// SPDX-License-Identifier: BSL-1.0
// What the tape throws when it is asked for something that cannot be. It is thrown before anything has changed.
#pragma once

#include <new>  // std::exception with its bad_alloc, for less than <exception> takes to compile

#include "../base/text.hpp"

#ifndef __cpp_exceptions
#include <cstdio>
#endif

namespace chainrule::tape {

/// An error message that says what is wrong and what to do instead, with the numbers in it.
class misuse : public std::exception {
 public:
  /// Texts and integers, one after the other.
  template <class... Parts>
  explicit misuse(Parts const&... parts) {
    message.append("chainrule: ");
    (add(parts), ...);
    message.append('\0');
  }
  char const* what() const noexcept override { return message.view().data(); }

 private:
  void add(std::string_view part) { message.append(part); }
  void add(std::integral auto part) { message.append(chainrule::detail::number_text(part)); }

  chainrule::detail::text<400> message;
};

namespace detail {

/// In a program without exceptions a misuse ends the program, as other errors do there.
template <class... Parts>
[[noreturn, gnu::cold, gnu::noinline]] void refuse(Parts const&... parts) {
#ifdef __cpp_exceptions
  throw misuse(parts...);
#else
  std::fprintf(stderr, "%s\n", misuse(parts...).what());
  __builtin_abort();
#endif
}

}  // namespace detail

}  // namespace chainrule::tape
