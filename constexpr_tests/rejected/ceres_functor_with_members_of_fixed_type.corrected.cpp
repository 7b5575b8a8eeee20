#include <chainrule/chainrule.hpp>
#include <chainrule/with/ceres.hpp>

template <class Number>
struct exponential {
  Number x, y;
  template <class T>
  constexpr bool operator()(T const* m, T const* c, T* residuals) const {
    residuals[0] = y - exp(m[0] * x + c[0]);
    return true;
  }
};
inline ceres::CostFunction* cost() { return chainrule::ceres_cost<exponential, 1, 1, 1>(2.0, 3.0); }
