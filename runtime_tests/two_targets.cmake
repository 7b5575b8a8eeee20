# cmake -DCOMPILER=... -DFLAGS=... -DNM=... -DSOURCES=... -DWORK=... -P two_targets.cmake
# Compiles one source for any processor and for one with AVX2. The objects may not share a function of the library that the linker would
# keep once for both, and a program of both must run.
cmake_minimum_required(VERSION 3.22)

file(MAKE_DIRECTORY ${WORK})
execute_process(COMMAND ${COMPILER} ${FLAGS} -O2 -c ${SOURCES}/unit.cpp -DUNIT=for_any -o ${WORK}/for_any.o COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${COMPILER} ${FLAGS} -O2 -mavx2 -mfma -c ${SOURCES}/unit.cpp -DUNIT=for_avx2 -o ${WORK}/for_avx2.o
  COMMAND_ERROR_IS_FATAL ANY)

# Weak functions and objects
foreach(unit IN ITEMS for_any for_avx2)
  execute_process(COMMAND ${NM} -P ${WORK}/${unit}.o OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
  string(REGEX MATCHALL "[^\n ]*9chainrule[^\n ]* [WVu] " ${unit} "${symbols}")
  if("${${unit}}" STREQUAL "")
    message(FATAL_ERROR "${unit}.o has no function of the library: the test compares nothing")
  endif()
endforeach()
set(shared "")
foreach(symbol IN LISTS for_any)
  if(symbol IN_LIST for_avx2)
    string(APPEND shared "  ${symbol}\n")
  endif()
endforeach()
if(shared)
  message(FATAL_ERROR "for any processor and for AVX2 under one name:\n${shared}")
endif()

# In both orders, because a linker keeps what it sees first.
foreach(order IN ITEMS "for_any;for_avx2" "for_avx2;for_any")
  list(TRANSFORM order PREPEND ${WORK}/ OUTPUT_VARIABLE objects)
  list(TRANSFORM objects APPEND .o)
  execute_process(COMMAND ${COMPILER} ${FLAGS} ${objects} ${SOURCES}/main.cpp -o ${WORK}/both COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND ${WORK}/both COMMAND_ERROR_IS_FATAL ANY)
endforeach()
