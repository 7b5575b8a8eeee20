// Sums as terms, and terms as forms with numbers and variables in them.
#include <chainrule/chainrule.hpp>

namespace {

using namespace chainrule;

template <int Variables, class Function>
struct forms_of {
  using arguments = std::array<double, Variables>;
  static constexpr detail::graph::graph terms() {
    auto g = detail::graph::traced_function<Function, arguments>::build();
    auto const by = detail::signature<wrt_list<>, arguments>::chosen_leaves(g);
    g.roots = detail::graph::terms_of_sum(g, g.roots[0]);
    for (detail::graph::index leaf : by) g.roots.push(leaf);
    return g;
  }
  static constexpr int count_terms() { return terms().roots.size - Variables; }
  static constexpr auto found() { return detail::graph::term_forms<1024>(terms(), Variables); }
};

template <class Body>
constexpr auto sum_of_12(Body body) {
  auto s = body(0);
  for (int i = 1; i < 12; ++i) s += body(i);
  return s;
}

// One form, whatever the numbers are: two of each term, of which the second is the same everywhere.
constexpr auto waves = [](auto const& x) {
  return sum_of_12([&](int i) { return sin(x[0] * (0.3 + i)) * exp(x[1] + 0.7); });
};
using wave_forms = forms_of<2, decltype(waves)>;
static_assert(wave_forms::count_terms() == 12);
static_assert(wave_forms::found().group_count == 1);
static_assert(wave_forms::found().groups[0].terms == 12);
static_assert(wave_forms::found().groups[0].variables == 2);
static_assert(wave_forms::found().groups[0].data == 2);
static_assert(wave_forms::found().rest_count == 0);
constexpr int common_numbers() {
  auto const forms = wave_forms::found();
  int count = 0;
  for (int k = 2; k < 4; ++k) count += forms.common_entry(forms.groups[0], k) != detail::graph::none ? 1 : 0;
  return count;
}
static_assert(common_numbers() == 1);

// Signs and factors before a sum, and sums in sums.
constexpr auto outer_product = [](auto const& x) {
  auto const first = sum_of_12([&](int i) { return square(x[0] - 0.1 * i - 0.05); });
  auto const second = sum_of_12([&](int i) { return exp(0.35 * i + x[1]); });
  return x[0] * x[1] - 2.0 * (first - second / 3.0);
};
static_assert(forms_of<2, decltype(outer_product)>::count_terms() == 25);
static_assert(forms_of<2, decltype(outer_product)>::found().group_count == 2);
static_assert(forms_of<2, decltype(outer_product)>::found().rest_count ==
              3);  // the product, and the terms whose first number is 0

// Exponents belong to the form, because the rule of a power looks at them; so does which variables are the same.
constexpr auto powers = [](auto const& x) {
  return sum_of_12([&](int i) { return pow(x[0], 2.5 + i % 2) * x[i % 3 == 0 ? 0 : 1]; });
};
static_assert(forms_of<2, decltype(powers)>::found().group_count == 2);
static_assert(forms_of<2, decltype(powers)>::found().rest_count == 4);

// Variables differ from term to term. What has no variable is no term.
constexpr auto links = [](auto const& x) {
  return sum_of_12([&](int i) { return sin(x[static_cast<std::size_t>(i)] * x[static_cast<std::size_t>(i) + 1]); }) +
         5.0;
};
static_assert(forms_of<13, decltype(links)>::found().groups[0].terms == 12);
static_assert(forms_of<13, decltype(links)>::found().rest_count == 0);
constexpr auto found_links = forms_of<13, decltype(links)>::found();
static_assert(found_links.common_entry(found_links.groups[0], 0) == detail::graph::none);

// An element computes a term.
constexpr int element_leaves() {
  auto const g = wave_forms::terms();
  auto const forms = wave_forms::found();
  auto const element = detail::graph::element_of(g, forms, 2, forms.groups[0]);
  int leaves = 0;
  for (auto const& n : element.nodes) leaves += n.operation == detail::graph::argument ? 1 : 0;
  return leaves;
}
static_assert(element_leaves() == 3);

}  // namespace
