// Vectors and matrices wherever shapes are: in structs and sequences, in the caller's memory, on the tape.
#include <array>
#include <boost/hana/define_struct.hpp>
#include <chainrule/chainrule.hpp>
#include <vector>

#include "../support/catch.hpp"

using namespace chainrule;

namespace {

template <class T>
struct layer {
  BOOST_HANA_DEFINE_STRUCT(layer, (mat<T, 2, 3>, weights), (vec<T, 2>, bias));
};

}  // namespace

TEST_CASE("a gradient by a struct of matrices is a struct of matrices") {
  constexpr auto loss = [](auto const& l, auto const& x) { return squared_norm(l.weights * x + l.bias); };
  layer<double> const l{{1.0, 2.0, 3.0, 4.0, 5.0, 6.0}, {0.5, -0.5}};
  vec const x{1.0, -1.0, 2.0};
  layer<double> const slope = gradient(loss, wrt<0>)(l, x);
  auto const r = l.weights * x + l.bias;
  CHECK(slope.bias == 2.0 * r);
  CHECK(slope.weights == outer(2.0 * r, x));
}

TEST_CASE("elements of a sequence may be vectors") {
  constexpr auto misfit = [](auto const& w, auto const& x, auto const& y) {
    return sum(indices(x), [&](auto i) { return squared_norm(w * x[i] - y[i]); });
  };
  mat<double, 2, 3> const w{1.0, 2.0, 3.0, 4.0, 5.0, 6.0};
  std::vector<vec<double, 3>> const x{{1.0, 0.0, 2.0}, {3.0, -1.0, 1.0}, {0.5, 0.25, -2.0}};
  std::vector<vec<double, 2>> const y{{1.0, 2.0}, {3.0, 4.0}, {5.0, 6.0}};
  auto expected = mat<double, 2, 3>::zero();
  double value = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    expected += outer(2.0 * (w * x[i] - y[i]), x[i]);
    value += squared_norm(w * x[i] - y[i]);
  }
  auto const both = value_and_gradient(misfit, wrt<0>)(w, x, y);
  CHECK(both.value == value);
  CHECK(norm(both.gradient - expected) <= 1e-13 * norm(expected));
  std::vector<vec<double, 3>> const by_points = gradient(misfit, wrt<1>)(w, x, y);
  REQUIRE(by_points.size() == x.size());
  CHECK(norm(by_points[1] - transpose(w) * (2.0 * (w * x[1] - y[1]))) <= 1e-13);
}

TEST_CASE("vectors of indices pick elements") {
  constexpr auto length = [](auto const& p, auto const& edges) {
    return sum(indices(edges), [&](auto e) { return squared_norm(p[edges[e][0]] - p[edges[e][1]]); });
  };
  std::vector<vec<double, 2>> const p{{0.0, 0.0}, {3.0, 0.0}, {3.0, 4.0}};
  std::vector<std::array<int, 2>> const edges{{0, 1}, {1, 2}};
  std::vector<vec<double, 2>> const slope = gradient(length, wrt<0>)(p, edges);
  CHECK(slope[1] == vec{6.0, -8.0});
}

TEST_CASE("a gradient by a matrix is written into the caller's memory row by row") {
  constexpr auto f = [](auto const& w) { return trace(w * transpose(w)); };
  std::array<double, 6> memory{};
  value_and_gradient(f)(into(memory), mat<double, 2, 3>{1.0, 2.0, 3.0, 4.0, 5.0, 6.0});
  CHECK(memory == std::array{2.0, 4.0, 6.0, 8.0, 10.0, 12.0});
}

TEST_CASE("values on a tape are elements") {
  tape::tape t;
  vec<tape::real, 3> const x{t.variable(1.0), t.variable(2.0), t.variable(2.0)};
  mat<double, 3, 3> const a{2.0, 1.0, 0.0, 1.0, 3.0, 1.0, 0.0, 1.0, 4.0};
  tape::real const value =
      dot(x, a * x) + norm(x) + determinant(from_columns(x, a * x, vec<tape::real, 3>{1.0, 2.0, 0.0}));
  value.backward();
  constexpr auto same = [](auto const& y, auto const& b) {
    using T = typename std::remove_cvref_t<decltype(y)>::value_type;
    return dot(y, b * y) + norm(y) + determinant(from_columns(y, b * y, vec<T, 3>{T(1), T(2), T(0)}));
  };
  auto const expected = gradient(same, wrt<0>)(vec{1.0, 2.0, 2.0}, a);
  for (std::size_t i = 0; i < 3; ++i) CHECK(x[i].gradient() == Approx(expected[i]).epsilon(1e-14));
}

