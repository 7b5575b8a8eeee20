// Checks the cases, and writes docs/reference/edge_cases.md or compares it with the page that is there.
//   edge_cases check PAGE OTHERS    exit code 1 if an answer is wrong, or the page is not up to date
//   edge_cases write PAGE OTHERS    OTHERS: what other libraries answer, lines of library,version,case,answer
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

#include "answers.hpp"
#include "support/csv.hpp"

namespace {

using namespace edge_cases;

// Ours are held to a few units in the last place; an answer counts as wrong if its tenth digit is.
constexpr double strict_digits = 14.4, digits = 10;

std::string text_of(double number, int significant = 6) {
  if (std::isnan(number)) return "NaN";
  if (std::isinf(number)) return number < 0 ? "-inf" : "inf";
  char text[40];
  std::snprintf(text, sizeof text, "%.*g", significant, number == 0 ? 0.0 : number);  // without the sign of zero
  return text;
}

std::string right_text(right_answer const& right) {
  return right.low < right.high ? text_of(right.low) + " to " + text_of(right.high) : text_of(right.low);
}

// A wrong number has as many digits as it takes to see what is wrong.
std::string wrong_text(right_answer const& right, double number) {
  int significant = 6;
  while (significant < 17 && text_of(number, significant) == text_of(right.low, significant)) ++significant;
  return text_of(number, std::min(significant + 1, 17)) + " ✗";
}

// d²/dx² `pow(x, 2)` at 0
std::string question_text(record const& entry) {
  static constexpr char const* exponents[]{"⁰", "", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "¹⁰"};
  std::string const names = "xyz";
  std::string text;
  if (entry.order() > 0) {
    std::string const d = entry.at.size() > 1 ? "∂" : "d";
    text = d + exponents[entry.order()] + "/";
    if (entry.nth > 0)
      text += d + "x" + exponents[entry.nth];
    else if (entry.arguments.size() == 2 && entry.arguments[0] == entry.arguments[1])
      text += d + names[entry.arguments[0]] + "²";
    else
      for (auto const argument : entry.arguments) text += d + names[argument];
    text += " ";
  }
  text += "`" + std::string(entry.text) + "` at ";
  // As many digits as the number needs: 0.99999999 is not 1.
  auto const shortest = [](double number) {
    if (std::abs(number) < 1e5 && number == std::floor(number))
      return std::string(std::signbit(number) ? "-" : "") + text_of(std::abs(number));
    for (int significant = 1; significant < 17; ++significant)
      if (auto const candidate = text_of(number, significant); std::strtod(candidate.c_str(), nullptr) == number)
        return candidate;
    return text_of(number, 17);
  };
  std::string point;
  for (double const number : entry.at) point += (point.empty() ? "" : ", ") + shortest(number);
  return text + (entry.at.size() > 1 ? "(" + point + ")" : point);
}

struct library {
  std::string name, version;
  std::map<std::string, std::string, std::less<>> answers;
  int right = 0, wrong = 0, missing = 0, rejected = 0;
};

// In the order of the file.
std::vector<library> read_libraries(char const* path) {
  std::vector<library> all;
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    auto const cells = reference::split(line);
    if (cells.size() != 4) throw std::runtime_error("not four cells: " + line);
    if (all.empty() || all.back().name != cells[0]) all.push_back({cells[0], cells[1], {}});
    all.back().answers[cells[2]] = cells[3];
  }
  return all;
}

// Whether all ways are right.
bool check(record const& entry) {
  bool all_right = true;
  for (auto const& [way, number] : entry.answers)
    if (!is_right(entry.right, number, entry.nth > 0 ? 12 : strict_digits)) {
      std::printf("%s: %s, %s: %.17g instead of %.17g\n", std::string(entry.name).c_str(), question_text(entry).c_str(),
                  way.c_str(), number, entry.right.low);
      all_right = false;
    }
  // At a kink one convention serves all.
  for (auto const& [way, number] : entry.answers)
    if (number != entry.answers[0].number && entry.right.low < entry.right.high) {
      std::printf("%s: %s is %.17g, %s is %.17g\n", question_text(entry).c_str(), entry.answers[0].way.c_str(),
                  entry.answers[0].number, way.c_str(), number);
      all_right = false;
    }
  return all_right;
}

