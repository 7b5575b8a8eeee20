// Derivatives by tangents: at exactly 0, with as many columns as there are degrees of freedom, in few operations.
#include <chainrule/chainrule.hpp>
#include <type_traits>

using namespace std;
using namespace chainrule;

namespace {

// Half a turn about z, a quarter about x.
constexpr so3 about_z{quaternion{0.0, 0.0, 1.0, 0.0}};
constexpr se3 pose{about_z, vec{1.0, 2.0, 3.0}};
constexpr vec point{4.0, 5.0, 6.0};

static_assert(about_z * point == vec{-4.0, -5.0, 6.0});
static_assert(inverse(pose) * point == vec{-3.0, -3.0, 3.0});
static_assert((pose * inverse(pose)).translation == vec{0.0, 0.0, 0.0});
static_assert((about_z * about_z).q == quaternion{0.0, 0.0, 0.0, -1.0});
static_assert(log(so3<double>::identity()) == vec{0.0, 0.0, 0.0});
static_assert(exp<so3>(vec{0.0, 0.0, 0.0}) == so3<double>::identity());
static_assert(exp<se3>(vec<double, 6>::zero()) == se3<double>::identity());
static_assert(exp<se2>(vec{0.0, 2.0, 3.0}).translation == vec{2.0, 3.0});
// Of q and -q the logarithm is the same.
static_assert(log(so3{quaternion{0.0, 0.6, 0.0, 0.8}}) == log(so3{quaternion{0.0, -0.6, 0.0, -0.8}}));
static_assert(norm(log(about_z) - vec{0.0, 0.0, 3.14159265358979323846}) < 1e-15);
static_assert(norm(local(about_z, retract(about_z, vec{0.25, -0.5, 0.125})) - vec{0.25, -0.5, 0.125}) < 1e-15);
static_assert(norm(local_left(pose, retract_left(pose, vec{0.25, -0.5, 0.125, 1.0, 2.0, 3.0})) -
                   vec{0.25, -0.5, 0.125, 1.0, 2.0, 3.0}) < 1e-14);

// R exp(d) p: minus R times the cross product with p.
constexpr auto act = [](auto const& r, auto const& p) { return r * p; };
constexpr auto cross_with = [](auto const& p) {
  return mat<double, 3, 3>{0.0, -p[2], p[1], p[2], 0.0, -p[0], -p[1], p[0], 0.0};
};
static_assert(tangent_jacobian(act)(about_z, point) == -(rotation_matrix(about_z) * cross_with(point)));
static_assert(tangent_jacobian_left(act)(about_z, point) == -cross_with(about_z * point));
static_assert(tangent_jacobian(act, wrt<1>)(about_z, point) == rotation_matrix(about_z));

// Six columns, and those of the translation cost nothing.
constexpr auto seen = [](auto const& x, auto const& p) { return inverse(x) * p; };
constexpr auto columns_of_pose = tangent_jacobian(seen)(pose, point);
static_assert(is_same_v<decltype(columns_of_pose), mat<double, 3, 6> const>);
static_assert(block<3, 3>(columns_of_pose, 0, 0) == cross_with(inverse(pose) * point));
static_assert(block<3, 3>(columns_of_pose, 0, 3) == -mat<double, 3, 3>::identity());
static_assert(value_and_tangent_jacobian(seen)(pose, point).value == inverse(pose) * point);
static_assert(value_and_tangent_jacobian(seen)(pose, point).jacobian == columns_of_pose);

// Of a group element the rows are those of its tangent.
constexpr auto composed = [](auto const& a, auto const& b) { return a * b; };
static_assert(tangent_jacobian(composed, wrt<1>)(pose, pose) == mat<double, 6, 6>::identity());
static_assert(tangent_jacobian_left(composed)(pose, pose) == mat<double, 6, 6>::identity());

// A direction has two columns.
constexpr unit_vector north{vec{0.0, 0.0, 1.0}};
static_assert(tangent_jacobian([](auto const& u, auto const& p) { return dot(u.direction, p); })(north, point) ==
              vec{4.0, 5.0});
static_assert(retract(north, vec{0.0, 0.0}) == north);
static_assert(local(north, north) == vec{0.0, 0.0});

// SymForce's inverse compose, value and Jacobian by R and t: it has 91 operations there, 7 columns make it 101 here.
constexpr auto apart = [](auto const& r, auto const& t, auto const& p) { return inverse(r) * (p - t); };
struct with_jacobian {
  constexpr auto operator()(auto const&... x) const { return value_and_tangent_jacobian(apart, wrt<0, 1>)(x...); }
};
static_assert(operation_count<so3<double>, vec<double, 3>, vec<double, 3>>(with_jacobian{}) <= 60);

}  // namespace
