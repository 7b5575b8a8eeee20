// Tables of reference numbers, files of comma-separated values in data/, and the comparison of what the library
// computes with them.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "catch.hpp"
#include "csv.hpp"

namespace reference {

/// A decimal or hexadecimal number: the nearest double. An empty cell is 0: the index of what has no index.
inline double number(std::string const& cell) {
  char* end = nullptr;
  double const value = std::strtod(cell.c_str(), &end);
  CAPTURE(cell);
  REQUIRE(*end == '\0');
  return value;
}

/// Rows with named columns.
struct table {
  std::vector<std::map<std::string, std::string>> rows;

  /// The rows that have this cell in this column.
  table where(std::string const& column, std::string const& cell) const {
    table chosen;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(chosen.rows),
                 [&](auto const& row) { return row.at(column) == cell; });
    return chosen;
  }
  std::vector<double> numbers(std::string const& column) const {
    std::vector<double> all;
    for (auto const& row : rows) all.push_back(number(row.at(column)));
    return all;
  }
  template <std::size_t Size>
  std::array<double, Size> array(std::string const& column) const {
    auto const all = numbers(column);
    REQUIRE(all.size() == Size);
    std::array<double, Size> result{};
    std::copy(all.begin(), all.end(), result.begin());
    return result;
  }
};

/// The table in a file of data/, whose first line names the columns.
inline table read_table(std::string const& name) {
  CAPTURE(name);
  std::ifstream file(CHAINRULE_TEST_DATA "/" + name);
  std::string line;
  REQUIRE(std::getline(file, line));
  auto const columns = split(line);
  table all;
  while (std::getline(file, line)) {
    auto const cells = split(line);
    REQUIRE(cells.size() == columns.size());
    auto& row = all.rows.emplace_back();
    for (std::size_t i = 0; i < cells.size(); ++i) row[columns[i]] = cells[i];
  }
  return all;
}

/// The numbers in a file of data/ that holds nothing else, to be taken in order.
class numbers_in_file {
 public:
  explicit numbers_in_file(std::string const& name) {
    std::ifstream file(CHAINRULE_TEST_DATA "/" + name);
    for (double value{}; file >> value;) numbers_.push_back(value);
    CAPTURE(name);
    REQUIRE(file.eof());
    REQUIRE(!numbers_.empty());
  }
  void take(double& number) {
    REQUIRE(next_ < numbers_.size());
    number = numbers_[next_++];
  }
  template <class Shape, std::size_t Size>
  void take(std::array<Shape, Size>& shapes) {
    for (auto& shape : shapes) take(shape);
  }
  template <class Shape>
  Shape take() {
    Shape shape{};
    take(shape);
    return shape;
  }
  bool all_taken() const { return next_ == numbers_.size(); }

 private:
  std::vector<double> numbers_;
  std::size_t next_ = 0;
};

/// The numbers in nested arrays and tuples, in order.
inline std::vector<double> flatten(double value) { return {value}; }
template <class Shape, std::size_t Size>
std::vector<double> flatten(std::array<Shape, Size> const& shapes);
template <class... Shape>
std::vector<double> flatten(std::tuple<Shape...> const& shapes);

inline std::vector<double> join(std::initializer_list<std::vector<double>> parts) {
  std::vector<double> all;
  for (auto const& part : parts) all.insert(all.end(), part.begin(), part.end());
  return all;
}
template <class Shape, std::size_t Size>
std::vector<double> flatten(std::array<Shape, Size> const& shapes) {
  std::vector<double> all;
  for (auto const& shape : shapes) all = join({all, flatten(shape)});
  return all;
}
template <class... Shape>
std::vector<double> flatten(std::tuple<Shape...> const& shapes) {
  return std::apply([](auto const&... shape) { return join({flatten(shape)...}); }, shapes);
}

/// The names of the columns that hold the row and the column of a number, and the number.
struct layout {
  char const *i = "i", *j = "j", *value = "value";
};

inline constexpr double tolerance = 1e-13;

/// Compares each reference with the number at its place in `computed`, which is a number, a vector or a matrix with
/// rows of `columns` numbers; a row may be a tuple of arrays. They agree to 1e-13 of the largest reference among them,
/// or of `scale` if that is larger: a difference of large numbers is no more accurate than they are.
template <class Computed>
void check(table const& wanted, layout const& names, Computed const& computed, std::size_t columns = 1,
           double scale = 0) {
  auto const numbers = flatten(computed);
  REQUIRE(!wanted.rows.empty());
  for (double const value : wanted.numbers(names.value)) scale = std::max(scale, std::abs(value));
  for (auto const& row : wanted.rows) {
    auto const i = static_cast<std::size_t>(number(row.at(names.i))),
               j = static_cast<std::size_t>(number(row.at(names.j)));
    double const expected = number(row.at(names.value)), result = numbers.at(i * columns + j);
    CAPTURE(i, j, expected, result, scale);
    CHECK(std::abs(result - expected) <= tolerance * scale);
  }
}

}  // namespace reference
