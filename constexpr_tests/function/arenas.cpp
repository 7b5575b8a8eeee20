// Operations of problems that others published (docs/arenas.md): these counts may not grow.
#include "../../bench/arenas/arm_question.hpp"
#include "../../bench/arenas/pose_point_question.hpp"
#include "../../bench/arenas/track_step_question.hpp"

using namespace chainrule;

namespace {

using step = std::array<double, track_step::inputs>;
using pose = std::array<double, pose_point::inputs>;
using angles = std::array<double, arm::joints>;

// A step of a track with three columns of derivatives: 395 generated and 394 by hand as published.
static_assert(operation_count<step, double>(track_step::with_columns) <= 376);
// The inverse of a pose applied to a point, with its Jacobian: 91 as published.
static_assert(operation_count<pose, double>(pose_point::with_jacobian) <= 48);
static_assert(operation_count<angles>(value_and_jacobian(arm::place_of)) <= 258);
static_assert(operation_count<angles>(value_jacobian_and_hessians(arm::place_of)) <= 791);

}  // namespace
