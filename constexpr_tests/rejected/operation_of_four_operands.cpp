// expect: chainrule: an operation has at most three operands
#include <chainrule/chainrule.hpp>

struct sum_of_four_ : chainrule::operation::of_arity<4> {
  static constexpr std::string_view name = "sum_of_four";
};
