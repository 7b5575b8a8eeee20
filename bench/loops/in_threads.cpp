// By this library in threads, where oneTBB is installed.
#include "formulas.hpp"

#ifdef CHAINRULE_BENCH_THREADS
#include <chainrule/with/tbb.hpp>
#include <memory>
#include <span>

namespace {

using namespace formulas;

double fit(exponential_fit const& data, point2& gradient) {
  return value_and_gradient(misfit, wrt<0>)(parallel, into(gradient), data.b, data.t, data.y);
}
double logistic(logistic_regression const& data, std::array<double, 20>& gradient) {
  constexpr auto weights = logistic_regression::weights;
  std::span<double const, weights> const w(data.w);
  return value_and_gradient(loss, wrt<0>)(parallel, into(gradient), w,
                                          matrix_view(data.x.data(), data.y.size(), weights), data.y);
}
double chain(rosenbrock_chain const& data, std::vector<double>& gradient) {
  return value_and_gradient(rosenbrock)(parallel, into(gradient), data.x);
}
double mixture(gaussian_mixture const& data, gaussian_mixture::parameters& gradient) {
  return value_and_gradient(likelihood, wrt<0, 1, 2>)(parallel, into(gradient.alpha, gradient.mu, gradient.icf),
                                                      std::span(data.p.alpha), std::span(data.p.mu),
                                                      std::span(data.p.icf), data.x);
}
double gradient_of_mesh(mesh const& m, std::vector<point2>& gradient) {
  return value_and_gradient(dirichlet, wrt<0>)(parallel, into(gradient), m.uv, m.triangles, m.rest);
}
double hessian_of_mesh(mesh const& m, gradient_and_hessian& derivatives) {
  using newton = decltype(prepare(value_gradient_and_hessian(dirichlet, wrt<0>), m.uv, m.triangles, m.rest));
  static std::unique_ptr<newton> prepared;
  static mesh const* of = nullptr;
  if (of != &m || prepared->pattern().columns.size() != m.columns.size())
    prepared = std::make_unique<newton>(m.uv, m.triangles, m.rest);
  of = &m;
  return (*prepared)(parallel, into(derivatives.gradient, derivatives.hessian), m.uv, m.triangles, m.rest);
}
double pairs(lennard_jones const& data, std::vector<point3>& gradient) {
  return value_and_gradient(potential, wrt<0>)(parallel, into(gradient), data.x, data.pairs);
}

}  // namespace

contender const in_threads{"chainrule, threads", fit,  logistic, chain, mixture, gradient_of_mesh,
                           hessian_of_mesh,      pairs};
#else
contender const in_threads{"chainrule, threads", nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr};
#endif
