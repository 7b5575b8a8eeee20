// Sacado of Trilinos: Fad::DFad, and Tay::Taylor for higher orders.
#include <Trilinos_version.h>
#include <Sacado.hpp>

#include "others.hpp"

namespace {

struct fads {
  template <class Scalar, std::size_t>
  using dual = Sacado::Fad::DFad<Scalar>;
  template <class Scalar, std::size_t N>
  static dual<Scalar, N> variable(Scalar const& value, std::size_t i) {
    return dual<Scalar, N>(int{N}, static_cast<int>(i), value);
  }
  static auto value(auto const& x) { return x.val(); }
  // A number without derivatives is a constant.
  static auto partial(auto const& x, std::size_t i) {
    using scalar = std::decay_t<decltype(x.val())>;
    return static_cast<int>(i) < x.size() ? scalar(x.dx(static_cast<int>(i))) : scalar(0.0);
  }
};

template <class Function>
others::answer series(others::record const& entry, Function const& f) {
  using taylor = Sacado::Tay::Taylor<double>;
  if constexpr (others::takes<Function, taylor, 1>) {
    taylor x(entry.nth, entry.at[0]);
    x.fastAccessCoeff(1) = 1;
    return {others::outcome::number, f(x).coeff(entry.nth) * std::tgamma(entry.nth + 1.0)};
  } else {
    return {others::outcome::no_such_function};
  }
}

}  // namespace

int main() {
  using namespace others;
  using std::clamp;  // by its comparisons
  constexpr auto library = "Sacado Fad", version = TRILINOS_VERSION_STRING;
  auto const ask = []<std::size_t N>(record const& entry, auto const& f, auto name) {
    // Taylor's asinh, acosh and atanh do not compile; no case asks for them.
    if constexpr (N == 1 && !name().starts_with("asinh") && !name().starts_with("acosh") &&
                  !name().starts_with("atanh"))
      if (entry.nth > 0) return series(entry, f);
    return forward<fads>::ask<N>(entry, f);
  };
#include "cases.inc"
}
