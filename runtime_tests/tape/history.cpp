// A tape that keeps history: each operation with its name, its operands and its gradient, and the drawing of them.
#include "support/catch.hpp"

#include <chainrule/chainrule.hpp>
#include <string>
#include <vector>

namespace {

using namespace chainrule;

TEST_CASE("an operation has a name and operands") {
  tape::tape t;
  t.keep_history();
  auto const x = t.variable(2.0, "x"), y = t.variable(3.0, "y");
  auto const z = sin(x * y) + 1.0;
  CHECK(x.operation() == "variable");
  CHECK(tape::real(1.0).operation() == "constant");
  CHECK(x.operands().size == 0);
  CHECK(z.operation() == "+");
  auto const of_sum = z.operands();
  REQUIRE(of_sum.size == 1);
  CHECK(of_sum[0].operation() == "sin");
  auto const of_sine = of_sum[0].operands();
  REQUIRE(of_sine.size == 1);
  CHECK(of_sine[0].operation() == "*");
  CHECK(of_sine[0].value() == 6);
  auto const of_product = of_sine[0].operands();
  REQUIRE(of_product.size == 2);
  CHECK(of_product[0].value() == 2);
  CHECK(of_product[1].value() == 3);
  CHECK(of_product[1].operation() == "variable");
}

TEST_CASE("operations of three operands have three") {
  tape::tape t;
  t.keep_history();
  auto const x = t.variable(2.0), y = t.variable(3.0), z = t.variable(4.0);
  auto const operands = fma(x, y, z).operands();
  REQUIRE(operands.size == 3);
  for (int i = 0; i < 3; ++i) CHECK(operands[i].value() == 2.0 + i);
  CHECK(fma(x, y, z).operation() == "fma");
}

TEST_CASE("every value has a gradient") {
  tape::tape t;
  t.keep_history();
  auto const x = t.variable(2.0), y = t.variable(3.0);
  auto const product = x * y, squared = square(x), sum = product + squared, loss = sum * sum;
  loss.backward();
  CHECK(loss.gradient() == 1);
  CHECK(sum.gradient() == 20);
  CHECK(product.gradient() == 20);
  CHECK(squared.gradient() == 20);
  CHECK(x.gradient() == 20 * 7);
  CHECK(y.gradient() == 20 * 2);
}

TEST_CASE("history ends with the next record") {
  tape::tape t;
  t.keep_history();
  auto const size = [&] {
    auto const x = t.variable(2.0);
    exp(sin(x)).backward();
    return t.size();
  };
  CHECK(size() == 3);
  t.clear();
  t.keep_history(false);
  CHECK(size() == 1);
}

TEST_CASE("a record is drawn as a graph") {
  tape::tape t;
  t.keep_history();
  auto const x = t.variable(2.0, "x"), y = t.variable(3.0, "a \"quoted\" name"), unused = t.variable(7.0, "unused");
  auto const z = x * y + square(x);
  z.backward();
  std::string const text(to_dot(z).view());
  for (auto const* part :
       {"digraph", "x\\nvalue 2\\nadjoint 7", "a \\\"quoted\\\" name\\nvalue 3\\nadjoint 2", "*\\nvalue 6\\nadjoint 1",
        "square\\nvalue 4\\nadjoint 1", "+\\nvalue 10\\nadjoint 1", "[label=\"3\"]"}) {
    INFO(text);
    CHECK(text.find(part) != std::string::npos);
  }
  CHECK(text.find("unused") == std::string::npos);
  CHECK(unused.gradient() == 0);
  CHECK(std::string(to_dot(tape::real(1.5)).view()).find("constant\\nvalue 1.5") != std::string::npos);
}

TEST_CASE("history grows with the record") {
  tape::tape t;
  t.keep_history();
  auto const x = t.variable(1.0);
  std::vector<tape::real> all{x};
  for (int i = 0; i < 500; ++i) all.push_back(all.back() + x);
  all.back().backward();
  CHECK(x.gradient() == 501);
  CHECK(all[250].gradient() == 1);
  CHECK(all[250].operands()[0].value() == 250);
}

}  // namespace
