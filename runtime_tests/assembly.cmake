# cmake -DCOMPILER=... -DFLAGS=... -DSOURCE=... -DASSEMBLY=... -DFORBIDDEN=... [-DMOST=...] -P assembly.cmake
# The assembly of SOURCE has no line that matches FORBIDDEN, and at most so many instructions.
cmake_minimum_required(VERSION 3.22)

cmake_path(GET ASSEMBLY PARENT_PATH directory)
file(MAKE_DIRECTORY ${directory})
execute_process(COMMAND ${COMPILER} ${FLAGS} -DNDEBUG -S ${SOURCE} -o ${ASSEMBLY} COMMAND_ERROR_IS_FATAL ANY)
file(STRINGS ${ASSEMBLY} found REGEX "${FORBIDDEN}")
if(found)
  message(FATAL_ERROR "${SOURCE} becomes code with:\n${found}")
endif()
if(MOST)
  file(STRINGS ${ASSEMBLY} instructions REGEX "^[ \t]+[a-z]")
  list(LENGTH instructions count)
  if(count GREATER MOST)
    message(FATAL_ERROR "${SOURCE} becomes ${count} instructions, more than ${MOST}")
  endif()
endif()