std::string cell_of(library& other, record const& entry) {
  auto const found = other.answers.find(entry.name);
  if (found == other.answers.end()) return "";
  std::string const answer = found->second;
  if (answer == "n/a") {
    ++other.missing;
    return answer;
  }
  if (answer == "does not compile" || answer == "throws") {
    ++other.rejected;
    return answer + " ✗";
  }
  double const number = std::strtod(answer.c_str(), nullptr);
  if (is_right(entry.right, number, digits)) {
    ++other.right;
    return "**" + text_of(number) + "**";
  }
  ++other.wrong;
  return wrong_text(entry.right, number);
}

std::string page(std::vector<records> const& sections, std::vector<library> others) {
  std::ostringstream tables;
  int cases = 0;
  for (auto const& section : sections) {
    tables << "\n## " << section.title << "\n\n";
    if (!section.remark.empty()) tables << section.remark << "\n\n";
    tables << "| | right | chainrule |";
    for (auto const& other : others) tables << " " << other.name << " |";
    tables << "\n| --- | --- | --- |";
    for (std::size_t i = 0; i < others.size(); ++i) tables << " --- |";
    tables << "\n";
    for (auto const& entry : section.cases) {
      ++cases;
      double const number = entry.answers[0].number;
      tables << "| " << question_text(entry) << " | " << right_text(entry.right) << " | "
             << (is_right(entry.right, number, digits) ? "**" + text_of(number) + "**"
                                                       : wrong_text(entry.right, number))
             << " |";
      for (auto& other : others) tables << " " << cell_of(other, entry) << " |";
      tables << "\n";
    }
  }

  std::ostringstream all;
  all << R"(# Edge cases

Points at which derivatives are easily wrong, the right answers, and what libraries answer. Right answers are **bold**, wrong ones are marked ✗; *n/a*
says that the library has no such function, or does not answer such questions, *throws* that the call ends with an exception, and an empty cell that nobody asked. An answer counts as right if its first ten digits are, so that rounding
counts against nobody; at a kink, where the slopes of both sides differ, any number between them is right. A result below the range of a double is 0.

The right answers were computed with 60 digits. The column chainrule is computed when the tests run: each case as a formula, as an ordinary function and
on the tape (values and first derivatives), in reverse and forward sweeps, and all of them have to be right, to a few units in the last place. The test
`edge_cases` fails where this page is not what comes out; `./dev edge-cases` writes it. The other columns were measured with the versions of Debian 12, by
the programs `runtime_tests/edge_cases/others/*.cpp`, each library in its documented way, its functions called by the same names: second derivatives by
nesting where a library has first ones only, and `c ? a : b` in place of `where`. What they printed is in `runtime_tests/data/edge_cases_others.csv`.

)";
  all << "| of " << cases
      << " cases | right | wrong | does not compile, or throws | n/a |\n| --- | --- | --- | --- | --- |\n";
  int ours = 0;
  for (auto const& section : sections)
    for (auto const& entry : section.cases) ours += is_right(entry.right, entry.answers[0].number, digits);
  all << "| chainrule | " << ours << " | " << cases - ours << " | 0 | 0 |\n";
  for (auto const& other : others)
    all << "| " << other.name << " (" << other.version << ") | " << other.right << " | " << other.wrong << " | "
        << other.rejected << " | " << other.missing << " |\n";
  all << tables.str();
  return all.str();
}

std::string content_of(char const* path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream all;
  all << file.rdbuf();
  return all.str();
}

}  // namespace

int main(int count, char** arguments) {
  std::string const command = count == 4 ? arguments[1] : "";
  if (command != "check" && command != "write") {
    std::fputs("edge_cases check|write PAGE OTHERS\n", stderr);
    return 2;
  }
  std::vector const sections{answer_powers(), answer_guards(),       answer_kinks(),  answer_through_kinks(),
                             answer_range(),  answer_cancellation(), answer_higher(), answer_beyond()};
  bool good = true;
  for (auto const& section : sections)
    if (section.all_right)
      for (auto const& entry : section.cases) good = check(entry) && good;

  auto const text = page(sections, read_libraries(arguments[3]));
  if (command == "write") {
    std::ofstream(arguments[2], std::ios::binary) << text;
  } else if (text != content_of(arguments[2])) {
    std::printf("%s is not up to date: ./dev edge-cases\n", arguments[2]);
    good = false;
  }
  return good ? 0 : 1;
}
