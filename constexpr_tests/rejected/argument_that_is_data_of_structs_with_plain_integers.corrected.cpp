#include <boost/hana/define_struct.hpp>
#include <chainrule/chainrule.hpp>
#include <vector>

using namespace chainrule;

template <class T, class Index>
struct weighted {
  BOOST_HANA_DEFINE_STRUCT(weighted, (Index, at), (T, weight));
};
inline constexpr auto f = [](auto const& x, auto const& some) {
  return sum(indices(some), [&](auto i) { return x[some[i].at] * some[i].weight; });
};
inline auto slope(std::vector<double> const& x, std::vector<weighted<double, int>> const& some) {
  return gradient(f, wrt<0>)(x, some);
}
