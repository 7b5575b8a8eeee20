// Compares all answers with 50 digits, then times them in turn in one process.
// `arenas [--counts] [--only=PART OF A NAME] [Google Benchmark's options]`
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <map>

#include "arenas.hpp"

namespace {

/// The largest difference, of an entry above 1 relative to it.
double error_of(std::vector<double> const& answer, std::vector<double> const& reference) {
  if (answer.size() != reference.size()) return INFINITY;
  double error = 0;
  for (std::size_t i = 0; i < reference.size(); ++i) {
    if (!(std::fabs(answer[i]) < INFINITY)) return INFINITY;
    error = std::fmax(error, std::fabs(answer[i] - reference[i]) / std::fmax(1, std::fabs(reference[i])));
  }
  return error;
}

/// Each with 50 digits at some points, and with the first, by hand, at all points.
bool is_right(arenas::arena const& a, arenas::contender const& each) {
  double exact = 0, agreed = 0;
  for (std::size_t i = 0; i < a.references; ++i) exact = std::fmax(exact, error_of(each.answer(i), a.reference(i)));
  for (std::size_t i = 0; i < arenas::points; ++i)
    agreed = std::fmax(agreed, error_of(each.answer(i), a.contenders[0].answer(i)));
  bool const right = exact <= a.tolerance && agreed <= a.tolerance;
  std::fprintf(right ? stdout : stderr, "%-28s %-18s error %.1e, from the first %.1e%s\n", a.name.c_str(),
               each.name.c_str(), exact, agreed, right ? "" : ": WRONG, not timed");
  return right;
}

void time(std::string const& name, arenas::contender const& each) {
  benchmark::RegisterBenchmark(name.c_str(), [run = each.all_points](benchmark::State& state) {
    for (auto _ : state) run();
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(arenas::points));
  });
}

/// Nanoseconds of a point, all repetitions.
class collector : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(Context const&) override { return true; }
  void ReportRuns(std::vector<Run> const& runs) override {
    for (auto const& run : runs)
      if (run.run_type == Run::RT_Iteration)
        times[run.run_name.function_name].push_back(run.GetAdjustedRealTime() / static_cast<double>(arenas::points));
  }
  double median(std::string const& name) {
    auto& all = times[name];
    if (all.empty()) return 0;
    auto const middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
    std::nth_element(all.begin(), middle, all.end());
    return *middle;
  }

 private:
  std::map<std::string, std::vector<double>> times;
};

}  // namespace

int main(int count, char** arguments) {
  bool counts = false, all_right = true;
  std::string only;
  for (int i = 1; i < count; ++i) {
    if (std::strcmp(arguments[i], "--counts") == 0) counts = true;
    if (std::strncmp(arguments[i], "--only=", 7) == 0) only = arguments[i] + 7;
  }
  std::vector<arenas::arena> all{arenas::track_step(), arenas::pose_point(), arenas::rat43(), arenas::arm_jacobian(),
                                 arenas::arm_hessian()};
#ifdef CHAINRULE_LONG_ARENAS
  all.push_back(arenas::covariance_16());
  all.push_back(arenas::covariance_24());
  for (auto& each : arenas::all_mixtures()) all.push_back(std::move(each));
  all.push_back(arenas::histogram_gradient());
  all.push_back(arenas::histogram_hessian());
#endif
  std::erase_if(all, [&](arenas::arena const& a) { return a.name.find(only) == std::string::npos; });
  for (auto const& a : all)
    for (auto const& [what, operations] : a.operations)
      std::printf("%-28s %-40s %6d operations\n", a.name.c_str(), what.c_str(), operations);
  if (counts) return 0;
  std::vector<std::string> names;
  for (auto const& a : all) {
    time(a.name + "/" + a.value.name, a.value);
    for (auto const& each : a.contenders) {
      if (is_right(a, each))
        time(a.name + "/" + each.name, each);
      else
        all_right = false;
    }
  }
  // Options come later than these, and win.
  std::vector<char*> options{arguments[0]};
  std::string repetitions = "--benchmark_repetitions=15", turns = "--benchmark_enable_random_interleaving=true",
              seconds = "--benchmark_min_time=0.02";
  for (auto* each : {&repetitions, &turns, &seconds}) options.push_back(each->data());
  for (int i = 1; i < count; ++i)
    if (std::strncmp(arguments[i], "--benchmark", 11) == 0) options.push_back(arguments[i]);
  int option_count = static_cast<int>(options.size());
  benchmark::Initialize(&option_count, options.data());
  collector results;
  benchmark::RunSpecifiedBenchmarks(&results);
  std::printf("%-28s %-18s %12s %8s\n", "median of repetitions", "", "ns", "ratio");
  for (auto const& a : all) {
    // The fastest by hand is 1.
    double hand = INFINITY;
    for (auto const& each : a.contenders)
      if (double const ns = results.median(a.name + "/" + each.name); each.name.starts_with("by hand") && ns > 0)
        hand = std::fmin(hand, ns);
    auto const print = [&](arenas::contender const& each) {
      double const ns = results.median(a.name + "/" + each.name);
      if (ns > 0) std::printf("%-28s %-18s %12.1f %8.2f\n", a.name.c_str(), each.name.c_str(), ns, ns / hand);
    };
    print(a.value);
    for (auto const& each : a.contenders) print(each);
  }
  return all_right ? 0 : 1;
}
