// Catch2 version 2 compiles its own main here; version 3 brings one in a library.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
