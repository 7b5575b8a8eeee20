#include "answers.hpp"

edge_cases::records edge_cases::answer_kinks() { return answer_all(kinks); }
