// A program may have defined these before it includes the library, as <windows.h>, <Arduino.h>, <complex.h> and short
// programs do.
#define max(a, b) ((a) > (b) ? (a) : (b))
#define min(a, b) ((a) < (b) ? (a) : (b))
#define abs(x) ((x) > 0 ? (x) : -(x))
#define round(x) ((x) >= 0 ? (long)((x) + 0.5) : (long)((x) - 0.5))
#define sq(x) ((x) * (x))
#define square(x) ((x) * (x))
#define constrain(x, low, high) ((x) < (low) ? (low) : ((x) > (high) ? (high) : (x)))
#define radians(degrees) ((degrees) * DEG_TO_RAD)
#define degrees(radians) ((radians) * RAD_TO_DEG)
#define bit(b) (1UL << (b))
#define isnan(x) ((x) != (x))
#define isinf(x) ((x) == 2 * (x))
#define isfinite(x) ((x) == (x))
#define signbit(x) ((x) < 0)
#define F(text) text
#define Yield()
#define yield()
#define DEG_TO_RAD 0.017453292519943295
#define RAD_TO_DEG 57.29577951308232
#define PI 3.1415926535897932
#define TWO_PI 6.283185307179586
#define EULER 2.718281828459045
#define F_CPU 16000000L
#define B0 0
#define B1 1
#define I _Complex_I
#define N 100
#define A 1
#define B 2
#define C 3
#define D 4
#define E 5
#define G 6
#define H 7
#define J 8
#define K 9
#define L 10
#define M 11
#define P 12
#define Q 13
#define R 14
#define S 15
#define T 16
#define U 17
#define V 18
#define W 19
#define X 20
#define Y 21
#define Z 22
#define _X 23
#define near
#define far
#define small char
#define interface struct
#define pascal
#define IN
#define OUT
#define CONST const
#define VOID void
#define ERROR 0
#define DOMAIN 1
#define OVERFLOW 3
#define UNDERFLOW 4
#define True 1
#define False 0
#define None 0
#define Status int
#define Bool int
#define Success 0
#include <chainrule/chainrule.hpp>

using namespace chainrule;

constexpr auto x = variable<"x">;
constexpr auto energy = [](auto const& a, auto const& b) {
  if (a < b) return sin(a) * b;
  return max(a, b) * square(a) + constrain(a, 0.0, PI);
};

static_assert(gradient(energy)(2.0, 1.0)[0] == 13.0);
static_assert(gradient(energy)(1.0, 2.0)[1] == 0.84147098480789650665);
static_assert(hessian(energy)(2.0, 1.0)[0][0] == 12.0);
static_assert(derivative(x * x * log(x) + constants::pi * x, x)(x = 1.0) > 4.0);
static_assert(to_string(derivative(sin(x), x)) == "cos(x)");

double on_the_tape(double at);
double on_the_tape(double at) {
  tape::tape t;
  auto const a = t.variable(at);
  energy(a, a).backward();
  return a.gradient();
}

// They are the program's again.
static_assert(max(1, 2) == 2 && sq(3) == 9 && N == 100 && T + Z == 38 && small(65) == 'A');
