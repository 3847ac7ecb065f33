# Run with cmake -P at build time: writes OUTPUT, a .cpp that holds the bytes of the files in LISTING.
file(STRINGS "${LISTING}" files)
string(REGEX REPLACE "::[^:]*$" "" namespace "${FUNCTION}")
string(REGEX REPLACE "^.*::" "" function "${FUNCTION}")

set(arrays "")
set(rows "")
set(index 0)
foreach(file IN LISTS files)
  file(READ "${ROOT}/${file}" hex HEX)
  string(LENGTH "${hex}" size)
  math(EXPR size "${size} / 2")
  string(REGEX REPLACE "(................................)" "\\1\n" hex "${hex}")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
  # The last zero makes an empty file an array too.
  string(APPEND arrays "const unsigned char kBytes${index}[] = {\n${bytes}0};\n")
  string(APPEND rows "    {\"${file}\", {reinterpret_cast<const char*>(kBytes${index}), ${size}}},\n")
  math(EXPR index "${index} + 1")
endforeach()

set(text "// Generated at build time from the files named below.\n#include \"${HEADER}\"\n\n")
if(index GREATER 0)
  string(APPEND text
    "namespace {\n${arrays}const base::EmbeddedFile kFiles[] = {\n${rows}};\n}  // namespace\n\n"
    "std::span<const base::EmbeddedFile> ${namespace}::${function}() { return kFiles; }\n")
else()
  string(APPEND text "std::span<const base::EmbeddedFile> ${namespace}::${function}() { return {}; }\n")
endif()
file(WRITE "${OUTPUT}" "${text}")
