// A variant of the code by hand: with the straight-line vectoriser.
#define BY_HAND_NAME "by hand (vectoriser)"
#include "by_hand.cpp"
