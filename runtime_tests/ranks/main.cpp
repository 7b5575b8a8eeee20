// Sums over data that several ranks share, beside one rank that has all of them. Run by mpirun.
#include <chainrule/chainrule.hpp>
#include <chainrule/with/mpi.hpp>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <vector>

using namespace chainrule;

namespace {

constexpr auto misfit = [](auto const& b, auto const& t, auto const& y) {
  return sum(indices(t), [&](auto i) { return square(y[i] - b[0] * exp(-b[1] * t[i])); });
};
constexpr auto dots = [](auto const& w, auto const& x, auto const& y) {
  return sum(indices(y), [&](auto i) {
    return softplus(-y[i] * sum(indices(w), [&](auto j) { return w[j] * x[i * w.size() + j]; }));
  });
};

int rank = 0, ranks = 1;

void require(bool condition, char const* what) {
  if (condition) return;
  std::printf("rank %d of %d: %s\n", rank, ranks, what);
  MPI_Abort(MPI_COMM_WORLD, EXIT_FAILURE);
}
bool near(double a, double b) { return std::fabs(a - b) <= 1e-12 * (1 + std::fabs(b)); }

/// The rows of this rank: n / ranks, the last one has the rest.
std::vector<double> mine(std::vector<double> const& all, std::size_t row = 1) {
  std::size_t const rows = all.size() / row, part = rows / static_cast<std::size_t>(ranks),
                    begin = part * static_cast<std::size_t>(rank), end = rank + 1 == ranks ? rows : begin + part;
  return {all.begin() + static_cast<std::ptrdiff_t>(begin * row), all.begin() + static_cast<std::ptrdiff_t>(end * row)};
}

void sums_and_gradients() {
  for (std::size_t const n : {0u, 1u, 3u, 70u, 5000u}) {
    std::vector<double> t, y;
    for (std::size_t k = 0; k < n; ++k) {
      t.push_back(static_cast<double>(k % 17) / 17);
      y.push_back(2 * std::exp(-0.7 * t[k]) + static_cast<double>(k % 5) / 50);
    }
    std::array const b{1.9, 0.6};
    auto const one = value_and_gradient(misfit, wrt<0>)(b, t, y);
    auto const my_t = mine(t), my_y = mine(y);
    auto const all = value_and_gradient(misfit, wrt<0>)(mpi::over(MPI_COMM_WORLD), b, my_t, my_y);
    require(near(all.value, one.value), "the value");
    require(near(all.gradient[0], one.gradient[0]) && near(all.gradient[1], one.gradient[1]), "the gradient");
    for (int run = 0; run < 3; ++run) {
      auto const again = value_and_gradient(misfit, wrt<0>)(mpi::over(MPI_COMM_WORLD), b, my_t, my_y);
      require(again.value == all.value && again.gradient == all.gradient, "the bits of another run");
    }
    // All ranks have the same bits.
    double of_first = all.gradient[0];
    MPI_Bcast(&of_first, 1, MPI_DOUBLE, 0, MPI_COMM_WORLD);
    require(of_first == all.gradient[0], "the bits of another rank");

    std::array<double, 2> g{}, sum{1.0, 1.0};
    double const v = value_and_gradient(misfit, wrt<0>)(mpi::over(MPI_COMM_WORLD), into(g), b, my_t, my_y);
    require(v == all.value && g == all.gradient, "into");
    gradient(misfit, wrt<0>)(mpi::over(MPI_COMM_WORLD), add_to(sum), b, my_t, my_y);
    require(sum[0] == 1.0 + g[0] && sum[1] == 1.0 + g[1], "add_to");
    auto const h = hessian(misfit, wrt<0>)(mpi::over(MPI_COMM_WORLD), b, my_t, my_y);
    require(near(h[0][1], hessian(misfit, wrt<0>)(b, t, y)[0][1]), "the Hessian");
    // A derivative by a rank's own data stays there.
    auto const [by_b, by_y] = gradient(misfit, wrt<0, 2>)(mpi::over(MPI_COMM_WORLD), b, my_t, my_y);
    require(by_b == all.gradient && by_y == gradient(misfit, wrt<2>)(b, my_t, my_y), "a derivative by own data");
  }
}

void replicated_sequences() {
  std::vector<double> const w{0.3, -0.2, 0.7};
  std::vector<double> x, y;
  for (std::size_t k = 0; k < 31 * 3; ++k) x.push_back(static_cast<double>(k % 13) / 13);
  for (std::size_t k = 0; k < 31; ++k) y.push_back(k % 2 == 0 ? 1.0 : -1.0);
  auto const one = value_and_gradient(dots, wrt<0, 1>)(w, x, y);
  auto const my_x = mine(x, 3), my_y = mine(y);
  auto const over = mpi::over(MPI_COMM_WORLD, mpi::replicated<0>);
  auto const all = value_and_gradient(dots, wrt<0, 1>)(over, w, my_x, my_y);
  for (std::size_t k = 0; k < w.size(); ++k)
    require(near(std::get<0>(all.gradient)[k], std::get<0>(one.gradient)[k]), "a gradient by a replicated sequence");
  require(std::get<1>(all.gradient) == gradient(dots, wrt<1>)(w, my_x, my_y), "a gradient by own data beside it");
  std::vector<double> g(3), gx(my_x.size());
  double const v = value_and_gradient(dots, wrt<0, 1>)(over, into(g, gx), w, my_x, my_y);
  require(v == all.value && g == std::get<0>(all.gradient) && gx == std::get<1>(all.gradient), "into two sequences");
  auto prepared = prepare(value_and_gradient(dots, wrt<0>), w, my_x, my_y);
  require(prepared(over, w, my_x, my_y).gradient == g, "a prepared question");
  bool is_refused = false;
  try {
    std::vector<double> const other(ranks > 1 && rank == 0 ? 0 : 3, 0.1);
    value_and_gradient(dots, wrt<0>)(over, other, std::vector<double>(30), std::vector<double>(10));
  } catch (data_misuse const&) {
    is_refused = true;
  }
  require(is_refused == (ranks > 1), "lengths that differ");
}

// What one rank throws, all hear of.
void failures() {
  for (int bad = 0; bad < ranks; ++bad) {
    std::vector<double> const t(10, 0.5), y(rank == bad ? 9 : 10, 0.5);
    int found = 0;
    try {
      value_and_gradient(misfit, wrt<0>)(mpi::over(MPI_COMM_WORLD), std::array{1.0, 2.0}, t, y);
    } catch (data_misuse const&) {
      found = 1;
    } catch (mpi::failure_elsewhere const&) {
      found = 2;
    }
    require(found == (rank == bad ? 1 : 2), "an exception of one rank");
  }
  MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
  bool is_thrown = false;
  try {
    value_and_gradient(misfit, wrt<0>)(mpi::over(MPI_COMM_NULL), std::array{1.0, 2.0}, std::vector{1.0},
                                       std::vector{2.0});
  } catch (mpi::error const& e) {
    is_thrown = e.code() != MPI_SUCCESS;
  }
  require(is_thrown, "an error of MPI");
}

}  // namespace

int main(int count, char** arguments) {
  MPI_Init(&count, &arguments);
  MPI_Comm_rank(MPI_COMM_WORLD, &rank);
  MPI_Comm_size(MPI_COMM_WORLD, &ranks);
  sums_and_gradients();
  replicated_sequences();
  failures();
  MPI_Finalize();
}
