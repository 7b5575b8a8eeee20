// expect: chainrule: backward() takes no bool: to go through the record again write backward(keep_graph)
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline void run(tape::real const& z) { z.backward(true); }
