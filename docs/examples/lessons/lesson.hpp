// What the programs of the lessons share: claims that only run time can check, and the files that the pictures are
// drawn from.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>

inline void expect(bool holds, char const* what) {
  if (holds) return;
  std::printf("not true: %s\n", what);
  std::exit(1);
}

/// Whether a differs from b by at most the tolerance, in parts of b where b is larger than 1.
constexpr bool near(double a, double b, double tolerance = 1e-14) {
  double const difference = a < b ? b - a : a - b, size = b < 0 ? -b : b;
  return difference <= tolerance * (size > 1 ? size : 1);
}

/// A file FOLDER/NAME, where FOLDER is the argument of the program. Without an argument nothing is written.
class data_file {
 public:
  data_file(int argument_count, char** arguments, std::string const& name) {
    if (argument_count < 2) return;
    file = std::fopen((std::string(arguments[1]) + "/" + name).c_str(), "w");
    expect(file != nullptr, "the folder for the data can be written to");
  }
  data_file(data_file const&) = delete;
  data_file& operator=(data_file const&) = delete;
  ~data_file() {
    if (file != nullptr) std::fclose(file);
  }

  void write(std::string const& text) {
    if (file != nullptr) std::fputs(text.c_str(), file);
  }
  /// Numbers in a row, and the end of the line.
  template <class... Numbers>
  void row(Numbers... numbers) {
    if (file == nullptr) return;
    (std::fprintf(file, "%.17g ", static_cast<double>(numbers)), ...);
    std::fputc('\n', file);
  }

 private:
  std::FILE* file = nullptr;
};
