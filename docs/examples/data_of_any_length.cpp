// Functions of data whose lengths are known at run time: sums that stay loops.
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <vector>

using namespace chainrule;

namespace {

// [misfit]
constexpr auto misfit = [](auto const& b, auto const& t, auto const& y) {
  return sum(indices(t), [&](auto i) { return square(y[i] - b[0] * exp(-b[1] * t[i])); });
};
// [/misfit]

// [chain]
constexpr auto chain = [](auto const& x) {
  return sum(range(0, x.size() - 1),
             [&](auto i) { return 100.0 * square(x[i + 1] - square(x[i])) + square(1.0 - x[i]); });
};
// [/chain]

// [springs]
constexpr auto energy = [](auto const& positions, auto const& springs, auto const& lengths) {
  return sum(indices(springs), [&](auto k) {
    auto const [first, second] = springs[k];  // two indices
    auto const a = positions[first], b = positions[second];
    return square(hypot(a[0] - b[0], a[1] - b[1]) - lengths[k]);
  });
};
// [/springs]

// [residuals]
constexpr auto residuals = [](auto const& b, auto const& t, auto const& y) {
  return tabulate(indices(t), [&](auto i) { return y[i] - b[0] * exp(-b[1] * t[i]); });
};
// [/residuals]

bool near(double a, double b) { return std::fabs(a - b) <= 1e-12 * (1 + std::fabs(b)); }
void require(bool condition) {
  if (!condition) std::exit(EXIT_FAILURE);
}

}  // namespace

int main() {
  {
    // [fit]
    std::vector<double> const t{0.0, 1.0, 2.0}, y{2.0, 1.1, 0.5};
    std::array const b{2.0, 0.5};
    auto const [value, slope] = value_and_gradient(misfit, wrt<0>)(b, t, y);  // slope is a std::array, as b is
    // [/fit]
    double expected = 0;
    for (std::size_t i = 0; i < t.size(); ++i) expected += std::pow(y[i] - 2.0 * std::exp(-0.5 * t[i]), 2);
    require(near(value, expected) && slope[0] > 0);

    // [table]
    auto const [r, j] = value_and_jacobian(residuals, wrt<0>)(b, t, y);  // three numbers, three rows of two
    // [/table]
    require(r.size() == 3 && near(j[1][0], -std::exp(-0.5)) &&
            near(2 * (r[0] * j[0][1] + r[1] * j[1][1] + r[2] * j[2][1]), slope[1]));
  }
  {
    // [by_hand]
    std::vector<double> const t{0.0, 1.0, 2.0}, y{2.0, 1.1, 0.5};
    auto const by_hand = [](std::array<double, 2> const& b, std::vector<double> const& times,
                            std::vector<double> const& measured) {
      std::array slope{0.0, 0.0};
      for (std::size_t i = 0; i < times.size(); ++i) {
        double const e = std::exp(-b[1] * times[i]), r = measured[i] - b[0] * e;
        slope[0] -= 2 * r * e;
        slope[1] += r * b[0] * times[i] * e;  // the factor 2 is forgotten
      }
      return slope;
    };
    auto const answer = check_gradient(misfit, by_hand, wrt<0>)(std::array{2.5, 0.5}, t, y);
    require(!answer && answer.column == 1 && near(answer.expected, 2 * answer.found));
    // [/by_hand]
  }
  {
    // [into]
    std::vector<double> const x{1.0, 1.2, 0.9};
    std::vector<double> g = gradient(chain)(x);              // as long as x
    double const v = value_and_gradient(chain)(into(g), x);  // into memory that is there
    gradient(chain)(add_to(g), x);                           // adds to it
    // [/into]
    require(near(v, 33.2) && near(g[2], 2 * 200 * (0.9 - 1.44)));
  }
  {
    // [newton]
    std::vector<std::array<double, 2>> positions{{0.0, 0.0}, {1.1, 0.0}, {0.4, 1.0}};
    std::vector<std::array<std::size_t, 2>> const springs{{0, 1}, {1, 2}};
    std::vector<double> const lengths{1.0, 1.0};
    auto newton = prepare(value_gradient_and_hessian(energy, wrt<0>), positions, springs, lengths);
    std::vector<std::array<double, 2>> g(positions.size());
    std::vector<double> h(newton.pattern().columns.size());  // nonzeros, row by row
    double const e = newton(into(g, h), positions, springs, lengths);
    // [/newton]
    require(near(e, energy(positions, springs, lengths)) && h.size() == 28);
    // [semidefinite]
    std::vector<double> const longer{2.0, 2.0};  // springs that push: sideways the energy bends downwards
    auto const exact = sparse_hessian(energy, wrt<0>)(positions, springs, longer);
    auto const safe = sparse_hessian(energy, wrt<0>, projected)(positions, springs, longer);
    // [/semidefinite]
    require(exact(1, 1) < 0 && near(safe(1, 1), 0) && near(safe(0, 0), 2) && safe.size() == 28);
  }
  {
    // [refused]
    std::vector<double> const t(10), y(9);
    try {
      gradient(misfit, wrt<0>)(std::array{2.0, 0.5}, t, y);
    } catch (data_misuse const& e) {
      std::puts(e.what());  // element 9 of argument 2 is read, which has 9 elements
    }
    // [/refused]
  }
}
