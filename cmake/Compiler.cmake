# The language, the warnings, the linker and the compiler cache for every target.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

get_property(multi_config GLOBAL PROPERTY GENERATOR_IS_MULTI_CONFIG)
if(NOT CMAKE_BUILD_TYPE AND NOT multi_config)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Debug, Release, RelWithDebInfo or MinSizeRel" FORCE)
endif()

# Paths below the source folder are hashed relative to it, so that checkouts share one cache.
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(ccache_launcher
      "${CMAKE_COMMAND}" -E env "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1 "${CCACHE_PROGRAM}")
  set(CMAKE_CXX_COMPILER_LAUNCHER ${ccache_launcher})
  set(CMAKE_C_COMPILER_LAUNCHER ${ccache_launcher})
endif()

# The first linker that this compiler can drive, else the compiler's own.
include(CheckLinkerFlag)
foreach(linker IN ITEMS mold lld)
  check_linker_flag(CXX "-fuse-ld=${linker}" COROSCOPE_LINKS_WITH_${linker})
  if(COROSCOPE_LINKS_WITH_${linker})
    add_link_options("-fuse-ld=${linker}")
    break()
  endif()
endforeach()

if(COROSCOPE_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(COROSCOPE_SANITIZE OR COROSCOPE_FUZZ)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

# What our own code is compiled with; code of others is not held to our warnings.
add_library(coroscope_flags INTERFACE)
target_include_directories(coroscope_flags INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_options(coroscope_flags INTERFACE
  -Wall -Wextra -Wshadow -Wconversion
  # g++ 12 takes a tagged word that it knows to be small for an object at address 0 and warns of its bounds
  # (https://gcc.gnu.org/bugzilla/show_bug.cgi?id=99578).
  $<$<CXX_COMPILER_ID:GNU>:--param=min-pagesize=0>
  # g++ 12 reports members of variants and optionals that are never read before they are set
  # (https://gcc.gnu.org/bugzilla/show_bug.cgi?id=105562); clang and the sanitizers look for real ones.
  $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
  # And overlapping copies in "text" + std::string (https://gcc.gnu.org/bugzilla/show_bug.cgi?id=105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  $<$<BOOL:${COROSCOPE_WARNINGS_AS_ERRORS}>:-Werror>)
