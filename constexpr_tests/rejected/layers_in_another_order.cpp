// expect: chainrule: in a product A * B the first matrix must have as many columns as the second matrix or vector has rows
// note clang: product_of_sizes<6UL, 4UL, 3UL, 1UL>
// note gcc: product_of_sizes() [with long unsigned int Rows = 6; long unsigned int Columns = 4; long unsigned int OtherRows = 3; long unsigned int OtherColumns = 1]
#include <boost/hana/define_struct.hpp>
#include <chainrule/chainrule.hpp>

using namespace chainrule;

template <class T>
struct network {
  BOOST_HANA_DEFINE_STRUCT(network, (mat<T, 6, 4>, first), (mat<T, 3, 6>, second));
};

// The second layer takes what the first one makes.
inline constexpr auto loss = [](auto const& net, auto const& x) {
  return cross_entropy(net.first * tanh(net.second * x), 1);
};

inline auto const slope = gradient(loss, wrt<0>)(network<double>{}, vec{1.0, 2.0, 3.0, 4.0, 5.0, 6.0});
