// Nonlinear least squares on reference data of NIST with the data as arguments: residuals of any number of
// observations are a table, their Jacobian is written into memory that is there. nist_fit.cpp fits the same models as
// formulas, observation by observation.
//
// Exits with 0 if every parameter agrees with the certified value to 6 digits from both starting points.
#include <array>
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <cstdio>
#include <vector>

#include "nist_file.hpp"

using namespace chainrule;

namespace {

// [models]
struct misra1a {
  static constexpr char name[] = "Misra1a";
  static constexpr std::size_t parameters = 2;
  constexpr auto operator()(auto const& b, auto const& x) const { return b[0] * (1.0 - exp(-b[1] * x)); }
};
struct rat42 {
  static constexpr char name[] = "Rat42";
  static constexpr std::size_t parameters = 3;
  constexpr auto operator()(auto const& b, auto const& x) const { return b[0] / (1.0 + exp(b[1] - b[2] * x)); }
};
struct gauss1 {
  static constexpr char name[] = "Gauss1";
  static constexpr std::size_t parameters = 8;
  constexpr auto operator()(auto const& b, auto const& x) const {
    return b[0] * exp(-b[1] * x) + b[2] * exp(-square((x - b[3]) / b[4])) + b[5] * exp(-square((x - b[6]) / b[7]));
  }
};
struct hahn1 {
  static constexpr char name[] = "Hahn1";
  static constexpr std::size_t parameters = 7;
  constexpr auto operator()(auto const& b, auto const& x) const {
    return (b[0] + x * (b[1] + x * (b[2] + x * b[3]))) / (1.0 + x * (b[4] + x * (b[5] + x * b[6])));
  }
};
template <class Model>
constexpr auto residuals = [](auto const& b, auto const& x, auto const& y) {
  return tabulate(indices(x), [&](auto i) { return y[i] - Model{}(b, x[i]); });
};
// [/models]

template <std::size_t N>
using row = std::array<double, N>;

// The x for which the rows times x are nearest to the right-hand side, by Householder reflections: the normal
// equations would square the problem's condition.
template <std::size_t N>
row<N> least_squares(std::vector<row<N>> a, std::vector<double> right) {
  for (std::size_t k = 0; k < N; ++k) {
    double norm = 0;
    for (std::size_t i = k; i < a.size(); ++i) norm = std::hypot(norm, a[i][k]);
    if (a[k][k] > 0) norm = -norm;
    std::vector<double> v(a.size());
    for (std::size_t i = k; i < a.size(); ++i) v[i] = a[i][k] - (i == k ? norm : 0);
    double const half = -norm * v[k];  // |v|^2 / 2
    auto const reflect = [&](auto&& entry) {
      double dot = 0;
      for (std::size_t i = k; i < a.size(); ++i) dot += v[i] * entry(i);
      for (std::size_t i = k; i < a.size(); ++i) entry(i) -= dot / half * v[i];
    };
    for (std::size_t j = k; j < N; ++j) reflect([&](std::size_t i) -> double& { return a[i][j]; });
    reflect([&](std::size_t i) -> double& { return right[i]; });
  }
  row<N> x{};
  for (std::size_t k = N; k-- > 0;) {
    x[k] = right[k];
    for (std::size_t j = k + 1; j < N; ++j) x[k] -= a[k][j] * x[j];
    x[k] /= a[k][k];
  }
  return x;
}

double sum_of_squares(std::vector<double> const& r) {
  double total = 0;
  for (double const each : r) total += each * each;
  return total;
}

// Levenberg-Marquardt, with columns scaled by their largest norms so far.
template <class Model, std::size_t N = Model::parameters>
row<N> fit(row<N> b, std::vector<double> const& x, std::vector<double> const& y) {
  // [prepare]
  auto linearize = prepare(value_and_jacobian(residuals<Model>, wrt<0>), b, x, y);
  std::vector<double> r(x.size());
  std::vector<row<N>> j(x.size());
  linearize(into(r, j), b, x, y);
  // [/prepare]
  row<N> scale{};
  double damping = 1e-3;
  for (int iteration = 0; iteration < 1000; ++iteration) {
    std::vector<row<N>> stacked = j;
    std::vector<double> target;
    for (double const each : r) target.push_back(-each);
    for (std::size_t k = 0; k < N; ++k) {
      double norm = 0;
      for (auto const& each : j) norm = std::hypot(norm, each[k]);
      scale[k] = std::fmax(scale[k], norm);
      for (auto& each : stacked) each[k] /= scale[k];
    }
    for (std::size_t k = 0; k < N; ++k) {
      stacked.emplace_back()[k] = std::sqrt(damping);
      target.push_back(0);
    }
    row<N> const step = least_squares(stacked, target);
    row<N> there = b;
    bool converged = true;
    for (std::size_t k = 0; k < N; ++k) {
      there[k] += step[k] / scale[k];
      converged = converged && std::fabs(there[k] - b[k]) <= 1e-11 * std::fabs(b[k]);
    }
    std::vector<double> r_there(x.size());
    std::vector<row<N>> j_there(x.size());
    linearize(into(r_there, j_there), there, x, y);
    // Next to the minimum rounding decides which of two sums is smaller, while the steps still gain digits.
    if (sum_of_squares(r_there) <= (1 + 1e-14) * sum_of_squares(r)) {
      b = there;
      r = r_there;
      j = j_there;
      damping /= 10;
    } else {
      damping *= 10;
    }
    if (converged) break;
  }
  return b;
}

template <class Model>
bool agrees() {
  nist::reader const file(std::string(CHAINRULE_EXAMPLE_DATA "/nist/") + Model::name + ".dat");
  auto const data = file.read(Model::parameters);
  double worst = 0;
  for (auto const& start : data.start) {
    row<Model::parameters> b{};
    for (std::size_t k = 0; k < b.size(); ++k) b[k] = start[k];
    b = fit<Model>(b, data.x, data.y);
    for (std::size_t k = 0; k < b.size(); ++k)
      worst = std::fmax(worst, std::fabs(b[k] - data.certified[k]) / std::fabs(data.certified[k]));
  }
  std::printf("%-8s %3zu observations, %zu parameters: %s\n", Model::name, data.x.size(), Model::parameters,
              worst < 1e-6 ? "the certified values" : "other values than the certified ones");
  return worst < 1e-6;
}

}  // namespace

int main() {
  try {
    bool all = agrees<misra1a>();
    all = agrees<rat42>() && all;
    all = agrees<gauss1>() && all;
    all = agrees<hahn1>() && all;
    return all ? 0 : 1;
  } catch (nist::file_error const& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
