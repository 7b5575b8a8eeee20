// SPDX-License-Identifier: BSL-1.0
// Sums over the ranks of an MPI program, and what can go wrong there. Next: mpi.hpp.
#pragma once

#ifndef OMPI_SKIP_MPICXX
#define OMPI_SKIP_MPICXX 1  // bindings of C++98, which warn
#endif
#ifndef MPICH_SKIP_MPICXX
#define MPICH_SKIP_MPICXX 1
#endif
#include <mpi.h>

#include <concepts>
#include <cstddef>
#include <vector>

// clang-format off
#include "../base/hide_macros.hpp"
// clang-format on

#include "../base/exception.hpp"

namespace chainrule {

namespace mpi {

/// What a call throws if a function of MPI returns an error. (A communicator whose errors are fatal, as they are unless
/// MPI_Comm_set_errhandler says otherwise, ends the program before.)
class error : public detail::sentence {
 public:
  explicit error(int code, char const* text) : sentence("MPI says: ", text), number(code) {}
  int code() const { return number; }

 private:
  int number;
};

/// What a call throws on each rank that could have answered, if others could not: those throw what they found.
class failure_elsewhere : public detail::sentence {
 public:
  using sentence::sentence;
};

}  // namespace mpi

namespace detail {

template <class T>
inline constexpr bool mpi_has_type = std::same_as<T, float> || std::same_as<T, double> || std::same_as<T, long double>;
template <class T>
MPI_Datatype mpi_type() {
  if constexpr (std::same_as<T, float>)
    return MPI_FLOAT;
  else if constexpr (std::same_as<T, double>)
    return MPI_DOUBLE;
  else
    return MPI_LONG_DOUBLE;
}

inline void mpi_succeeds(int code) {
  if (code == MPI_SUCCESS) return;
  char text[MPI_MAX_ERROR_STRING + 1]{};
  int length = 0;
  MPI_Error_string(code, text, &length);
  text[150] = '\0';
  refuse_with<mpi::error>(code, static_cast<char const*>(text));
}

/// The sum of the ranks' numbers in the order of ranks, where that does not take too much memory: then the bits do not
/// depend on MPI. Else as MPI_Allreduce sees fit.
template <class T>
std::vector<T> sum_over_ranks(std::vector<T> const& mine, MPI_Comm communicator) {
  int ranks = 1;
  mpi_succeeds(MPI_Comm_size(communicator, &ranks));
  std::size_t const size = mine.size(), most = std::size_t(1) << 16;
  int const count = static_cast<int>(size);
  std::vector<T> sum(size);
  if (size * static_cast<std::size_t>(ranks) * sizeof(T) > most) {
    mpi_succeeds(MPI_Allreduce(mine.data(), sum.data(), count, mpi_type<T>(), MPI_SUM, communicator));
    return sum;
  }
  std::vector<T> all(size * static_cast<std::size_t>(ranks));
  mpi_succeeds(MPI_Allgather(mine.data(), count, mpi_type<T>(), all.data(), count, mpi_type<T>(), communicator));
  sum.assign(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(size));
  for (std::size_t k = size; k < all.size(); ++k) sum[k % size] += all[k];
  return sum;
}

}  // namespace detail

}  // namespace chainrule

#include "../base/restore_macros.hpp"
