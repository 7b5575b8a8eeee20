# An overlay port: the sources are those that it stands in.
#   vcpkg install chainrule --overlay-ports=packaging/vcpkg
get_filename_component(SOURCE_PATH "${CMAKE_CURRENT_LIST_DIR}/../../.." ABSOLUTE)
set(VCPKG_BUILD_TYPE release) # there is nothing to debug in headers

vcpkg_cmake_configure(
  SOURCE_PATH "${SOURCE_PATH}"
  OPTIONS -DCHAINRULE_TESTS=OFF -DCHAINRULE_EXAMPLES=OFF -DCHAINRULE_BENCHMARKS=OFF)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(PACKAGE_NAME chainrule CONFIG_PATH share/cmake/chainrule)
vcpkg_fixup_pkgconfig()
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE")
