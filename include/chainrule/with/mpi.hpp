// SPDX-License-Identifier: BSL-1.0
// value_and_gradient(f, wrt<0>)(mpi::over(communicator), b, my_t, my_y): a sum over data that the ranks of an MPI
// program share.
#pragma once

#include <exception>
#include <limits>
#include <vector>

// clang-format off
#include "../base/hide_macros.hpp"
// clang-format on

#include "../function/prepare.hpp"
#include "sum_over_ranks.hpp"

namespace chainrule {

namespace mpi {

template <int... Argument>
struct replicated_list {};
/// These arguments are sequences that all ranks have, of one length and with the same elements: derivatives by them are
/// added up over the ranks, too.
template <int... Argument>
inline constexpr replicated_list<Argument...> replicated{};

}  // namespace mpi

namespace detail {

// What is asked, by which arguments, with which.
template <class Asked, class... Given>
struct asked_over_ranks;
template <class Question, class Function, class By, class... Given>
struct asked_over_ranks<function_question<Question, Function, By>, Given...> {
  static constexpr int size = sizeof...(Given), counted = count_arguments<By, Given...>(Question::takes),
                       count = counted > 0 ? counted : 0;
  template <int... I>
  static signature<By, std::tuple_element_t<I, std::tuple<Given...>>...> of(std::integer_sequence<int, I...>);
  using signature_type = decltype(of(std::make_integer_sequence<int, count>{}));
  using T = typename numbers_of_all<numbers_in<Given>...>::type;
};
template <class Question, class Function, class By, class... Arguments, class... Given>
struct asked_over_ranks<prepared<Question, Function, By, Arguments...>, Given...>
    : asked_over_ranks<function_question<Question, Function, By>, Given...> {};

template <class... Part>
constexpr int count_containers(part_types<Part...>) {
  return (0 + ... + (data_sequence<Part> ? 1 : 0));
}

/// The answer is the sum over ranks, but for derivatives by sequences that each rank has its own of.
template <int... Replicated>
class over_ranks {
 public:
  using is_way_to_answer = void;
  explicit over_ranks(MPI_Comm over) : communicator(over) {}

  template <class Asked, class... Given>
  auto operator()(Asked& asked, Given const&... given) const {
    return answer<Asked>([&] { return asked(given...); }, nothing, given...);
  }
  template <class Asked, bool Adds, class... D, class... Given>
  auto operator()(Asked& asked, destinations<Adds, D...> const& to, Given const&... given) const {
    return answer_into<Asked>(to, [&] { return asked(given...); }, given...);
  }
  template <class Asked, way_to_answer How, class... Given>
  auto operator()(Asked& asked, How const& how, Given const&... given) const {
    return answer<Asked>([&] { return asked(how, given...); }, nothing, given...);
  }
  template <class Asked, way_to_answer How, bool Adds, class... D, class... Given>
  auto operator()(Asked& asked, How const& how, destinations<Adds, D...> const& to, Given const&... given) const {
    return answer_into<Asked>(to, [&] { return asked(how, given...); }, given...);
  }

 private:
  MPI_Comm communicator;
  static constexpr auto nothing = [](auto const&) {};

  static constexpr bool is_replicated(int argument) { return ((Replicated == argument) || ...); }

