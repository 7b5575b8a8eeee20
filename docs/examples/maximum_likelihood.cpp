// Maximum likelihood: Newton's method with the exact Hessian, whose inverse at the maximum has the squares of the
// standard errors on its diagonal. Logistic regression, and a mixture of two normal distributions; the data are
// Fisher's iris flowers.
#include <array>
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

using namespace chainrule;

namespace {

// [logistic]
// Of flowers of two species: b[0] is the constant, b[1], ... belong to the lengths. A label is 1 or -1.
constexpr auto logistic = [](auto const& b, auto const& lengths, auto const& labels) {
  return sum(indices(labels), [&](auto i) {
    auto const x = lengths[i];
    return log_sigmoid(labels[i] * (b[0] + sum(indices(x), [&](auto j) { return b[1 + j] * x[j]; })));
  });
};
// [/logistic]

// [mixture]
// Of the two parts: the logit of the first one's weight, means, logarithms of the standard deviations.
constexpr auto normal = [](auto const& x, auto const& mean, auto const& log_deviation) {
  return -0.5 * square((x - mean) * exp(-log_deviation)) - log_deviation - 0.9189385332046727418;
};
constexpr auto mixture = [](auto const& p, auto const& x) {
  return sum(indices(x), [&](auto i) {
    return log_add_exp(log_sigmoid(p[0]) + normal(x[i], p[1], p[3]), log_sigmoid(-p[0]) + normal(x[i], p[2], p[4]));
  });
};
// [/mixture]

template <std::size_t N>
using vector = std::array<double, N>;
template <std::size_t N>
using matrix = std::array<vector<N>, N>;

void require(bool condition, char const* what) {
  if (condition) return;
  std::printf("not true: %s\n", what);
  std::exit(EXIT_FAILURE);
}

// Gauss-Jordan elimination with pivots.
template <std::size_t N>
matrix<N> inverse(matrix<N> a) {
  matrix<N> result{};
  for (std::size_t k = 0; k < N; ++k) result[k][k] = 1;
  for (std::size_t k = 0; k < N; ++k) {
    std::size_t pivot = k;
    for (std::size_t i = k; i < N; ++i)
      if (std::fabs(a[i][k]) > std::fabs(a[pivot][k])) pivot = i;
    std::swap(a[k], a[pivot]);
    std::swap(result[k], result[pivot]);
    double const by = a[k][k];
    for (std::size_t j = 0; j < N; ++j) a[k][j] /= by, result[k][j] /= by;
    for (std::size_t i = 0; i < N; ++i) {
      if (i == k) continue;
      double const factor = a[i][k];
      for (std::size_t j = 0; j < N; ++j) a[i][j] -= factor * a[k][j], result[i][j] -= factor * result[k][j];
    }
  }
  return result;
}

// [newton]
template <std::size_t N>
struct estimate {
  vector<N> value, standard_error;
};
template <std::size_t N>
estimate<N> most_likely(auto const& likelihood, vector<N> p, auto const&... data) {
  for (int iteration = 0; iteration < 50; ++iteration) {
    auto const [value, slope, curvature] = value_gradient_and_hessian(likelihood, wrt<0>)(p, data...);
    matrix<N> const covariance = inverse(curvature);  // but for its sign
    vector<N> step{};
    double promised = 0;
    for (std::size_t i = 0; i < N; ++i) {
      for (std::size_t j = 0; j < N; ++j) step[i] -= covariance[i][j] * slope[j];
      promised += step[i] * slope[i];
    }
    if (std::fabs(promised) < 1e-18 * std::fabs(value)) {
      estimate<N> found{p, {}};
      for (std::size_t i = 0; i < N; ++i) found.standard_error[i] = std::sqrt(-covariance[i][i]);
      return found;
    }
    // A step that is too long is halved.
    for (double length = 1; length > 1e-6; length /= 2) {
      vector<N> there = p;
      for (std::size_t i = 0; i < N; ++i) there[i] += length * step[i];
      if (likelihood(there, data...) >= value - 1e-12 * std::fabs(value)) {
        p = there;
        break;
      }
    }
  }
  require(false, "Newton's method arrives");
  return {};
}
// [/newton]

struct flowers {
  std::vector<std::array<double, 4>> lengths;
  std::vector<int> species;
};
flowers read(std::string const& name) {
  std::ifstream file(name);
  flowers all;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::array<double, 4> length{};
    int species = 0;
    require(
        std::sscanf(line.c_str(), "%lf,%lf,%lf,%lf,%d", &length[0], &length[1], &length[2], &length[3], &species) == 5,
        "a line has four lengths and the species");
    all.lengths.push_back(length);
    all.species.push_back(species);
  }
  require(all.species.size() == 150, "there are 150 flowers");
  return all;
}

bool near(double a, double b, double tolerance) { return std::fabs(a - b) <= tolerance; }

}  // namespace

int main() {
  flowers const iris = read(CHAINRULE_EXAMPLE_DATA "/iris.csv");
  {
    std::vector<std::array<double, 4>> lengths;
    std::vector<double> labels;  // versicolor, -1, and virginica, 1
    for (std::size_t i = 0; i < iris.species.size(); ++i) {
      if (iris.species[i] == 0) continue;
      lengths.push_back(iris.lengths[i]);
      labels.push_back(iris.species[i] == 2 ? 1 : -1);
    }
    // [fit]
    auto const [b, error] = most_likely(logistic, vector<5>{}, lengths, labels);
    // [/fit]
    char const* const names[]{"constant", "sepal length", "sepal width", "petal length", "petal width"};
    // As R's glm(..., binomial) prints them.
    double const expected[5][2]{{-42.638, 25.708}, {-2.465, 2.394}, {-6.681, 4.480}, {9.429, 4.737}, {18.286, 9.743}};
    for (std::size_t k = 0; k < 5; ++k) {
      std::printf("%-13s %8.3f +- %6.3f\n", names[k], b[k], error[k]);
      require(near(b[k], expected[k][0], 1e-3) && near(error[k], expected[k][1], 2e-3), "R finds the same");
    }
  }
  {
    std::vector<double> petals;
    for (std::size_t i = 0; i < iris.species.size(); ++i) petals.push_back(iris.lengths[i][2]);
    auto const [p, error] = most_likely(mixture, vector<5>{-0.5, 1.5, 5.0, std::log(0.2), std::log(0.8)}, petals);
    double const weight = 1 / (1 + std::exp(-p[0]));
    std::printf("petals: %.3f of mean %.4f +- %.4f, others of mean %.3f +- %.3f\n", weight, p[1], error[1], p[2],
                error[2]);
    // The setosa flowers are a group of their own, so its errors are those of 50 flowers by themselves.
    require(near(weight, 1.0 / 3, 1e-3) && near(p[1], 1.462, 1e-3), "the first part is the setosa flowers");
    require(near(error[1], std::exp(p[3]) / std::sqrt(50.0), 1e-3), "the error of a mean");
    require(near(error[3], 1 / std::sqrt(100.0), 1e-2), "the error of the logarithm of a deviation");
  }
}
