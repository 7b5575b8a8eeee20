#include "answers.hpp"

edge_cases::records edge_cases::answer_cancellation() { return answer_all(cancellation); }