  // What is not supported, in a message each.
  template <class What, class Answer>
  static constexpr bool is_supported() {
    constexpr bool has_type = mpi_has_type<typename What::T>;
    static_assert(has_type,
                  "chainrule: ranks add up numbers of type float, double and long double only: call "
                  "with such numbers");
    using of = typename What::signature_type;
    constexpr bool names_sequences =
        ([] { return of::is_chosen(Replicated) && of::in_range(Replicated) && of::counts[Replicated] == 0; }() && ...);
    static_assert(names_sequences,
                  "chainrule: mpi::replicated<...> is for sequences that are differentiated by: "
                  "leave out other arguments, which are the same on all ranks anyway");
    constexpr bool has_gradients_only = [] {
      int sequences = 0;
      for (int k = 0; k < of::chosen.count; ++k) sequences += of::counts[of::chosen.rows[k]] == 0 ? 1 : 0;
      return sequences == count_containers(typename flat_parts<Answer>::list{}) && !holds_a_matrix<Answer>();
    }();
    static_assert(sizeof...(Replicated) == 0 || has_gradients_only,
                  "chainrule: of replicated sequences only gradients are added up over ranks: ask for the gradient");
    return has_type && names_sequences && (sizeof...(Replicated) == 0 || has_gradients_only);
  }
  template <class Answer>
  static constexpr bool holds_a_matrix() {
    return []<class... Part>(part_types<Part...>) {
      return (is_matrix_values<Part> || ...);
    }(typename flat_parts<Answer>::list{});
  }

  // `check` looks at the answer of this rank before ranks agree that all have one.
  template <class Asked, class... Given>
  auto answer(auto const& local, auto const& check, Given const&...) const {
    using result_type = std::remove_cvref_t<decltype(local())>;
    using what = asked_over_ranks<std::remove_const_t<Asked>, Given...>;
    if constexpr (requires(result_type r) { visit_answer(r, nothing, nothing); } &&
                  !std::same_as<result_type, no_answer>) {
      if constexpr (is_supported<what, result_type>()) {
        result_type result{};
        std::exception_ptr failed;
#ifdef __cpp_exceptions
        try {
          result = local();
          check(result);
        } catch (...) {
          failed = std::current_exception();
        }
#else
        result = local();
        check(result);
#endif
        add_up<typename what::T, typename what::signature_type>(result, failed);
        return result;
      } else {
        return local();
      }
    } else {
      return local();
    }
  }

  template <class Asked, bool Adds, class... D, class... Given>
  auto answer_into(destinations<Adds, D...> const& to, auto const& local, Given const&... given) const {
    using result_type = std::remove_cvref_t<decltype(local())>;
    using parts = typename flat_parts<result_type>::list;
    if constexpr (!destinations_are_sound(parts{}, std::type_identity<destinations<Adds, D...>>{})) {
      return no_answer{};
    } else {
      using T = typename asked_over_ranks<std::remove_const_t<Asked>, Given...>::T;
      auto const check = [&](result_type const& found) { check_lengths(parts{}, to, found); };
      auto const result = answer<Asked>(local, check, given...);
      std::vector<T> numbers;
      visit_answer(result, [&](auto const& number) { numbers.push_back(number); }, nothing);
      put_containers<Adds>(parts{}, to, result);
      numbers.push_back(0);
      return hand_out<T>(parts{}, to, static_cast<T const*>(numbers.data()));
    }
  }
  // visitor(destination, its number, part) for each part of an answer that has a destination, containers as they are.
  template <class... Part>
  static void visit_destinations(part_types<Part...>, auto const& to, auto const& result, auto visitor) {
    int next = 0;
    auto const one = [&]<class P, std::size_t J>(std::type_identity<P>, std::integral_constant<std::size_t, J>) {
      if constexpr (!shape_number<P>) {
        std::size_t held = static_cast<std::size_t>(numbers_of<P>::count);
        int container = 0;
        visit_answer(result, nothing, [&](auto const& c) {
          if constexpr (std::same_as<std::remove_cvref_t<decltype(c)>, P>)
            if (data_sequence<P> && container == next) visitor(std::get<J>(to.all), static_cast<int>(J), &c);
          ++container;
        });
        if constexpr (data_sequence<P>)
          ++next;
        else
          check_destination(static_cast<int>(J), held, std::get<J>(to.all));
      }
    };
    [&]<std::size_t... I>(std::index_sequence<I...>) {
      (one(std::type_identity<Part>{}, std::integral_constant<std::size_t, destination_of<I, Part...>()>{}), ...);
    }(std::index_sequence_for<Part...>{});
  }
  template <class... Part>
  static void check_lengths(part_types<Part...> parts, auto const& to, auto const& result) {
    visit_destinations(parts, to, result, [](auto& destination, int number, auto const* container) {
      check_destination(number, numbers_held(*container), destination);
    });
  }
  template <bool Adds, class... Part>
  static void put_containers(part_types<Part...> parts, auto const& to, auto const& result) {
    visit_destinations(parts, to, result, [](auto& destination, int, auto const* container) {
      std::vector<typename entry_type<decltype(*container)>::type> numbers;
      visit_held(*container, [&](auto const& number) { numbers.push_back(number); });
      auto const* next = numbers.data();
      visit_held(destination, [&](auto& number) { number = Adds ? number + *next++ : *next++; });
    });
  }
  template <class Container>
  struct entry_type {
    using type = entry_of<element_of<std::remove_cvref_t<Container>>>;
  };

