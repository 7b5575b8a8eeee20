// Vectors, matrices and rotations of SIMD batches: each lane has the answer of its own numbers, in functions that are
// differentiated and without a derivative.
#include <array>
#include <chainrule/chainrule.hpp>
#include <xsimd/xsimd.hpp>

#include "../support/catch.hpp"

namespace {

using namespace chainrule;
using batch = xsimd::batch<double>;
using numbers = std::array<double, batch::size>;

numbers store(batch const& b) {
  numbers all{};
  b.store_unaligned(all.data());
  return all;
}

// Of two numbers, which lanes have different ones of: pivots, largest scores and sides of the rotations differ.
template <class F>
void check_lanes(F const& f) {
  for (int round = 0; round < 8; ++round) {
    numbers x{}, y{};
    for (std::size_t i = 0; i < batch::size; ++i) {
      x[i] = (static_cast<int>(i * 7 + static_cast<std::size_t>(round) * 3) % 11 - 5) / 3.0;
      y[i] = (static_cast<int>(i * 5 + static_cast<std::size_t>(round)) % 7 - 3) / 2.0;
    }
    auto const a = batch::load_unaligned(x.data()), b = batch::load_unaligned(y.data());
    auto const both = value_and_gradient(f)(a, b);
    auto const alone = store(f(a, b)), values = store(both.value), by_x = store(both.gradient[0]),
               by_y = store(both.gradient[1]);
    for (std::size_t i = 0; i < batch::size; ++i) {
      CAPTURE(round, x[i], y[i]);
      auto const expected = value_and_gradient(f)(x[i], y[i]);
      CHECK(alone[i] == Approx(expected.value).epsilon(1e-12).margin(1e-12));
      CHECK(values[i] == Approx(expected.value).epsilon(1e-12).margin(1e-12));
      CHECK(by_x[i] == Approx(expected.gradient[0]).epsilon(1e-12).margin(1e-12));
      CHECK(by_y[i] == Approx(expected.gradient[1]).epsilon(1e-12).margin(1e-12));
    }
  }
}

template <class T, std::size_t N>
constexpr auto filled(T const& x, T const& y) {
  mat<T, N, N> a{};
  for (std::size_t k = 0; k < N * N; ++k)
    a.elements[k] = (static_cast<double>((5 * k * k + 3) % 7) - 3.0) * x + (k % 3 == 0 ? y : T(0.5));
  return a;
}

constexpr auto products = []<class T>(T const& x, T const& y) {
  vec<T, 3> const v{x, y, T(2.0)};
  auto const a = filled<T, 3>(x, y);
  return dot(a * v, cross(v, row(a, 1))) + norm(v) + trace(a * transpose(a)) + determinant(a);
};
constexpr auto solutions = []<class T>(T const& x, T const& y) {
  auto const a = filled<T, 5>(x, y) + 10.0 * mat<T, 5, 5>::identity();
  return squared_norm(solve(a, column(a, 2) + vec<T, 5>{x, y, y, x, T(1.0)})) +
         log_determinant(block<2, 2>(a * transpose(a), 0, 0));
};
constexpr auto eigenvalues = []<class T>(T const& x, T const& y) {
  auto const all = symmetric_eigenvalues(mat<T, 2, 2>{x, y, y, T(1.5)});
  return all[0] * all[0] * all[1];
};
constexpr auto losses = []<class T>(T const& x, T const& y) {
  vec<T, 3> const scores{x, y, x * y};
  return cross_entropy(scores, 1) + log_sum_exp(scores) * softmax(scores)[2] + squared_norm(relu(scores));
};
constexpr auto rotations = []<class T>(T const& x, T const& y) {
  auto const turn = exp<so3>(vec<T, 3>{x, y, T(0.25)});
  auto const pose = exp<se3>(vec<T, 6>{y, x, T(-0.5), x, y, T(1.0)});
  return dot(turn * vec<T, 3>{x, T(1.0), y}, log(turn * pose.rotation)) +
         squared_norm(local(pose, se3<T>{turn, pose.translation}));
};
constexpr auto motions_of_the_plane = []<class T>(T const& x, T const& y) {
  auto const pose = exp<se2>(vec<T, 3>{x, y, T(1.0)});
  return squared_norm(log(pose * pose)) + dot(inverse(pose) * vec<T, 2>{x, y}, vec<T, 2>{y, T(1.0)});
};

}  // namespace

TEST_CASE("each lane has the products, norms and determinants of its numbers") { check_lanes(products); }
TEST_CASE("each lane chooses its pivots") { check_lanes(solutions); }
TEST_CASE("each lane has its eigenvalues") { check_lanes(eigenvalues); }
TEST_CASE("each lane has its largest score") { check_lanes(losses); }
TEST_CASE("each lane has its rotation") {
  check_lanes(rotations);
  check_lanes(motions_of_the_plane);
}
