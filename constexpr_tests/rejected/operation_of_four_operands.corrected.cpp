#include <chainrule/chainrule.hpp>

struct sum_of_three_ : chainrule::operation::of_arity<3> {
  static constexpr std::string_view name = "sum_of_three";
};
