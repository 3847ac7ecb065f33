// Makes a valid asyncio program from bytes: each byte chooses one of the templates that fit where the program
// stands. Bytes that are missing choose the first, which is the smallest.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace fuzz {

std::string program_of(const std::uint8_t* bytes, std::size_t count);

}  // namespace fuzz
