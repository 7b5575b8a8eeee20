# cmake -DCOMPILER=... -DGENERATOR=... -DBUILD=... -DSOURCE=... -DWORK=... -DPREFIX_PATH=... -P consumer.cmake
# Installs the project built in BUILD into WORK, then configures, builds and runs the project in consumer/ against that copy, and against
# the project's sources as a subdirectory, fetched or not; and by pkg-config, where that is installed.
cmake_minimum_required(VERSION 3.22)

function(step)
  execute_process(COMMAND ${ARGN} COMMAND_ECHO STDOUT COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# Builds it, as far as that says what is asked: what the header is compiled to stands beside it.
function(build_consumer directory)
  step(${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR}/consumer -B ${directory} -G ${GENERATOR} -DCMAKE_CXX_COMPILER=${COMPILER} ${ARGN})
  step(${CMAKE_COMMAND} --build ${directory})
  step(${directory}/consumer)
  step(${directory}/precompiled)
  file(GLOB_RECURSE compiled_headers ${directory}/CMakeFiles/precompiled.dir/*.gch ${directory}/CMakeFiles/precompiled.dir/*.pch)
  if(NOT compiled_headers)
    message(FATAL_ERROR "chainrule_precompile(precompiled) compiled no header")
  endif()
endfunction()

file(REMOVE_RECURSE ${WORK})
step(${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/installed)
build_consumer(${WORK}/build "-DCMAKE_PREFIX_PATH=${WORK}/installed;${PREFIX_PATH}")
build_consumer(${WORK}/subdirectory -DCHAINRULE_SOURCE=${SOURCE} "-DCMAKE_PREFIX_PATH=${PREFIX_PATH}")
step(${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR}/consumer -B ${WORK}/fetched -G ${GENERATOR} -DCMAKE_CXX_COMPILER=${COMPILER}
  -DCHAINRULE_FETCHED=ON -DCHAINRULE_SOURCE=${SOURCE} "-DCMAKE_PREFIX_PATH=${PREFIX_PATH}")

find_program(PKG_CONFIG pkg-config)
if(PKG_CONFIG)
  file(GLOB_RECURSE file ${WORK}/installed/chainrule.pc)
  get_filename_component(directory ${file} DIRECTORY)
  set(ENV{PKG_CONFIG_PATH} ${directory})
  execute_process(COMMAND ${PKG_CONFIG} --cflags "chainrule >= 0.1" OUTPUT_VARIABLE flags OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  separate_arguments(flags UNIX_COMMAND "${flags}")
  step(${COMPILER} -std=c++20 -fsyntax-only ${flags} ${CMAKE_CURRENT_LIST_DIR}/consumer/main.cpp)
endif()
