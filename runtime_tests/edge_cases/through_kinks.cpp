#include "answers.hpp"

edge_cases::records edge_cases::answer_through_kinks() { return answer_all(through_kinks); }
