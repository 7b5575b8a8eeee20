// The end states of orbits by what they begin with: Jacobians whose directions are the rounds of a loop.
#include "loop/reference.hpp"

using namespace chainrule;
using namespace reference;

namespace {

// Bodies in a plane that attract each other, by leapfrog: positions, then velocities.
template <int Bodies>
constexpr auto orbit = [](auto const& start, auto const& masses, auto const& steps) {
  return fold(range(0, steps), start, [&](auto state, auto) {
    constexpr double h = 0.01;
    constexpr std::size_t bodies = Bodies, half = 2 * bodies;
    for (std::size_t a = 0; a < bodies; ++a)
      for (std::size_t b = 0; b < a; ++b) {
        auto const dx = state[2 * a] - state[2 * b], dy = state[2 * a + 1] - state[2 * b + 1];
        auto const squared = 0.05 + square(dx) + square(dy);
        auto const pull = h / (squared * sqrt(squared));
        state[half + 2 * a] = state[half + 2 * a] - masses[b] * pull * dx;
        state[half + 2 * a + 1] = state[half + 2 * a + 1] - masses[b] * pull * dy;
        state[half + 2 * b] = state[half + 2 * b] + masses[a] * pull * dx;
        state[half + 2 * b + 1] = state[half + 2 * b + 1] + masses[a] * pull * dy;
      }
    for (std::size_t k = 0; k < half; ++k) state[k] = state[k] + h * state[half + k];
    return state;
  });
};
constexpr auto two_bodies = orbit<2>;
constexpr auto three_bodies = orbit<3>;

std::array<double, 8> const two{1.0, 0.1, -0.9, 0.2, 0.1, 0.5, 0.0, -0.6};
std::array<double, 12> const three{1.0, 0.1, -0.9, 0.2, 0.1, 1.3, 0.1, 0.5, 0.0, -0.6, 0.4, -0.1};

}  // namespace

TEST_CASE("the end of an orbit by its beginning and its masses") {
  std::array const m{1.0, 1.2, 0.3};
  for (int steps : {0, 1, 2, 30}) {
    CAPTURE(steps);
    auto const both = value_and_jacobian(three_bodies, wrt<0>)(three, m, steps);
    CHECK(difference(flat(both.value), flat(three_bodies(three, m, steps))) < 1e-14);
    CHECK(difference(flat(both.jacobian), jacobian_of<0>(three_bodies, three, m, steps)) < 1e-9);
    if (steps == 0)
      for (std::size_t r = 0; r < 12; ++r)
        for (std::size_t c = 0; c < 12; ++c) CHECK(both.jacobian[r][c] == (r == c ? 1.0 : 0.0));
    CHECK(difference(flat(jacobian(three_bodies, wrt<1>)(three, m, steps)),
                     jacobian_of<1>(three_bodies, three, m, steps)) < 1e-9);
  }
}
TEST_CASE("leapfrog keeps what motion keeps: its Jacobian is symplectic") {
  std::array const m{1.0, 1.2};
  auto const j = jacobian(two_bodies, wrt<0>)(two, m, 1000);
  // With momenta in place of velocities; j' s j is s.
  for (std::size_t a = 0; a < 8; ++a)
    for (std::size_t b = 0; b < 8; ++b) {
      double sum = 0;
      for (std::size_t k = 0; k < 4; ++k) sum += m[k / 2] * (j[k][a] * j[k + 4][b] - j[k + 4][a] * j[k][b]);
      CHECK(sum == Approx(b == a + 4 ? m[a / 2] : a == b + 4 ? -m[b / 2] : 0.0).margin(1e-6));
    }
}
TEST_CASE("second derivatives of all that an orbit ends in") {
  std::array const m{1.0, 1.2};
  for (int steps : {0, 1, 25}) {
    CAPTURE(steps);
    auto const all = value_jacobian_and_hessians(two_bodies, wrt<1>)(two, m, steps);
    CHECK(difference(flat(all.jacobian), jacobian_of<1>(two_bodies, two, m, steps)) < 1e-9);
    constexpr auto slopes = [](auto const& start, auto const& masses, auto const& count) {
      using number = std::remove_cvref_t<decltype(masses[0])>;
      std::vector<number> entries;
      for (std::size_t r = 0; r < 8; ++r)
        for (std::size_t c = 0; c < 2; ++c)
          entries.push_back(slope([&](long double by) {
            auto moved = masses;
            moved[c] += by;
            return two_bodies(start, moved, count)[r];
          }));
      return entries;
    };
    CHECK(difference(flat(all.hessians), jacobian_of<1>(slopes, two, m, steps)) < 1e-7);
  }
}
TEST_CASE("prepared, and into the caller's memory") {
  std::array const m{1.0, 1.2, 0.3};
  auto const both = value_and_jacobian(three_bodies, wrt<0>)(three, m, 10);
  auto prepared = prepare(value_and_jacobian(three_bodies, wrt<0>), three, m, 10);
  CHECK(prepared(three, m, 10).jacobian == both.jacobian);
  std::array<double, 12> end{};
  std::array<std::array<double, 12>, 12> j{};
  prepared(into(end, j), three, m, 10);
  CHECK(end == both.value);
  CHECK(j == both.jacobian);
  CHECK_THROWS_AS(prepared(three, m, 11), data_misuse);
}
