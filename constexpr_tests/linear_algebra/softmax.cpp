// softmax, log_sum_exp and cross_entropy of vectors beside 25 digits, and what is done to all elements.
#include <chainrule/chainrule.hpp>
#include <limits>

using namespace std;
using namespace chainrule;

namespace {

constexpr bool near(double a, double b) { return (a < b ? b - a : a - b) <= 1e-15 * (b < 0 ? -b : b); }
constexpr double infinity = numeric_limits<double>::infinity();

constexpr vec z{1.0, 2.0, -0.5};
static_assert(near(softmax(z)[0], 0.2537161816350251955058864));
static_assert(near(log_sum_exp(z), 2.3715390318526828930653201));
static_assert(gradient([](auto const& v) { return log_sum_exp(v); })(z) == softmax(z));
static_assert(softmax(vec{3.0}) == vec{1.0});
static_assert(softmax(vec{1000.0, -1000.0}) == vec{1.0, 0.0});
static_assert(softmax(vec{2, 2}) == vec{0.5, 0.5});

template <int Label>
constexpr auto loss = [](auto const& v) { return cross_entropy(v, Label); };
static_assert(near(loss<1>(z), 0.3715390318526828930653201));
static_assert(near(loss<2>(z), 2.87153903185268289306532));
static_assert(near(gradient(loss<1>)(z)[0], 0.2537161816350251955058864));
static_assert(near(gradient(loss<1>)(z)[1], -0.3103279138754964784208381));
static_assert(near(gradient(loss<1>)(z)[2], 0.05661173224047128291495163));
// Second derivatives are the Jacobian of softmax.
constexpr auto second = hessian(loss<1>)(z);
static_assert(near(second(0, 1), -0.2537161816350251955058864 * 0.6896720861245035215791619));
static_assert(near(second(1, 1), 0.3103279138754964784208381 * 0.6896720861245035215791619));

// Nearly sure of the right class: neither the loss nor its slope cancels.
constexpr vec sure{0.0, 40.0, 1.0};
static_assert(near(loss<1>(sure), 1.579657842830737485682601e-17));
static_assert(near(gradient(loss<1>)(sure)[1], -1.579657842830737473205979e-17));
// Sure of the wrong one: nothing overflows.
constexpr vec wrong{700.0, -700.0, 0.25};
static_assert(loss<1>(wrong) == 1400.0);
static_assert(near(loss<0>(wrong), 1.266007528250749055703503e-304));
static_assert(gradient(loss<1>)(wrong)[1] == -1.0);
static_assert(loss<0>(vec{-infinity, 0.0}) == infinity);
static_assert(near(loss<0>(vec{5.0, 5.0, 5.0}), 1.098612288668109691395245));

// A label that is none.
static_assert(loss<3>(z) != loss<3>(z));
static_assert(loss<-1>(z) != loss<-1>(z));
template <int Label>
constexpr bool has_no_slope(auto const& v) {
  for (double const slope : gradient(loss<Label>)(v).elements)
    if (slope == slope) return false;
  return true;
}
static_assert(has_no_slope<3>(z));
static_assert(has_no_slope<-1>(z));
static_assert(has_no_slope<1>(vec{3.0}));

// Labels that are probabilities.
static_assert(near(cross_entropy(z, vec{0.0, 1.0, 0.0}), 0.3715390318526828930653201));
static_assert(near(cross_entropy(z, vec{0.0, 0.5, 0.5}),
                   0.5 * (0.3715390318526828930653201 + 2.87153903185268289306532)));
constexpr auto by_both =
    gradient([](auto const& v, auto const& p) { return cross_entropy(v, p); })(z, vec{0.0, 0.5, 0.5});
static_assert(near(get<0>(by_both)[0], 0.2537161816350251955058864));
static_assert(near(get<0>(by_both)[1], 0.6896720861245035215791619 - 0.5));
static_assert(near(get<1>(by_both)[2], 2.87153903185268289306532));

static_assert(relu(z) == vec{1.0, 2.0, 0.0});
static_assert(relu(mat<double, 1, 2>{-1.0, 3.0}) == mat<double, 1, 2>{0.0, 3.0});
static_assert(near(sigmoid(z)[1], 0.880797077977882444059729));
static_assert(near(softplus(z)[0], 1.313261687518222834048995));
static_assert(near(tanh(z)[2], -0.4621171572600097585023184));

}  // namespace
