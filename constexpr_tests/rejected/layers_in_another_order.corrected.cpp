#include <boost/hana/define_struct.hpp>
#include <chainrule/chainrule.hpp>

using namespace chainrule;

template <class T>
struct network {
  BOOST_HANA_DEFINE_STRUCT(network, (mat<T, 6, 4>, first), (mat<T, 3, 6>, second));
};

// The second layer takes what the first one makes.
inline constexpr auto loss = [](auto const& net, auto const& x) {
  return cross_entropy(net.second * tanh(net.first * x), 1);
};

inline auto const slope = gradient(loss, wrt<0>)(network<double>{}, vec{1.0, 2.0, 3.0, 4.0});
