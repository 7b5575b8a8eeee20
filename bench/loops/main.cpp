// Compares the answers of all contenders, then times them in turn: nanoseconds for each datum, and the median of the
// ratios to the plain loop in the same turn. `loops [--quick] [PART OF A NAME]`
#include <chrono>
#include <cstdio>
#include <cstring>
#include <functional>
#include <string>

#include "workloads.hpp"

namespace {

std::array const contenders{&plain, &plain_fast, &by_vectors, &by_chainrule, &in_threads};
int repetitions = 21;
double seconds_for_each = 0.01;  // of one repetition
char const* wanted = "";
bool all_right = true;

// All numbers of an answer.
void append(std::vector<double>& all, double number) { all.push_back(number); }
template <class Numbers>
void append(std::vector<double>& all, Numbers const& numbers) {
  for (auto const& each : numbers) append(all, each);
}
void append(std::vector<double>& all, gaussian_mixture::parameters const& p) {
  append(all, p.alpha), append(all, p.mu), append(all, p.icf);
}
void append(std::vector<double>& all, gradient_and_hessian const& d) {
  append(all, d.gradient), append(all, d.hessian);
}

/// The largest difference, relative to the largest number.
double error_of(std::vector<double> const& answer, std::vector<double> const& reference) {
  double largest = 0, error = 0;
  for (std::size_t i = 0; i < reference.size(); ++i) {
    if (!(std::fabs(answer[i]) < INFINITY)) return INFINITY;
    largest = std::fmax(largest, std::fabs(reference[i]));
    error = std::fmax(error, std::fabs(answer[i] - reference[i]));
  }
  return error == 0 ? 0 : error / largest;
}

double seconds_of(std::function<double()> const& run, int times) {
  auto const start = std::chrono::steady_clock::now();
  for (int i = 0; i < times; ++i) {
    double volatile value = run();
    static_cast<void>(value);
  }
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count() / times;
}

double median(std::vector<double> numbers) {
  auto const middle = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
  std::nth_element(numbers.begin(), middle, numbers.end());
  return *middle;
}

template <class Data, class Gradient>
using function = double (*contender::*)(Data const&, Gradient&);

/// Those whose answers are the first one's.
template <class Data, class Gradient>
std::vector<contender const*> right_ones(std::string const& title, function<Data, Gradient> f, Data const& data,
                                         Gradient const& blank) {
  std::vector<contender const*> right;
  std::vector<double> reference;
  double reference_value = 0;
  for (auto const* each : contenders) {
    if (each->*f == nullptr) continue;
    auto gradient = blank;
    double const value = (each->*f)(data, gradient);
    std::vector<double> slopes;
    append(slopes, gradient);
    if (right.empty()) {
      reference = slopes;
      reference_value = value;
    }
    double const error = std::fmax(error_of(slopes, reference), error_of({value}, {reference_value}));
    if (error <= 1e-10) {
      right.push_back(each);
    } else {
      all_right = false;
      std::fprintf(stderr, "%s: %s is wrong by %.2g\n", title.c_str(), each->name, error);
    }
  }
  return right;
}

template <class Data, class Gradient>
void contest(char const* name, std::size_t size, function<Data, Gradient> f, Data const& data, Gradient gradient) {
  auto const title = std::string(name) + ", n = " + std::to_string(size);
  if (title.find(wanted) == std::string::npos) return;
  struct entry {
    char const* name;
    std::function<double()> run;
    int times;
    std::vector<double> seconds, ratios;
  };
  std::vector<entry> entries;
  for (auto const* each : right_ones(title, f, data, gradient)) {
    auto const run = [&gradient, &data, g = each->*f] { return g(data, gradient); };
    entries.push_back({each->name, run, 1 + static_cast<int>(seconds_for_each / seconds_of(run, 3)), {}, {}});
  }
  for (int i = 0; i < repetitions; ++i)
    for (auto& each : entries) {
      each.seconds.push_back(seconds_of(each.run, each.times));
      each.ratios.push_back(each.seconds.back() / entries[0].seconds.back());
    }
  auto const per_datum = [&](double seconds) { return seconds / static_cast<double>(size) * 1e9; };
  for (auto const& each : entries)
    std::printf("%-36s %-20s %10.3f %10.3f %8.3f\n", title.c_str(), each.name, per_datum(median(each.seconds)),
                per_datum(*std::min_element(each.seconds.begin(), each.seconds.end())), median(each.ratios));
  std::fflush(stdout);
}

/// What is left when lanes are full.
void compare_short_ones() {
  for (std::size_t n = 1; n <= 40; ++n) {
    auto const title = std::to_string(n);
    right_ones("exponential fit of " + title, &contender::fit, make_fit(n), point2{});
    right_ones("logistic regression of " + title, &contender::logistic, make_logistic(n), std::array<double, 20>{});
    right_ones("Rosenbrock chain of " + title, &contender::chain, make_chain(n), std::vector<double>(n));
    right_ones("Gaussian mixture of " + title, &contender::mixture, make_mixture(n), gaussian_mixture::parameters{});
    auto const particles = make_pairs(4, n);
    right_ones("Lennard-Jones of " + title, &contender::pairs, particles, std::vector<point3>(particles.x.size()));
  }
  for (int const side : {1, 2, 3, 4, 5}) {
    auto const m = make_mesh(side);
    std::vector<point2> const corners(m.uv.size());
    auto const title = "mesh of " + std::to_string(m.triangles.size());
    right_ones(title, &contender::gradient_of_mesh, m, corners);
    right_ones(title, &contender::hessian_of_mesh, m, {corners, std::vector<double>(m.columns.size())});
  }
}

}  // namespace

int main(int count, char** arguments) {
  for (int i = 1; i < count; ++i) {
    if (std::strcmp(arguments[i], "--quick") == 0) {
      repetitions = 3;
      seconds_for_each = 0.001;
    } else {
      wanted = arguments[i];
    }
  }
  compare_short_ones();
  std::printf("%-36s %-20s %10s %10s %8s\n", "nanoseconds for each datum", "", "median", "fastest", "ratio");
  for (std::size_t const n : {100u, 10'000u, 1'000'000u})
    contest("exponential fit", n, &contender::fit, make_fit(n), point2{});
  contest("logistic regression", 10'000, &contender::logistic, make_logistic(10'000), std::array<double, 20>{});
  for (std::size_t const n : {100u, 10'000u, 1'000'000u})
    contest("Rosenbrock chain", n, &contender::chain, make_chain(n), std::vector<double>(n));
  contest("Gaussian mixture", 1'000, &contender::mixture, make_mixture(1'000), gaussian_mixture::parameters{});
  for (int const side : {100, 400}) {
    auto const m = make_mesh(side);
    std::vector<point2> const corners(m.uv.size());
    contest("mesh, gradient", m.triangles.size(), &contender::gradient_of_mesh, m, corners);
    contest("mesh, sparse Hessian", m.triangles.size(), &contender::hessian_of_mesh, m,
            gradient_and_hessian{corners, std::vector<double>(m.columns.size())});
  }
  auto const particles = make_pairs(20, 268'000);
  contest("Lennard-Jones", particles.pairs.size(), &contender::pairs, particles,
          std::vector<point3>(particles.x.size()));
  return all_right ? 0 : 1;
}
