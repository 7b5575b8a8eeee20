// Residuals and derivatives of NIST's nonlinear regression problems, summed over the observations and compared with
// references to 30 digits.
#pragma once

#include <array>
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "catch.hpp"

namespace nist {

struct data_set {
  std::map<std::string, std::vector<double>> points;  // "start1", "start2", "certified": the parameters
  std::vector<std::vector<double>> observations;      // the rows of the file: the response, then its predictors
};

/// The data set of a file in which the parameters stand from line 41 and the data from line 61 on.
inline data_set read_data_set(std::string const& name, std::size_t parameters) {
  data_set data;
  std::ifstream file(CHAINRULE_TEST_DATA "/nist/" + name + ".dat");
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    if (number >= 41 && number < 41 + parameters) {
      std::istringstream values(line.substr(line.find('=') + 1));
      for (auto point : {"start1", "start2", "certified"}) values >> data.points[point].emplace_back();
      REQUIRE(values);
    } else if (number >= 61) {
      std::istringstream values(line);
      std::vector<double> row;
      for (double value{}; values >> value;) row.push_back(value);
      if (!row.empty()) data.observations.push_back(std::move(row));
    }
  }
  REQUIRE(!data.observations.empty());
  return data;
}

struct reference {
  std::string point, quantity;
  std::size_t i, j;
  double value;
};

/// The rows of nist_reference.csv about a data set: dataset,point,quantity,i,j,value.
inline std::vector<reference> read_references(std::string const& name) {
  std::vector<reference> all;
  std::ifstream file(CHAINRULE_TEST_DATA "/nist_reference.csv");
  for (std::string line; std::getline(file, line);) {
    std::istringstream columns(line);
    std::string cells[6];
    for (auto& cell : cells) std::getline(columns, cell, ',');
    auto const index = [](std::string const& cell) {
      return cell.empty() ? 0 : static_cast<std::size_t>(std::stoul(cell));
    };
    if (cells[0] == name) all.push_back({cells[1], cells[2], index(cells[3]), index(cells[4]), std::stod(cells[5])});
  }
  REQUIRE(!all.empty());
  return all;
}

/// A number that was computed in two ways, and the sum of the magnitudes that were added up to it.
struct computed {
  double by_hand = 0, of_square = 0, magnitude = 0;
  void add(double term_by_hand, double term_of_square, double term_magnitude) {
    by_hand += term_by_hand;
    of_square += term_of_square;
    magnitude += term_magnitude;
  }
};

/// The residuals r = response - model, their Jacobian, and the sum of r^2 with its derivatives: put together by hand
/// from the derivatives of r, and as the sum of the derivatives of r^2.
template <std::size_t Parameters>
struct derivatives {
  std::vector<computed> residual;
  std::vector<std::array<computed, Parameters>> jacobian;
  computed sum_of_squares;
  std::array<computed, Parameters> gradient;
  std::array<std::array<computed, Parameters>, Parameters> hessian;

  computed of(reference const& wanted) const {
    if (wanted.quantity == "residual") return residual.at(wanted.i);
    if (wanted.quantity == "J_residual") return jacobian.at(wanted.i).at(wanted.j);
    if (wanted.quantity == "RSS") return sum_of_squares;
    if (wanted.quantity == "gradRSS") return gradient.at(wanted.i);
    if (wanted.quantity == "hessRSS") return hessian.at(wanted.i).at(wanted.j);
    FAIL("unknown quantity " << wanted.quantity);
    return {};
  }
};

template <class Response, class Model, class... Parameter, class Observed, class... Predictor>
auto differentiate(Response const& response, Model const& model, std::tuple<Parameter...> const&,
                   std::tuple<Observed, Predictor...> const&, data_set const& data, std::vector<double> const& at) {
  using chainrule::hessian, chainrule::square, chainrule::value_and_gradient;
  constexpr auto count = sizeof...(Parameter);
  auto const residual = response - model;
  derivatives<count> all{};
  for (auto const& row : data.observations) {
    REQUIRE(row.size() == 1 + sizeof...(Predictor));
    auto const answer = [&]<std::size_t... I, std::size_t... K>(auto const& question, std::index_sequence<I...>,
                                                                std::index_sequence<K...>) {
      return question((Parameter{} = at[I])..., Observed{} = row[0], (Predictor{} = row[K + 1])...);
    };
    auto const here = [&](auto const& question) {
      return answer(question, std::index_sequence_for<Parameter...>(), std::index_sequence_for<Predictor...>());
    };
    auto const [r, dr] = here(value_and_gradient(residual, Parameter{}...));
    auto const ddr = here(hessian(residual, Parameter{}...));
    auto const [rr, drr] = here(value_and_gradient(square(residual), Parameter{}...));
    auto const ddrr = here(hessian(square(residual), Parameter{}...));

    double const observed = response(Observed{} = row[0]);
    double const size = std::abs(observed) + std::abs(observed - r);  // the residual's own magnitudes
    all.residual.push_back({r, r, size});
    all.jacobian.emplace_back();
    all.sum_of_squares.add(r * r, rr, std::abs(r) * size);
    for (std::size_t i = 0; i < count; ++i) {
      all.jacobian.back()[i].add(dr[i], dr[i], std::abs(dr[i]));
      all.gradient[i].add(2 * r * dr[i], drr[i], 2 * size * std::abs(dr[i]));
      for (std::size_t j = 0; j < count; ++j)
        all.hessian[i][j].add(2 * (dr[i] * dr[j] + r * ddr[i][j]), ddrr[i][j],
                              2 * (std::abs(dr[i] * dr[j]) + size * std::abs(ddr[i][j])));
    }
  }
  return all;
}

// Every number agrees to 1e-12 of the magnitudes that were added up to it: that leaves room for some hundred roundings,
// and for exp of arguments in the hundreds. Components are judged one by one, for those of one Hessian differ by up to
// 20 powers of ten. At the starts these magnitudes are at most some 1,000 times the number itself. At the certified
// solution they are larger where a sum cancels, and doubles cannot do better:
//   - the gradient, which is zero but for what the certified parameters lack after 11 digits;
//   - residuals and their sum of squares where the model fits closely: for Lanczos3 a residual is down to a millionth
//   of the observation;
//   - in the Hessians of Gauss1 and Gauss2 the entries that couple the centre of a peak with its height or width.
inline constexpr double tolerance = 1e-12;

/// Compares all that nist_reference.csv says about a data set with what the library computes for the residual response
/// - model.
template <class Response, class Model, class... Parameter, class... Column>
void check(std::string const& name, Response const& response, Model const& model,
           std::tuple<Parameter...> const& parameters, std::tuple<Column...> const& columns) {
  auto const data = read_data_set(name, sizeof...(Parameter));
  std::map<std::string, derivatives<sizeof...(Parameter)>> at_point;
  for (auto const& [point, at] : data.points)
    at_point[point] = differentiate(response, model, parameters, columns, data, at);
  for (auto const& wanted : read_references(name)) {
    auto const result = at_point.at(wanted.point).of(wanted);
    CAPTURE(wanted.point, wanted.quantity, wanted.i, wanted.j, wanted.value, result.by_hand, result.of_square,
            result.magnitude);
    auto const deviation = [&](double value) {
      return value == wanted.value ? 0 : std::abs(value - wanted.value) / result.magnitude / tolerance;
    };
    CHECK(deviation(result.by_hand) <= 1);
    CHECK(deviation(result.of_square) <= 1);
  }
}

}  // namespace nist
