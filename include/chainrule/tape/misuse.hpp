// SPDX-License-Identifier: BSL-1.0
// What the tape throws when it is asked for something that cannot be. It is thrown before anything has changed.
#pragma once

#include "../base/exception.hpp"

namespace chainrule::tape {

/// An error message that says what is wrong and what to do instead, with the numbers in it.
class misuse : public chainrule::detail::sentence {
 public:
  using sentence::sentence;
};

namespace detail {

template <class... Parts>
[[noreturn, gnu::cold, gnu::noinline]] void refuse(Parts const&... parts) {
  chainrule::detail::refuse_with<misuse>(parts...);
}

}  // namespace detail

}  // namespace chainrule::tape
