// Whether check.hpp finds a wrong truth: each of the truths of one function in turn is moved out of its tolerance, and
// each question that the truth belongs to has to say so. Whether run.sh then makes a function short: planted.sh.
#include <vector>

#include "random_functions/check.hpp"
#include "support/catch.hpp"

namespace {

using namespace random_functions;

constexpr auto f = [](auto x, auto y, auto z) { return x * x * x * y + x * z + y * y * z * z; };
constexpr double x = 0.5, y = 1.25, z = -0.75;
constexpr point here{{x, y, z},
                     {{x * x * x * y + x * z + y * y * z * z, -44},
                      {3 * x * x * y + z, -44},
                      {x * x * x + 2 * y * z * z, -44},
                      {x + 2 * y * y * z, -44},
                      {6 * x * y, -44},
                      {3 * x * x, -44},
                      {1, -44},
                      {2 * z * z, -44},
                      {4 * y * z, -44},
                      {2 * y * y, -44},
                      {6 * y, -44}}};

std::string all_that_is_wrong(point const& p) {
  checking<decltype(f)> at_point(f, p);
  at_point.ask_all<second | directions | series | on_tape | in_float>();
  at_point.computed_while_compiling(value_and_gradient(f)(x, y, z));
#if __has_include(<xsimd/xsimd.hpp>)
  at_point.batch_with(p);
#endif
  return at_point.result();
}

std::vector<std::string> questions_of(std::size_t truth) {
  if (truth == 0)
    return {"value",          "value with gradient",         "taylor, 0", "value on the tape",
            "value in float", "value in constant evaluation"};
  if (truth == 10) return {"taylor, 3"};
  std::vector<std::string> all;
  if (truth < 4)
    all = {"gradient", "jvp", "vjp", "gradient on the tape", "gradient in float", "gradient in constant evaluation"};
  if (truth >= 4) all = {"hessian", "hvp"};
  if (truth == 1) all.push_back("taylor, 1");
  if (truth == 4) all.push_back("taylor, 2");
#if __has_include(<xsimd/xsimd.hpp>)
  if (truth < 4) all.push_back("gradient in a batch");
#endif
  return all;
}

TEST_CASE("right truths") { CHECK(all_that_is_wrong(here) == ""); }

TEST_CASE("a wrong truth is found by every question about it") {
  std::size_t const i = GENERATE(range(std::size_t{0}, std::size(here.truth)));
  point wrong = here;
  wrong.truth[i].value += 1e-3;
  std::string const found = all_that_is_wrong(wrong);
  for (auto const& question : questions_of(i)) {
    INFO("truth " << i << ", " << question << ":" << found);
    CHECK(found.find("\n" + question + ": ") != std::string::npos);
  }
  std::size_t const lines = static_cast<std::size_t>(std::count(found.begin(), found.end(), '\n'));
  CHECK(lines >= 1 + questions_of(i).size());
}

}  // namespace
