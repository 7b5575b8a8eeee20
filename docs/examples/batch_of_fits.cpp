// Many small fits at once: NIST's Misra1a with other noise each time, by Levenberg-Marquardt. A fit is one function of
// plain code; as CUDA (nvcc -x cu) each thread of a graphics processor has a fit, else they are done one after another.
//
//   batch_of_fits [COUNT]      without COUNT 1,000 fits, as CUDA 10,000,000
//
// Exits with 0 if the fit without noise agrees with the certified values to 9 digits and all others have converged (on
// a graphics processor: and are those of the host), with 1 if not, with 2 if there is something wrong with COUNT or
// the processor.
#include <chainrule/chainrule.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <vector>

namespace {

// [fit]
constexpr auto misra1a = [](auto const& b, auto x, auto y) { return y - b[0] * (1.0 - exp(-b[1] * x)); };

struct fitted {
  std::array<double, 2> b;
  double sum_of_squares;
  bool has_converged;
};

// Observation k of this fit is y[k * stride].
constexpr fitted fit(double const* x, double const* y, std::size_t count, std::size_t stride, std::array<double, 2> b) {
  using namespace chainrule;
  double damping = 1e-3, before = 1e300;
  std::array<double, 2> step{};
  for (int iteration = 0; iteration < 100; ++iteration) {
    mat<double, 2, 2> normal{};
    vec<double, 2> downhill{};
    double sum = 0.0;
    for (std::size_t k = 0; k < count; ++k) {
      auto const [residual, slope] = value_and_gradient(misra1a, wrt<0>)(b, x[k], y[k * stride]);
      sum += residual * residual;
      for (std::size_t i = 0; i < 2; ++i) {
        downhill[i] -= slope[i] * residual;
        for (std::size_t j = 0; j < 2; ++j) normal(i, j) += slope[i] * slope[j];
      }
    }
    // Next to the minimum rounding decides which of two sums is smaller.
    if (!(sum <= before * (1.0 + 1e-12))) {
      for (std::size_t i = 0; i < 2; ++i) b[i] -= step[i];
      damping *= 10.0;
      step = {};
      before = 1e300;
      continue;
    }
    before = sum;
    for (std::size_t i = 0; i < 2; ++i) normal(i, i) *= 1.0 + damping;
    auto const next = solve(normal, downhill);
    bool is_small = true;
    for (std::size_t i = 0; i < 2; ++i) {
      step[i] = next[i];
      b[i] += step[i];
      is_small = is_small && abs(step[i]) <= 1e-10 * abs(b[i]);
    }
    if (is_small) return {b, sum, true};
    damping /= 10.0;
  }
  return {b, before, false};
}
// [/fit]

constexpr std::size_t observations = 14;
constexpr std::array<double, observations> pressure{77.6E0,  114.9E0, 141.1E0, 190.8E0, 239.9E0, 289.0E0, 332.8E0,
                                                    378.4E0, 434.8E0, 477.3E0, 536.8E0, 593.1E0, 689.1E0, 760.0E0};
constexpr std::array<double, observations> volume{10.07E0, 14.73E0, 17.94E0, 23.93E0, 29.61E0, 35.18E0, 40.02E0,
                                                  44.82E0, 50.76E0, 55.05E0, 61.01E0, 66.40E0, 75.47E0, 81.78E0};
constexpr std::array<double, 2> start{250.0, 5e-4}, certified{2.3894212918E+02, 5.5015643181E-04};

// The observations of all fits, those of one quantity side by side, as threads read them. Fit 0 has no noise.
std::vector<double> noisy(std::size_t count) {
  std::vector<double> y(observations * count);
  std::uint64_t state = 20261130;
  for (std::size_t k = 0; k < observations; ++k)
    for (std::size_t i = 0; i < count; ++i) {
      state = state * 6364136223846793005u + 1442695040888963407u;  // Knuth's MMIX
      double const noise = static_cast<double>(state >> 11) * 0x1p-53 - 0.5;
      y[k * count + i] = volume[k] + (i == 0 ? 0.0 : 0.2 * noise);
    }
  return y;
}

double seconds_since(std::chrono::steady_clock::time_point begin) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

std::vector<fitted> on_host(std::vector<double> const& y, std::size_t stride, std::size_t count) {
  std::vector<fitted> fits(count);
  for (std::size_t i = 0; i < count; ++i) fits[i] = fit(pressure.data(), y.data() + i, observations, stride, start);
  return fits;
}

#ifdef __CUDACC__
// [kernel]
__global__ void fit_all(double const* x, double const* y, fitted* fits, std::size_t count) {
  std::size_t const i = std::size_t{blockIdx.x} * blockDim.x + threadIdx.x;
  if (i < count) fits[i] = fit(x, y + i, observations, count, start);
}
// [/kernel]

bool is_wrong(cudaError_t status) {
  if (status != cudaSuccess) std::fprintf(stderr, "batch_of_fits: %s\n", cudaGetErrorString(status));
  return status != cudaSuccess;
}

// Without a device the answer is empty.
std::vector<fitted> on_device(std::vector<double> const& y, std::size_t count) {
  double *x = nullptr, *data = nullptr;
  fitted* results = nullptr;
  std::vector<fitted> fits(count);
  auto const bytes = y.size() * sizeof(double);
  bool failed = is_wrong(cudaMalloc(&x, sizeof pressure)) || is_wrong(cudaMalloc(&data, bytes)) ||
                is_wrong(cudaMalloc(&results, count * sizeof(fitted))) ||
                is_wrong(cudaMemcpy(x, pressure.data(), sizeof pressure, cudaMemcpyHostToDevice)) ||
                is_wrong(cudaMemcpy(data, y.data(), bytes, cudaMemcpyHostToDevice));
  for (int round = 0; round < 2 && !failed; ++round) {  // the first one also loads the program
    auto const begin = std::chrono::steady_clock::now();
    fit_all<<<static_cast<unsigned>((count + 127) / 128), 128>>>(x, data, results, count);
    failed = is_wrong(cudaGetLastError()) || is_wrong(cudaDeviceSynchronize());
    double const seconds = seconds_since(begin);
    if (round == 1 && !failed)
      std::printf("%zu fits in %.4f s on the device: %.3g a second\n", count, seconds,
                  static_cast<double>(count) / seconds);
  }
  failed = failed || is_wrong(cudaMemcpy(fits.data(), results, count * sizeof(fitted), cudaMemcpyDeviceToHost));
  cudaFree(x);
  cudaFree(data);
  cudaFree(results);
  if (failed) fits.clear();
  return fits;
}
constexpr std::size_t usual_count = 10'000'000;
#else
constexpr std::size_t usual_count = 1000;
#endif

// Whether two numbers agree to so many digits.
bool agree(double a, double b, double digits) { return std::abs(a - b) <= std::pow(10.0, -digits) * std::abs(b); }

}  // namespace

