# Tests that only compile. The compiler runs when the test runs, so that a broken static_assert is a failing test, not a broken build.

set(chainrule_syntax_flags -std=c++20 -fsyntax-only -I${PROJECT_SOURCE_DIR}/include)
foreach(package IN ITEMS Boost::headers Eigen3::Eigen)
  if(TARGET ${package})
    get_target_property(directories ${package} INTERFACE_INCLUDE_DIRECTORIES)
    foreach(directory IN LISTS directories)
      if(NOT directory IN_LIST CMAKE_CXX_IMPLICIT_INCLUDE_DIRECTORIES) # naming these again breaks #include_next
        list(APPEND chainrule_syntax_flags -isystem ${directory})
      endif()
    endforeach()
  endif()
endforeach()

# Sets `path` to the compiler's full path, `prefix` to what stands before a test's name, `flags` and `warnings` to its options, and
# `precompiled` to the name of its precompiled header, for chainrule_use_precompiled.
macro(chainrule_use_compiler compiler)
  unset(path)
  if("${compiler}" STREQUAL "${CMAKE_CXX_COMPILER}")
    set(path ${CMAKE_CXX_COMPILER})
    set(prefix "")
    separate_arguments(flags UNIX_COMMAND "${CMAKE_CXX_FLAGS}")
  else()
    find_program(path NAMES ${compiler} NO_CACHE REQUIRED)
    get_filename_component(prefix ${compiler} NAME)
    string(APPEND prefix ".")
    set(flags "")
  endif()
  list(APPEND flags ${chainrule_syntax_flags})
  set(warnings ${chainrule_warning_flags})
  set(precompiled ${prefix}precompiled)
  set(fixture "")
endmacro()

# Most of these tests compile faster than the library's headers are read. So each compiler reads them once, in a test that others require.
foreach(compiler IN LISTS CMAKE_CXX_COMPILER CHAINRULE_EXTRA_COMPILERS)
  chainrule_use_compiler(${compiler})
  list(REMOVE_ITEM flags -fsyntax-only)
  if(path MATCHES "clang")
    list(APPEND flags -fpch-instantiate-templates)
  endif()
  set(header ${PROJECT_BINARY_DIR}/${precompiled}/chainrule.hpp)
  file(CONFIGURE OUTPUT ${header} CONTENT "#include <chainrule/chainrule.hpp>\n")
  add_test(NAME ${precompiled} COMMAND ${path} ${flags} ${warnings} -x c++-header ${header} -o ${header}.gch)
  set_tests_properties(${precompiled} PROPERTIES LABELS syntax FIXTURES_SETUP ${precompiled})
endforeach()

# After chainrule_use_compiler: gives SOURCE the precompiled header if the library is what it includes first, and sets `fixture`.
macro(chainrule_use_precompiled source)
  set(first_line "")
  if(EXISTS ${source})
    file(STRINGS ${source} first_line LIMIT_COUNT 1 REGEX "^ *#")
  endif()
  if(first_line STREQUAL "#include <chainrule/chainrule.hpp>")
    set(fixture ${precompiled})
    list(APPEND flags -include ${PROJECT_BINARY_DIR}/${precompiled}/chainrule.hpp)
    if(NOT path MATCHES "clang")
      list(APPEND warnings -Wno-shadow) # g++ forgets the header's #pragma about it; constexpr_tests/shadow.cpp does without this header
    endif()
  endif()
endmacro()

# chainrule_add_syntax_test(<group> <name> <source> <compiler>...): SOURCE compiles without a warning, by clang with ${clang_flags}, too.
function(chainrule_add_syntax_test group name source)
  foreach(compiler IN LISTS ARGN)
    chainrule_use_compiler(${compiler})
    if(path MATCHES "clang")
      list(APPEND flags ${clang_flags})
    endif()
    if(NOT group STREQUAL "header") # which is to be read for itself
      chainrule_use_precompiled(${source})
    endif()
    add_test(NAME ${group}.${prefix}${name}
      COMMAND ${path} ${flags} ${warnings} -I${CMAKE_CURRENT_SOURCE_DIR} ${source})
    set_tests_properties(${group}.${prefix}${name} PROPERTIES LABELS syntax FIXTURES_REQUIRED "${fixture}")
  endforeach()
endfunction()

# chainrule_add_rejected_test(<name> <source>): SOURCE is rejected as its first lines say, and its corrected twin compiles.
function(chainrule_add_rejected_test name source)
  chainrule_use_compiler(${CMAKE_CXX_COMPILER})
  chainrule_use_precompiled(${source})
  add_test(NAME rejected.${name}
    COMMAND ${CMAKE_COMMAND} "-DCOMPILER=${path}" "-DFLAGS=${flags}" "-DWARNINGS=${warnings}"
      "-DPROGRAM=${source}" -P ${PROJECT_SOURCE_DIR}/constexpr_tests/rejected.cmake)
  set_tests_properties(rejected.${name} PROPERTIES LABELS syntax FIXTURES_REQUIRED "${fixture}")
endfunction()
