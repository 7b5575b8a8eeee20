// Sacado of Trilinos: Rad, a tape, for gradients; Fad, forward numbers, for Jacobians.
#include <Sacado.hpp>

#include "forward.hpp"

namespace {

struct fads {
  template <std::size_t N>
  using number = Sacado::Fad::SFad<double, int{N}>;
  static constexpr bool has_erfc = false;

  template <std::size_t N>
  static number<N> variable(double value, std::size_t i) {
    return number<N>(int{N}, static_cast<int>(i), value);
  }
  static double value(auto const& x) { return x.val(); }
  static double derivative(auto const& x, std::size_t i) { return x.dx(static_cast<int>(i)); }
};

struct by_sacado {
  template <class Problem>
  static constexpr bool takes = !Problem::has_erfc;

  template <class Problem>
  static answer<Problem> run(input<Problem> const& in) {
    if constexpr (Problem::results > 1) {
      return forward<fads>::run<Problem>(in);
    } else {
      using number = Sacado::Rad::ADvar<double>;
      rows<Problem> answer;
      std::array<number, Problem::parameters> x;
      for (std::size_t i = 0; i < x.size(); ++i) x[i] = in.x[i];
      number const result = value_at<Problem>(x, in.data);
      Sacado::Rad::ADcontext<double>::Gradcomp();
      answer.value(0) = result.val();
      for (std::size_t i = 0; i < x.size(); ++i) answer.derivatives(0)[i] = x[i].adj();
      return answer.all;
    }
  }
};

contender<by_sacado> const entered("Sacado");

}  // namespace
