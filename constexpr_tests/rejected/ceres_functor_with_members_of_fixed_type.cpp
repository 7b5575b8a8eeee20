// expect: chainrule: the function carries data (a lambda with captures, an object with members), but a derivative is made of its type alone
#include <chainrule/chainrule.hpp>
#include <chainrule/with/ceres.hpp>

struct exponential {
  double x, y;
  template <class T>
  constexpr bool operator()(T const* m, T const* c, T* residuals) const {
    residuals[0] = y - exp(m[0] * x + c[0]);
    return true;
  }
};
inline ceres::CostFunction* cost() { return chainrule::ceres_cost<exponential, 1, 1, 1>(2.0, 3.0); }
