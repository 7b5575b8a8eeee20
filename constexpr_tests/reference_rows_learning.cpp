// Learning beside references to 30 digits, while compiling: for each function an ordinary point and an awkward one.
#include "reference_rows.hpp"

namespace {

using namespace reference_rows;
using chainrule::testing::infinity;

static_assert(agrees("sigmoid", learning, {-0.5}, {0.37754066879814546, 0.23500371220159449, 0.057556794852320743}));
static_assert(agrees("sigmoid", learning, {-1e-08}, {0.49999999750000002, 0.25, 1.25e-09}));
static_assert(agrees("logsigmoid", learning, {-0.5},
                     {-0.97407698418010669, 0.62245933120185459, -0.23500371220159449}));
static_assert(agrees("logsigmoid", learning, {40.0},
                     {-4.2483542552915889e-18, 4.2483542552915889e-18, -4.2483542552915889e-18}));
static_assert(agrees("logit", learning, {0.1}, {-2.1972245773362191, 11.111111111111111, -98.765432098765416}));
static_assert(agrees("logit", learning, {1e-300}, {-690.77552789821368, 9.999999999999999e+299, -infinity}));
static_assert(agrees("softplus", learning, {0.1}, {0.74439666007357086, 0.52497918747894001, 0.24937604019289197}));
static_assert(agrees("softplus", learning, {1e-300}, {0.69314718055994529, 0.5, 0.25}));
static_assert(agrees("relu", learning, {0.5}, {0.5, 1.0, 0}));
static_assert(agrees("relu", learning, {-5e-324}, {0, 0, 0}));
static_assert(agrees("leaky_relu_0.01", learning, {1e-300}, {1e-300, 1.0, 0}));
static_assert(agrees("elu_1", learning, {0.5}, {0.5, 1.0, 0}));
static_assert(agrees("elu_1", learning, {-1e-08}, {-9.999999950000001e-09, 0.99999999000000006, 0.99999999000000006}));
static_assert(agrees("silu", learning, {-5.0}, {-0.033464254621424279, -0.02654743242966592, -0.019499225490032506}));
static_assert(agrees("silu", learning, {40.0}, {40.0, 1.0000000000000002, -1.6143746170108038e-16}));
static_assert(agrees("gelu", learning, {0.1}, {0.053982783727702904, 0.57952309202473018, 0.78993556947925336}));
static_assert(agrees("gelu", learning, {1e-300}, {5.0000000000000001e-301, 0.5, 0.79788456080286541}));
static_assert(agrees("gelu_tanh_0.044715", learning, {-0.5},
                     {-0.15428599017485609, 0.1326300964653577, 0.61550689511598489}));
static_assert(agrees("gelu_tanh_0.044715", learning, {8.0}, {8.0, 1.0, -7.045821396097304e-19}));
static_assert(agrees("mish", learning, {-0.5}, {-0.22074377465173001, 0.2895106779135122, 0.56397092311326658}));
static_assert(agrees("mish", learning, {20.0}, {20.0, 1.0000000000000002, -6.4574984070979004e-16}));
static_assert(agrees("softmax3_component0", learning, {1.0, 2.0, 3.0},
                     {0.090030573170380462, 0.081925069064993222, -0.022033044520174298, -0.059892024544818935,
                      0.067173547215104532, -0.018065749266494693, -0.049107797948609845, -0.011248817923965209,
                      0.029314567190459901, 0.019793230758149944}));
static_assert(agrees("softmax3_component0", learning, {100.0, 0.0, -100.0},
                     {1.0, 3.7200759760208361e-44, -3.7200759760208361e-44, -1.3838965267367376e-87,
                      -3.7200759760208361e-44, 3.7200759760208361e-44, 1.3838965267367376e-87, -3.7200759760208361e-44,
                      1.0296400444824027e-130, -1.3838965267367376e-87}));

}  // namespace
