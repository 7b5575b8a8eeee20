#include "answers.hpp"

edge_cases::records edge_cases::answer_beyond() { return answer_all(beyond); }
