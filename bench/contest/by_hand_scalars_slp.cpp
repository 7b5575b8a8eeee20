// A variant of the code by hand: scalars, with the straight-line vectoriser.
#define BY_HAND_SCALARS
#define BY_HAND_NAME "by hand (scalars, vectoriser)"
#include "by_hand.cpp"
