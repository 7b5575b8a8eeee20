# cmake -DCOMPILER=... -DFLAGS=... -DNM=... -DREADELF=... -DSOURCE=... -DOBJECT=... -P symbols.cmake
# Compiled with -O2, with and without exceptions and run-time types, SOURCE may call only the functions that its first line names
# (`// allow: sin cos`), and holds no function of the library, no static initialiser and no virtual table.
cmake_minimum_required(VERSION 3.22)

file(STRINGS ${SOURCE} first_line LIMIT_COUNT 1)
if(NOT first_line MATCHES "^// allow:(.*)$")
  message(FATAL_ERROR "${SOURCE} must begin with a line `// allow: NAME...`")
endif()
separate_arguments(allowed UNIX_COMMAND "${CMAKE_MATCH_1}")
list(APPEND allowed _GLOBAL_OFFSET_TABLE_)

cmake_path(GET OBJECT PARENT_PATH directory)
file(MAKE_DIRECTORY ${directory})

set(problems "")
foreach(variant IN ITEMS "" "-fno-exceptions -fno-rtti")
  separate_arguments(options UNIX_COMMAND "${variant}")
  # The stack protector, which some systems switch on, is not the library's doing.
  execute_process(COMMAND ${COMPILER} ${FLAGS} -O2 -DNDEBUG -fno-stack-protector ${options} -c ${SOURCE} -o ${OBJECT}
    COMMAND_ERROR_IS_FATAL ANY)

  execute_process(COMMAND ${NM} -P ${OBJECT} OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
  string(REPLACE "\n" ";" symbols "${symbols}")
  foreach(symbol IN LISTS symbols)
    if(symbol MATCHES "^([^ ]+) [Uw]" AND NOT CMAKE_MATCH_1 IN_LIST allowed)
      string(APPEND problems "  refers to ${CMAKE_MATCH_1} (-O2 ${variant})\n")
    elseif(symbol MATCHES "^(_ZNK?9chainrule[^ ]*) [WTt]")
      string(APPEND problems "  was left with the library's function ${CMAKE_MATCH_1} (-O2 ${variant})\n")
    elseif(symbol MATCHES "^(_GLOBAL__sub_I[^ ]*|_ZTV[^ ]*)")
      string(APPEND problems "  holds ${CMAKE_MATCH_1} (-O2 ${variant})\n")
    endif()
  endforeach()

  execute_process(COMMAND ${READELF} --section-headers --wide ${OBJECT} OUTPUT_VARIABLE sections COMMAND_ERROR_IS_FATAL ANY)
  if(sections MATCHES "\\.(init_array|ctors)")
    string(APPEND problems "  has static initialisers, section .${CMAKE_MATCH_1} (-O2 ${variant})\n")
  endif()
endforeach()

if(problems)
  message(FATAL_ERROR "${SOURCE}\n${problems}")
endif()
