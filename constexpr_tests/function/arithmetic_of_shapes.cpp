// Shapes number by number: steps, products, norms, and all numbers in a row.
#include <boost/hana/define_struct.hpp>
#include <chainrule/chainrule.hpp>

using namespace chainrule;

namespace {

template <class T>
struct layer {
  BOOST_HANA_DEFINE_STRUCT(layer, (std::array<std::array<T, 2>, 2>, weights), (T, bias));
};
using parameters = std::tuple<layer<double>, std::array<double, 2>>;
constexpr parameters start{{{{{1.0, 2.0}, {3.0, 4.0}}}, 5.0}, {6.0, 7.0}};
constexpr parameters slope{{{{{1.0, 1.0}, {1.0, 1.0}}}, 2.0}, {0.0, 3.0}};

constexpr parameters stepped = [] {
  auto p = start;
  shapes::axpy(-0.5, slope, p);
  return p;
}();
static_assert(std::get<0>(stepped).weights == std::array{std::array{0.5, 1.5}, std::array{2.5, 3.5}});
static_assert(std::get<0>(stepped).bias == 4.0);
static_assert(std::get<1>(stepped) == std::array{6.0, 5.5});

static_assert(shapes::dot(start, slope) == 1.0 + 2.0 + 3.0 + 4.0 + 10.0 + 21.0);
static_assert(shapes::norm(std::array{3.0, 4.0}) == 5.0);

// Numbers in memory beside an array of as many.
constexpr double memory[]{1.0, 2.0, 3.0};
static_assert(shapes::dot(as<3>(&memory[0]), std::array{1.0, 10.0, 100.0}) == 321.0);

// Numbers of a tuple do not stand in a row that the language knows: they are copied.
static_assert(shapes::flatten(start) == std::array{1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0});
static_assert([] {
  parameters p{};
  shapes::unflatten(shapes::flatten(start), p);
  return shapes::flatten(p) == shapes::flatten(start);
}());
// Those of an array are seen where they are.
static_assert([] {
  std::array a{1.0, 2.0};
  shapes::flatten(a)[1] = 5.0;
  return a;
}() == std::array{1.0, 5.0});

static_assert([] {
  double sum = 0.0;
  std::array<double, 2> a{1.0, 2.0}, b{3.0, 4.0}, c{5.0, 6.0};
  shapes::for_each_number(a, b, c, [&](double p, double q, double r) { sum += p * q * r; });
  return sum;
}() == 15.0 + 48.0);

// In a function that is differentiated.
constexpr auto energy = [](auto const& p) { return shapes::dot(p, p); };
static_assert(gradient(energy)(std::array{3.0, 4.0}) == std::array{6.0, 8.0});
constexpr auto length = [](auto const& p) { return shapes::norm(p); };
static_assert(gradient(length)(std::array{0.0, 4.0}) == std::array{0.0, 1.0});

}  // namespace
