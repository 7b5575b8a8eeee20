// expect: chainrule: tangent_jacobian differentiates by so2, so3, se2, se3, unit_vector and vec
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto const& a, auto const& s) { return s * (a * vec{1.0, 2.0, 3.0}); };

inline auto const slopes = tangent_jacobian(f, wrt<1>)(so3<double>::identity(), 2.0);
