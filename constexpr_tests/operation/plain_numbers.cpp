// Every function of the vocabulary takes plain numbers, also in constant evaluation, and gets in the way of no function
// of <cmath>.
#include "../../runtime_tests/operation/plain_numbers.hpp"

namespace chainrule::testing {

template <class T>
inline constexpr std::type_identity<T> type{};

// Called by its qualified name: the value and the type.
template <class Operation, class A, class B, class C>
struct holds_for {
  static constexpr auto value =
      at_a_point<Operation>([](auto... a) { return by_name<Operation>::qualified(a...); }, type<A>, type<B>, type<C>);
  static constexpr auto same = at_a_point<Operation>(expected<Operation>{}, type<A>, type<B>, type<C>);
  static_assert(value == same);
  static_assert(std::same_as<decltype(value), decltype(same)>);
};
template <class A, class B, class C>
constexpr bool holds =
    for_all_names([]<class Operation>(Operation) { return sizeof(holds_for<Operation, A, B, C>) > 0; });
static_assert(holds<double, double, double>);
static_assert(holds<float, float, float>);
static_assert(holds<long double, long double, long double>);
static_assert(holds<double, float, long double>);
static_assert(holds<float, double, float>);

// Called by its name after `using namespace chainrule`, also beside `using namespace std`: never ambiguous, and of the
// type that the qualified call has, but for std::min and its kin, which take one type only.
template <class Operation, class A, class B, class C>
struct is_unambiguous_for {
  using asked = decltype(at_a_point<Operation>([](auto... a) { return by_name<Operation>::qualified(a...); }, type<A>,
                                               type<B>, type<C>));
  static_assert(std::same_as<
                asked, decltype(at_a_point<Operation>([](auto... a) { return by_name<Operation>::unqualified(a...); },
                                                      type<A>, type<B>, type<C>))>);
  static_assert(
      std::same_as<asked, decltype(at_a_point<Operation>([](auto... a) { return by_name<Operation>::beside_std(a...); },
                                                         type<A>, type<B>, type<C>))>);
};
template <class A, class B, class C>
constexpr bool is_unambiguous =
    for_all_names([]<class Operation>(Operation) { return sizeof(is_unambiguous_for<Operation, A, B, C>) > 0; });
static_assert(is_unambiguous<double, double, double>);
static_assert(is_unambiguous<float, float, float>);
static_assert(is_unambiguous<long double, long double, long double>);
static_assert(is_unambiguous<double, float, long double>);
static_assert(is_unambiguous<float, double, float>);

// Integers are doubles to the functions that <cmath> has, also in a mixture; an integer's abs is an integer.
template <class Operation, class A, class B, class C>
struct counts_integers_for {
  using type_of_answer = decltype(at_a_point<Operation>([](auto... a) { return by_name<Operation>::qualified(a...); },
                                                        type<A>, type<B>, type<C>));
  static_assert(!Operation::in_cmath || std::same_as<type_of_answer, double>);
  static_assert(!Operation::in_cmath ||
                std::same_as<type_of_answer, decltype(at_a_point<Operation>(
                                                 [](auto... a) { return by_name<Operation>::beside_std(a...); },
                                                 type<A>, type<B>, type<C>))>);
};
template <class A, class B, class C>
constexpr bool counts_integers =
    for_all_names([]<class Operation>(Operation) { return sizeof(counts_integers_for<Operation, A, B, C>) > 0; });
static_assert(counts_integers<int, int, int>);
static_assert(counts_integers<int, float, float>);
static_assert(counts_integers<long, unsigned, short>);

}  // namespace chainrule::testing

// A program that has these names from everywhere, and one in the manner of a library whose integer overloads are
// templates.
namespace by_declaration {
using namespace chainrule;
using std::sin, std::pow, std::hypot, std::fma, std::abs, std::lerp, std::max;
static_assert(std::same_as<decltype(sin(1)), double>);
static_assert(std::same_as<decltype(sin(1.0F)), float>);
static_assert(std::same_as<decltype(pow(2, 3)), double>);
static_assert(std::same_as<decltype(pow(2.0F, 3)), double>);
static_assert(std::same_as<decltype(pow(2.0F, 3.0F)), float>);
static_assert(std::same_as<decltype(hypot(1, 2)), double>);
static_assert(std::same_as<decltype(hypot(1.0, 2.0F, 3)), double>);
static_assert(std::same_as<decltype(fma(1.0F, 2.0, 3)), double>);
static_assert(std::same_as<decltype(fma(1.0L, 2, 3.0F)), long double>);
#if !defined(_LIBCPP_VERSION) || _LIBCPP_VERSION >= 170000  // before, its lerp was for three of one type
static_assert(std::same_as<decltype(lerp(1.0, 2.0F, 1)), double>);
#endif
static_assert(std::same_as<decltype(abs(-1)), int>);
static_assert(std::same_as<decltype(abs(-1.0F)), float>);
}  // namespace by_declaration

