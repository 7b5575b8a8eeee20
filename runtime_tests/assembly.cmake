# cmake -DCOMPILER=... -DFLAGS=... -DSOURCE=... -DASSEMBLY=... -P assembly.cmake
# Compiled with -O2, SOURCE, which computes in float, never turns a float into a double.
cmake_minimum_required(VERSION 3.22)

cmake_path(GET ASSEMBLY PARENT_PATH directory)
file(MAKE_DIRECTORY ${directory})
execute_process(COMMAND ${COMPILER} ${FLAGS} -O2 -DNDEBUG -S ${SOURCE} -o ${ASSEMBLY} COMMAND_ERROR_IS_FATAL ANY)
file(STRINGS ${ASSEMBLY} widened REGEX "cvtss2sd|cvtps2pd|fcvt[ \t]+d") # x86-64, AArch64
if(widened)
  message(FATAL_ERROR "${SOURCE} computes in double:\n${widened}")
endif()
