// Compiled as C++17, see rosenbrock.hpp.
#include "rosenbrock.hpp"

#include <boost/numeric/odeint/integrate/integrate_adaptive.hpp>
#include <boost/numeric/odeint/stepper/generation.hpp>
#include <boost/numeric/odeint/stepper/rosenbrock4.hpp>
#include <boost/numeric/odeint/stepper/rosenbrock4_controller.hpp>
#include <utility>

namespace {

using state = boost::numeric::ublas::vector<double>;
using matrix = boost::numeric::ublas::matrix<double>;

std::vector<double> list(state const& x) { return std::vector<double>(x.begin(), x.end()); }

}  // namespace

std::size_t rosenbrock(stiff_system const& system, std::vector<double>& x, double t0, double t1) {
  using namespace boost::numeric::odeint;
  auto const rates = [&](state const& at, state& to, double t) {
    std::vector<double> values(at.size());
    system.rates(list(at), values, t);
    std::copy(values.begin(), values.end(), to.begin());
  };
  auto const jacobian = [&](state const& at, matrix& to, double const& t, state& by_time) {
    std::vector<double> values(at.size() * at.size()), slopes(at.size());
    system.jacobian(list(at), values, t, slopes);
    std::copy(values.begin(), values.end(), to.data().begin());
    std::copy(slopes.begin(), slopes.end(), by_time.begin());
  };
  state y(x.size());
  std::copy(x.begin(), x.end(), y.begin());
  auto const steps = integrate_adaptive(make_controlled<rosenbrock4<double>>(1e-8, 1e-8),
                                        std::make_pair(rates, jacobian), y, t0, t1, 1e-4);
  x = list(y);
  return steps;
}