int main(int argc, char** argv) {
  std::size_t count = usual_count;
  if (argc > 1) {
    char const* const end = argv[1] + std::strlen(argv[1]);
    auto const [last, status] = std::from_chars(argv[1], end, count);
    if (status != std::errc{} || last != end || count == 0 || count > 1'000'000'000) {
      std::fprintf(stderr, "batch_of_fits: COUNT is a number from 1 to 1,000,000,000, not %s\n", argv[1]);
      return 2;
    }
  }
  auto const y = noisy(count);
#ifdef __CUDACC__
  std::size_t const of_host = std::min<std::size_t>(count, 1000);
#else
  std::size_t const of_host = count;
#endif
  auto const begin = std::chrono::steady_clock::now();
  auto const host = on_host(y, count, of_host);
  double const seconds = seconds_since(begin);
  std::printf("%zu fits in %.4f s on the host: %.3g a second\n", of_host, seconds,
              static_cast<double>(of_host) / seconds);
#ifdef __CUDACC__
  auto const fits = on_device(y, count);
  if (fits.empty()) return 2;
  for (std::size_t i = 0; i < of_host; ++i)
    for (std::size_t k = 0; k < 2; ++k)
      if (!agree(fits[i].b[k], host[i].b[k], 8)) return 1;
#else
  auto const& fits = host;
#endif
  bool const all_converged = std::all_of(fits.begin(), fits.end(), [](fitted const& f) { return f.has_converged; });
  auto const& exact = fits[0].b;
  std::printf("without noise: %.10e %.10e, certified %.10e %.10e\n", exact[0], exact[1], certified[0], certified[1]);
  return all_converged && agree(exact[0], certified[0], 9) && agree(exact[1], certified[1], 9) ? 0 : 1;
}
