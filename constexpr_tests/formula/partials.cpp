// Numbers that belong to variables, as the answer of a gradient.
#include <boost/hana.hpp>
#include <chainrule/chainrule.hpp>
#include <concepts>

namespace {

using namespace chainrule;
using namespace chainrule::literals;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;

namespace hana = boost::hana;

using point = partials<double, symbol<"x">, symbol<"y">>;
constexpr point p{{3.0, 4.0}};
static_assert(p[x] == 3);
static_assert(p[y] == 4);
static_assert(p[0] == 3);
static_assert(p[1u] == 4);
static_assert(p.size() == 2);
static_assert(*p.begin() == 3);
static_assert(p.end() - p.begin() == 2);
static_assert(p == point{{3.0, 4.0}});
static_assert(p != point{{3.0, 5.0}});
static_assert(get<1>(p) == 4);
static_assert(std::tuple_size_v<point> == 2);
static_assert(std::same_as<std::tuple_element_t<1, point>, double>);
static_assert(std::is_aggregate_v<point>);
static_assert(std::is_trivially_copyable_v<point>);
static_assert(sizeof(point) == 2 * sizeof(double));
static_assert([] {
  auto const& [a, b] = p;
  return a == 3 && b == 4;
}());
static_assert([] {
  auto [a, b] = p;
  a += b;
  return a == 7 && b == 4;
}());
static_assert([] {
  auto changed = p;
  auto& [a, b] = changed;
  a += b;
  return changed[x] == 7;
}());
static_assert(static_cast<std::array<double, 2> const&>(p)[1] == 4);
static_assert(hana::unpack(p, [](double a, double b) { return 10 * a + b; }) == 34);
static_assert(hana::fold_left(p, [](double a, double b) { return a * b; }) == 12);
static_assert(hana::to_tuple(p) == hana::make_tuple(3.0, 4.0));
static_assert(hana::Foldable<point>::value);
static_assert(std::apply([](double a, double b) { return a - b; }, p.values) == -1);
static_assert(gradient(x * y)(x = 4.0, y = 3.0) == p);
static_assert(partials<float>{}.size() == 0);

}  // namespace
