// A program may have namespaces of its own that are called as parts of this library are.
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

namespace base {
inline constexpr int here = 1;
}
namespace graph {
inline constexpr int here = 2;
}
namespace code {
inline constexpr int here = 3;
}
namespace math {
inline constexpr int here = 4;
}
namespace error {
inline constexpr int here = 5;
}
namespace question {
inline constexpr int here = 6;
}
namespace exact {
inline constexpr int here = 7;
}
namespace trace {
inline constexpr int here = 8;
}
namespace function {
inline constexpr int here = 9;
}

static_assert(base::here + graph::here + code::here + math::here + error::here + question::here + exact::here +
                  trace::here + function::here ==
              45);

inline constexpr auto x = variable<"x">;
static_assert(to_string(derivative(x * x, x)) == "2*x");
static_assert(gradient([](auto const& p) { return p[0] * sin(p[1]); })(std::array{2.0, 0.0}) == std::array{0.0, 2.0});
