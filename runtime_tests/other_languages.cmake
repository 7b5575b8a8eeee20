# cmake -DWRITER=... -DWORK=... -DC_COMPILER=... -DMATH=... -P other_languages.cmake      compiles functions.c and runs it
# cmake -DWRITER=... -DWORK=... -DDOT=... -P other_languages.cmake                        lets Graphviz draw each drawing_*.dot
cmake_minimum_required(VERSION 3.22)

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT status EQUAL 0 OR output MATCHES "[Ww]arning|[Ee]rror")
    list(JOIN ARGN " " command)
    message(FATAL_ERROR "${command}\nexit status ${status}\n${output}")
  endif()
endfunction()

file(REMOVE_RECURSE ${WORK})
file(MAKE_DIRECTORY ${WORK})
run(${WRITER} ${WORK})

if(C_COMPILER)
  run(${C_COMPILER} -std=c99 -Wall -Wextra -pedantic -Werror -O1 -ffp-contract=off ${WORK}/functions.c -o ${WORK}/functions ${MATH})
  run(${WORK}/functions)
endif()

if(DOT)
  file(GLOB drawings ${WORK}/drawing_*.dot)
  list(LENGTH drawings count)
  if(count EQUAL 0)
    message(FATAL_ERROR "no drawings in ${WORK}")
  endif()
  foreach(drawing IN LISTS drawings)
    run(${DOT} -Tsvg ${drawing} -o ${drawing}.svg)
  endforeach()
endif()
