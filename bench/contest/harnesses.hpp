// Four ways in which programs call what a contender has: `contest` times the first, `harnesses` all of them.
#pragma once

#include "contest.hpp"

namespace harness {

/// All numbers of an answer, in their order.
template <class Problem>
inline constexpr std::size_t answer_size = sizeof(answer<Problem>) / sizeof(double);

template <class Problem>
double const* numbers_of(answer<Problem> const& all) {
  static_assert(sizeof(answer<Problem>) % sizeof(double) == 0);
  return reinterpret_cast<double const*>(&all);
}

/// The compiler does not know where this points to, nor what is there.
template <class T>
T* hidden(T* pointer) {
  asm volatile("" : "+r"(pointer) : : "memory");
  return pointer;
}

/// Arguments copied from somebody's memory right before the call, and answers copied into it right after.
template <class Method>
struct copied : Method {
  template <class Problem>
  static answer<Problem> run(input<Problem> const& in) {
    double const* from = hidden(in.x.data());
    input<Problem> own;
    own.data = in.data;
    for (std::size_t i = 0; i < own.x.size(); ++i) own.x[i] = from[i];
    answer<Problem> const all = Method::template run<Problem>(own);
    alignas(64) double to[answer_size<Problem>];
    double* const memory = hidden(to);
    for (std::size_t i = 0; i < answer_size<Problem>; ++i) memory[i] = numbers_of<Problem>(all)[i];
    hidden(memory);
    return all;
  }
};

/// A step of descent: the argument is written from the last derivatives, and read at once.
template <class Method>
struct descent : Method {
  template <class Problem>
  static answer<Problem> run(input<Problem> const& in) {
    static input<Problem> at;
    static answer<Problem> last{};
    double const* const slopes = numbers_of<Problem>(last) + Problem::results;
    for (std::size_t i = 0; i < at.x.size(); ++i) at.x[i] = in.x[i] - 1e-300 * slopes[i];
    at.data = in.data;
    last = Method::template run<Problem>(at);
    return last;
  }
};

/// In the middle of a function that computes the arguments, and goes on with the answers.
template <class Method>
struct inlined : Method {
  // With `flatten` the compiler has no choice: left alone it inlines some contenders and not others.
  template <class Problem>
  [[gnu::flatten]] static answer<Problem> run(input<Problem> const& in) {
    answer<Problem> total{};
    auto* const sums = const_cast<double*>(numbers_of<Problem>(total));
    for (int k = 0; k < 4; ++k) {
      input<Problem> own;
      own.data = in.data;
      for (std::size_t i = 0; i < own.x.size(); ++i) own.x[i] = (1 + k * 0x1p-40) * in.x[i];
      answer<Problem> const all = Method::template run<Problem>(own);
      for (std::size_t i = 0; i < answer_size<Problem>; ++i) sums[i] += 0.25 * numbers_of<Problem>(all)[i];
    }
    return total;
  }
};

}  // namespace harness

#ifdef CHAINRULE_HARNESSES
/// Enters a method under its name, and with each harness under the names of both.
template <class Method>
struct contender_in_harnesses {
  explicit contender_in_harnesses(std::string const& name)
      : as_it_is(name),
        with_copies(name + ", copied"),
        in_a_descent(name + ", descent"),
        in_a_template(name + ", inlined", 1e-8) {}
  contender<Method> as_it_is;
  contender<harness::copied<Method>> with_copies;
  contender<harness::descent<Method>> in_a_descent;
  contender<harness::inlined<Method>> in_a_template;
};
#else
template <class Method>
using contender_in_harnesses = contender<Method>;
#endif