namespace with_templates {
namespace other_std {
template <class A, std::enable_if_t<std::is_integral_v<A>, int> = 0>
constexpr short sin(A) {
  return 1;
}
template <class = int>
constexpr double sin(double) {
  return 1;
}
template <class A, class B>
constexpr std::enable_if_t<std::is_arithmetic_v<A> && std::is_arithmetic_v<B>, short> pow(A, B) {
  return 1;
}
}  // namespace other_std
using namespace other_std;
using namespace chainrule;
static_assert(std::same_as<decltype(sin(1)), short>);
static_assert(std::same_as<decltype(sin(1.0)), double>);
static_assert(std::same_as<decltype(pow(2.0F, 3)), short>);
}  // namespace with_templates

// A function whose numbers run on symbols, on plain numbers, and while compiling.
namespace in_a_function {
using namespace chainrule;
constexpr auto f = [](auto const& x) {
  return chainrule::log(6.28) * x + chainrule::exp(-0.1) * hypot(x, 2.0 * x, x) + lerp(x, 2.0, x);
};
static_assert(f(1.0) > 0);
static_assert(derivative(f)(1.0) > 0);
static_assert(derivative(f)(1.0F) > 0);
static_assert(chainrule::abs(-3) == 3);
static_assert(chainrule::abs(-3L) == 3);
static_assert(chainrule::abs(-0.5F) == 0.5F);
// What asks of what kind a number is, and a bool among numbers. Unqualified these are, for plain numbers, the standard
// library's wherever it has them in the global namespace; libc++'s are not constexpr.
constexpr auto kind = [](auto x) {
  namespace c = chainrule;
  if (c::isfinite(x) && !c::isnan(x) && !c::isinf(x) && !c::signbit(x) && c::isless(x, 5.0) && !c::isunordered(x, 1.0))
    return x * x;
  return c::lerp(1.0 + 0.0 * x, x, x < 0.0);
};
static_assert(kind(2.0) == 4 && kind(-2.0) == -2 && kind(6.0) == 1);
static_assert(gradient(kind)(2.0) == 4 && gradient(kind)(-1.0) == 1);
static_assert(chainrule::isless(1.0F, 5.0) && chainrule::lerp(1.0F, 3.0F, true) == 3);
static_assert(!chainrule::isfinite(std::numeric_limits<double>::infinity()));
static_assert(chainrule::isnan(std::numeric_limits<float>::quiet_NaN()));
static_assert(chainrule::isinf(-std::numeric_limits<long double>::infinity()));
static_assert(chainrule::signbit(-0.0) && !chainrule::signbit(0.0) && chainrule::signbit(-1) &&
              !chainrule::signbit(1U));
static_assert(chainrule::isfinite(3) && !chainrule::isinf(3) && !chainrule::isnan(3));
static_assert(chainrule::isgreater(2, 1.0) && chainrule::islessgreater(1.0F, 2.0));
static_assert(!chainrule::islessequal(2.0, 1.0) && chainrule::isgreaterequal(1.0, 1.0));
#ifdef __GLIBCXX__
constexpr auto unqualified = [](auto x) {
  if (isfinite(x) && !isnan(x) && !isinf(x) && !signbit(x) && isless(x, 5.0) && !isunordered(x, 1.0)) return x * x;
  return lerp(1.0 + 0.0 * x, x, x < 0.0);
};
static_assert(unqualified(2.0) == 4 && unqualified(-2.0) == -2 && unqualified(6.0) == 1);
static_assert(isgreater(2, 1.0) && islessgreater(1.0F, 2.0) && !islessequal(2.0, 1.0) && isgreaterequal(1.0, 1.0));
#endif
}  // namespace in_a_function
