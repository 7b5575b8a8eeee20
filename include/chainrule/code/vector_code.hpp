// Code for a program in lanes, on float or double, at run time.
#pragma once

#include "../places.hpp"
#include "lanes.hpp"

namespace chainrule::code {

/// Steps of a program, in arrays of fixed size.
template <class Program, int Width, class Inputs, class Answer>
struct lane_table {
  static constexpr int room = 2 * Program::nodes + 8;
  step<Width> steps[room]{};
  int scalar_results[Program::results > 0 ? Program::results : 1]{};
  int count = 0, scalars = 0, vectors = 0, packed_operations = 0;

  static constexpr memory_layout layout() {
    memory_layout where;
    for (int i = 0; i < Program::inputs; ++i) where.inputs.push(Inputs::place(i));
    for (int r = 0; r < Program::results; ++r) where.results.push(detail::place_of<Answer>(r));
    return where;
  }
  static constexpr lane_table make() {
    lane_table t;
    memory_layout const where = layout();
    lane_finder<Width> finder(Program::graph, Program::inputs, where);
    if (!finder.found()) return t;
    auto const p = finder.program();
    if (p.steps.size > room) return t;
    t.count = p.steps.size;
    t.scalars = p.scalars;
    t.vectors = p.vectors;
    t.packed_operations = p.packed_operations;
    for (int i = 0; i < t.count; ++i) t.steps[i] = p.steps.data[i];
    for (int r = 0; r < Program::results; ++r) t.scalar_results[r] = p.scalar_results.data[r];
    return t;
  }
};

template <class Program, class T, class Inputs, class Answer>
class vector_code {
 public:
#ifdef __AVX__
  static constexpr int bytes = 32;
#else
  static constexpr int bytes = 16;
#endif
  static constexpr int width = lane_table<Program, 2, Inputs, Answer>::layout().has_two_rows() ? 2 : bytes / int{sizeof(T)};
  using vector [[gnu::vector_size(width * sizeof(T))]] = T;
  static constexpr auto table = lane_table<Program, width, Inputs, Answer>::make();
  static constexpr bool worthwhile = table.packed_operations >= 2 * width;

  template <class ConstantAt>
  [[gnu::always_inline]] static Answer run(Inputs const& values, ConstantAt constant_at) {
    return run(values, constant_at, std::make_integer_sequence<int, Program::inputs>{},
               std::make_integer_sequence<int, Program::constants>{}, std::make_integer_sequence<int, (table.count + 63) / 64>{},
               std::make_integer_sequence<int, Program::results>{});
  }

 private:
  static constexpr int group_size = 32;
  template <int G>
  struct scalar_group {
    T values[group_size];
  };
  // What comparisons give.
  template <int G>
  struct condition_group {
    bool values[group_size];
  };
  template <int G>
  struct vector_group {
    vector values[group_size];
  };
  template <class... Groups>
  struct frame_of : Groups... {};
  template <int... S, int... V>
  static frame_of<scalar_group<S>..., condition_group<S>..., vector_group<V>...> make_frame(std::integer_sequence<int, S...>,
                                                                                            std::integer_sequence<int, V...>);
  using frame = decltype(make_frame(std::make_integer_sequence<int, table.scalars / group_size + 1>{},
                                    std::make_integer_sequence<int, table.vectors / group_size + 1>{}));

  template <int I, operation::kind Kind = operation::kind::number>
  [[gnu::always_inline]] static auto& scalar(frame& f) {
    if constexpr (Kind == operation::kind::condition)
      return static_cast<condition_group<I / group_size>&>(f).values[I % group_size];
    else
      return static_cast<scalar_group<I / group_size>&>(f).values[I % group_size];
  }
  template <int I, int K>
  [[gnu::always_inline]] static auto& operand(frame& f) {
    return scalar<table.steps[I].operands[K], operation::at<table.steps[I].operation>::operands[K]>(f);
  }
  template <int I>
  [[gnu::always_inline]] static vector& lanes(frame& f) {
    return static_cast<vector_group<I / group_size>&>(f).values[I % group_size];
  }

  template <int I, int... K>
  [[gnu::always_inline]] static void gather_into(frame& f, std::integer_sequence<int, K...>) {
    lanes<table.steps[I].to>(f) = vector{scalar<table.steps[I].operands[K]>(f)...};
  }

