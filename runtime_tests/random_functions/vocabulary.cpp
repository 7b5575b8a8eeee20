// See vocabulary.hpp.
#include "vocabulary.hpp"

#include <chainrule/with/boost_math.hpp>
#include <stdexcept>

namespace random_functions {

namespace {

using namespace chainrule::operation;

template <class Operation, class T>
T value_of(T const* a) {
  if constexpr (Operation::arity == 0)
    return Operation::template value<T>();
  else if constexpr (std::same_as<Operation, where_>)
    return a[0] != 0 ? a[1] : a[2];
  else if constexpr (Operation::operands[0] == kind::condition && Operation::arity == 1)
    return T(Operation::value(a[0] != 0));
  else if constexpr (Operation::operands[0] == kind::condition)
    return T(Operation::value(a[0] != 0, a[1] != 0));
  else if constexpr (Operation::arity == 1)
    return T(Operation::value(a[0]));
  else if constexpr (Operation::arity == 2)
    return T(Operation::value(a[0], a[1]));
  else
    return T(Operation::value(a[0], a[1], a[2]));
}

template <class Operation>
constexpr interval domain_of(int k) {
  if constexpr (requires { Operation::domain[0]; })
    if (k < Operation::arity) return Operation::domain[k];
  return reals;
}

template <class... Operations>
std::vector<word> all_words(list<Operations...>) {
  return {word{&traits_at(opcode_of<Operations>),
               {Operations::operands[0], Operations::operands[1], Operations::operands[2]},
               {domain_of<Operations>(0), domain_of<Operations>(1), domain_of<Operations>(2)},
               &value_of<Operations, double>,
               &value_of<Operations, longer>}...};
}

std::vector<int> positions(auto const& wanted) {
  std::vector<int> found;
  for (int i = 0; i < static_cast<int>(words().size()); ++i)
    if (wanted(*words()[static_cast<std::size_t>(i)].traits)) found.push_back(i);
  return found;
}

}  // namespace

std::span<word const> words() {
  static auto const all = all_words(registry{});
  return all;
}

std::vector<int> const& functions() {
  // shifted_pow is met in the slopes of pow; without it the fixed functions stay what they were.
  static auto const found = positions([](traits const& t) {
    return t.result == kind::number && t.arity > 0 && !t.transparent && t.written != style::prefix &&
           t.name != "shifted_pow";
  });
  return found;
}

std::vector<int> const& comparisons() {
  static auto const found =
      positions([](traits const& t) { return t.result == kind::condition && t.binding == precedence::comparison; });
  return found;
}

std::vector<int> const& constants() {
  static auto const found = positions([](traits const& t) { return t.arity == 0; });
  return found;
}

int position_of(std::string_view name, int arity) {
  for (int i = 0; i < static_cast<int>(words().size()); ++i)
    if (auto const& t = *words()[static_cast<std::size_t>(i)].traits; t.name == name && t.arity == arity) return i;
  throw std::invalid_argument("no operation " + std::string(name));
}

}  // namespace random_functions
