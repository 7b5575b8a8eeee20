#include "answers.hpp"

edge_cases::records edge_cases::answer_range() { return answer_all(range); }
