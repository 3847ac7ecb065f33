# coroscope_floor(NAME [DEPENDS floor...] [LINKS library...] [SOURCES file...])
#
# One folder is one target. Its sources are every *.cpp of the calling folder, and it links the
# floors below it that it may know (tests/tidy/rules.py has the floors for #include lines).
# A folder without sources is an interface library, so that its headers can be used before it has any.
function(coroscope_floor name)
  cmake_parse_arguments(arg "" "" "DEPENDS;LINKS;SOURCES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp")
  list(APPEND sources ${arg_SOURCES})
  if(sources)
    add_library(${name} STATIC ${sources})
    target_link_libraries(${name} PUBLIC coroscope_flags ${arg_DEPENDS} ${arg_LINKS})
  else()
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE coroscope_flags ${arg_DEPENDS} ${arg_LINKS})
  endif()
endfunction()
