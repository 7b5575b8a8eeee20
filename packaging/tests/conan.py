"""python3 conan.py RECIPE COMPILER WORK: what the recipe packages, without Conan, whose names have here as much as the recipe uses."""
import fnmatch
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import types


class ConanFile:
    pass


def copy(_, pattern, src, dst):
    for folder, _, files in os.walk(src):
        for name in files:
            path = os.path.relpath(os.path.join(folder, name), src)
            if path.split(os.sep)[0] not in ("build", ".git") and fnmatch.fnmatch(path, pattern):
                to = os.path.join(dst, path)
                os.makedirs(os.path.dirname(to), exist_ok=True)
                shutil.copy(os.path.join(src, path), to)


def load(_, path):
    with open(path, encoding="utf-8") as file:
        return file.read()


class Info:
    def __init__(self):
        self.properties = {}
        self.cleared = False

    def set_property(self, name, value):
        self.properties[name] = value

    def clear(self):
        self.cleared = True


def module(name, **members):
    sys.modules[name] = types.ModuleType(name)
    vars(sys.modules[name]).update(members)


path, compiler, work = sys.argv[1:]
standards = []
sys.dont_write_bytecode = True
module("conan", ConanFile=ConanFile)
module("conan.tools")
module("conan.tools.build", check_min_cppstd=lambda _, standard: standards.append(standard))
module("conan.tools.files", copy=copy, load=load)
spec = importlib.util.spec_from_file_location("conanfile", path)
conanfile = importlib.util.module_from_spec(spec)
spec.loader.exec_module(conanfile)

shutil.rmtree(work, ignore_errors=True)
recipe = conanfile.ChainruleConan()
required = []
recipe.recipe_folder = os.path.dirname(os.path.abspath(path))
recipe.export_sources_folder = recipe.source_folder = os.path.join(work, "sources")
recipe.package_folder = os.path.join(work, "package")
recipe.requires = lambda name, **_: required.append(name)
recipe.cpp_info, recipe.info = Info(), Info()
for step in ("set_version", "export_sources", "requirements", "validate", "package_id", "package", "package_info"):
    getattr(recipe, step)()

assert re.fullmatch(r"\d+\.\d+\.\d+", recipe.version), recipe.version
assert standards == [20], standards
assert recipe.info.cleared
assert [name.split("/")[0] for name in required] == ["boost"], required
for build_module in recipe.cpp_info.properties["cmake_build_modules"]:
    assert os.path.exists(os.path.join(recipe.package_folder, build_module)), build_module
assert os.path.exists(os.path.join(recipe.package_folder, "licenses", "LICENSE"))
program = os.path.join(recipe.recipe_folder, "..", "..", "runtime_tests", "consumer", "main.cpp")
subprocess.run([compiler, "-std=c++20", "-fsyntax-only", "-I" + os.path.join(recipe.package_folder, "include"), program], check=True)
