// The generator MT19937 with the seeding and the doubles that CPython uses, so that sequences are equal.
// M. Matsumoto, T. Nishimura, "Mersenne Twister", 1998; CPython 3.14: Modules/_randommodule.c.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace base {

class MersenneTwister {
  public:
    /// Seeds with words as init_by_array does; `key` is not empty.
    void seed(std::span<const std::uint32_t> key);
    std::uint32_t next();
    /// In [0, 1), with 53 random bits.
    double next_double();
    /// 624 words and the place of the next one.
    std::vector<std::uint32_t> state() const;
    /// False if `words` is not what state() gives.
    bool set_state(std::span<const std::uint32_t> words);

  private:
    static constexpr std::uint32_t kSize = 624;
    void seed_word(std::uint32_t s);
    std::array<std::uint32_t, kSize> words_{};
    std::uint32_t index_ = kSize;
};

}  // namespace base
