// A program may have types, functions and variables of its own that are called as parts of this library are.
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

struct graph {
  int size;
};
constexpr int code(int value) { return value; }
inline constexpr double math = 2, index = 3, error = 4, question = 5, exact = 6, version = 7, place = 8, text = 9,
                        name = 10, node = 11;
using opcode = int;

static_assert(graph{1}.size + code(0) + math + index + error + question + exact + version + place + text + name +
                  node ==
              opcode{66});

inline constexpr auto x = variable<"x">;
static_assert(to_string(derivative(x * x, x)) == "2*x");
static_assert(gradient([](auto const& p) { return p[0] * sin(p[1]); })(std::array{2.0, 0.0}) == std::array{0.0, 2.0});