  template <int I, int... K>
  [[gnu::always_inline]] static void store_apart_from(frame& f, Answer& answer, std::integer_sequence<int, K...>) {
    ((detail::number_at<T&>(answer, table.steps[I].operands[K + 1]) = lanes<table.steps[I].operands[0]>(f)[K]), ...);
  }

  template <int I>
  [[gnu::always_inline]] static void run_step(frame& f, Inputs const& values, Answer& answer) {
    constexpr auto s = table.steps[I];
    if constexpr (s.operation == broadcast) {
      lanes<s.to>(f) = vector{} + scalar<s.operands[0]>(f);
    } else if constexpr (s.operation == gather) {
      gather_into<I>(f, std::make_integer_sequence<int, width>{});
    } else if constexpr (s.operation == load) {
      __builtin_memcpy(&lanes<s.to>(f), &values[static_cast<std::size_t>(s.operands[0])], sizeof(vector));
    } else if constexpr (s.operation == extract) {
      scalar<s.to>(f) = lanes<s.operands[0]>(f)[s.operands[1]];
    } else if constexpr (s.operation == store_apart) {
      store_apart_from<I>(f, answer, std::make_integer_sequence<int, width>{});
    } else if constexpr (s.operation == store) {
      __builtin_memcpy(&detail::number_at<T&>(answer, s.operands[1]), &lanes<s.operands[0]>(f), sizeof(vector));
    } else {
      using operation_type = operation::at<s.operation>;
      if constexpr (s.in_lanes && operation_type::arity == 1)
        lanes<s.to>(f) = operation_type::value(lanes<s.operands[0]>(f));
      else if constexpr (s.in_lanes && operation_type::arity == 3)
        lanes<s.to>(f) = scalar<s.operands[2], operation::kind::condition>(f) ? lanes<s.operands[0]>(f) : lanes<s.operands[1]>(f);
      else if constexpr (s.in_lanes)
        lanes<s.to>(f) = operation_type::value(lanes<s.operands[0]>(f), lanes<s.operands[1]>(f));
      else if constexpr (operation_type::arity == 1)
        scalar<s.to, operation_type::result>(f) = operation_type::value(operand<I, 0>(f));
      else if constexpr (operation_type::arity == 2)
        scalar<s.to, operation_type::result>(f) = operation_type::value(operand<I, 0>(f), operand<I, 1>(f));
      else
        scalar<s.to, operation_type::result>(f) = operation_type::value(operand<I, 0>(f), operand<I, 1>(f), operand<I, 2>(f));
    }
  }
  template <int First, int... I>
  [[gnu::always_inline]] static void run_steps(frame& f, Inputs const& values, Answer& answer, std::integer_sequence<int, I...>) {
    (run_step<First + I>(f, values, answer), ...);
  }
  template <int C>
  [[gnu::always_inline]] static void run_chunk(frame& f, Inputs const& values, Answer& answer) {
    constexpr int left = table.count - 64 * C, count = left > 64 ? 64 : left;
    run_steps<64 * C>(f, values, answer, std::make_integer_sequence<int, count>{});
  }
  template <int R>
  [[gnu::always_inline]] static void write(frame& f, Answer& answer) {
    if constexpr (table.scalar_results[R] != graph::none) detail::number_at<T&>(answer, R) = scalar<table.scalar_results[R]>(f);
  }

  template <class ConstantAt, int... I, int... C, int... K, int... R>
  [[gnu::always_inline]] static Answer run(Inputs const& values, ConstantAt constant_at, std::integer_sequence<int, I...>,
                                           std::integer_sequence<int, C...>, std::integer_sequence<int, K...>,
                                           std::integer_sequence<int, R...>) {
    frame f;
    [[maybe_unused]] bool const read[]{true, (scalar<I>(f) = values[static_cast<std::size_t>(I)], true)...};
    [[maybe_unused]] bool const constants[]{true,
                                            (scalar<Program::inputs + C>(f) = constant_at(std::integral_constant<int, C>{}), true)...};
    Answer answer;
    (run_chunk<K>(f, values, answer), ...);
    [[maybe_unused]] bool const written[]{true, (write<R>(f, answer), true)...};
    return answer;
  }
};

}  // namespace chainrule::code
