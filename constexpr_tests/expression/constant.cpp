// Exact constants: their literals, their arithmetic, and what they are to numbers and to Boost.Hana.
#include <boost/hana.hpp>
#include <chainrule/chainrule.hpp>
#include <concepts>

namespace {

using namespace chainrule;
using namespace chainrule::literals;

constexpr auto x = variable<"x">;

namespace hana = boost::hana;

static_assert(std::same_as<decltype(2_c), constant<2>>);
static_assert(std::same_as<decltype(0_c), constant<0>>);
static_assert(std::same_as<decltype(1'000'000_c), constant<1000000>>);
static_assert(std::same_as<decltype(0x1F_c), constant<31>>);
static_assert(std::same_as<decltype(0xde'ad_c), constant<57005>>);
static_assert(std::same_as<decltype(0b1011_c), constant<11>>);
static_assert(std::same_as<decltype(0.1_c), constant<1, 10>>);
static_assert(std::same_as<decltype(.5_c), constant<1, 2>>);
static_assert(std::same_as<decltype(2._c), constant<2>>);
static_assert(std::same_as<decltype(0.50_c), constant<1, 2>>);
static_assert(std::same_as<decltype(3.141'592_c), constant<392699, 125000>>);
static_assert(std::same_as<decltype(1e3_c), constant<1000>>);
static_assert(std::same_as<decltype(1E+3_c), constant<1000>>);
static_assert(std::same_as<decltype(1e-3_c), constant<1, 1000>>);
static_assert(std::same_as<decltype(2.5e1_c), constant<25>>);
static_assert(std::same_as<decltype(2.5e-1_c), constant<1, 4>>);
static_assert(std::same_as<decltype(1e18_c), constant<1000000000000000000>>);
static_assert(std::same_as<decltype(1e-18_c), constant<1, 1000000000000000000>>);
static_assert(std::same_as<decltype(9223372036854775807_c), constant<9223372036854775807>>);
static_assert(std::same_as<decltype(0x7FFF'FFFF'FFFF'FFFF_c), constant<9223372036854775807>>);

static_assert(std::same_as<decltype(2_c + 3_c), constant<5>>);
static_assert(std::same_as<decltype(2_c - 3_c), constant<-1>>);
static_assert(std::same_as<decltype(2_c * 3_c), constant<6>>);
static_assert(std::same_as<decltype(2_c / 3_c), constant<2, 3>>);
static_assert(std::same_as<decltype(6_c / 3_c), constant<2>>);
static_assert(std::same_as<decltype(6_c / -4_c), constant<-3, 2>>);
static_assert(std::same_as<decltype(-2_c), constant<-2>>);
static_assert(std::same_as<decltype(+2_c), constant<2>>);
static_assert(std::same_as<decltype(0.1_c + 0.2_c), constant<3, 10>>);
static_assert(std::same_as<decltype(1_c / 3_c + 1_c / 6_c), constant<1, 2>>);
static_assert(std::same_as<decltype(square(2_c / 3_c)), constant<4, 9>>);
static_assert(std::same_as<decltype(pow(2_c, 10_c)), constant<1024>>);
static_assert(std::same_as<decltype(pow(2_c, -2_c)), constant<1, 4>>);
static_assert(std::same_as<decltype(pow(2_c, 0_c)), constant<1>>);
static_assert(std::same_as<decltype(pow(0_c, 0_c)), constant<1>>);
static_assert(std::same_as<decltype(pow(-2_c, 3_c)), constant<-8>>);

// What has no exact value stays a formula.
static_assert(!exact_constant<decltype(1_c / 0_c)>);
static_assert(!exact_constant<decltype(pow(0_c, -1_c))>);
static_assert(!exact_constant<decltype(pow(2_c, 1_c / 2_c))>);
static_assert(!exact_constant<decltype(sqrt(4_c))>);
static_assert(formula<decltype(1_c / 0_c)>);
static_assert(pow(2_c, 1_c / 2_c)() == 1.41421356237309504880);

// Arithmetic that overflows is left to the program.
constexpr auto largest = 9223372036854775807_c;
static_assert(!exact_constant<decltype(largest + 1_c)>);
static_assert((largest + 1_c)() == 9223372036854775808.0);
static_assert(!exact_constant<decltype(largest * largest)>);
static_assert((largest * largest)() == 9223372036854775808.0 * 9223372036854775808.0);
static_assert(!exact_constant<decltype(-largest - 2_c)>);
static_assert(std::same_as<decltype(-largest + largest), constant<0>>);
static_assert(std::same_as<decltype(largest / largest), constant<1>>);
static_assert(!exact_constant<decltype(pow(10_c, 30_c))>);
static_assert(pow(10_c, 30_c)() == 1e30);
static_assert(!exact_constant<decltype(pow(2_c, 63_c))>);
static_assert(std::same_as<decltype(pow(2_c, 62_c)), constant<4611686018427387904>>);
static_assert(derivative(x * largest + x * largest, x)(x = 1.0) == 2 * 9223372036854775808.0);

// Next to a number, a constant is a number.
static_assert(2_c * 1.5 == 3.0);
static_assert(std::same_as<decltype(2_c * 1.5), double>);
static_assert(std::same_as<decltype(2_c * 1.5f), float>);
static_assert(std::same_as<decltype(1.5L / 2_c), long double>);
static_assert(1_c / 3_c * 1.0 == 1.0 / 3.0);
static_assert(1_c / 3_c * 1.0f == 1.0f / 3.0f);
static_assert(1.0 - 2_c == -1);
static_assert(2_c < 2.5);
static_assert(!(2_c < 1.5));
static_assert(2_c == 2.0);
static_assert(0.1_c == 0.1);
static_assert(0.1_c == 0.1f);
static_assert(pow(2_c, 3_c) * 1.0 == 8);
static_assert(double{1_c / 4_c} == 0.25);
static_assert(static_cast<float>(0.1_c) == 0.1f);
static_assert(max(2_c, 1.5) == 2);

// Constants are formulas.
static_assert((2_c)() == 2);
static_assert((2_c / 3_c)() == 2.0 / 3.0);
static_assert(identical(2_c, 4_c / 2_c));
static_assert(!identical(2_c, 3_c));
static_assert(identical(derivative(2_c, x), 0_c));

// Hana's integral constants and those of the standard library are accepted wherever a formula is.
static_assert(identical(hana::int_c<2> * x, 2_c * x));
static_assert(identical(x - hana::int_c<2>, x - 2_c));
static_assert(identical(pow(x, hana::int_c<3>), pow(x, 3_c)));
static_assert(identical(std::integral_constant<long, -2>{} * x, -2_c * x));
static_assert(identical(x / std::integral_constant<int, 3>{}, x / 3_c));
static_assert(identical(max(hana::int_c<0>, x), max(0_c, x)));
static_assert(identical(where(x < hana::int_c<1>, x, hana::int_c<2>), where(x < 1_c, x, 2_c)));
static_assert(identical(derivative(hana::int_c<2>, x), 0_c));
static_assert(identical(hana::int_c<2>, 2_c));
static_assert(equivalent(hana::int_c<2>, 2_c));
static_assert(to_string(hana::size_c<2> * x) == "2*x");
static_assert(std::is_empty_v<decltype(hana::int_c<2> * x)>);
static_assert((hana::int_c<2> * x)(x = 3.0) == 6.0);

// 2_c is a Constant of Boost.Hana.
static_assert(hana::Constant<constant<2>>::value);
static_assert(hana::value<constant<2>>() == 2);
static_assert(hana::value(2_c) == 2);
static_assert(hana::value<constant<1, 2>>() == 0.5);
static_assert(std::same_as<decltype(hana::value(2_c)), std::int64_t>);

// A constant is rounded once.
static_assert(float(0.700432462_c) == 0.700432462f);
static_assert(double(0.397056552695764377_c) == 0.397056552695764377);
static_assert((0.397056552695764377_c * x)(x = 1.0) == 0.397056552695764377);
static_assert(float(16777217_c) == 16777216.0f);
static_assert(float(16777219_c) == 16777220.0f);
static_assert(double(constant<9223372036854775807>{}) == 9223372036854775807.0);
static_assert(float(-1_c / 3_c) == -1.0f / 3.0f);
static_assert((1_c / 3_c).value<long double>() == 1.0L / 3.0L);

// Octal as in C++, but a decimal fraction may begin with zeros.
static_assert(std::is_same_v<decltype(010_c), constant<8>>);
static_assert(std::is_same_v<decltype(01.5_c), constant<3, 2>>);

}  // namespace
