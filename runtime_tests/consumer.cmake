# cmake -DCOMPILER=... -DGENERATOR=... -DBUILD=... -DWORK=... -DPREFIX_PATH=... -P consumer.cmake
# Installs the project built in BUILD into WORK, then configures, builds and runs the project in consumer/ against that copy.
cmake_minimum_required(VERSION 3.22)

function(step)
  execute_process(COMMAND ${ARGN} COMMAND_ECHO STDOUT COMMAND_ERROR_IS_FATAL ANY)
endfunction()

file(REMOVE_RECURSE ${WORK})
step(${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/installed)
step(${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR}/consumer -B ${WORK}/build -G ${GENERATOR} -DCMAKE_CXX_COMPILER=${COMPILER}
  "-DCMAKE_PREFIX_PATH=${WORK}/installed;${PREFIX_PATH}")
step(${CMAKE_COMMAND} --build ${WORK}/build)
step(${WORK}/build/consumer)
