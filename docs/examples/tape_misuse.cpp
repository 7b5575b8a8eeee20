// What the tape refuses, mistake by mistake: docs/troubleshooting.md is made of these titles, sentences and regions.
#include <chainrule/chainrule.hpp>
#include <cstdio>
#include <cstdlib>
#include <string_view>

using namespace chainrule;

namespace {

void refused(std::string_view sentence, void (*mistake)()) {
  try {
    mistake();
  } catch (tape::misuse const& error) {
    if (error.what() == sentence) return;
    std::printf("the tape says\n  %s\n", error.what());
  }
  std::printf("this was expected:\n  %.*s\n", static_cast<int>(sentence.size()), sentence.data());
  std::exit(1);
}

}  // namespace

int main() {
  // title: backward() of a constant
  refused(
      "chainrule: backward() of a value that is not active: it was computed from no variable of a tape, or under "
      "no_grad(), or detached",
      [] {
        // [not_active]
        tape::real const a = 2.0;  // a constant; a variable is t.variable(2.0)
        auto const z = a * a;
        z.backward();
        // [/not_active]
      });
  // title: backward() twice
  refused(
      "chainrule: backward() through what an earlier backward() has gone through: record it again, or call the first "
      "one with "
      "tape::keep_graph",
      [] {
        // [twice]
        tape::tape t;
        auto const a = t.variable(2.0), b = t.variable(3.0);
        auto const z = a * b;
        z.backward();  // write z.backward(tape::keep_graph)
        z.backward();
        // [/twice]
      });
  // title: The gradient of a value in between
  refused(
      "chainrule: gradient() of a value that the tape has merged with what it was computed from: call keep_history() "
      "of the tape before "
      "its first variable",
      [] {
        // [merged]
        tape::tape t;  // write t.keep_history() here
        auto const a = t.variable(2.0);
        auto const square = a * a;  // depends on one recorded value, and is merged with it
        sin(square).backward();
        square.gradient();
        // [/merged]
      });
  // title: The operands of a value, without history
  refused(
      "chainrule: operands() of a value of a tape that keeps no history: call keep_history() of the tape before its "
      "first variable",
      [] {
        // [operands]
        tape::tape t;  // write t.keep_history() here, also for to_dot(z)
        auto const z = t.variable(2.0) * t.variable(3.0);
        z.operands();
        // [/operands]
      });
  // title: History, too late
  refused(
      "chainrule: keep_history() of a tape that has recorded something: call it before the first variable, or after "
      "clear()",
      [] {
        // [too_late]
        tape::tape t;
        auto const a = t.variable(2.0);
        t.keep_history();  // write this before the variable
        // [/too_late]
        static_cast<void>(a);
      });
  // title: A value that its tape has forgotten
  refused(
      "chainrule: gradient() of a value whose tape is gone or has forgotten it, by clear() or rewind(): use values "
      "only as long as the tape "
      "has them",
      [] {
        // [forgotten]
        tape::tape t;
        auto const a = t.variable(2.0);
        t.clear();
        a.gradient();  // ask before clear(), or make a new variable
        // [/forgotten]
      });
  // title: Values of two tapes
  refused("chainrule: values of two tapes in one operation: record on one tape, or detach() one of the values", [] {
    // [two_tapes]
    tape::tape t, other;
    auto const a = t.variable(2.0), b = other.variable(3.0);
    auto const z = a * b;  // or a * detach(b), where b is a constant
    // [/two_tapes]
    static_cast<void>(z);
  });
  // title: rewind() to a mark of another tape
  refused("chainrule: rewind() to a mark of another tape, or of one that is gone", [] {
    // [mark_of_another]
    tape::tape t, other;
    auto const mark = other.position();
    t.rewind(mark);  // write t.position() above
    // [/mark_of_another]
  });
  // title: rewind() to a mark that is forgotten
  refused("chainrule: rewind() to a mark that clear() or an earlier rewind() has forgotten", [] {
    // [forgotten_mark]
    tape::tape t;
    t.variable(2.0);
    auto const mark = t.position();
    t.clear();
    t.rewind(mark);  // take a new mark after clear()
    // [/forgotten_mark]
  });
  std::puts("the tape refuses what it cannot do");
}
