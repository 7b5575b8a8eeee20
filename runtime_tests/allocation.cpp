// Evaluating anything takes no memory from the heap, and results are plain arrays.
#include "support/catch.hpp"

#include <array>
#include <chainrule/chainrule.hpp>
#include <cstdlib>
#include <new>
#include <type_traits>
#include <vector>

namespace {

// The whole executable allocates through the operators below; they count only between two marks.
bool counting = false;
int allocations = 0;
std::size_t bytes = 0;

void* take(std::size_t size) {
  if (counting) {
    ++allocations;
    bytes += size;
  }
  return std::malloc(size > 0 ? size : 1);
}
void* take_or_throw(std::size_t size) {
  if (void* const memory = take(size)) return memory;
  throw std::bad_alloc();
}

}  // namespace

void* operator new(std::size_t size) { return take_or_throw(size); }
void* operator new[](std::size_t size) { return take_or_throw(size); }
void* operator new(std::size_t size, std::nothrow_t const&) noexcept { return take(size); }
void* operator new[](std::size_t size, std::nothrow_t const&) noexcept { return take(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete(void* memory, std::nothrow_t const&) noexcept { std::free(memory); }
void operator delete[](void* memory, std::nothrow_t const&) noexcept { std::free(memory); }

namespace {

using namespace chainrule;
using namespace chainrule::literals;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
constexpr auto f = sin(x * x) * y + pow(y, x) / hypot(x, y) + where(x < y, exp(x), log(y));

/// How often `run` takes memory from the heap.
template <class Run>
int allocations_in(Run const& run) {
  allocations = 0;
  bytes = 0;
  counting = true;
  auto const result = run();
  counting = false;
  auto const* volatile kept = &result;  // somebody might look at it
  (void)kept;
  return allocations;
}

double volatile two = 2.0, one = 1.0;

template <class T>
constexpr bool is_plain = std::is_trivially_copyable_v<T> && std::is_standard_layout_v<T>;

}  // namespace

TEST_CASE("an allocation is counted") {
  // A call, not an expression with new, which a compiler may leave out.
  CHECK(allocations_in([] {
          ::operator delete(::operator new(100));
          return 0;
        }) == 1);
}

TEST_CASE("the value of a formula takes no memory from the heap") {
  CHECK(allocations_in([] { return f(x = two, y = one); }) == 0);
}

TEST_CASE("a formula that is made at run time takes no memory from the heap") {
  CHECK(allocations_in([] {
          double const factor = two;
          auto const g = factor * sin(x) + one * x;
          return g(x = 3.0);
        }) == 0);
}

TEST_CASE("a derivative takes no memory from the heap") {
  CHECK(allocations_in([] { return derivative(f, x)(x = two, y = one); }) == 0);
}

TEST_CASE("a gradient takes no memory from the heap") {
  CHECK(allocations_in([] { return gradient(f)(x = two, y = one); }) == 0);
}

TEST_CASE("value and gradient take no memory from the heap") {
  CHECK(allocations_in([] { return value_and_gradient(f)(x = two, y = one); }) == 0);
}

TEST_CASE("a Jacobian takes no memory from the heap") {
  CHECK(allocations_in([] { return jacobian(std::tuple{f, x * y, two * x}, x, y)(x = two, y = one); }) == 0);
}

TEST_CASE("a Hessian takes no memory from the heap") {
  CHECK(allocations_in([] { return hessian(f)(x = two, y = one); }) == 0);
}

TEST_CASE("a prepared Jacobian by data takes no memory from the heap") {
  std::vector<double> const data{1.0, 2.0, 4.0, 3.0};
  constexpr auto differences = [](auto const& p) {
    return tabulate(range(0, p.size() - 1), [&](auto i) { return square(p[i + 1] - p[i]) + p[0]; });
  };
  auto prepared = prepare(value_and_jacobian(differences), data);
  std::vector<double> values(3), entries(prepared.pattern().columns.size());
  CHECK(allocations_in([&] { return prepared(into(values, entries), data), 0; }) == 0);
  CHECK(entries == std::vector<double>{-1.0, 2.0, 1.0, -4.0, 4.0, 1.0, 2.0, -2.0});
}

TEST_CASE("a Jacobian times a vector takes no memory from the heap") {
  CHECK(allocations_in([] { return jvp(f, x, y)(x = two, y = one, along(3.0, -2.0)); }) == 0);
}

TEST_CASE("a Hessian times a vector takes no memory from the heap") {
  CHECK(allocations_in([] { return hvp(f, x, y)(x = two, y = one, along(3.0, -2.0)); }) == 0);
}

TEST_CASE("printing a formula without captured numbers takes no memory from the heap") {
  CHECK(allocations_in([] { return to_string(x * x + y); }) == 0);
}

TEST_CASE("comparing formulas at run time allocates only what it frees") {
  CHECK(equivalent(two * x, x * two));  // the sanitizers look for leaks
}

TEST_CASE("of many states of a recurrence about the root of their number is kept") {
  constexpr auto last = [](auto const& p, auto const& rounds) {
    return fold(range(0, rounds), p[0], [&](auto s, auto) { return sin(s) + p[1] * s; });
  };
  auto const slopes = [&](int rounds) { return gradient(last, wrt<0>)(std::array{1.0, 0.5}, rounds); };
  int volatile few = 4000, many = 5'000'000;
  CHECK(allocations_in([&] { return slopes(few); }) == 1);
  CHECK(bytes == 4000 * sizeof(double));
  CHECK(allocations_in([&] { return slopes(many); }) == 2);
  CHECK(bytes < 7000 * sizeof(double));  // 4096 states of a group, and those at the beginnings of 1221 groups
}

TEST_CASE("a prepared question about data takes no memory from the heap") {
  constexpr auto springs = [](auto const& at, auto const& edges) {
    return sum(indices(edges), [&](auto k) { return square(hypot(at[edges[k][0]] - at[edges[k][1]], 1.0) - 2.0); });
  };
  std::vector<double> const at{0.0, 0.7, 0.3, 1.1};
  std::vector<std::array<int, 2>> const edges{{0, 1}, {1, 2}, {2, 3}, {3, 0}, {0, 2}};
  std::vector<double> g(at.size()), h(16);
  auto prepared = prepare(value_gradient_and_hessian(springs, wrt<0>, projected), at, edges);
  h.resize(prepared.pattern().columns.size());
  CHECK(allocations_in([&] { return prepared(into(g, h), at, edges); }) == 0);
}

TEST_CASE("results are trivially copyable arrays") {
  using partials = decltype(gradient(f)(x = 1.0, y = 1.0));
  STATIC_REQUIRE(is_plain<partials>);
  STATIC_REQUIRE(sizeof(partials) == 2 * sizeof(double));
  using with_value = decltype(value_and_gradient(f)(x = 1.0, y = 1.0));
  STATIC_REQUIRE(is_plain<with_value>);
  STATIC_REQUIRE(sizeof(with_value) == 3 * sizeof(double));
  using matrix = decltype(jacobian(std::tuple{f, x, y}, x, y)(x = 1.0, y = 1.0));
  STATIC_REQUIRE(is_plain<matrix>);
  STATIC_REQUIRE(sizeof(matrix) == 6 * sizeof(double));
  using second = decltype(hessian(f)(x = 1.0F, y = 1.0F));
  STATIC_REQUIRE(is_plain<second>);
  STATIC_REQUIRE(sizeof(second) == 4 * sizeof(float));
}

TEST_CASE("a formula without captured numbers is an empty class") {
  STATIC_REQUIRE(std::is_empty_v<decltype(f)>);
  STATIC_REQUIRE(std::is_empty_v<decltype(derivative(f, x, y))>);
  STATIC_REQUIRE(sizeof(gradient(f)) == 1);
}

TEST_CASE("a formula with captured numbers is as large as the numbers") {
  STATIC_REQUIRE(sizeof(2.5 * x + 1.5 * y) == 2 * sizeof(double));
  STATIC_REQUIRE(sizeof(sin(2.5F * x) * y) == sizeof(float));
  STATIC_REQUIRE(std::is_trivially_copyable_v<decltype(2.5 * x + y)>);
}
