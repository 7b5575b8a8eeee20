// A variant of the code by hand: scalars.
#define BY_HAND_SCALARS
#define BY_HAND_NAME "by hand (scalars)"
#include "by_hand.cpp"
