// Jacobians by tangents beside differences of 50 digits through retract, on both sides, and retract beside local.
#include <chainrule/chainrule.hpp>

#include "../support/catch.hpp"
#include "../support/difference.hpp"

using namespace chainrule;
using test::longer;

namespace {

template <class To, class From>
To as(From const& from) {
  using number = typename chainrule::detail::numbers_of<To>::type;
  To to{};
  std::array<number, static_cast<std::size_t>(chainrule::detail::numbers_of<To>::count)> all{};
  number* next = all.data();
  chainrule::detail::visit_numbers(from, [&](auto const& x) { *next++ = number(x); });
  number const* read = all.data();
  chainrule::detail::fill(to, read);
  return to;
}

// The column of a Jacobian from two values, by a perturbation of 1e-17.
template <std::size_t N>
void compare(auto const& f, auto const& moved, auto const& jacobian) {
  for (std::size_t j = 0; j < N; ++j) {
    auto const at = [&](char const* step) {
      auto tangent = vec<longer, N>::zero();
      tangent[j] = longer(step);
      return f(moved(tangent));
    };
    auto const up = at("1e-17"), down = at("-1e-17");
    for (std::size_t i = 0; i < up.size(); ++i) {
      CAPTURE(i, j);
      CHECK(jacobian(i, j) ==
            Approx(static_cast<double>((up[i] - down[i]) / longer("2e-17"))).epsilon(1e-13).margin(1e-13));
    }
  }
}

se3<double> const pose = exp<se3>(vec{0.3, -0.7, 0.4, 1.0, 2.0, -0.5}),
                  other = exp<se3>(vec{-0.2, 0.5, 0.9, 0.5, -1.0, 2.0});
se2<double> const flat = exp<se2>(vec{0.75, 1.0, -2.0});
vec<double, 3> const point{0.5, 0.25, -1.0};

constexpr auto residual = [](auto const& a, auto const& b, auto const& measured) {
  return local(measured, inverse(a) * b);
};

}  // namespace

TEST_CASE("a pose graph's residual has the Jacobian of its perturbations on the right") {
  constexpr auto between = [](auto const& a, auto const& b) { return inverse(a) * b; };
  auto const by_a = tangent_jacobian(between)(pose, other);
  auto const by_b = tangent_jacobian(residual, wrt<1>)(pose, other, pose);
  auto const p = as<se3<longer>>(pose), o = as<se3<longer>>(other);
  compare<6>([&](auto const& a) { return local(between(p, o), between(a, o)); },
             [&](auto const& d) { return retract(p, d); }, by_a);
  compare<6>([&](auto const& b) { return residual(p, b, p); }, [&](auto const& d) { return retract(o, d); }, by_b);
}

TEST_CASE("perturbations on the left are those of the frame that stays") {
  constexpr auto seen = [](auto const& x, auto const& q) { return inverse(x) * q; };
  auto const p = as<se3<longer>>(pose);
  auto const q = as<vec<longer, 3>>(point);
  compare<6>([&](auto const& x) { return seen(x, q); }, [&](auto const& d) { return retract_left(p, d); },
             tangent_jacobian_left(seen)(pose, point));
  compare<6>([&](auto const& x) { return seen(x, q); }, [&](auto const& d) { return retract(p, d); },
             tangent_jacobian(seen)(pose, point));
}

TEST_CASE("motions of the plane have three degrees of freedom") {
  constexpr auto seen = [](auto const& x, auto const& q) { return inverse(x) * q; };
  vec const q{1.5, -0.5};
  compare<3>([&](auto const& x) { return seen(x, as<vec<longer, 2>>(q)); },
             [&](auto const& d) { return retract(as<se2<longer>>(flat), d); }, tangent_jacobian(seen)(flat, q));
  CHECK(norm(local(flat, retract(flat, vec{0.5, 1.0, 2.0})) - vec{0.5, 1.0, 2.0}) < 1e-15);
  CHECK(norm(log(flat) - vec{0.75, 1.0, -2.0}) < 1e-15);
}

TEST_CASE("directions have two degrees of freedom") {
  unit_vector<double> const u{normalized(vec{1.0, -2.0, 2.0})};
  constexpr auto along = [](auto const& a, auto const& p) { return vec{dot(a.direction, p), a.direction[0]}; };
  compare<2>([&](auto const& a) { return along(a, as<vec<longer, 3>>(point)); },
             [&](auto const& d) { return retract(as<unit_vector<longer>>(u), d); }, tangent_jacobian(along)(u, point));
  vec const arc{0.5, -1.25};
  CHECK(norm(local(u, retract(u, arc)) - arc) < 1e-15);
  CHECK(norm(retract(u, arc).direction) == Approx(1.0).epsilon(1e-15));
}

TEST_CASE("the tangent of a large motion is found again up to half a turn") {
  for (double const angle : {1e-200, 1e-16, 1e-8, 1e-4, 0.5, 1.0, 2.0, 3.0, 3.14159265}) {
    vec const w = angle * normalized(vec{2.0, -3.0, 6.0});
    vec const tangent{w[0], w[1], w[2], 1.0, 2.0, 3.0};
    CAPTURE(angle);
    CHECK(norm(log(exp<se3>(tangent)) - tangent) <= 1e-14);
  }
}
