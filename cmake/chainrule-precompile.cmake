# chainrule_precompile(TARGET [HEADER...])
# The sources of a target that links chainrule::chainrule find the library's header compiled already, which spares each of them most of its
# time. Without a HEADER it is chainrule/chainrule.hpp; others are chainrule/formulas.hpp, chainrule/functions.hpp, chainrule/tape.hpp.
function(chainrule_precompile target)
  if(NOT ARGN)
    set(ARGN chainrule/chainrule.hpp)
  endif()
  list(TRANSFORM ARGN REPLACE "(.+)" "<\\1>")
  target_precompile_headers(${target} PRIVATE ${ARGN})
  # In a precompiled header g++ forgets which warnings the library has switched off for itself, in a system header it warns of none.
  target_include_directories(${target} SYSTEM PRIVATE $<TARGET_PROPERTY:chainrule::chainrule,INTERFACE_INCLUDE_DIRECTORIES>)
endfunction()
