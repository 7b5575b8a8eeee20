#include "answers.hpp"

edge_cases::records edge_cases::answer_higher() { return answer_all(higher); }
