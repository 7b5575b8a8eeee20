// Asks another library about the cases, and prints lines of library,version,case,answer. A program names the library,
// says how a derivative is asked for, and calls ask_all(). Only for the page: no test needs it.
#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <cmath>
#include <cstdio>
#include <exception>
#include <map>
#include <type_traits>
#include <utility>

#include "edge_cases/record.hpp"

namespace others {

using edge_cases::record;

/// All cases by name, without our answers.
inline std::map<std::string_view, record> const& cases() {
  static auto const all = [] {
    using namespace edge_cases;
    auto const nothing = [](auto const&) { return std::vector<answer>(); };
    std::map<std::string_view, record> by_name;
    for (auto const& section : {record_all(powers, nothing), record_all(guards, nothing), record_all(kinks, nothing),
                                record_all(range, nothing), record_all(cancellation, nothing),
                                record_all(higher, nothing), record_all(beyond, nothing)})
      for (auto const& entry : section.cases) by_name.emplace(entry.name, entry);
    return by_name;
  }();
  return all;
}

enum class outcome { number, no_such_function, does_not_compile, throws };

struct answer {
  outcome kind;
  double number = 0;
};

inline void print(char const* library, char const* version, std::string_view name, answer const& a) {
  std::printf("%s,%s,\"%s\",", library, version, std::string(name).c_str());
  if (a.kind == outcome::number)
    std::printf("%.17g\n", std::isnan(a.number) ? NAN : a.number);
  else
    std::puts(a.kind == outcome::no_such_function ? "n/a" : a.kind == outcome::throws ? "throws" : "does not compile");
}

/// Asks all cases: ask.operator()<N>(case, f, name) of a function of N numbers says what the library answers; name() is
/// the case's name, known while compiling, so that what is met by an error inside of the library can be left out.
#define OTHERS_ONE(name, expression)                                                                             \
  ask_one_case<1>(                                                                                               \
      library, version, name, ask, []<class T>(T const& x) -> decltype(T(expression)) { return T(expression); }, \
      [] { return std::string_view(name); });
#define OTHERS_TWO(name, expression)                                                            \
  ask_one_case<2>(                                                                              \
      library, version, name, ask,                                                              \
      []<class T>(T const& x, T const& y) -> decltype(T(expression)) { return T(expression); }, \
      [] { return std::string_view(name); });

template <std::size_t N>
void ask_one_case(char const* library, char const* version, char const* name, auto const& ask, auto const& f,
                  auto const& compile_time_name) {
  auto const found = cases().find(name);
  if (found == cases().end()) return;
  // In a process of its own: a library that stops the program, or leaves something behind, does not spoil the other
  // cases.
  std::fflush(nullptr);
  auto const child = fork();
  if (child == 0) {
    try {
      print(library, version, name, ask.template operator()<N>(found->second, f, compile_time_name));
      std::fflush(stdout);
      _exit(0);
    } catch (std::exception const&) {
      _exit(1);
    }
  }
  int status{};
  waitpid(child, &status, 0);
  if (status != 0) print(library, version, name, {outcome::throws});
}

/// A constant: a number of numbers is made from the inside.
template <class T>
T number(double value) {
  if constexpr (std::is_constructible_v<T, double>)
    return T(value);
  else
    return T(typename T::Scalar(value));
}

/// How many of the same type.
template <class T, std::size_t>
using repeated = T;

/// Whether a function of N numbers takes numbers of type T: a function that the library lacks is found out here, not in
/// its body.
template <class Function, class T, std::size_t N>
inline constexpr bool takes = []<std::size_t... I>(std::index_sequence<I...>) {
  return std::is_invocable_v<Function, repeated<T, I> const&...>;
}(std::make_index_sequence<N>());

template <class T, std::size_t N, class Function>
T call(Function const& f, std::array<T, N> const& x) {
  return std::apply([&](auto const&... each) { return f(each...); }, x);
}

/// A library with numbers that carry their first derivatives, which are nested for second ones. `Numbers` says how:
/// dual<Scalar, N>, dual<Scalar, N> variable<N>(Scalar value, i), value(dual), and partial(dual, i).
template <class Numbers>
struct forward {
  template <std::size_t N, bool CanNest = true, class Function>
  static answer ask(record const& entry, Function const& f) {
    using first = typename Numbers::template dual<double, N>;
    using second = typename Numbers::template dual<first, N>;
    if constexpr (!takes<Function, first, N>) {
      return {outcome::no_such_function};
    } else if (entry.nth > 0) {
      return {outcome::no_such_function};
    } else if (entry.order() < 2) {
      std::array<first, N> x;
      for (std::size_t i = 0; i < N; ++i) x[i] = Numbers::template variable<double, N>(entry.at[i], i);
      first const result = call<first, N>(f, x);
      return {outcome::number,
              entry.order() == 0 ? Numbers::value(result) : Numbers::partial(result, entry.arguments[0])};
    } else if constexpr (!CanNest || !takes<Function, second, N>) {
      return {outcome::does_not_compile};
    } else {
      std::array<second, N> x;
      for (std::size_t i = 0; i < N; ++i)
        x[i] = Numbers::template variable<first, N>(Numbers::template variable<double, N>(entry.at[i], i), i);
      second const result = call<second, N>(f, x);
      first const slope = Numbers::partial(result, entry.arguments[0]);
      return {outcome::number, Numbers::partial(slope, entry.arguments[1])};
    }
  }
};

}  // namespace others
