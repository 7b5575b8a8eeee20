// What the tape refuses, with a sentence, before anything has changed.
#include "support/catch.hpp"

#include <array>
#include <chainrule/chainrule.hpp>
#include <string>

namespace {

using namespace chainrule;

// The sentence, or nothing if nothing was refused.
template <class Action>
std::string refusal(Action action) {
  try {
    action();
  } catch (tape::misuse const& refused) {
    return refused.what();
  }
  return {};
}
bool contains(std::string const& text, char const* part) { return text.find(part) != std::string::npos; }

TEST_CASE("backward of a value that is not active is refused") {
  tape::tape t;
  auto const x = t.variable(2.0);
  CHECK(contains(refusal([] { tape::real(1.0).backward(); }), "chainrule: backward() of a value that is not active"));
  CHECK(contains(refusal([&] { detach(x * x).backward(); }), "not active"));
  auto const pause = t.no_grad();
  CHECK(contains(refusal([&] { (x * x).backward(); }), "no_grad()"));
}

TEST_CASE("a second backward is refused if the first did not keep the graph") {
  tape::tape t;
  auto const x = t.variable(2.0), y = t.variable(3.0);
  for (auto const& z : {x * y, sin(x), x * x, fma(x, y, x)}) {
    z.backward();
    auto const dx = x.gradient(), dy = y.gradient();
    CHECK(contains(refusal([&] { z.backward(); }), "keep_graph"));
    auto const copy = z;
    CHECK(contains(refusal([&] { copy.backward(); }), "keep_graph"));
    CHECK(x.gradient() == dx);
    CHECK(y.gradient() == dy);
  }
}

TEST_CASE("going through what is spent is refused, and nothing changes") {
  tape::tape t;
  auto const x = t.variable(2.0), y = t.variable(3.0);
  auto const shared = x * y;
  auto const a = shared + x, b = shared * shared + y;
  a.backward();
  auto const dx = x.gradient(), dy = y.gradient();
  CHECK(contains(refusal([&] { b.backward(); }), "keep_graph"));
  CHECK(x.gradient() == dx);
  CHECK(y.gradient() == dy);
  auto const fresh = x / y;
  fresh.backward();
  CHECK(x.gradient() == Approx(dx + 1 / 3.0).epsilon(1e-15));
}

TEST_CASE("values of two tapes do not mix") {
  tape::tape one, other;
  auto const x = one.variable(2.0);
  auto const y = other.variable(3.0);
  auto const sizes = std::array{one.size(), other.size()};
  CHECK(contains(refusal([&] { static_cast<void>(x * y); }), "two tapes"));
  CHECK(contains(refusal([&] { static_cast<void>(fma(x, 2.0, y)); }), "two tapes"));
  CHECK(sizes == std::array{one.size(), other.size()});
  CHECK((x * detach(y)).is_active());
  CHECK((x < y));  // a comparison records nothing
}

TEST_CASE("a value that outlives its tape has its number, and nothing else") {
  tape::real outlives;
  {
    tape::tape t;
    outlives = t.variable(2.0) * 3.0;
  }
  CHECK(outlives.value() == 6);
  auto const sentence = refusal([&] { outlives.backward(); });
  CHECK(contains(sentence, "tape is gone"));
  CHECK(contains(refusal([&] { static_cast<void>(outlives.gradient()); }), "tape is gone"));
  CHECK(contains(refusal([&] { static_cast<void>(outlives + 1.0); }), "tape is gone"));
  tape::tape next;  // in the room of the other one
  auto const x = next.variable(1.0);
  CHECK(contains(refusal([&] { outlives.backward(); }), "tape is gone"));
  CHECK(contains(refusal([&] { static_cast<void>(x * outlives); }), "tape is gone"));
  CHECK(x.gradient() == 0);
}

TEST_CASE("values that were cleared are refused") {
  tape::tape t;
  auto const x = t.variable(2.0);
  auto const z = x * x;
  t.clear();
  auto const y = t.variable(3.0);
  CHECK(contains(refusal([&] { z.backward(); }), "clear()"));
  CHECK(contains(refusal([&] { static_cast<void>(x * y); }), "clear()"));
  CHECK(contains(refusal([&] { static_cast<void>(x.gradient()); }), "clear()"));
  CHECK(y.gradient() == 0);
}

TEST_CASE("marks of other tapes are refused") {
  tape::tape t, other;
  auto const x = t.variable(2.0);
  auto const mark = other.position();
  CHECK(contains(refusal([&] { t.rewind(mark); }), "another tape"));
  auto const here = t.position();
  t.clear();
  CHECK(contains(refusal([&] { t.rewind(here); }), "forgotten"));
  CHECK(contains(refusal([&] { x.backward(); }), "clear()"));
}

TEST_CASE("what only history knows is refused without it") {
  tape::tape t;
  auto const x = t.variable(2.0);
  auto const z = sin(x);
  CHECK(contains(refusal([&] { static_cast<void>(z.gradient()); }), "keep_history()"));
  CHECK(contains(refusal([&] { static_cast<void>(z.operands()); }), "keep_history()"));
  CHECK(contains(refusal([&] { static_cast<void>(to_dot(z)); }), "keep_history()"));
  CHECK(contains(refusal([&] { t.keep_history(); }), "clear()"));
  CHECK(z.operation() == "sin");
}

}  // namespace
