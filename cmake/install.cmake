# Installs the headers and a package that find_package(chainrule) finds.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(chainrule_package_dir ${CMAKE_INSTALL_DATADIR}/cmake/chainrule)

if(CMAKE_VERSION VERSION_GREATER_EQUAL 3.23)
  install(TARGETS chainrule EXPORT chainrule-targets FILE_SET HEADERS)
else()
  target_include_directories(chainrule INTERFACE $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
  install(TARGETS chainrule EXPORT chainrule-targets)
  install(DIRECTORY include/chainrule DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN *.hpp)
endif()
install(EXPORT chainrule-targets NAMESPACE chainrule:: DESTINATION ${chainrule_package_dir})

configure_package_config_file(cmake/chainrule-config.cmake.in ${PROJECT_BINARY_DIR}/chainrule-config.cmake
  INSTALL_DESTINATION ${chainrule_package_dir} PATH_VARS CMAKE_INSTALL_INCLUDEDIR NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/chainrule-config-version.cmake
  COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(FILES ${PROJECT_BINARY_DIR}/chainrule-config.cmake ${PROJECT_BINARY_DIR}/chainrule-config-version.cmake
  cmake/chainrule-precompile.cmake
  DESTINATION ${chainrule_package_dir})

# For pkg-config: found from where the file is, so that the copy can be moved, unless whoever installs gives whole paths.
set(chainrule_pkgconfig_dir ${CMAKE_INSTALL_DATADIR}/pkgconfig)
if(IS_ABSOLUTE "${CMAKE_INSTALL_DATADIR}")
  set(chainrule_pkgconfig_prefix ${CMAKE_INSTALL_PREFIX})
else()
  file(RELATIVE_PATH chainrule_pkgconfig_prefix /${chainrule_pkgconfig_dir} /)
  string(REGEX REPLACE "/$" "" chainrule_pkgconfig_prefix "\${pcfiledir}/${chainrule_pkgconfig_prefix}")
endif()
if(IS_ABSOLUTE "${CMAKE_INSTALL_INCLUDEDIR}")
  set(chainrule_pkgconfig_includedir ${CMAKE_INSTALL_INCLUDEDIR})
else()
  set(chainrule_pkgconfig_includedir "\${prefix}/${CMAKE_INSTALL_INCLUDEDIR}")
endif()
configure_file(cmake/chainrule.pc.in ${PROJECT_BINARY_DIR}/chainrule.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/chainrule.pc DESTINATION ${chainrule_pkgconfig_dir})
