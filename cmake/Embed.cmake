# coroscope_embed(OUT_VARIABLE FUNCTION ns::name HEADER path ROOT folder PATTERNS glob...)
#
# Makes a .cpp at build time that holds the bytes of every file below ROOT that matches, and defines
# `std::span<const base::EmbeddedFile> ns::name()`, sorted by path. HEADER declares that function.
function(coroscope_embed out_variable)
  cmake_parse_arguments(arg "" "FUNCTION;HEADER;ROOT" "PATTERNS" ${ARGN})
  set(globs "")
  foreach(pattern IN LISTS arg_PATTERNS)
    list(APPEND globs "${arg_ROOT}/${pattern}")
  endforeach()
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE "${arg_ROOT}" ${globs})
  list(SORT files)
  set(paths "")
  foreach(file IN LISTS files)
    list(APPEND paths "${arg_ROOT}/${file}")
  endforeach()

  string(REPLACE "::" "_" stem "${arg_FUNCTION}")
  set(output "${CMAKE_CURRENT_BINARY_DIR}/${stem}.cpp")
  set(listing "${CMAKE_CURRENT_BINARY_DIR}/${stem}.files")
  list(JOIN files "\n" listed)
  file(CONFIGURE OUTPUT "${listing}" CONTENT "${listed}\n" @ONLY)   # rewritten only when the list changes
  add_custom_command(OUTPUT "${output}"
    COMMAND "${CMAKE_COMMAND}" "-DOUTPUT=${output}" "-DLISTING=${listing}" "-DROOT=${arg_ROOT}"
            "-DFUNCTION=${arg_FUNCTION}" "-DHEADER=${arg_HEADER}"
            -P "${CMAKE_SOURCE_DIR}/cmake/EmbedFiles.cmake"
    DEPENDS ${paths} "${listing}" "${CMAKE_SOURCE_DIR}/cmake/EmbedFiles.cmake"
    COMMENT "Embedding ${arg_FUNCTION}"
    VERBATIM)
  set(${out_variable} "${output}" PARENT_SCOPE)
endfunction()
