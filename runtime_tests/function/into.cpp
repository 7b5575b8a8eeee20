// Answers about arguments of fixed shape in memory whose length is known at run time, and what is refused.
#include <chainrule/chainrule.hpp>
#include <memory>
#include <span>
#include <vector>

#include "support/catch.hpp"

namespace {

using namespace chainrule;

constexpr auto products = [](auto const& a, auto const& b) {
  return std::array{a[0] * b[0] + sin(a[1]) * b[1], a[2] * b[1]};
};
constexpr std::array a{1.0, 2.0, 3.0};
constexpr std::array b{4.0, 5.0};

constexpr auto chain = [](auto const& x) {
  auto s = 0.0 * x[0];
  for (std::size_t i = 0; i + 1 < x.size(); ++i) s += 100.0 * square(x[i + 1] - square(x[i])) + square(1.0 - x[i]);
  return s;
};
template <std::size_t N>
std::array<double, N> points() {
  std::array<double, N> x{};
  for (std::size_t i = 0; i < N; ++i) x[i] = 0.1 * static_cast<double>(i % 7) - 0.2;
  return x;
}

}  // namespace

TEST_CASE("vectors and spans are destinations of blocks") {
  std::vector<double> r(2), by_a(6);
  std::array<double, 4> by_b{};
  value_and_jacobian(products, wrt<0, 1>)(into(r, by_a, std::span<double, 4>(by_b)), a, b);
  auto const answer = value_and_jacobian(products, wrt<0, 1>)(a, b);
  CHECK(r[0] == answer.value[0]);
  CHECK(r[1] == answer.value[1]);
  for (std::size_t row = 0; row < 2; ++row) {
    auto const [first, second] = answer.jacobian[row];
    for (std::size_t k = 0; k < 3; ++k) CHECK(by_a[3 * row + k] == first[k]);
    for (std::size_t k = 0; k < 2; ++k) CHECK(by_b[2 * row + k] == second[k]);
  }
}

TEST_CASE("a destination of another length is refused before anything is written") {
  std::vector<double> r(2, 7.0), by_a(5), by_b(4);
  CHECK_THROWS_WITH(value_and_jacobian(products, wrt<0, 1>)(into(r, by_a, by_b), a, b),
                    "chainrule: destination 1 of this call holds 5 numbers, and its part of the answer has 6: give it "
                    "the length of the argument that it is the derivative by");
  CHECK_THROWS_AS(value_and_jacobian(products, wrt<0, 1>)(into(r, by_a, by_b), a, b), data_misuse);
  CHECK(r == std::vector{7.0, 7.0});
}

TEST_CASE("an argument behind a null pointer is refused before anything is written") {
  double const* nothing = nullptr;
  std::vector<double> r(2, 7.0);
  auto const values = [](auto const& x) { return std::array{x[0], x[1]}; };
  CHECK_THROWS_WITH(gradient(chain, wrt<0>)(into(r), as<2>(nothing)),
                    "chainrule: argument 0 of this call (counted from 0) is read behind a null pointer");
  CHECK_THROWS_AS(jacobian(values)(as<2>(nothing)), data_misuse);
  CHECK(r == std::vector{7.0, 7.0});
}

TEST_CASE("a destination of another number type is converted to") {
  std::array<float, 2> r{};
  jvp(products, wrt<0>)(into(r), a, b, std::array{1.0, 0.0, 0.5});
  CHECK(r[0] == 4.0f);
  CHECK(r[1] == 2.5f);
}

TEST_CASE("long answers go to pointers as short ones do") {
  auto const x = points<100>();
  auto const expected = value_and_gradient(chain)(x);
  std::vector<double> memory(x.size() + 2, -1.0);
  double const value = value_and_gradient(chain)(into(&memory[1]), x);
  CHECK(value == expected.value);
  for (std::size_t i = 0; i < x.size(); ++i) CHECK(memory[i + 1] == expected.gradient[i]);
  CHECK(memory.front() == -1.0);
  CHECK(memory.back() == -1.0);
  std::vector<double> apart(3 * x.size());
  value_and_gradient(chain)(into(as<100>(apart.data(), 3)), as<100>(x.data()));
  for (std::size_t i = 0; i < x.size(); ++i) CHECK(apart[3 * i] == expected.gradient[i]);
}

TEST_CASE("a long gradient may be written over its argument") {
  auto x = points<100>();
  auto const expected = gradient(chain)(x);
  gradient(chain)(into(x), x);
  CHECK(x == expected);
}

TEST_CASE("an argument between others in memory is read there") {
  std::vector<double> memory(40);
  for (std::size_t i = 0; i < memory.size(); ++i) memory[i] = 0.05 * static_cast<double>(i) - 0.3;
  std::array<double, 12> copied{};
  for (std::size_t i = 0; i < copied.size(); ++i) copied[i] = memory[3 * i + 2];
  double const* const first = memory.data() + 2;
  CHECK(gradient(chain)(as<12>(first, 3)) == gradient(chain)(copied));
}

TEST_CASE("destinations of arguments of fixed shape among data") {
  constexpr auto misfit = [](auto const& p, auto const& t, auto const& y) {
    return sum(indices(t), [&](auto i) { return square(y[i] - p[0] * exp(-p[1] * t[i])); });
  };
  std::vector<double> const t{0.0, 1.0, 2.0}, y{2.0, 1.0, 0.6};
  std::array const p{1.9, 0.7};
  auto const expected = value_and_gradient(misfit, wrt<0>)(p, t, y);
  std::vector<double> memory(6, 1.0);
  CHECK(value_and_gradient(misfit, wrt<0>)(into(memory.data()), p, t, y) == expected.value);
  CHECK(memory[1] == expected.gradient[1]);
  gradient(misfit, wrt<0>)(add_to(as<2>(&memory[2], 2)), as<2>(p.data()), t, y);
  CHECK(memory[4] == 1.0 + expected.gradient[1]);
  CHECK(memory[3] == 1.0);
  CHECK(value_and_gradient(misfit, wrt<0>)(into(nullptr), p, t, y) == expected.value);
}
