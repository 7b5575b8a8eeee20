#include <boost/hana/define_struct.hpp>
#include <chainrule/chainrule.hpp>

using namespace chainrule;

template <class T>
struct model {
  BOOST_HANA_DEFINE_STRUCT(model, (T, rate), (T, offset));
};
inline auto const slopes = gradient([](auto const& m) { return m.rate * m.offset; })(model<double>{1.0, 2.0});
