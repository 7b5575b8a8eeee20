#include <chainrule/chainrule.hpp>
#include <chainrule/with/ceres.hpp>

struct difference {
  template <class T>
  constexpr bool operator()(T const* a, T const* b, T* residuals) const {
    residuals[0] = a[0] - b[0];
    return true;
  }
};
inline ceres::CostFunction* cost() { return chainrule::ceres_cost<difference, 1, 2, 2>(); }
