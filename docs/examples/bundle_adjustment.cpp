// Bundle adjustment: from where photographs show some points, find where the points are and where the cameras were.
//
// Cameras, points and observations are data of any length. Exits with 0 if the first sum of squares and a row of the
// Jacobian agree with reference numbers, and the fit comes below 0.1 pixels.
#include <array>
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <cstdio>
#include <vector>

using namespace chainrule;

template <class T>
using vector3 = std::array<T, 3>;

// [model]
// x turned about the axis r by the angle |r|. Where r = 0 the formula is 0/0, and its limit is taken.
template <class T>
constexpr vector3<T> rotate(vector3<T> const& r, vector3<T> const& x) {
  T const squared = r[0] * r[0] + r[1] * r[1] + r[2] * r[2];
  auto const turned = squared > 0.0;
  T const angle = sqrt(where(turned, squared, 1.0)), c = where(turned, cos(angle), 1.0),
          s = where(turned, sin(angle) / angle, 1.0);
  T const along = (r[0] * x[0] + r[1] * x[1] + r[2] * x[2]) * where(turned, (1.0 - c) / square(angle), 0.5);
  return {c * x[0] + s * (r[1] * x[2] - r[2] * x[1]) + along * r[0],  //
          c * x[1] + s * (r[2] * x[0] - r[0] * x[2]) + along * r[1],  //
          c * x[2] + s * (r[0] * x[1] - r[1] * x[0]) + along * r[2]};
}

// How far from its observation a camera shows a point. A camera is its rotation, translation, focal length and radial
// distortion: the model of Bundle Adjustment in the Large, https://grail.cs.washington.edu/projects/bal.
constexpr auto reprojection = []<class T>(std::array<T, 9> const& camera, vector3<T> const& point,
                                          auto const& observed) {
  auto const& [r0, r1, r2, t0, t1, t2, focal_length, k1, k2] = camera;
  auto const [x, y, z] = rotate<T>({r0, r1, r2}, point);
  T const u = -(x + t0) / (z + t2), v = -(y + t1) / (z + t2);
  T const radius = square(u) + square(v);
  T const scale = focal_length * (1.0 + k1 * radius + k2 * square(radius));
  return std::array<T, 2>{scale * u - observed[0], scale * v - observed[1]};
};
// [/model]

// [residuals]
// Two residuals for each observation, which says its camera and its point.
constexpr auto residuals = [](auto const& cameras, auto const& points, auto const& which, auto const& observed) {
  return tabulate(indices(which), [&](auto k) {
    auto const [camera, point] = which[k];
    return reprojection(cameras[camera], points[point], observed[k]);
  });
};
// [/residuals]

// A cut of the Dubrovnik problem there, dubrovnik-3-7-pre.txt of GTSAM: three cameras that see seven points.
// clang-format off
std::vector<std::array<std::size_t, 2>> const seen{
    {0, 0}, {1, 0}, {2, 0}, {0, 1}, {1, 1}, {0, 2}, {1, 2}, {2, 2}, {0, 3}, {1, 3},
    {2, 3}, {0, 4}, {1, 4}, {2, 4}, {0, 5}, {1, 5}, {0, 6}, {1, 6}, {2, 6},
};
std::vector<std::array<double, 2>> const positions{
    {-385.99, 387.12}, {-38.44, 492.12}, {-667.92, 123.11}, {383.88, -15.29999},
    {559.75, -106.15}, {591.55, 136.44}, {863.86, -23.46997}, {494.72, 112.52},
    {592.5, 125.75}, {861.08, -35.21997}, {498.54, 101.56}, {348.72, 558.38},
    {776.03, 483.53}, {7.780029, 326.35}, {14.01001, 96.42001}, {207.13, 118.36},
    {202.76, 340.99}, {543.1801, 294.81}, {-58.41998, 110.83},
};
std::vector<std::array<double, 9>> const first_cameras{
    {-0.016943983532198115, 0.011171804676513932, 0.002464350883171199, 0.7303099568261069, -0.2649081847104342, -1.7127892627337182, 1430.031943271168, -7.557275853586407e-08, 3.237756946557091e-14},
    {0.015049725341485708, -0.18504564785154357, -0.29278402790141456, -1.059047615234955, -0.0360178624143458, -1.5720340175803784, 1432.1374541298685, -7.317191989261229e-08, 3.175941901988095e-14},
    {-0.3079359798687301, 0.3207790798295203, 0.22253985096991455, 8.503448329590901, 6.749960362966874, -3.638381438444709, 1572.0470590375264, -1.5962623661947355e-08, -1.65079048480588e-14},
};
std::vector<vector3<double>> const first_points{
    {-12.055995050700867, 12.83877597620576, -41.0993692640828},
    {6.416890590467293, 0.3889703117759846, -23.58628270915045},
    {13.051100355717297, 3.838758711161195, -29.77793217534495},
    {13.06094667347282, 3.5910521225905803, -29.75908079537294},
    {14.265764475421857, 24.09621615643653, -54.8239710672255},
    {-0.2529228321139135, 2.2166082122808284, -21.712127480255084},
    {7.6465738085189585, 14.185331909846619, -52.07029956884606},
};
// clang-format on

// Reference numbers to 30 digits: half the sum of squares, and the first row of the first Jacobian, by camera and by
// point.
constexpr double first_cost = 2764.21998442216768170;
constexpr std::array<double, 9> first_row_by_camera{
    -1.107957222335122318e+2, -1.484551980736796767e+3, -4.170611367951683447e+2,
    3.3344871236389742626e+1, 3.8357688714389150634e-7, -9.187202619498806867,
    -2.755207106556505932e-1, -5.997352756001459772e+1, -9.128915661531494241};
