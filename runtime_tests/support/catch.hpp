// Catch2, version 3 or 2: the names that both have; or the part of it that comes with these tests.
#pragma once

#if defined(CHAINRULE_SMALL_CATCH)  // ./dev platforms
#include "platforms/small_catch.hpp"
#elif __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_approx.hpp>
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>
#include <catch2/matchers/catch_matchers_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif
