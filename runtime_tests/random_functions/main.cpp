// Writes random functions and what they should answer: see usage. Next: generate.hpp, check.hpp.
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

#include "generate.hpp"
#include "reduce.hpp"
#include "truth.hpp"
#include "write.hpp"

namespace {

using namespace random_functions;

struct case_of {
  function f;
  truths expected;
};

struct asked_case {
  std::string name;
  case_of made;
  std::string questions;  // beside value and gradient
};

/// The case of this number: the first good function of its own sequence of seeds.
case_of made(std::uint64_t seed, std::uint64_t number, std::size_t points, int longest, bool formula) {
  test::random_points random(seed * 1000003 + number);
  for (;;) {
    int const wanted = static_cast<int>(number % functions().size());
    int const statements = 1 + static_cast<int>(random.bits() % 5);
    generator make(random.bits(), wanted, formula ? 0 : statements);
    auto f = formula ? make.formula() : make();
    if (auto expected = some_truths(f, random, points, longest); !expected.points.empty())
      return {std::move(f), std::move(expected)};
  }
}

/// What is asked of the function of this number: `some` questions are two or three of all, so that many functions share
/// all questions.
std::string asked(std::string const& questions, std::uint64_t seed, std::uint64_t number) {
  if (questions != "some") return questions;
  std::vector<std::string> left{"second",   "directions", "series",         "on_tape",
                                "in_float", "in_batches", "while_compiling"};
  test::random_points random(~(seed * 1000003 + number));
  std::string result;
  for (auto count = 2 + random.bits() % 2; count > 0; --count) {
    auto const chosen = left.begin() + static_cast<std::ptrdiff_t>(random.bits() % left.size());
    result += (result.empty() ? "" : " | ") + *chosen;
    left.erase(chosen);
  }
  return result;
}

/// The text of a case; where no second derivatives are asked for, their truth is left out.
std::string text(case_of const& c, std::string const& name, std::string const& questions) {
  bool const all = questions.find("second") != std::string::npos || questions.find("directions") != std::string::npos ||
                   questions.find("series") != std::string::npos;
  std::string out = writer()(c.f, name);
  out += "constexpr point at_" + name + "[]{\n";
  for (auto const& p : c.expected.points) {
    out += "    {{";
    for (std::size_t i = 0; i < p.at.size(); ++i) out += (i == 0 ? "" : ", ") + text_of(p.at[i]);
    out += "},\n     {";
    for (std::size_t i = 0; i < (all ? answers : 4); ++i)
      out += (i == 0                        ? "{"
              : i == 1 || i == 4 || i == 10 ? ",\n      {"
                                            : ", {") +
             text_of(p.truth[i].value) + ", " + std::to_string(p.truth[i].tolerance) + "}";
    out += "}},\n";
  }
  return out + "};\n";
}

constexpr char const* head =
    R"(// Random functions and their derivatives, by `./dev random-functions`: generated, do not edit. See check.hpp.
// clang-format off
#include "random_functions/check_formula.hpp"
)";
constexpr char const* opening = R"(
namespace {

using namespace random_functions;

)";

std::string batch(std::vector<asked_case> const& cases) {
  std::string out = std::string(head) + opening, calls;
  std::ptrdiff_t questions = 0;
  for (auto const& [name, c, more] : cases) {
    out += text(c, name, more) + "\n";
    calls += "  failed += report(\"" + name + "\", failures<" + more + (c.expected.same_bits ? " | bits" : "") +
             ", at_" + name + ">(" + name + "));\n";
    questions += more == "gradients" ? 1 : 2 + std::count(more.begin(), more.end(), '|');
  }
  return out + R"(int report(char const* name, std::string const& wrong) {
  if (!wrong.empty()) std::printf("%s%s\n", name, wrong.c_str());
  return wrong.empty() ? 0 : 1;
}

}  // namespace

int main() {
  int failed = 0;
)" + calls +
         "  return failed > 0;\n}\n// " + std::to_string(cases.size()) + " functions, " + std::to_string(questions) +
         " questions\n";
}

constexpr int longest = 120;
constexpr std::size_t points = 2;

// Every fourth is a formula.
case_of one_of_many(std::uint64_t seed, std::uint64_t number) {
  return made(seed, number, points, longest, test::random_points(number).bits() % 4 == 0);
}

// The fixed functions of the tests, the last file of which has formulas, are shorter, and each is asked one question
// more than its gradient, by the program and by the tape.
constexpr int fixed_longest = 45, fixed_in_a_file = 25, fixed_files = 8;
constexpr std::uint64_t fixed_seed = 2024;

std::string fixed(std::uint64_t file) {
  constexpr char const* more[]{"second", "in_float", "directions", "in_batches", "series", "while_compiling"};
  std::string out = head;
  out += "\n#include \"support/catch.hpp\"\n";
  out += opening;
  for (std::uint64_t i = file * fixed_in_a_file; i < (file + 1) * fixed_in_a_file; ++i) {
    auto const c = made(fixed_seed, i, points, fixed_longest, file + 1 == fixed_files);
    std::string const name = "f" + std::to_string(i), questions = std::string("on_tape | ") + more[i % std::size(more)];
    out += text(c, name, questions);
    out += "TEST_CASE(\"random function " + std::to_string(i) + "\") { CHECK(failures<" + questions +
           (c.expected.same_bits ? " | bits" : "") + ", at_" + name + ">(" + name + ") == \"\"); }\n\n";
  }
  return out + "}  // namespace\n";
}

void write(std::string const& path, std::string const& text) { std::ofstream(path) << text; }

/// Reduces a case for as long as `command` (given the path of a program) succeeds.
std::string reduced(case_of const& start, std::string const& questions, std::string const& command,
                    std::string const& path) {
  case_of smallest = start;
  std::vector<std::array<double, arguments>> at;
  for (auto const& p : start.expected.points) at.push_back(p.at);
  (void)random_functions::reduced(start.f, [&](function const& candidate) {
    case_of tried{candidate, truths_at(candidate, at, at.size())};
    if (tried.expected.points.empty()) return false;
    write(path, batch({{"f", tried, questions}}));
    if (std::system((command + " " + path).c_str()) != 0) return false;
    smallest = tried;
    return true;
  });
  return text(smallest, "f", questions);
}

}  // namespace

int main(int count, char** words) {
  std::vector<std::string> const given(words + 1, words + count);
  if (char const* const wrong = std::getenv("PLANTED")) planted = position_of(wrong, 1);
  auto const number = [&](std::size_t i) { return std::strtoull(given[i].c_str(), nullptr, 10); };
  if (given.size() == 2 && (given[0] == "fixed" || given[0] == "check")) {
    for (int i = 0; i < fixed_files; ++i) {
      std::string const path = given[1] + "/fixed_" + std::to_string(i) + ".cpp",
                        text = fixed(static_cast<std::uint64_t>(i));
      if (given[0] == "fixed") {
        write(path, text);
      } else if (std::ostringstream there; !(there << std::ifstream(path).rdbuf()) || there.str() != text) {
        std::cerr << path << " is not what the generator writes: call it with \"fixed\" and this directory\n";
        return 1;
      }
    }
  } else if (given.size() == 5 && given[0] == "batch") {
    std::vector<asked_case> cases;
    for (std::uint64_t i = number(2); i < number(2) + number(3); ++i)
      cases.push_back({"f" + std::to_string(i), one_of_many(number(1), i), asked(given[4], number(1), i)});
    std::cout << batch(cases);
  } else if (given.size() == 6 && given[0] == "reduce") {
    std::cout << reduced(one_of_many(number(1), number(2)), asked(given[3], number(1), number(2)), given[4], given[5]);
  } else {
    std::cerr
        << "usage: random_functions fixed|check DIRECTORY  writes the files of fixed functions, or compares them\n"
           "       random_functions batch SEED FIRST COUNT QUESTIONS  a program that checks functions\n"
           "       random_functions reduce SEED NUMBER QUESTIONS COMMAND PATH  the smallest program for which COMMAND "
           "PATH succeeds\n"
           "QUESTIONS are those of check.hpp, with | between them, or `some`, chosen for each function by its number\n"
           "With PLANTED=NAME in the environment, all truths of the function NAME of one argument are wrong\n";
    return 2;
  }
}
