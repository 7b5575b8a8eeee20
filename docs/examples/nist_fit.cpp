// Nonlinear least squares on reference data of NIST: Levenberg-Marquardt with exact derivatives, checked against the
// certified results.
//
//   nist_fit [FILE...]      without arguments: the four data sets in data/nist
//
// Exits with 0 if every parameter agrees with the certified value to 6 digits, with 1 if not, with 2 if a file is
// wrong.
#include <Eigen/Dense>
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <cstdio>
#include <functional>
#include <string>
#include <utility>

#include "nist_file.hpp"

using namespace chainrule;
using namespace chainrule::literals;

// [models]
constexpr auto x = variable<"x">;
constexpr auto b1 = variable<"b1">;
constexpr auto b2 = variable<"b2">;
constexpr auto b3 = variable<"b3">;
constexpr auto b4 = variable<"b4">;
constexpr auto b5 = variable<"b5">;
constexpr auto b6 = variable<"b6">;
constexpr auto b7 = variable<"b7">;
constexpr auto b8 = variable<"b8">;

constexpr auto misra1a = b1 * (1_c - exp(-b2 * x));
constexpr auto rat42 = b1 / (1_c + exp(b2 - b3 * x));
constexpr auto gauss1 = b1 * exp(-b2 * x) + b3 * exp(-square((x - b4) / b5)) + b6 * exp(-square((x - b7) / b8));
constexpr auto hahn1 =
    (b1 + b2 * x + b3 * pow(x, 2_c) + b4 * pow(x, 3_c)) / (1_c + b5 * x + b6 * pow(x, 2_c) + b7 * pow(x, 3_c));
// [/models]

// What a step of Levenberg-Marquardt needs to know about a point: residuals y - model, and the derivatives of the
// model, a row each.
struct linearization {
  Eigen::VectorXd residual;
  Eigen::MatrixXd jacobian;
  double sum_of_squares() const { return residual.squaredNorm(); }
};

// [linearize]
template <formula Model, variable_symbol... Parameter>
auto linearize(Model model, Parameter... b) {
  return [=](nist::data_set const& data, Eigen::VectorXd const& at) {
    auto const observe = [&]<std::size_t... I>(double x_value, std::index_sequence<I...>) {
      return value_and_gradient(model, b...)((b = at[I])..., x = x_value);
    };
    auto const rows = static_cast<Eigen::Index>(data.x.size());
    linearization result{Eigen::VectorXd(rows), Eigen::MatrixXd(rows, at.size())};
    for (Eigen::Index row = 0; row < rows; ++row) {
      auto const i = static_cast<std::size_t>(row);
      auto const [value, gradient] = observe(data.x[i], std::index_sequence_for<Parameter...>());
      result.residual[row] = data.y[i] - value;
      result.jacobian.row(row) = Eigen::Map<Eigen::RowVectorXd const>(gradient.values.data(), at.size());
    }
    return result;
  };
}
// [/linearize]

struct regression {
  std::string name;
  std::size_t parameters;
  std::function<linearization(nist::data_set const&, Eigen::VectorXd const&)> linearize;
};

regression const regressions[] = {
    {"Misra1a", 2, linearize(misra1a, b1, b2)},
    {"Rat42", 3, linearize(rat42, b1, b2, b3)},
    {"Gauss1", 8, linearize(gauss1, b1, b2, b3, b4, b5, b6, b7, b8)},
    {"Hahn1", 7, linearize(hahn1, b1, b2, b3, b4, b5, b6, b7)},
};

regression const& regression_for(nist::reader const& file) {
  for (auto const& known : regressions)
    if (known.name == file.name) return known;
  file.fail(file.name_line, "there is no model for the data set " + file.name);
}

struct fitted {
  Eigen::VectorXd parameters;
  double sum_of_squares;
  int iterations;
};

