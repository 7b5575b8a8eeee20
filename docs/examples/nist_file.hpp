// Reads data sets for nonlinear regression of the NIST Statistical Reference Datasets (StRD): text files whose header
// says on which lines the starting values and the data stand.
#pragma once

#include <array>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace nist {

/// What is wrong with a file: "FILE:LINE: ...".
struct file_error : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct data_set {
  std::string name;
  std::array<std::vector<double>, 2> start;  // two starting points, one number for each parameter
  std::vector<double> certified;             // the parameters of the best fit
  std::vector<double> x, y;                  // the observations
};

class reader {
 public:
  explicit reader(std::string const& path) : file(path) {
    std::ifstream in(file);
    if (!in) fail(0, "cannot be opened");
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    name_line = find("Dataset Name:");
    if (!(std::istringstream(after("Dataset Name:", name_line)) >> name))
      fail(name_line, "the name of the data set is missing");
  }

  std::string name;
  std::size_t name_line;

  [[noreturn]] void fail(std::size_t line, std::string const& what) const {
    throw file_error(file + ":" + std::to_string(line) + ": " + what);
  }

  data_set read(std::size_t parameter_count) const {
    data_set data{};
    data.name = name;
    range const parameters = find_range("Starting Values"), observations = find_range("Data");
    if (auto const found = parameters.last - parameters.first + 1; found != parameter_count)
      fail(parameters.first, name + " has " + std::to_string(parameter_count) + " parameters, the header promises " +
                                 std::to_string(found));
    for (std::size_t line = parameters.first; line <= parameters.last; ++line) {
      std::string const label = std::string("b") + std::to_string(data.certified.size() + 1) + " =";
      if (!begins(line, label)) fail(line, "expected \"" + label + "\" and four numbers");
      auto const values = numbers(line, after(label, line), 4, "two starts, certified value, standard deviation");
      data.start[0].push_back(values[0]);
      data.start[1].push_back(values[1]);
      data.certified.push_back(values[2]);
    }
    for (std::size_t line = observations.first; line <= observations.last; ++line) {
      auto const values = numbers(line, lines[line - 1], 2, "y and x");
      data.y.push_back(values[0]);
      data.x.push_back(values[1]);
    }
    for (std::size_t line = observations.last + 1; line <= lines.size(); ++line)
      if (!words(lines[line - 1]).empty())
        fail(line, "the header promises that the data end at line " + std::to_string(observations.last));
    return data;
  }

 private:
  struct range {
    std::size_t first, last;
  };

  std::string file;
  std::vector<std::string> lines;

  // Lines count from 1; blanks before the text do not matter.
  bool begins(std::size_t line, std::string const& text) const {
    std::string const& all = lines[line - 1];
    auto const start = all.find_first_not_of(" \t");
    return start != std::string::npos && all.compare(start, text.size(), text) == 0;
  }
  std::string after(std::string const& text, std::size_t line) const {
    std::string const& all = lines[line - 1];
    return all.substr(all.find(text) + text.size());
  }
  std::size_t find(std::string const& text) const {
    for (std::size_t line = 1; line <= lines.size(); ++line)
      if (begins(line, text)) return line;
    fail(lines.size(), "the file ends without a line \"" + text + "\"");
  }

  // The header's word on where something stands: "Data (lines 61 to 74)", with any number of blanks.
  range find_range(std::string const& what) const {
    for (std::size_t line = 1; line <= lines.size(); ++line) {
      if (!begins(line, what)) continue;
      std::istringstream rest(after(what, line));
      std::string opening, to;
      range found{};
      if (!(rest >> opening) || opening != "(lines") continue;
      if (!(rest >> found.first >> to >> found.last) || to != "to" || found.first == 0 || found.last < found.first)
        fail(line, "expected \"" + what + " (lines FIRST to LAST)\"");
      if (found.last > lines.size())
        fail(lines.size(), "the file ends here, but line " + std::to_string(line) + " promises " + what +
                               " up to line " + std::to_string(found.last));
      return found;
    }
    fail(lines.size(), "the file ends without a line \"" + what + " (lines FIRST to LAST)\"");
  }

  static std::vector<std::string> words(std::string const& text) {
    std::istringstream in(text);
    std::vector<std::string> all;
    for (std::string word; in >> word;) all.push_back(word);
    return all;
  }
  std::vector<double> numbers(std::size_t line, std::string const& text, std::size_t count,
                              std::string const& meaning) const {
    std::vector<double> values;
    for (auto const& word : words(text)) {
      char* end = nullptr;
      values.push_back(std::strtod(word.c_str(), &end));
      if (*end != '\0' || !std::isfinite(values.back())) fail(line, "\"" + word + "\" is not a number");
    }
    if (values.size() != count)
      fail(line,
           "expected " + std::to_string(count) + " numbers (" + meaning + "), found " + std::to_string(values.size()));
    return values;
  }
};

}  // namespace nist
