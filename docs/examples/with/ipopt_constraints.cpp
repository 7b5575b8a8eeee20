// A nonlinear program with Ipopt: problem 71 of Hock and Schittkowski. Exits with 0 if the solution is theirs.
#include <IpIpoptApplication.hpp>
#include <chainrule/chainrule.hpp>
#include <chainrule/with/ipopt.hpp>
#include <cmath>
#include <cstdio>

// [functions]
constexpr auto objective = [](auto const& x) { return x[0] * x[3] * (x[0] + x[1] + x[2]) + x[2]; };
constexpr auto constraints = [](auto const& x) {
  return std::array{x[0] * x[1] * x[2] * x[3], square(x[0]) + square(x[1]) + square(x[2]) + square(x[3])};
};
// [/functions]

int main() {
  Ipopt::SmartPtr<Ipopt::IpoptApplication> const application = new Ipopt::IpoptApplication(false);
  application->Options()->SetIntegerValue("print_level", 0);
  application->Options()->SetStringValue("sb", "yes");
  application->Initialize();
  // [program]
  auto const program = chainrule::ipopt_problem<4>({1.0, 5.0, 5.0, 1.0}, objective, constraints);
  program->lower.assign(4, 1.0);
  program->upper.assign(4, 5.0);
  program->constraints_lower = {25.0, 40.0};
  program->constraints_upper = {program->infinity, 40.0};
  auto const status = application->OptimizeTNLP(GetRawPtr(program));
  // [/program]
  auto const& x = program->x;
  std::printf("%.6f at (%.6f, %.6f, %.6f, %.6f)\n", program->value, x[0], x[1], x[2], x[3]);
  return status == Ipopt::Solve_Succeeded && std::abs(program->value - 17.0140173) < 1e-6 ? 0 : 1;
}
