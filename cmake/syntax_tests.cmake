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

# Sets `path` to the compiler's full path, `prefix` to what stands before a test's name, `flags` to what every call needs.
macro(chainrule_use_compiler compiler)
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
endmacro()

# chainrule_add_syntax_test(<group> <name> <source> <compiler>...): SOURCE compiles without a warning.
function(chainrule_add_syntax_test group name source)
  foreach(compiler IN LISTS ARGN)
    unset(path)
    chainrule_use_compiler(${compiler})
    add_test(NAME ${group}.${prefix}${name}
      COMMAND ${path} ${flags} ${chainrule_warning_flags} -I${CMAKE_CURRENT_SOURCE_DIR} ${source})
    set_tests_properties(${group}.${prefix}${name} PROPERTIES LABELS syntax)
  endforeach()
endfunction()

# chainrule_add_rejected_test(<name> <source> <compiler>...): SOURCE is rejected as its first lines say, and its corrected twin compiles.
function(chainrule_add_rejected_test name source)
  foreach(compiler IN LISTS ARGN)
    unset(path)
    chainrule_use_compiler(${compiler})
    add_test(NAME rejected.${prefix}${name}
      COMMAND ${CMAKE_COMMAND} "-DCOMPILER=${path}" "-DFLAGS=${flags}" "-DWARNINGS=${chainrule_warning_flags}"
        "-DPROGRAM=${source}" -P ${PROJECT_SOURCE_DIR}/constexpr_tests/rejected.cmake)
    set_tests_properties(rejected.${prefix}${name} PROPERTIES LABELS syntax)
  endforeach()
endfunction()
