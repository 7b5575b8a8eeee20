#include "answers.hpp"

edge_cases::records edge_cases::answer_guards() { return answer_all(guards); }
