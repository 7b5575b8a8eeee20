// The published problems, and who solves them. Each arena's answers are compared with 50 digits before they are timed.
#pragma once

#include <array>
#include <boost/multiprecision/cpp_bin_float.hpp>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace arenas {

/// Numbers of 50 digits, for references.
using digits50 =
    boost::multiprecision::number<boost::multiprecision::cpp_bin_float_50::backend_type, boost::multiprecision::et_off>;

inline constexpr std::size_t points = 32;

/// Somebody's answers at all points, one after the other, and how to compute them again.
struct contender {
  std::string name;
  std::function<std::vector<double>(std::size_t)> answer;  // at a point
  std::function<void()> all_points;                        // what is timed
};

struct arena {
  std::string name;
  std::vector<std::pair<std::string, int>> operations;
  contender value;                    // timed, and compared with nothing: derivatives are what this is about
  std::vector<contender> contenders;  // by hand first
  std::function<std::vector<double>(std::size_t)> reference;
  std::size_t references = 4;  // at how many points: 50 digits take their time
  double tolerance = 1e-13;    // of an entry, relative to it if it is above 1
};

/// The compiler does not know what is done with the answer.
template <class T>
void keep(T const& x) {
  asm volatile("" : : "r"(&x) : "memory");
}

template <class Input, class F>
contender entry(std::string name, std::vector<Input> const& inputs, F f) {
  return {std::move(name),
          [&inputs, f](std::size_t i) {
            auto const all = f(inputs[i]);
            return std::vector<double>(all.begin(), all.end());
          },
          [&inputs, f] {
            for (auto const& in : inputs) {
              auto const all = f(in);
              keep(all);
            }
          }};
}

template <std::size_t N>
std::array<digits50, N> exactly(std::array<double, N> const& in) {
  std::array<digits50, N> out;
  for (std::size_t i = 0; i < N; ++i) out[i] = in[i];
  return out;
}

/// The derivative of f, an array of numbers of 50 digits, at x along a direction: the central difference, to 30 digits.
template <std::size_t N, class F>
auto slope(F const& f, std::array<digits50, N> const& x, std::array<digits50, N> const& along) {
  digits50 const step("1e-16");
  auto up = x, down = x;
  for (std::size_t i = 0; i < N; ++i) {
    up[i] += step * along[i];
    down[i] -= step * along[i];
  }
  auto high = f(up);
  auto const low = f(down);
  for (std::size_t i = 0; i < high.size(); ++i) high[i] = (high[i] - low[i]) / (2 * step);
  return high;
}

/// The derivative by element i.
template <std::size_t N, class F>
auto slope(F const& f, std::array<digits50, N> const& x, std::size_t i) {
  std::array<digits50, N> along{};
  along[i] = 1;
  return slope(f, x, along);
}

/// Numbers between -1 and 1, the same with every library.
class numbers {
 public:
  explicit numbers(unsigned seed) : state(seed) {}
  double operator()() {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<double>(state >> 11) * 0x1p-52 - 1;
  }

 private:
  unsigned long long state;
};

arena track_step();
arena pose_point();
arena rat43();
arena arm_jacobian();
arena arm_hessian();
arena covariance_16();
arena covariance_24();
std::vector<arena> all_mixtures();
arena histogram_gradient();
arena histogram_hessian();

}  // namespace arenas
