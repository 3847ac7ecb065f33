# Every library of others, under one name each: dep::fmt, dep::big_integer, dep::pcre2, dep::json,
# dep::toml, dep::options, dep::stb, and for the window dep::imgui, dep::window.
# They come from the system's packages (README.md has their names). Only the core's and the command
# line's are looked for when COROSCOPE_GUI is off.
find_package(PkgConfig REQUIRED)

function(coroscope_dependency name)
  string(REPLACE "::" "_" target "${name}")
  add_library(${target} INTERFACE)
  add_library(${name} ALIAS ${target})
  target_link_libraries(${target} INTERFACE ${ARGN})
endfunction()

find_package(fmt 9 REQUIRED CONFIG)
coroscope_dependency(dep::fmt fmt::fmt)

find_package(Boost 1.74 REQUIRED)   # headers only: Boost.Multiprecision's cpp_int
coroscope_dependency(dep::big_integer Boost::headers)

pkg_check_modules(PCRE2 REQUIRED IMPORTED_TARGET libpcre2-8)
coroscope_dependency(dep::pcre2 PkgConfig::PCRE2)

find_package(nlohmann_json 3.10 REQUIRED CONFIG)
coroscope_dependency(dep::json nlohmann_json::nlohmann_json)

# Header only: Debian's library is built for exceptions, and has no parser without.
find_package(tomlplusplus 3 REQUIRED CONFIG)
coroscope_dependency(dep::toml)
get_target_property(toml_include tomlplusplus::tomlplusplus INTERFACE_INCLUDE_DIRECTORIES)
target_include_directories(dep_toml SYSTEM INTERFACE ${toml_include})
target_compile_definitions(dep_toml INTERFACE TOML_HEADER_ONLY=1)

find_package(CLI11 2 REQUIRED CONFIG)
coroscope_dependency(dep::options CLI11::CLI11)

if(COROSCOPE_GUI)
  find_package(OpenGL REQUIRED)
  find_package(glfw3 3.3 REQUIRED CONFIG)
  pkg_check_modules(STB REQUIRED IMPORTED_TARGET stb)
  coroscope_dependency(dep::stb PkgConfig::STB)

  # The archive must stand before what it needs. Its backends for GLFW and OpenGL 3 are inside.
  pkg_check_modules(IMGUI REQUIRED IMPORTED_TARGET imgui>=1.86)
  coroscope_dependency(dep::imgui PkgConfig::IMGUI glfw ${CMAKE_DL_LIBS})
  target_include_directories(dep_imgui SYSTEM INTERFACE ${IMGUI_INCLUDE_DIRS})

  # --reproducible: without it glad asks the network for the newest registry.
  find_program(GLAD_PROGRAM glad REQUIRED)
  set(glad_dir "${CMAKE_BINARY_DIR}/glad")
  add_custom_command(OUTPUT "${glad_dir}/src/gl.c" "${glad_dir}/include/glad/gl.h"
    COMMAND "${GLAD_PROGRAM}" --quiet --reproducible --api gl:core=3.3 --extensions "" --out-path "${glad_dir}" c
    COMMENT "Generating the OpenGL 3.3 loader"
    VERBATIM)
  add_library(glad STATIC "${glad_dir}/src/gl.c" "${glad_dir}/include/glad/gl.h")
  target_include_directories(glad SYSTEM PUBLIC "${glad_dir}/include")
  target_link_libraries(glad PUBLIC ${CMAKE_DL_LIBS})
  coroscope_dependency(dep::window glad glfw OpenGL::GL)
endif()
