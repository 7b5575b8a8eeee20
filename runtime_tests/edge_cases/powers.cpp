#include "answers.hpp"

edge_cases::records edge_cases::answer_powers() { return answer_all(powers); }
