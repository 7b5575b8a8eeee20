// A curve fitted to nine observations, and how far it can be trusted: derivatives of the model at each place give the
// band in which the curve lies with 95 % confidence.
//
//   confidence_band [FOLDER]      a folder gets the data of the picture
//
// Exits with 0 if parameters and their standard deviations are those that NIST certifies.
#include <chainrule/chainrule.hpp>

#include "lessons/lesson.hpp"
#include "nist_file.hpp"

using namespace chainrule;

namespace {

// [model]
// How tall the grass of a pasture is, over the days that it grows.
constexpr auto growth = [](auto const& b, auto const& days) { return b[0] / (1.0 + exp(b[1] - b[2] * days)); };
// [/model]

// [fit]
struct fitted {
  vec<double, 3> b;             // the parameters
  mat<double, 3, 3> curvature;  // the sum of g g^T, where g is the slope of the model at an observation
  double deviation;             // of an observation from the curve: a standard deviation
};

// Gauss and Newton's method.
fitted fit(vec<double, 3> b, std::vector<double> const& days, std::vector<double> const& height) {
  for (int step = 0;; ++step) {
    auto curvature = mat<double, 3, 3>::zero();
    auto right = vec<double, 3>::zero();
    double squares = 0;
    for (std::size_t i = 0; i < days.size(); ++i) {
      auto const [value, slope] = value_and_gradient(growth, wrt<0>)(b, days[i]);
      curvature += outer(slope, slope);
      right += (height[i] - value) * slope;
      squares += square(height[i] - value);
    }
    if (step == 20) return {b, curvature, std::sqrt(squares / static_cast<double>(days.size() - b.size()))};
    b += cholesky_solve(curvature, right);
  }
}

// How uncertain the curve is at a place, as a standard deviation.
double uncertainty(fitted const& curve, double days) {
  auto const slope = gradient(growth, wrt<0>)(curve.b, days);
  return curve.deviation * std::sqrt(dot(slope, cholesky_solve(curve.curvature, slope)));
}
// [/fit]

}  // namespace

int main(int argument_count, char** arguments) {
  auto const data = nist::reader(CHAINRULE_EXAMPLE_DATA "/nist/Rat42.dat").read(3);
  auto const curve = fit(vec{data.start[1][0], data.start[1][1], data.start[1][2]}, data.x, data.y);

  expect(near(curve.deviation, 1.1587725499, 1e-9), "the residual standard deviation is the certified one");
  std::array const certified{1.7340283401, 0.088295217536, 0.0034465663377};
  for (std::size_t i = 0; i < 3; ++i) {
    expect(near(curve.b[i] / data.certified[i], 1, 1e-9), "the parameter is the certified one");
    auto unit = vec<double, 3>::zero();
    unit[i] = 1;
    double const its = curve.deviation * std::sqrt(cholesky_solve(curve.curvature, unit)[i]);
    expect(near(its / certified[i], 1, 1e-8), "and its standard deviation, too");
    std::printf("b%zu = %8.5f, standard deviation %.5f\n", i + 1, curve.b[i], its);
  }

  // 95 % of Student's distribution with six degrees of freedom lie within this many standard deviations.
  constexpr double t = 2.446911851;
  data_file points(argument_count, arguments, "observed.dat"), middle(argument_count, arguments, "curve.dat");
  data_file band(argument_count, arguments, "band.dat"), wide_band(argument_count, arguments, "wide_band.dat");
  for (std::size_t i = 0; i < data.x.size(); ++i) points.row(data.x[i], data.y[i]);
  for (int side : {-1, 1})  // there along the lower edge, and back along the upper one
    for (int k = 0; k <= 60; ++k) {
      double const days = side < 0 ? 2 * k : 120 - 2 * k, height = growth(curve.b, days),
                   its = uncertainty(curve, days);
      if (side < 0) middle.row(days, height);
      band.row(days, height + side * t * its);
      wide_band.row(days, height + side * t * std::hypot(its, curve.deviation));  // one more observation strays, too
    }
  expect(uncertainty(curve, 120) > 2 * uncertainty(curve, 60), "beyond the observations the curve is less certain");
  for (double const days : {40.0, 120.0})
    std::printf("after %3.0f days %.1f, with 95 %% confidence to within %.1f\n", days, growth(curve.b, days),
                t * uncertainty(curve, days));
}
