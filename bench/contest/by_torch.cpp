// libtorch's autograd: the perceptron, in tensors, as one would write it there.
#include <torch/torch.h>

#include "contest.hpp"

namespace {

struct by_torch {
  template <class Problem>
  static constexpr bool takes = std::same_as<Problem, problems::perceptron>;

  template <class Problem>
  static answer<Problem> run(input<Problem> const& in) {
    auto const doubles = torch::TensorOptions().dtype(torch::kFloat64);
    auto const parameters = [&](std::size_t first, torch::IntArrayRef shape) {
      return torch::from_blob(const_cast<double*>(&in.x[first]), shape, doubles).clone().set_requires_grad(true);
    };
    auto const inner = parameters(0, {8, 4}), inner_offset = parameters(32, {8}), outer = parameters(40, {8}),
               offset = parameters(48, {});
    auto const inputs = torch::from_blob(const_cast<double*>(in.data.data()), {4}, doubles);
    auto const hidden = torch::sigmoid(torch::mv(inner, inputs) + inner_offset);
    auto const error = torch::sigmoid(torch::dot(outer, hidden) + offset) - in.data[4];
    auto const loss = error * error;
    loss.backward();
    rows<Problem> answer;
    answer.value(0) = loss.template item<double>();
    double* next = answer.derivatives(0).data();
    for (auto const& each : {inner, inner_offset, outer, offset}) {
      auto const gradient = each.grad().contiguous();
      next = std::copy_n(gradient.template data_ptr<double>(), gradient.numel(), next);
    }
    return answer.all;
  }
};

contender<by_torch> const entered("libtorch");

}  // namespace
