// Writes a random function as C++: a generic lambda.
#pragma once

#include <cstdio>
#include <map>
#include <string>

#include "tree.hpp"
#include "vocabulary.hpp"

namespace random_functions {

/// The shortest decimal that reads back as this number.
inline std::string text_of(double value) {
  char text[40];
  for (int digits = 1; digits <= 17; ++digits) {
    std::snprintf(text, sizeof text, "%.*g", digits, value);
    if (std::stod(text) == value) break;
  }
  std::string result = text;
  if (result.find_first_of(".e") == std::string::npos) result += ".0";
  return result;
}

class writer {
 public:
  std::string operator()(function const& f, std::string const& name) {
    if (f.takes == shape::formula) {
      in_formula = true;
      return "constexpr auto " + name + "_formula = [](auto x, auto y, auto z) {\n  return " +
             whole(f.body.parts[0].parts[0]) + ";\n}(in_x, in_y, in_z);\nconstexpr by_name<" + name + "_formula> " +
             name + ";\n";
    }
    out = "constexpr auto " + name + " = ";
    switch (f.takes) {
      case shape::numbers:
        out += "[]<class T>(T x, T y, T z)";
        break;
      case shape::array:
        out += "[]<class T>(std::array<T, 3> const& p)";
        break;
      case shape::by_type:
        out += "[](auto x, auto y, auto z)";
        break;
      case shape::by_reference:
        out += "[]<class T>(T const& x_, T const& y_, T const& z_) -> T";
        break;
      case shape::array_and_number:
        out += "[]<class T>(std::array<T, 2> const& p, T z)";
        break;
      case shape::two_numbers:
        out += "[]<class T>(T x, T y)";
        break;
      case shape::formula:
        break;
    }
    out += " {\n";
    if (f.takes == shape::array) line("T x = p[0], y = p[1], z = p[2];");
    if (f.takes == shape::by_type) line("using T = decltype(x);");
    if (f.takes == shape::by_reference) line("T x = x_, y = y_, z = z_;");
    if (f.takes == shape::array_and_number) line("T x = p[0], y = p[1];");
    if (f.takes == shape::two_numbers) line("T z = " + text_of(third_of_two) + ";");
    for (auto const& part : f.body.parts) statement(part);
    return out + "};\n";
  }

 private:
  std::string out;
  int indentation = 1;
  bool in_formula = false;  // there, decisions are functions, and numbers beside numbers are exact
  std::string T = "T";      // the type of numbers; another in a lambda that is differentiated
  std::map<int, std::string> members{};

  std::string name(int id) const {
    if (auto const found = members.find(id); found != members.end()) return found->second;
    constexpr char const* given[]{"x", "y", "z"};
    return id < arguments ? given[id] : "v" + std::to_string(id - arguments);
  }
  void line(std::string const& text) {
    out += std::string(static_cast<std::size_t>(2 * indentation), ' ') + text + "\n";
  }

  static std::string exact(double value) {  // as a constant of the library
    std::string const digits = text_of(value < 0 ? -value : value);
    bool const integer = digits.size() > 2 && digits.substr(digits.size() - 2) == ".0";
    return (value < 0 ? "-" : "") + (integer ? digits.substr(0, digits.size() - 2) : digits) + "_c";
  }
  std::string literal(node const& n) const {
    if (in_formula && (n.of == type::integer || n.style != 0)) return exact(n.value);
    if (n.of == type::integer) return std::to_string(static_cast<int>(n.value));
    if (n.style == 1) return exact(n.value);
    if (n.style == 2) return T + "(" + text_of(n.value) + ")";
    return text_of(n.value);
  }
  std::string list(std::vector<node> const& parts) const {
    std::string text;
    for (auto const& part : parts) text += (text.empty() ? "" : ", ") + expression(part);
    return text;
  }
  std::string list_of_names(std::vector<int> const& names, std::string const& before = "") const {
    std::string text;
    for (int id : names) text += (text.empty() ? "" : ", ") + before + name(id);
    return text;
  }
  std::string operation(node const& n) const {
    auto const& traits = *words()[static_cast<std::size_t>(n.id)].traits;
    std::string const called(traits.name);
    if (traits.arity == 0) return "constants::" + called;
    if (in_formula && n.of == type::integer && called == "/")
      return "trunc(" + expression(n.parts[0]) + " / " + expression(n.parts[1]) + ")";
    if (traits.written == chainrule::operation::style::infix)
      return "(" + expression(n.parts[0]) + " " + called + " " + expression(n.parts[1]) + ")";
    if (traits.written == chainrule::operation::style::prefix) return called + "(" + expression(n.parts[0]) + ")";
    return called + "(" + list(n.parts) + ")";
  }
  std::string expression(node const& n) const {
    switch (n.kind) {
      case what::variable:
        return name(n.id);
      case what::literal:
        return literal(n);
      case what::element:
        return name(n.id) + "[" + expression(n.parts[0]) + "]";
      case what::choose:
        if (in_formula) return "where(" + list(n.parts) + ")";
        return "(" + expression(n.parts[0]) + " ? " + expression(n.parts[1]) + " : " + expression(n.parts[2]) + ")";
      case what::larger:
        if (in_formula) return "max(" + list(n.parts) + ")";
        return "std::max<" + T + ">(" + list(n.parts) + ")";
      case what::smaller:
        if (in_formula) return "min(" + list(n.parts) + ")";
        return "std::min<" + T + ">(" + list(n.parts) + ")";
      case what::as_number:
        if (in_formula) return n.parts[0].kind == what::literal ? exact(n.parts[0].value) : expression(n.parts[0]);
        return T + "(" + expression(n.parts[0]) + ")";
      case what::called:
        return name(n.id) + "(" + list(n.parts) + ")";
      case what::slope:
        return "derivative(" + name(n.id) + ")(" + list(n.parts) + ")";
      default:
        return operation(n);
    }
  }

