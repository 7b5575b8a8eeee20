#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline void run(tape::real const& z) { z.backward(tape::keep_graph); }