// Levenberg-Marquardt: least squares of the linearised residuals, damped so strongly that the sum of squares falls.
fitted fit(regression const& problem, nist::data_set const& data, std::vector<double> const& start) {
  Eigen::VectorXd at = Eigen::Map<Eigen::VectorXd const>(start.data(), static_cast<Eigen::Index>(start.size()));
  linearization here = problem.linearize(data, at);
  auto const rows = here.jacobian.rows(), columns = here.jacobian.cols();
  Eigen::VectorXd scale = Eigen::VectorXd::Zero(columns);
  double damping = 1e-3;
  int iterations = 0;
  for (bool converged = false; !converged && iterations < 1000; ++iterations) {
    // The parameters of Hahn1 differ by seven powers of ten. So columns are scaled, and the damped problem is solved by
    // QR as it stands: the normal equations would square its condition.
    scale = scale.cwiseMax(here.jacobian.colwise().norm().transpose());
    Eigen::MatrixXd stacked(rows + columns, columns);
    stacked << here.jacobian * scale.cwiseInverse().asDiagonal(),
        std::sqrt(damping) * Eigen::MatrixXd::Identity(columns, columns);
    Eigen::VectorXd target(rows + columns);
    target << here.residual, Eigen::VectorXd::Zero(columns);
    Eigen::VectorXd const scaled_step = stacked.colPivHouseholderQr().solve(target);
    Eigen::VectorXd const step = scaled_step.cwiseQuotient(scale);

    linearization there = problem.linearize(data, at + step);
    converged = (step.array().abs() <= 1e-11 * at.array().abs()).all();
    // Next to the minimum rounding decides which of two sums is smaller, while the steps still gain digits.
    if (there.sum_of_squares() <= (1 + 1e-14) * here.sum_of_squares()) {
      at += step;
      here = std::move(there);
      damping /= 10;
    } else {
      damping *= 10;
    }
  }
  return {at, here.sum_of_squares(), iterations};
}

// The number of digits that agree: the negative logarithm of the relative error; NIST certifies 11.
double agreeing_digits(double computed, double certified) {
  double const error = std::abs(computed - certified) / std::abs(certified);
  return error < 1e-11 ? 11 : -std::log10(error);
}

// Prints the fits from both starts beside the certified values, and says whether they agree.
bool report(regression const& problem, nist::data_set const& data) {
  fitted const fits[] = {fit(problem, data, data.start[0]), fit(problem, data, data.start[1])};
  bool agrees = true;
  std::printf("%s: %zu observations, %zu parameters\n\n", data.name.c_str(), data.x.size(), data.certified.size());
  std::printf("%18s %17s   %17s %6s   %17s %6s\n", "", "certified", "from start 1", "digits", "from start 2", "digits");
  for (std::size_t i = 0; i < data.certified.size(); ++i) {
    std::printf("  b%-15zu %17.10e", i + 1, data.certified[i]);
    for (auto const& [parameters, sum_of_squares, iterations] : fits) {
      double const computed = parameters[static_cast<Eigen::Index>(i)],
                   digits = agreeing_digits(computed, data.certified[i]);
      std::printf("   %17.10e %6.1f", computed, digits);
      agrees = agrees && digits >= 6;
    }
    std::printf("\n");
  }
  std::printf("  %-16s %17s   %17.10e %6s   %17.10e\n", "sum of squares", "", fits[0].sum_of_squares, "",
              fits[1].sum_of_squares);
  std::printf("  %-16s %17s   %17d %6s   %17d\n\n", "iterations", "", fits[0].iterations, "", fits[1].iterations);
  return agrees;
}

int main(int argument_count, char** arguments) {
  std::vector<std::string> files(arguments + 1, arguments + argument_count);
  if (files.empty())
    for (auto const& known : regressions) files.push_back(CHAINRULE_EXAMPLE_DATA "/nist/" + known.name + ".dat");

  std::vector<std::pair<regression const*, nist::data_set>> jobs;
  try {
    for (auto const& name : files) {
      nist::reader const file(name);
      regression const& problem = regression_for(file);
      jobs.emplace_back(&problem, file.read(problem.parameters));
    }
  } catch (nist::file_error const& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 2;
  }

  bool agree = true;
  for (auto const& [problem, data] : jobs) agree = report(*problem, data) && agree;
  std::printf(agree ? "All parameters agree with the certified values.\n"
                    : "Some parameters differ from the certified values.\n");
  return agree ? 0 : 1;
}
