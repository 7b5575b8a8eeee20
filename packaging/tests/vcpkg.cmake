# cmake -DCOMPILER=... -DGENERATOR=... -DSOURCE=... -DWORK=... -P vcpkg.cmake
# The port without vcpkg: its functions do here what they are documented to do, as far as the port needs it.
cmake_minimum_required(VERSION 3.22)

function(check condition)
  if(NOT ${condition})
    message(FATAL_ERROR "not so: ${ARGN}")
  endif()
endfunction()

file(REMOVE_RECURSE ${WORK})
set(CURRENT_PACKAGES_DIR ${WORK}/packages)
set(PORT chainrule)

file(READ ${SOURCE}/packaging/vcpkg/chainrule/vcpkg.json manifest)
string(JSON name GET "${manifest}" name)
string(JSON said_version GET "${manifest}" version)
string(JSON dependencies LENGTH "${manifest}" dependencies)
file(READ ${SOURCE}/include/chainrule/version.hpp version)
string(REGEX REPLACE ".*_MAJOR ([0-9]+).*_MINOR ([0-9]+).*_PATCH ([0-9]+).*" "\\1.\\2.\\3" version "${version}")
if(NOT name STREQUAL PORT OR NOT said_version STREQUAL version OR NOT dependencies EQUAL 3)
  message(FATAL_ERROR "vcpkg.json is about ${name} ${said_version}, and this is chainrule ${version}")
endif()

function(vcpkg_cmake_configure)
  cmake_parse_arguments(PARSE_ARGV 0 option "" SOURCE_PATH OPTIONS)
  execute_process(COMMAND ${CMAKE_COMMAND} -S ${option_SOURCE_PATH} -B ${WORK}/build -G ${GENERATOR} -DCMAKE_CXX_COMPILER=${COMPILER}
      -DCMAKE_INSTALL_PREFIX=${CURRENT_PACKAGES_DIR} ${option_OPTIONS}
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
endfunction()
function(vcpkg_cmake_install)
  execute_process(COMMAND ${CMAKE_COMMAND} --install ${WORK}/build OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
endfunction()
# What is in CONFIG_PATH goes to share/PACKAGE_NAME, and the prefix is as many folders up from there.
function(vcpkg_cmake_config_fixup)
  cmake_parse_arguments(PARSE_ARGV 0 option "" "PACKAGE_NAME;CONFIG_PATH" "")
  file(GLOB files ${CURRENT_PACKAGES_DIR}/${option_CONFIG_PATH}/*.cmake)
  check(files "the port's CONFIG_PATH ${option_CONFIG_PATH} has packages of CMake")
  file(COPY ${files} DESTINATION ${CURRENT_PACKAGES_DIR}/share/${option_PACKAGE_NAME})
  file(REMOVE_RECURSE ${CURRENT_PACKAGES_DIR}/share/cmake)
  file(GLOB files ${CURRENT_PACKAGES_DIR}/share/${option_PACKAGE_NAME}/*.cmake)
  foreach(file IN LISTS files)
    file(READ ${file} text)
    string(REPLACE "\${CMAKE_CURRENT_LIST_DIR}/../../../" "\${CMAKE_CURRENT_LIST_DIR}/../../" text "${text}")
    string(REGEX REPLACE "(get_filename_component\\(_IMPORT_PREFIX \"\\\${CMAKE_CURRENT_LIST_FILE}\" PATH\\)\n)get_filename_component\\(_IMPORT_PREFIX \"\\\${_IMPORT_PREFIX}\" PATH\\)\n"
      "\\1" text "${text}")
    file(WRITE ${file} "${text}")
  endforeach()
endfunction()
function(vcpkg_fixup_pkgconfig)
  file(GLOB_RECURSE files ${CURRENT_PACKAGES_DIR}/*.pc)
  check(files "there is a file for pkg-config")
endfunction()
function(vcpkg_install_copyright)
  cmake_parse_arguments(PARSE_ARGV 0 option "" "" FILE_LIST)
  file(COPY ${option_FILE_LIST} DESTINATION ${CURRENT_PACKAGES_DIR}/share/${PORT})
endfunction()

include(${SOURCE}/packaging/vcpkg/chainrule/portfile.cmake)

foreach(file IN ITEMS include/chainrule/chainrule.hpp share/chainrule/chainrule-config.cmake share/chainrule/LICENSE)
  if(NOT EXISTS ${CURRENT_PACKAGES_DIR}/${file})
    message(FATAL_ERROR "the port installs no ${file}")
  endif()
endforeach()
execute_process(COMMAND ${CMAKE_COMMAND} -S ${SOURCE}/runtime_tests/consumer -B ${WORK}/consumer -G ${GENERATOR} -DCMAKE_CXX_COMPILER=${COMPILER}
    -DCMAKE_PREFIX_PATH=${CURRENT_PACKAGES_DIR}
  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
