// expect: chainrule: data of run-time length stand in a row, as in std::vector (not of bool) and std::span
#include <boost/hana/define_struct.hpp>
#include <chainrule/chainrule.hpp>
#include <vector>

using namespace chainrule;

template <class T>
struct weighted {
  BOOST_HANA_DEFINE_STRUCT(weighted, (int, at), (T, weight));
};
inline constexpr auto f = [](auto const& x, auto const& some) {
  return sum(indices(some), [&](auto i) { return x[some[i].at] * some[i].weight; });
};
inline auto slope(std::vector<double> const& x, std::vector<weighted<double>> const& some) {
  return gradient(f, wrt<0>)(x, some);
}