  // what(number) for the numbers of an answer that are added up, the same ones on each rank.
  template <class Signature>
  static void visit_shared(auto& result, auto what) {
    visit_answer(result, what, nothing);
    if constexpr (sizeof...(Replicated) > 0) {
      int by = 0;
      visit_answer(result, nothing, [&](auto& container) {
        while (Signature::counts[Signature::chosen.rows[by]] != 0) ++by;
        if (is_replicated(Signature::chosen.rows[by++])) visit_held(container, what);
      });
    }
  }

  template <class T, class Signature>
  void add_up(auto& result, std::exception_ptr const& failed) const {
    std::vector<T> mine{failed ? T(1) : T(0)};
    visit_shared<Signature>(result, [&](auto const& number) { mine.push_back(number); });
    if constexpr (sizeof...(Replicated) > 0) {  // whose lengths are to be agreed upon before
      long const size = static_cast<long>(mine.size());
      long found[3]{failed ? 1 : 0, failed ? 0 : size, failed ? 0 : -size}, most[3];
      if (failed) found[2] = std::numeric_limits<long>::min();
      mpi_succeeds(MPI_Allreduce(found, most, 3, MPI_LONG, MPI_MAX, communicator));
      if (most[0] == 0 && most[1] != -most[2])
        refuse_with<data_misuse>(
            "replicated arguments have different lengths on different ranks: give all ranks the same");
      if (most[0] != 0) refuse(failed, 0);
    }
    std::vector<T> const all = sum_over_ranks(mine, communicator);
    if (all[0] != T(0)) refuse(failed, static_cast<int>(all[0]));
    T const* next = all.data() + 1;
    visit_shared<Signature>(result, [&](auto& number) { number = *next++; });
  }
  [[noreturn]] static void refuse([[maybe_unused]] std::exception_ptr const& failed, int) {
#ifdef __cpp_exceptions
    if (failed) std::rethrow_exception(failed);
#endif
    refuse_with<mpi::failure_elsewhere>("another rank could not compute its part of this call, and says why");
  }
};

}  // namespace detail

namespace mpi {

/// Before the arguments, before `parallel` and into(...): each rank of the communicator calls with its own data, and
/// has the sum over ranks. Right only for functions that are sums over data, so that the sum of the ranks' results is
/// the result of all data. Values and derivatives by arguments of fixed shape, which all ranks give alike, are added
/// up; a derivative by a sequence is each rank's own, unless the sequence is named as replicated<...>. What a rank
/// throws, data_misuse among others, it throws after all have heard of it: others throw failure_elsewhere.
inline detail::over_ranks<> over(MPI_Comm communicator) { return detail::over_ranks<>(communicator); }
template <int... Argument>
detail::over_ranks<Argument...> over(MPI_Comm communicator, replicated_list<Argument...>) {
  return detail::over_ranks<Argument...>(communicator);
}

}  // namespace mpi

}  // namespace chainrule

#include "../base/restore_macros.hpp"
