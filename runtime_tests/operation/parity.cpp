// The law behind what is rewritten at kinks: an operation that says that it is even or odd is so bit for bit, at run
// time and in constant evaluation.
#include <chainrule/chainrule.hpp>

#include <bit>
#include <cstdint>
#include <string>
#include <type_traits>

#include "support/catch.hpp"

namespace {

using namespace chainrule;
using operation::parity;

template <class Operation, class T>
constexpr T at(T x, int index) {
  if constexpr (Operation::symmetry == parity::of_index)
    return Operation::value(T(index), x);
  else if constexpr (Operation::arity == 1)
    return Operation::value(x);
  else if constexpr (Operation::arity == 2)
    return Operation::value(x, T(0.75));
  else
    return Operation::value(T(1.25), x, T(0.75));
}

template <class Operation, class T>
constexpr bool obeys_at(T x, int index) {
  bool const even = Operation::symmetry == parity::even || (Operation::symmetry == parity::of_index && index % 2 == 0);
  T const right = at<Operation>(x, index), left = at<Operation>(T(-x), index);
  return (left == (even ? right : -right)) || (left != left && right != right);
}

template <class Operation>
constexpr bool states_a_parity = Operation::result == operation::kind::number && Operation::symmetry != parity::none;

template <class Operation>
constexpr bool obeys_in_constant_evaluation() {
  if constexpr (states_a_parity<Operation>)
    for (double const x : {0.0, 0x1p-30, 0.1, 0.4999, 0.7, 1.0, 2.3, 17.0, 700.0})
      for (int index = 0; index < 3; ++index)
        if (!obeys_at<Operation>(x, index)) return false;
  return true;
}

// At run time erf is the C library's, and not every one is odd to the last bit.
#if defined(CHAINRULE_SMALL_CATCH)  // ./dev platforms
template <class Operation>
constexpr bool is_known_here = !std::is_same_v<Operation, operation::erf_>;
#else
template <class Operation>
constexpr bool is_known_here = true;
#endif

template <class T, class... Operations>
void check_all(operation::list<Operations...>) {
  std::uint64_t seed = 1;
  auto const check = [&]<class Operation>(std::type_identity<Operation>) {
    if constexpr (states_a_parity<Operation> && is_known_here<Operation>)
      for (int i = 0; i < 20'000; ++i) {
        seed = seed * 6364136223846793005u + 1442695040888963407u;
        auto const exponent = static_cast<int>(seed >> 58) - 40;
        T const x = static_cast<T>(std::ldexp(static_cast<double>(seed >> 20 & 0xffffffff) * 0x1p-32, exponent));
        if (!obeys_at<Operation>(x, i % 4)) {
          INFO(std::string(Operation::name) << " at " << x);
          REQUIRE(false);
        }
      }
  };
  (check(std::type_identity<Operations>{}), ...);
}

// An evaluation each: together they are too many steps for clang.
template <class Operation>
inline constexpr bool obeys = obeys_in_constant_evaluation<Operation>();
template <class... Operations>
constexpr bool all_obey(operation::list<Operations...>) {
  return (obeys<Operations> && ...);
}
static_assert(all_obey(operation::registry{}));

TEST_CASE("operations are even and odd bit for bit, as they say") {
  check_all<float>(operation::registry{});
  check_all<double>(operation::registry{});
  check_all<long double>(operation::registry{});
}

}  // namespace