constexpr std::array<double, 3> first_row_by_point{3.3445511474117096409e+1, 7.0207250921844795435e-2,
                                                   -8.813510249597349548};

struct scene {
  std::vector<std::array<double, 9>> cameras = first_cameras;
  std::vector<vector3<double>> points = first_points;
};

double cost(scene const& at) {
  double sum = 0;
  for (std::size_t k = 0; k < seen.size(); ++k)
    for (double r : reprojection(at.cameras[seen[k][0]], at.points[seen[k][1]], positions[k])) sum += r * r / 2;
  return sum;
}

// The root of the mean square residual.
double mean_error(scene const& at) { return std::sqrt(cost(at) / static_cast<double>(seen.size())); }
constexpr double goal = 0.1;

// The unknowns in one vector: cameras, then points.
constexpr std::size_t unknowns = 3 * 9 + 7 * 3;
using vector = std::array<double, unknowns>;
using matrix = std::array<vector, unknowns>;

// Half the sum of squares near `at` is cost + gradient d + d normal d / 2 for a step d, if residuals are taken as
// linear.
struct linearization {
  vector gradient{};
  matrix normal{};
};

linearization linearize(scene const& at) {
  // [jacobian]
  auto const [r, j] = value_and_jacobian(residuals, wrt<0, 1>)(at.cameras, at.points, seen, positions);
  // j.values are the nonzeros: 9 by the numbers of a camera and 3 by those of a point in each row, the two rows of each
  // observation behind each other. Those of row i are numbers j.pattern.rows[i] to j.pattern.rows[i + 1] - 1, and
  // j.pattern.columns says where they belong.
  // [/jacobian]
  linearization sum;
  for (std::size_t row = 0; row < 2 * r.size(); ++row) {
    std::size_t const first = static_cast<std::size_t>(j.pattern.rows[row]),
                      last = static_cast<std::size_t>(j.pattern.rows[row + 1]);
    auto const column = [&j = j](std::size_t k) { return static_cast<std::size_t>(j.pattern.columns[k]); };
    for (std::size_t a = first; a < last; ++a) {
      sum.gradient[column(a)] += r[row / 2][row % 2] * j.values[a];
      for (std::size_t b = first; b < last; ++b) sum.normal[column(a)][column(b)] += j.values[a] * j.values[b];
    }
  }
  return sum;
}

// Solves a x = b for a symmetric positive definite matrix: Cholesky's factor L of a, then L y = b, then L^T x = y.
vector solve(matrix a, vector b) {
  for (std::size_t j = 0; j < unknowns; ++j) {
    for (std::size_t k = 0; k < j; ++k)
      for (std::size_t i = j; i < unknowns; ++i) a[i][j] -= a[i][k] * a[j][k];
    double const root = std::sqrt(a[j][j]);
    for (std::size_t i = j; i < unknowns; ++i) a[i][j] /= root;
  }
  for (std::size_t i = 0; i < unknowns; ++i) {
    for (std::size_t k = 0; k < i; ++k) b[i] -= a[i][k] * b[k];
    b[i] /= a[i][i];
  }
  for (std::size_t i = unknowns; i-- > 0;) {
    for (std::size_t k = i + 1; k < unknowns; ++k) b[i] -= a[k][i] * b[k];
    b[i] /= a[i][i];
  }
  return b;
}

scene moved(scene at, vector const& step) {
  for (std::size_t i = 0; i < 27; ++i) at.cameras[i / 9][i % 9] -= step[i];
  for (std::size_t i = 27; i < unknowns; ++i) at.points[(i - 27) / 3][(i - 27) % 3] -= step[i];
  return at;
}

// A row is as accurate as its largest entry allows.
bool near(double computed, double reference, double size) { return std::abs(computed - reference) <= 1e-13 * size; }

bool agrees_with_references() {
  auto const j = jacobian(residuals, wrt<0, 1>)(first_cameras, first_points, seen, positions);
  bool agrees = near(cost({}), first_cost, first_cost);
  for (std::size_t i = 0; i < 9; ++i) agrees = agrees && near(j(0, i), first_row_by_camera[i], 1.5e3);
  for (std::size_t i = 0; i < 3; ++i) agrees = agrees && near(j(0, 27 + i), first_row_by_point[i], 1.5e3);
  return agrees;
}

int main() {
  if (!agrees_with_references()) {
    std::puts("The first sum of squares or Jacobian differs from the references.");
    return 1;
  }
  // Levenberg-Marquardt. A cut as small as this has more unknowns, 48, than residuals, 38: it shows the method, not
  // Dubrovnik.
  scene at;
  double damping = 1e-4;
  std::printf("step   mean error in pixels\n%4d   %.4f\n", 0, mean_error(at));
  for (int step = 1; step <= 20 && mean_error(at) > goal; ++step) {
    auto [gradient, normal] = linearize(at);
    for (std::size_t i = 0; i < unknowns; ++i) normal[i][i] *= 1 + damping;
    scene const next = moved(at, solve(normal, gradient));
    bool const better = cost(next) < cost(at);
    if (better) at = next;
    damping *= better ? 0.1 : 10;
    std::printf("%4d   %.4f%s\n", step, mean_error(at), better ? "" : " (the step is taken back)");
  }
  bool const fits = mean_error(at) <= goal;
  std::puts(fits ? "The scene fits the photographs." : "The scene does not fit the photographs.");
  return fits ? 0 : 1;
}
