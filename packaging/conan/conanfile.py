# conan create packaging/conan
import os
import re

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.files import copy, load

SOURCES = ["LICENSE", "cmake/chainrule-precompile.cmake", "include/*"]


class ChainruleConan(ConanFile):
    name = "chainrule"
    description = "Differentiates functions and formulas while the program is being compiled"
    license = "BSL-1.0"
    package_type = "header-library"
    settings = "os", "arch", "compiler", "build_type"
    no_copy_source = True

    def _root(self):
        return os.path.join(self.recipe_folder, "..", "..")

    def set_version(self):
        text = load(self, os.path.join(self._root(), "include", "chainrule", "version.hpp"))
        parts = [re.search(r"_%s (\d+)" % part, text).group(1) for part in ("MAJOR", "MINOR", "PATCH")]
        self.version = ".".join(parts)

    def export_sources(self):
        for pattern in SOURCES:
            copy(self, pattern, self._root(), self.export_sources_folder)

    def requirements(self):
        self.requires("boost/[>=1.74]", transitive_headers=True, options={"header_only": True})

    def validate(self):
        check_min_cppstd(self, 20)

    def package_id(self):
        self.info.clear()

    def package(self):
        # Headers alone: what CMake would install beside them, Conan writes itself.
        copy(self, "*.hpp", os.path.join(self.source_folder, "include"), os.path.join(self.package_folder, "include"))
        copy(self, "LICENSE", self.source_folder, os.path.join(self.package_folder, "licenses"))
        copy(self, "chainrule-precompile.cmake", os.path.join(self.source_folder, "cmake"), os.path.join(self.package_folder, "cmake"))

    def package_info(self):
        self.cpp_info.bindirs = []
        self.cpp_info.libdirs = []
        self.cpp_info.set_property("cmake_file_name", "chainrule")
        self.cpp_info.set_property("cmake_target_name", "chainrule::chainrule")
        self.cpp_info.set_property("cmake_build_modules", ["cmake/chainrule-precompile.cmake"])
        self.cpp_info.set_property("pkg_config_name", "chainrule")
        self.cpp_info.requires = ["boost::headers"]
