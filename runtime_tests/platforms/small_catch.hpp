// The part of Catch2 that the core of the tests uses, for platforms on which Catch2 is not installed: it compiles
// wherever the tests do.
#pragma once

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <vector>

namespace small_catch {

struct test {
  char const* name;
  void (*run)();
};
inline std::vector<test> tests;
inline int checks = 0, failures = 0;

/// What INFO and CAPTURE say, written only if a check fails.
struct message {
  static inline std::vector<message const*> all;
  message() { all.push_back(this); }
  message(message const&) = delete;
  virtual ~message() { all.pop_back(); }
  virtual void write(std::ostream& to) const = 0;
};
template <class Write>
struct written_by final : message {
  Write how;
  explicit written_by(Write w) : how(w) {}
  void write(std::ostream& to) const override { how(to); }
};

inline bool check(bool holds, char const* text, char const* file, int line) {
  ++checks;
  if (holds) return true;
  ++failures;
  std::cout << file << ':' << line << ": failed: " << text << '\n';
  for (auto const* m : message::all) m->write(std::cout << "  ");
  return false;
}

template <class... Types, class Run>
bool add(char const* name, Run) {
  if constexpr (sizeof...(Types) == 0)
    tests.push_back({name, +[] { Run{}.template operator()<void>(); }});
  else
    (tests.push_back({name, +[] { Run{}.template operator()<Types>(); }}), ...);
  return true;
}

/// As Catch2 defines it: equal within a part of the value or within a margin.
class approximation {
  double value_, epsilon_ = 100 * 1.1920928955078125e-7, margin_ = 0;

 public:
  template <class T>
  explicit approximation(T const& value) : value_(static_cast<double>(value)) {}
  template <class T>
  approximation& epsilon(T const& e) {
    epsilon_ = static_cast<double>(e);
    return *this;
  }
  template <class T>
  approximation& margin(T const& m) {
    margin_ = static_cast<double>(m);
    return *this;
  }
  template <class T>
  friend bool operator==(T const& number, approximation const& a) {
    auto const x = static_cast<double>(number);
    auto const within = [&](double m) { return x + m >= a.value_ && a.value_ + m >= x; };
    return within(a.margin_) || within(a.epsilon_ * (std::isinf(a.value_) ? 0 : std::fabs(a.value_)));
  }
};

}  // namespace small_catch

using Approx = small_catch::approximation;

#define SMALL_CATCH_JOIN_2(a, b) a##b
#define SMALL_CATCH_JOIN(a, b) SMALL_CATCH_JOIN_2(a, b)
#define SMALL_CATCH_FIRST(first, ...) first
#define SMALL_CATCH_INFO(...)                                \
  ::small_catch::written_by const SMALL_CATCH_JOIN(message_, \
                                                   __LINE__)([&](std::ostream& to) { to << __VA_ARGS__ << '\n'; })

#define TEST_CASE(...)                                                                                            \
  static void SMALL_CATCH_JOIN(test_, __LINE__)();                                                                \
  [[maybe_unused]] static bool const SMALL_CATCH_JOIN(added_, __LINE__) =                                         \
      ::small_catch::add(SMALL_CATCH_FIRST(__VA_ARGS__, ), []<class>() { SMALL_CATCH_JOIN(test_, __LINE__)(); }); \
  static void SMALL_CATCH_JOIN(test_, __LINE__)()
#define TEMPLATE_TEST_CASE(name, tags, ...)                                                             \
  template <class TestType>                                                                             \
  static void SMALL_CATCH_JOIN(test_, __LINE__)();                                                      \
  [[maybe_unused]] static bool const SMALL_CATCH_JOIN(added_, __LINE__) =                               \
      ::small_catch::add<__VA_ARGS__>(name, []<class T>() { SMALL_CATCH_JOIN(test_, __LINE__)<T>(); }); \
  template <class TestType>                                                                             \
  static void SMALL_CATCH_JOIN(test_, __LINE__)()

#define INFO(...) SMALL_CATCH_INFO(__VA_ARGS__)
#define CAPTURE(...) SMALL_CATCH_INFO(#__VA_ARGS__ " is " << (__VA_ARGS__))
#define CHECK(...) (void)::small_catch::check(static_cast<bool>(__VA_ARGS__), #__VA_ARGS__, __FILE__, __LINE__)
#define CHECK_FALSE(...) \
  (void)::small_catch::check(!static_cast<bool>(__VA_ARGS__), "not " #__VA_ARGS__, __FILE__, __LINE__)
#define REQUIRE(...) \
  if (!::small_catch::check(static_cast<bool>(__VA_ARGS__), #__VA_ARGS__, __FILE__, __LINE__)) return
#define STATIC_REQUIRE(...) static_assert(__VA_ARGS__)
#define CHECK_THROWS_AS(expression, exception)                                     \
  do {                                                                             \
    bool thrown = false;                                                           \
    try {                                                                          \
      (void)(expression);                                                          \
    } catch (exception const&) {                                                   \
      thrown = true;                                                               \
    }                                                                              \
    (void)::small_catch::check(thrown, #expression " throws", __FILE__, __LINE__); \
  } while (false)
