// expect: chainrule: a function that is differentiated takes numbers, std::array, std::tuple, and structs templated on their number type
#include <boost/hana/define_struct.hpp>
#include <chainrule/chainrule.hpp>

using namespace chainrule;

struct model {
  BOOST_HANA_DEFINE_STRUCT(model, (double, rate), (double, offset));
};
inline auto const slopes = gradient([](auto const& m) { return m.rate * m.offset; })(model{1.0, 2.0});
