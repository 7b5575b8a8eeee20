// The contest. Each contender's answers are compared with the reference before it is timed; a wrong one is reported,
// not timed. `main FILE [Google Benchmark's options]` writes a table of all measurements to FILE.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <memory>

#include "allocations.hpp"
#include "contest.hpp"
#include "inputs.hpp"

namespace {

/// One line of the table.
struct measured {
  std::string problem, title;
  std::size_t parameters = 0;
  std::string contender;
  double nanoseconds = 0;  // 0 if it was not timed
  double error = 0;        // the largest at all points, relative to the largest number of the answer
  double allocations = 0, bytes = 0;
};
std::map<std::string, measured> table;
bool all_right = true;
std::vector<std::string> lines_of_table;

template <class Answer>
double error_of(Answer const& answer, Answer const& reference) {
  static_assert(sizeof(Answer) % sizeof(double) == 0);
  constexpr std::size_t count = sizeof(Answer) / sizeof(double);
  double a[count], b[count], largest = 0, error = 0;
  std::memcpy(a, &answer, sizeof a);
  std::memcpy(b, &reference, sizeof b);
  for (double const x : b) largest = std::fmax(largest, std::fabs(x));
  for (std::size_t i = 0; i < count; ++i) {
    if (std::isnan(a[i]) && !std::isnan(b[i])) return INFINITY;
    error = std::fmax(error, std::fabs(a[i] - b[i]));
  }
  return error / largest;
}

template <class Problem, class Run>
void time(std::string const& name, Run run, std::vector<input<Problem>> const& inputs) {
  benchmark::RegisterBenchmark(name.c_str(), [run, inputs](benchmark::State& state) {
    std::size_t i = 0;
    for (auto _ : state) {
      auto result = run(inputs[i]);
      benchmark::DoNotOptimize(result);
      i = (i + 1) % input_count;
    }
  });
}

// The function without derivatives.
template <class Problem>
[[gnu::noinline]] auto value_alone(input<Problem> const& in) {
  return value_at<Problem>(in.x, in.data);
}

// The reference is written by hand where it is: the first entry; and else by chainrule, which tests compare with 30
// digits there.
template <class Problem>
entry<Problem> const& reference_of(std::vector<entry<Problem>> const& all) {
  for (auto const* wanted : {"by hand", "chainrule"})
    for (auto const& each : all)
      if (each.contender == wanted) return each;
  std::fprintf(stderr, "%s: nobody to compare with\n", std::string(Problem::label).c_str());
  std::exit(1);
}

measured& line(std::string const& name, measured const& about) {
  lines_of_table.push_back(name);
  return table[name] = about;
}

template <class Problem>
void enter() {
  auto const inputs = inputs_of(std::type_identity<Problem>{});
  auto const label = std::string(Problem::label) + " " + std::to_string(Problem::parameters);
  auto const& reference = reference_of<Problem>(entries<Problem>());
  std::vector<answer<Problem>> references;
  for (auto const& in : inputs) references.push_back(reference.run(in));
  measured about;
  about.problem = Problem::label;
  about.title = Problem::title;
  about.parameters = Problem::parameters;
  about.contender = "function alone";
  line(label + " " + about.contender, about);
  time<Problem>(label + " " + about.contender, &value_alone<Problem>, inputs);
  for (auto const& each : entries<Problem>()) {
    about.contender = each.contender;
    auto const name = label + " " + each.contender;
    measured& m = line(name, about);
    if (&each != &reference)
      for (std::size_t i = 0; i < inputs.size(); ++i)
        m.error = std::max(m.error, error_of(each.run(inputs[i]), references[i]));
    auto const before = allocated();
    for (std::size_t i = 0; i < 16; ++i) benchmark::DoNotOptimize(each.run(inputs[i]));
    auto const after = allocated();
    m.allocations = static_cast<double>(after.calls - before.calls) / 16;
    m.bytes = static_cast<double>(after.bytes - before.bytes) / 16;
    if (m.error <= each.tolerance) {
      time<Problem>(name, each.run, inputs);
    } else {
      all_right = false;
      std::fprintf(stderr, "%s: an error of %.2g, not timed\n", name.c_str(), m.error);
    }
  }
}

/// Takes the medians into the table, and counts what is left to do.
class collector : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(Context const&) override { return true; }
  void ReportRuns(std::vector<Run> const& runs) override {
    for (auto const& run : runs) {
      auto const name = run.run_name.function_name;
      if (run.run_type == Run::RT_Aggregate) {
        if (run.aggregate_name == "median") {
          table[name].nanoseconds = run.GetAdjustedCPUTime();
          std::fprintf(stderr, "\r%zu of %zu ", ++done, benchmarks);
        }
      } else if (run.repetitions <= 1) {
        table[name].nanoseconds = run.GetAdjustedCPUTime();
      }
    }
  }
  void Finalize() override { std::fprintf(stderr, "\n"); }
  std::size_t benchmarks = 0;

 private:
  std::size_t done = 0;
};

#ifndef CHAINRULE_ABSENT
#define CHAINRULE_ABSENT ""
#endif

bool write_table(char const* path) {
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> const file(std::fopen(path, "w"), &std::fclose);
  if (!file) return false;
  std::fprintf(file.get(), "# absent: %s\n", CHAINRULE_ABSENT);
  std::fprintf(file.get(), "problem;title;parameters;contender;nanoseconds;error;allocations;bytes\n");
  for (auto const& name : lines_of_table) {
    auto const& m = table[name];
    std::fprintf(file.get(), "%s;%s;%zu;%s;%.6g;%.3g;%.6g;%.6g\n", m.problem.c_str(), m.title.c_str(), m.parameters,
                 m.contender.c_str(), m.nanoseconds, m.error, m.allocations, m.bytes);
  }
  return std::fflush(file.get()) == 0;
}

}  // namespace

int main(int argc, char** argv) {
  char const* path = nullptr;
  if (argc > 1 && argv[1][0] != '-') {
    path = argv[1];
    argv[1] = argv[0];
    ++argv;
    --argc;
  }
  all_problems::visit([]<class Problem>(std::type_identity<Problem>) { enter<Problem>(); });
  benchmark::Initialize(&argc, argv);
  if (path == nullptr) {
    benchmark::RunSpecifiedBenchmarks();
    return all_right ? 0 : 1;
  }
  if (CHAINRULE_ABSENT[0] != 0) std::fprintf(stderr, "absent: %s\n", CHAINRULE_ABSENT);
  collector reporter;
  reporter.benchmarks = lines_of_table.size();
  benchmark::RunSpecifiedBenchmarks(&reporter);
  if (!write_table(path)) {
    std::fprintf(stderr, "cannot write %s\n", path);
    return 1;
  }
}
