// A curve through points with the GNU Scientific Library. Exits with 0 if the parameters are those of the data.
#include <chainrule/chainrule.hpp>
#include <chainrule/with/gsl.hpp>
#include <cmath>
#include <cstdio>
#include <vector>

// [decay]
// As many residuals as there are data; the sizes are no part of the program.
constexpr auto decay = [](auto const& b, auto const& t, auto const& y) {
  return tabulate(indices(t), [&](auto i) { return b[0] * exp(-b[1] * t[i]) + b[2] - y[i]; });
};
// [/decay]

int main() {
  std::vector<double> t, y;
  for (int i = 0; i < 100; ++i) {
    t.push_back(3.0 * i / 99.0);
    y.push_back(5.0 * std::exp(-1.5 * t.back()) + 1.0);
  }
  auto parameters = gsl_multifit_nlinear_default_parameters();
  auto* const work = gsl_multifit_nlinear_alloc(gsl_multifit_nlinear_trust, &parameters, t.size(), 3);
  double start[]{1.0, 1.0, 0.0};
  auto const x = gsl_vector_view_array(start, 3);
  // [fit]
  auto fit = chainrule::gsl_fit<3>(decay, t, y);
  gsl_multifit_nlinear_init(&x.vector, fit.fdf(t.size()), work);
  // [/fit]
  int info = 0;
  int const status = gsl_multifit_nlinear_driver(100, 1e-10, 1e-10, 0.0, nullptr, nullptr, &info, work);
  auto const* const b = gsl_multifit_nlinear_position(work)->data;
  std::printf("%.6f exp(-%.6f t) + %.6f after %zu steps\n", b[0], b[1], b[2], gsl_multifit_nlinear_niter(work));
  bool const all_right = status == GSL_SUCCESS && std::abs(b[0] - 5.0) < 1e-6 && std::abs(b[1] - 1.5) < 1e-6;
  gsl_multifit_nlinear_free(work);

  // [minimum]
  static constexpr auto valley = [](auto const& p) { return 100.0 * square(p[1] - square(p[0])) + square(1.0 - p[0]); };
  auto objective = chainrule::gsl_objective<2>(valley);
  auto* const solver = gsl_multimin_fdfminimizer_alloc(gsl_multimin_fdfminimizer_vector_bfgs2, 2);
  double from[]{-1.2, 1.0};
  auto const at = gsl_vector_view_array(from, 2);
  gsl_multimin_fdfminimizer_set(solver, objective.fdf(), &at.vector, 0.1, 0.1);
  // [/minimum]
  for (int k = 0; k < 200 && gsl_multimin_test_gradient(solver->gradient, 1e-8) == GSL_CONTINUE; ++k)
    if (gsl_multimin_fdfminimizer_iterate(solver) != GSL_SUCCESS) break;
  double const lowest = solver->f;
  std::printf("%.2e at (%.6f, %.6f)\n", lowest, solver->x->data[0], solver->x->data[1]);
  gsl_multimin_fdfminimizer_free(solver);
  return all_right && lowest < 1e-12 ? 0 : 1;
}
