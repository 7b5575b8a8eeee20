// A growing array for constant evaluation.
#include <chainrule/chainrule.hpp>

namespace {

using namespace chainrule;
using namespace chainrule::literals;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;

using detail::graph::sequence;

static_assert(sequence<int>{}.size == 0);
static_assert(sequence<int>(3, 7).size == 3);
static_assert(sequence<int>(3, 7)[2] == 7);
static_assert([] {
  sequence<int> s;
  for (int i = 0; i < 100; ++i) s.push(i);
  int sum = 0;
  for (int i : s) sum += i;
  return sum == 4950;
}());
static_assert([] {
  sequence<int> s(1, 5);
  return s.push(6) == 1 && s[1] == 6;
}());
static_assert([] {
  sequence<int> const a(2, 5);
  sequence<int> b = a;
  b[0] = 6;
  return a[0] == 5 && b[0] == 6 && b[1] == 5;
}());
static_assert([] {
  sequence<int> a(2, 5);
  sequence<int> const b = std::move(a);
  return a.size == 0 && b.size == 2;
}());
static_assert([] {
  sequence<int> a(2, 5), b(3, 6);
  a = b;
  return a.size == 3 && b.size == 3 && a[2] == 6;
}());
static_assert([] {
  sequence<int> a(2, 5);
  a = sequence<int>{};
  return a.size == 0;
}());
static_assert(identical(x, x));
static_assert(!identical(x, y));

}  // namespace
