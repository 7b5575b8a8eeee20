// Answers about arguments of fixed shape in the caller's memory, and arguments that are read where they stand.
#include <boost/hana/define_struct.hpp>
#include <chainrule/chainrule.hpp>

using namespace chainrule;

namespace {

// Two results, by three numbers and by two.
constexpr auto products = [](auto const& a, auto const& b) {
  return std::array{a[0] * b[0] + a[1] * b[1], a[2] * b[1]};
};
constexpr std::array a{1.0, 2.0, 3.0};
constexpr std::array b{4.0, 5.0};
constexpr std::array jacobian_by_a{4.0, 5.0, 0.0, 0.0, 0.0, 5.0};
constexpr std::array jacobian_by_b{1.0, 2.0, 0.0, 3.0};

struct blocks {
  std::array<double, 2> values{};
  std::array<double, 6> by_a{};
  std::array<double, 4> by_b{};
};

// Pointers, a block for each argument.
constexpr blocks by_pointers = [] {
  blocks all;
  value_and_jacobian(products, wrt<0, 1>)(into(all.values.data(), all.by_a.data(), all.by_b.data()), a, b);
  return all;
}();
static_assert(by_pointers.values == std::array{14.0, 15.0});
static_assert(by_pointers.by_a == jacobian_by_a);
static_assert(by_pointers.by_b == jacobian_by_b);

// In the order of wrt, in shapes, and in a shape of another form with as many numbers.
constexpr blocks by_shapes = [] {
  blocks all;
  std::array<std::array<double, 3>, 2> rows{};
  value_and_jacobian(products, wrt<1, 0>)(into(all.values, all.by_b, rows), a, b);
  all.by_a = {rows[0][0], rows[0][1], rows[0][2], rows[1][0], rows[1][1], rows[1][2]};
  return all;
}();
static_assert(by_shapes.values == std::array{14.0, 15.0});
static_assert(by_shapes.by_a == jacobian_by_a);
static_assert(by_shapes.by_b == jacobian_by_b);

// nullptr leaves a part out, as a type and as a value.
constexpr blocks some = [] {
  blocks all;
  double* nowhere = nullptr;
  value_and_jacobian(products, wrt<0, 1>)(into(nullptr, nullptr, all.by_b), a, b);
  value_and_jacobian(products, wrt<0, 1>)(into(all.values, nowhere, nullptr), a, b);
  return all;
}();
static_assert(some.values == std::array{14.0, 15.0});
static_assert(some.by_a == std::array<double, 6>{});
static_assert(some.by_b == jacobian_by_b);

// Rows of a larger matrix, and columns.
constexpr std::array<double, 8> in_rows_of_four = [] {
  std::array<double, 8> all{};
  jacobian(products, wrt<1>)(into(as<2, 2>(&all[1], 4)), a, b);
  return all;
}();
static_assert(in_rows_of_four == std::array{0.0, 1.0, 2.0, 0.0, 0.0, 0.0, 3.0, 0.0});
constexpr std::array<double, 4> by_columns = [] {
  std::array<double, 4> all{};
  jacobian(products, wrt<1>)(into(as<2, 2>(all.data(), 1, 2)), a, b);
  return all;
}();
static_assert(by_columns == std::array{1.0, 0.0, 2.0, 3.0});

// add_to adds.
constexpr std::array<double, 4> twice = [] {
  std::array<double, 4> all{1.0, 1.0, 1.0, 1.0};
  jacobian(products, wrt<1>)(add_to(all), a, b);
  jacobian(products, wrt<1>)(add_to(all.data()), a, b);
  return all;
}();
static_assert(twice == std::array{3.0, 5.0, 1.0, 7.0});

// Single numbers are returned: a value, the derivative by a number.
constexpr auto scaled = [](auto const& x, auto scale) { return scale * (x[0] * x[0] + x[0] * x[1]); };
constexpr std::array value_and_slope = [] {
  std::array<double, 2> gradient{};
  auto const [value, by_scale] = value_and_gradient(scaled)(into(gradient), std::array{2.0, 3.0}, 10.0);
  return std::array{value, by_scale, gradient[0], gradient[1]};
}();
static_assert(value_and_slope == std::array{100.0, 10.0, 70.0, 20.0});
static_assert([] {
  std::array<double, 2> gradient{};
  return value_and_gradient(scaled, wrt<0>)(into(gradient), std::array{2.0, 3.0}, 10.0);
}() == 100.0);

// A step of descent writes over its argument: the answer is whole before anything is written.
constexpr std::array descended = [] {
  std::array x{2.0, 3.0};
  gradient(scaled, wrt<0>)(into(x), x, 1.0);
  return x;
}();
static_assert(descended == std::array{7.0, 2.0});
constexpr std::array added_over = [] {
  std::array x{2.0, 3.0};
  gradient(scaled, wrt<0>)(add_to(as<2>(x.data())), as<2>(x.data()), -1.0);
  return x;
}();
static_assert(added_over == std::array{-5.0, 1.0});

// The other questions.
template <std::size_t N, class Question, class... Given>
constexpr std::array<double, N> one_block(Question const& question, Given const&... given) {
  std::array<double, N> all{};
  question(into(all), given...);
  return all;
}
constexpr std::array x{2.0, 3.0};
static_assert(one_block<4>(hessian(scaled, wrt<0>), x, 1.0) == std::array{2.0, 1.0, 1.0, 0.0});
static_assert(one_block<2>(hvp(scaled, wrt<0>), x, 1.0, std::array{1.0, 0.0}) == std::array{2.0, 1.0});
static_assert(one_block<2>(jvp(products, wrt<1>), a, b, std::array{1.0, 0.0}) == std::array{1.0, 0.0});
static_assert(one_block<2>(vjp(products, wrt<1>), a, b, std::array{1.0, 1.0}) == std::array{1.0, 5.0});
static_assert(one_block<3>(taylor<2>([](auto t) { return t * t; }), 3.0) == std::array{9.0, 6.0, 1.0});
static_assert(one_block<3>(sparse_jacobian(products, wrt<1>), a, b) == std::array{1.0, 2.0, 3.0});
static_assert(one_block<2>(gradient([](auto s, auto t) { return s * t; }), 2.0, 3.0) == std::array{3.0, 2.0});
static_assert(one_block<4>(jacobian([](auto s, auto t) { return std::array{s * t, s}; }), 2.0, 3.0) ==
              std::array{3.0, 2.0, 1.0, 0.0});

// A Hessian by several arguments has a block for each two of them.
constexpr auto hessian_blocks = [] {
  std::array<double, 4> xx{};
  std::array<double, 2> xs{}, sx{};
  double const ss = hessian(scaled)(into(xx, xs, sx), x, 1.0);
  return std::tuple{xx, xs, sx, ss};
}();
static_assert(std::get<0>(hessian_blocks) == std::array{2.0, 1.0, 1.0, 0.0});
static_assert(std::get<1>(hessian_blocks) == std::array{7.0, 2.0});
static_assert(std::get<2>(hessian_blocks) == std::array{7.0, 2.0});
static_assert(std::get<3>(hessian_blocks) == 0.0);
constexpr auto hessians_of_products = [] {
  std::array<double, 2> values{};
  std::array<double, 6> by_a{};
  std::array<double, 18> second{};
  value_jacobian_and_hessians([](auto const& p) { return std::array{p[0] * p[1], p[2] * p[2]}; })(
      into(values, by_a, second), a);
  return std::array{second[1], second[3], second[17], second[0]};
}();
static_assert(hessians_of_products == std::array{1.0, 1.0, 2.0, 0.0});

// Structs as results, arguments and destinations.
template <class T>
struct pair_of {
  BOOST_HANA_DEFINE_STRUCT(pair_of, (T, first), (T, second));
};
constexpr auto of_struct = [](auto const& s) { return s.first * s.first * s.second; };
static_assert([] {
  pair_of<double> slope{};
  double const value = value_and_gradient(of_struct)(into(slope), pair_of<double>{3.0, 2.0});
  return slope.first == 12.0 && slope.second == 9.0 && value == 18.0;
}());
static_assert([] {
  double const memory[]{3.0, 2.0};
  std::array<double, 2> slope{};
  value_and_gradient(of_struct)(into(slope), as<pair_of<double>>(&memory[0]));
  return slope;
}() == std::array{12.0, 9.0});

// Arguments where they stand.
constexpr double memory[]{1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
constexpr auto of_rows = [](auto const& v, auto const& m) { return v[0] * m[1][0] + v[1] * m[0][2] + v[2] * m[1][2]; };
static_assert(gradient(of_rows, wrt<0>)(as<3>(&memory[0]), as<2, 3>(&memory[3])) == std::array{7.0, 6.0, 9.0});
static_assert(gradient(of_rows, wrt<0>)(as<3>(&memory[0]), as<2, 3>(&memory[3], 4)) == std::array{8.0, 6.0, 10.0});
static_assert(gradient(of_rows, wrt<0>)(as<3>(&memory[0]), as<2, 3>(&memory[3], 1, 2)) == std::array{5.0, 8.0, 9.0});
static_assert(gradient(of_rows, wrt<1>)(as<3>(&memory[0], 4), as<2, 3>(&memory[3]))[1] == std::array{1.0, 0.0, 9.0});
static_assert(of_rows(as<3>(&memory[0]), as<2, 3>(&memory[3])) == 7.0 + 12.0 + 27.0);
static_assert(of_rows(as<3>(&memory[0], 1), as<2, 3>(&memory[3], 3, 1)) == 7.0 + 12.0 + 27.0);
static_assert(jvp(of_rows, wrt<0>)(as<3>(&memory[0]), as<2, 3>(&memory[3]), std::array{1.0, 0.0, 1.0}) == 16.0);

// In a function that is differentiated, too.
constexpr auto outer = [](auto const& p) {
  auto slope = p;
  auto const value = value_and_gradient(scaled, wrt<0>)(into(slope), p, 1.0);
  return value + slope[0] * slope[1];
};
static_assert(gradient(outer)(std::array{2.0, 3.0}) == std::array{7.0 + 4.0 + 7.0, 2.0 + 2.0});

}  // namespace
