// Every operation of the registry obeys the laws of differentiation in laws.hpp; a new operation needs no test of its own here.
#include "laws.hpp"

namespace chainrule::testing {

// A law that does not hold is an error that names the operation; each is a constant evaluation of its own.
template <class Operation>
struct obeys {};
template <differentiable Operation>
struct obeys<Operation> {
  static_assert(forward_is_reverse<Operation>());
  static_assert(linear<Operation>());
  static_assert(product_rule<Operation>());
  static_assert(chain_rule<Operation>());
  static_assert(chain_rule_in_numbers<Operation>());
  static_assert(symmetric<Operation>());
  static_assert(limit_of_differences<Operation>());
};

template <class... Operations>
constexpr std::size_t all_obey(operation::list<Operations...>) {
  return (sizeof(obeys<Operations>) + ... + 0);
}
static_assert(all_obey(operation::registry{}) > 0);

}  // namespace chainrule::testing
