// Files of comma-separated values.
#pragma once

#include <string>
#include <vector>

namespace reference {

/// The cells of a line; in double quotes a cell may hold commas.
inline std::vector<std::string> split(std::string const& line) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  for (char const c : line) {
    if (c == '"')
      quoted = !quoted;
    else if (c == ',' && !quoted)
      cells.emplace_back();
    else if (c != '\r')
      cells.back() += c;
  }
  return cells;
}

}  // namespace reference