  // Without the brackets around all of it.
  std::string whole(node const& n) const {
    std::string const text = expression(n);
    return text.front() == '(' && (n.kind == what::operation || n.kind == what::choose)
               ? text.substr(1, text.size() - 2)
               : text;
  }

  void block(node const& n) {
    ++indentation;
    for (auto const& part : n.parts) statement(part);
    --indentation;
  }
  void nested(std::string const& head, node const& body, std::string const& tail = "}") {
    line(head + " {");
    block(body);
    line(tail);
  }

  void statement(node const& n) {
    auto const part = [&](std::size_t i) { return whole(n.parts[i]); };
    switch (n.kind) {
      case what::block:
        nested("", n);
        break;
      case what::declare:
        line((n.parts[0].of == type::number ? T + " " : "auto ") + name(n.id) + " = " + part(0) + ";");
        break;
      case what::array:
        line("std::array<" + T + ", " + std::to_string(n.parts.size()) + "> " + name(n.id) + "{" + list(n.parts) +
             "};");
        break;
      case what::assign:
        line(part(0) + " = " + part(1) + ";");
        break;
      case what::compound:
        line(part(0) + " " + std::string(words()[static_cast<std::size_t>(n.id)].traits->name) + "= " + part(1) + ";");
        break;
      case what::step:
        line((n.style == 0   ? "++"
              : n.style == 2 ? "--"
                             : "") +
             part(0) +
             (n.style == 1   ? "++"
              : n.style == 3 ? "--"
                             : "") +
             ";");
        break;
      case what::exchange:
        if (n.style == 1)
          line("std::tie(" + part(0) + ", " + part(1) + ") = std::pair<" + T + ", " + T + ">(" + part(1) + ", " +
               part(0) + ");");
        else
          line("std::swap(" + part(0) + ", " + part(1) + ");");
        break;
      case what::branch:
        if (n.parts.size() > 2) {
          nested("if (" + part(0) + ")", n.parts[1], "} else {");
          block(n.parts[2]);
          line("}");
        } else {
          nested("if (" + part(0) + ")", n.parts[1]);
        }
        break;
      case what::count:
        loop(n);
        break;
      case what::each:
        nested("for (auto" + std::string(n.style == 0 ? "& " : " ") + name(n.id) + " : " + name(n.bound) + ")",
               n.parts[0]);
        break;
      case what::pick:
        line("switch (" + part(0) + ") {");
        for (std::size_t i = 1; i < n.parts.size(); ++i) {
          line(i + 1 < n.parts.size() ? "  case " + std::to_string(i - 1) + ": {" : "  default: {");
          ++indentation;
          block(n.parts[i]);
          line("} break;");
          --indentation;
        }
        line("}");
        break;
      case what::leave:
        line("break;");
        break;
      case what::skip:
        line("continue;");
        break;
      case what::give:
        line("return " + part(0) + ";");
        break;
      case what::define:
        define(n);
        break;
      case what::record:
        record(n);
        break;
      case what::sort: {
        std::string const array = name(n.id), first = array + ".begin()",
                          last = n.style == 2 ? first + " + 2" : array + ".end()";
        std::string const order = n.style == 1 ? ", [](" + T + " const& a, " + T + " const& b) { return a > b; }" : "";
        line("std::sort(" + first + ", " + last + order + ");");
        break;
      }
      case what::unpack:
        line("auto [" + list_of_names(n.names) + "] = std::tuple<" + repeated(T, n.names.size()) + ">(" +
             list(n.parts) + ");");
        break;
      default:
        line(whole(n) + ";");
    }
  }
  void define(node const& n) {
    if (n.style == 2) T = "U";
    nested("auto const " + name(n.id) + " = [" + (n.style == 1 ? "&" : "") + "]" + (n.style == 2 ? "<class U>" : "") +
               "(" + list_of_names(n.names, T + " ") + ") -> " + T,
           n.parts[0], "};");
    T = "T";
  }
  void record(node const& n) {
    std::string const variable = name(n.id), type = variable + "_type", first = expression(n.parts[0]),
                      second = expression(n.parts[1]);
    line("struct " + type + " { " + T + " a, b; };");
    if (n.style == 2)
      line(type + " " + variable + "; " + variable + ".a = " + first + "; " + variable + ".b = " + second + ";");
    else
      line(type + " " + variable + (n.style == 0 ? "{" + first + ", " : "{.a = " + first + ", .b = ") + second + "};");
    members[n.names[0]] = variable + ".a";
    members[n.names[1]] = variable + ".b";
  }
  static std::string repeated(std::string const& word, std::size_t times) {
    std::string text = word;
    for (std::size_t i = 1; i < times; ++i) text += ", " + word;
    return text;
  }
  void loop(node const& n) {
    std::string const i = name(n.id), bound = std::to_string(n.bound);
    if (n.style == 0) {
      nested("for (int " + i + " = 0; " + i + " < " + bound + "; ++" + i + ")", n.parts[0]);
    } else if (n.style == 1) {  // counts in its condition, so that `continue` does no harm
      line("int " + i + " = -1;");
      nested("while (++" + i + " < " + bound + ")", n.parts[0]);
    } else {
      line("int " + i + " = 0;");
      nested("do", n.parts[0], "} while (++" + i + " < " + bound + ");");
    }
  }
};

}  // namespace random_functions
