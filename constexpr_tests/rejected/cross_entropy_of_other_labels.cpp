// expect: chainrule: cross_entropy takes as many probabilities as there are scores
// note clang: cross_entropy_of_sizes<3UL, 2UL>
// note gcc: cross_entropy_of_sizes() [with long unsigned int Scores = 3; long unsigned int Probabilities = 2]
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline auto const loss = cross_entropy(vec{1.0, 2.0, 3.0}, vec{0.5, 0.5});
