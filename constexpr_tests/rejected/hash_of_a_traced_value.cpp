// expect: chainrule: a traced value or a value on a tape has no hash, it cannot be a key
#include <chainrule/chainrule.hpp>

#include <functional>

using namespace chainrule;

inline double const slope =
    derivative([](auto x) { return x * static_cast<double>(std::hash<decltype(x)>{}(x) % 2); })(3.0);
