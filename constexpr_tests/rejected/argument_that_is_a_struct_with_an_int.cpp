// expect: chainrule: an int or bool cannot be an argument of a function that is differentiated: if it steers loops or branches, pass it as
#include <boost/hana/define_struct.hpp>
#include <chainrule/chainrule.hpp>

using namespace chainrule;

template <class T>
struct weighted {
  BOOST_HANA_DEFINE_STRUCT(weighted, (int, power), (T, weight));
};
inline constexpr auto f = [](auto x, auto const& w) { return w.weight * pow(x, w.power); };
inline double slope(double x) { return gradient(f, wrt<0>)(x, weighted<double>{2, 0.5}); }