TEST_CASE("a solution on a tape has the derivative of the traced one") {
  constexpr auto f = [](auto const& a, auto const& b) {
    return squared_norm(solve(a, b)) + log_determinant(a * transpose(a));
  };
  mat<double, 5, 5> a{};
  for (std::size_t k = 0; k < 25; ++k) a.elements[k] = static_cast<double>((7 * k * k + 3 * k) % 11) - 5.0;
  vec const b{1.0, -2.0, 3.0, 0.5, 1.5};
  auto const [by_a, by_b] = gradient(f)(a, b);
  tape::tape t;
  auto const leaf = [&](double x) { return t.variable(x); };
  auto const on_tape = elementwise(leaf, a);
  auto const right = elementwise(leaf, b);
  f(on_tape, right).backward();
  for (std::size_t k = 0; k < 25; ++k)
    CHECK(on_tape.elements[k].gradient() == Approx(by_a.elements[k]).epsilon(1e-9).margin(1e-10));
  for (std::size_t k = 0; k < 5; ++k) CHECK(right[k].gradient() == Approx(by_b[k]).epsilon(1e-9));
}

TEST_CASE("eigenvalues on a tape have the derivatives of the traced ones") {
  constexpr auto f = [](auto const& a) {
    auto const all = symmetric_eigenvalues(a);
    return all[0] * all[1] + all[0] * all[2] + all[1] * all[2];
  };
  // The second one has the eigenvalues 1, 1 and 10, but for rounding.
  for (auto const& a : {mat<double, 3, 3>{1.0, -0.2, 0.5, -0.2, 2.0, 0.3, 0.5, 0.3, -1.5},
                        mat<double, 3, 3>{2.0, -2.0, 2.0, -2.0, 5.0, -4.0, 2.0, -4.0, 5.0}}) {
    auto const traced = gradient(f)(a);
    tape::tape t;
    auto const on_tape = elementwise([&](double x) { return t.variable(x); }, a);
    f(on_tape).backward();
    for (std::size_t k = 0; k < a.size(); ++k)
      CHECK(on_tape.elements[k].gradient() == Approx(traced.elements[k]).epsilon(1e-13).margin(1e-13));
  }
}

TEST_CASE("cross-entropy of labels that are data, in a loop and on a tape") {
  constexpr auto loss = [](auto const& w, auto const& x, auto const& labels) {
    return sum(indices(x), [&](auto i) { return cross_entropy(w * x[i], labels[i]); });
  };
  mat<double, 3, 2> const w{0.5, -1.0, 2.0, 0.25, -0.75, 1.5};
  std::vector<vec<double, 2>> const x{{1.0, 0.5}, {-2.0, 1.0}, {0.0, 3.0}, {40.0, 1.0}};
  std::vector<int> const labels{0, 2, 1, 1};
  auto expected = mat<double, 3, 2>::zero();
  double value = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    auto const scores = w * x[i];
    auto const label = static_cast<std::size_t>(labels[i]);
    expected += outer(softmax(scores) - vec<double, 3>::unit(label), x[i]);
    value += cross_entropy(scores, label);
  }
  auto const both = value_and_gradient(loss, wrt<0>)(w, x, labels);
  CHECK(both.value == Approx(value).epsilon(1e-14));
  CHECK(norm(both.gradient - expected) <= 1e-13 * norm(expected));
  CHECK(loss(w, x, labels) == Approx(value).epsilon(1e-14));

  tape::tape t;
  auto const on_tape = elementwise([&](double number) { return t.variable(number); }, w);
  tape::real on_tape_value = cross_entropy(on_tape * x[0], labels[0]);
  for (std::size_t i = 1; i < x.size(); ++i) on_tape_value = on_tape_value + cross_entropy(on_tape * x[i], labels[i]);
  on_tape_value.backward();
  CHECK(on_tape_value.value() == Approx(value).epsilon(1e-14));
  for (std::size_t k = 0; k < w.size(); ++k)
    CHECK(on_tape.elements[k].gradient() == Approx(expected.elements[k]).epsilon(1e-12).margin(1e-13));
}

TEST_CASE("a label that is no class gives NaN") {
  constexpr auto loss = [](auto const& w, auto const& labels) {
    return sum(indices(labels), [&](auto i) { return cross_entropy(w, labels[i]); });
  };
  vec const w{1.0, 2.0};
  CHECK(std::isnan(value_and_gradient(loss, wrt<0>)(w, std::vector<int>{0, 2}).value));
  CHECK(std::isnan(value_and_gradient(loss, wrt<0>)(w, std::vector<int>{-1}).value));
  CHECK(!std::isnan(value_and_gradient(loss, wrt<0>)(w, std::vector<int>{0, 1}).value));
}
