// Problems of More, Garbow and Hillstrom, "Testing Unconstrained Optimization Software", ACM TOMS 7 (1981) 17-41,
// section 3: the residuals f_1, ..., f_m of unknowns x_1, ..., x_n. Numbers in the comments are those of the paper;
// indices here count from 0.
#pragma once

#include <cmath>
#include <numbers>

#include "tabulate.hpp"

namespace models::mgh {

inline constexpr auto rosenbrock = []<class T>(std::array<T, 2> const& x) {  // (1)
  using chainrule::square;
  return std::array<T, 2>{10.0 * (x[1] - square(x[0])), 1.0 - x[0]};
};

inline constexpr auto freudenstein_roth = []<class T>(std::array<T, 2> const& x) {  // (2)
  return std::array<T, 2>{-13.0 + x[0] + ((5.0 - x[1]) * x[1] - 2.0) * x[1],
                          -29.0 + x[0] + ((x[1] + 1.0) * x[1] - 14.0) * x[1]};
};

inline constexpr auto powell_badly_scaled = []<class T>(std::array<T, 2> const& x) {  // (3)
  using std::exp;
  return std::array<T, 2>{1e4 * x[0] * x[1] - 1.0, exp(-x[0]) + exp(-x[1]) - 1.0001};
};

inline constexpr auto brown_badly_scaled = []<class T>(std::array<T, 2> const& x) {  // (4)
  return std::array<T, 3>{x[0] - 1e6, x[1] - 2e-6, x[0] * x[1] - 2.0};
};

inline constexpr auto beale = []<class T>(std::array<T, 2> const& x) {  // (5)
  constexpr std::array y{1.5, 2.25, 2.625};
  T power = 1.0;
  return tabulate<3>([&](std::size_t i) -> T {
    power *= x[1];
    return y[i] - x[0] * (1.0 - power);
  });
};

inline constexpr auto jennrich_sampson = []<class T>(std::array<T, 2> const& x) {  // (6)
  using std::exp;
  return tabulate<10>([&](std::size_t index) -> T {
    auto const i = static_cast<double>(index + 1);
    return 2.0 + 2.0 * i - (exp(i * x[0]) + exp(i * x[1]));
  });
};

inline constexpr auto helical_valley = []<class T>(std::array<T, 3> const& x) {  // (7)
  using chainrule::square, chainrule::where;
  using std::atan, std::sqrt;
  // The angle in turns. Its branches meet where x1 = 0, which the paper leaves out.
  T const turns = atan(x[1] / x[0]) / (2.0 * std::numbers::pi);
  T const theta = where(x[0] > 0.0, turns, turns + 0.5);
  return std::array<T, 3>{10.0 * (x[2] - 10.0 * theta), 10.0 * (sqrt(square(x[0]) + square(x[1])) - 1.0), x[2]};
};

inline constexpr auto bard = []<class T>(std::array<T, 3> const& x) {  // (8)
  constexpr std::array y{0.14, 0.18, 0.22, 0.25, 0.29, 0.32, 0.35, 0.39, 0.37, 0.58, 0.73, 0.96, 1.34, 2.10, 4.39};
  return tabulate<y.size()>([&](std::size_t i) -> T {
    auto const u = static_cast<double>(i + 1), v = 16.0 - u, w = u < v ? u : v;
    return y[i] - (x[0] + u / (v * x[1] + w * x[2]));
  });
};

inline constexpr auto gaussian = []<class T>(std::array<T, 3> const& x) {  // (9)
  using chainrule::square;
  using std::exp;
  constexpr std::array y{0.0009, 0.0044, 0.0175, 0.0540, 0.1295, 0.2420, 0.3521, 0.3989,
                         0.3521, 0.2420, 0.1295, 0.0540, 0.0175, 0.0044, 0.0009};
  return tabulate<y.size()>([&](std::size_t i) -> T {
    auto const t = (7.0 - static_cast<double>(i)) / 2.0;
    return x[0] * exp(-x[1] * square(t - x[2]) / 2.0) - y[i];
  });
};

inline constexpr auto meyer = []<class T>(std::array<T, 3> const& x) {  // (10)
  using std::exp;
  constexpr std::array y{34780.0, 28610.0, 23650.0, 19630.0, 16370.0, 13720.0, 11540.0, 9744.0,
                         8261.0,  7030.0,  6005.0,  5147.0,  4427.0,  3820.0,  3307.0,  2872.0};
  return tabulate<y.size()>([&](std::size_t i) -> T {
    auto const t = 45.0 + 5.0 * static_cast<double>(i + 1);
    return x[0] * exp(x[1] / (t + x[2])) - y[i];
  });
};

inline constexpr auto box3d = []<class T>(std::array<T, 3> const& x) {  // (12), with m = 10
  using std::exp;
  return tabulate<10>([&](std::size_t i) -> T {
    T const t = 0.1 * static_cast<double>(i + 1);  // a T, for std::exp of a double is not a constant expression
    return exp(-t * x[0]) - exp(-t * x[1]) - x[2] * (exp(-t) - exp(-10.0 * t));
  });
};

inline constexpr auto powell_singular = []<class T>(std::array<T, 4> const& x) {  // (13)
  using chainrule::square;
  constexpr double root_of_5 = 2.2360679774997896964, root_of_10 = 3.1622776601683793320;
  return std::array<T, 4>{x[0] + 10.0 * x[1], root_of_5 * (x[2] - x[3]), square(x[1] - 2.0 * x[2]),
                          root_of_10 * square(x[0] - x[3])};
};

inline constexpr auto wood = []<class T>(std::array<T, 4> const& x) {  // (14)
  using chainrule::square;
  constexpr double root_of_90 = 9.4868329805051379960, root_of_10 = 3.1622776601683793320;
  return std::array<T, 6>{10.0 * (x[1] - square(x[0])),       1.0 - x[0],
                          root_of_90 * (x[3] - square(x[2])), 1.0 - x[2],
                          root_of_10 * (x[1] + x[3] - 2.0),   (x[1] - x[3]) / root_of_10};
};

inline constexpr auto kowalik_osborne = []<class T>(std::array<T, 4> const& x) {  // (15)
  constexpr std::array y{0.1957, 0.1947, 0.1735, 0.1600, 0.0844, 0.0627, 0.0456, 0.0342, 0.0323, 0.0235, 0.0246};
  constexpr std::array u{4.0, 2.0, 1.0, 0.5, 0.25, 0.167, 0.125, 0.1, 0.0833, 0.0714, 0.0625};
  return tabulate<y.size()>([&](std::size_t i) -> T {
    double const uu = u[i] * u[i];
    return y[i] - x[0] * (uu + u[i] * x[1]) / (uu + u[i] * x[2] + x[3]);
  });
};

inline constexpr auto brown_dennis = []<class T>(std::array<T, 4> const& x) {  // (16), with m = 20
  using chainrule::square;
  using std::cos, std::exp, std::sin;
  return tabulate<20>([&](std::size_t i) -> T {
    T const t = static_cast<double>(i + 1) / 5.0;
    return square(x[0] + t * x[1] - exp(t)) + square(x[2] + x[3] * sin(t) - cos(t));
  });
};

inline constexpr auto extended_rosenbrock = []<class T, std::size_t N>(std::array<T, N> const& x) {  // (21)
  using chainrule::square;
  static_assert(N % 2 == 0);
  return tabulate<N>([&](std::size_t i) -> T {
    if (i % 2 == 0) return 10.0 * (x[i + 1] - square(x[i]));
    return 1.0 - x[i - 1];
  });
};

inline constexpr auto broyden_tridiagonal = []<class T, std::size_t N>(std::array<T, N> const& x) {  // (30)
  return tabulate<N>([&](std::size_t i) -> T {
    T f = (3.0 - 2.0 * x[i]) * x[i] + 1.0;
    if (i > 0) f -= x[i - 1];
    if (i + 1 < N) f -= 2.0 * x[i + 1];
    return f;
  });
};

}  // namespace models::mgh
