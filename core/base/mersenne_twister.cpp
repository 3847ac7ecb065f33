// See mersenne_twister.h.
#include "core/base/mersenne_twister.h"

namespace base {

namespace {
constexpr std::uint32_t kMiddle = 397;
constexpr std::uint32_t kUpper = 0x8000'0000U, kLower = 0x7FFF'FFFFU, kMatrix = 0x9908'B0DFU;
}  // namespace

void MersenneTwister::seed_word(std::uint32_t s) {
    words_[0] = s;
    for (std::uint32_t i = 1; i < kSize; ++i) words_[i] = 1812433253U * (words_[i - 1] ^ (words_[i - 1] >> 30)) + i;
    index_ = kSize;
}

void MersenneTwister::seed(std::span<const std::uint32_t> key) {
    seed_word(19650218U);
    const auto length = static_cast<std::uint32_t>(key.size());
    std::uint32_t i = 1, j = 0;
    for (std::uint32_t k = kSize > length ? kSize : length; k > 0; --k) {
        words_[i] = (words_[i] ^ ((words_[i - 1] ^ (words_[i - 1] >> 30)) * 1664525U)) + key[j] + j;
        if (++i >= kSize) {
            words_[0] = words_[kSize - 1];
            i = 1;
        }
        if (++j >= length) j = 0;
    }
    for (std::uint32_t k = kSize - 1; k > 0; --k) {
        words_[i] = (words_[i] ^ ((words_[i - 1] ^ (words_[i - 1] >> 30)) * 1566083941U)) - i;
        if (++i >= kSize) {
            words_[0] = words_[kSize - 1];
            i = 1;
        }
    }
    words_[0] = 0x8000'0000U;
}

std::uint32_t MersenneTwister::next() {
    if (index_ >= kSize) {
        for (std::uint32_t k = 0; k < kSize; ++k) {
            const std::uint32_t y = (words_[k] & kUpper) | (words_[(k + 1) % kSize] & kLower);
            words_[k] = words_[(k + kMiddle) % kSize] ^ (y >> 1) ^ ((y & 1) != 0 ? kMatrix : 0);
        }
        index_ = 0;
    }
    std::uint32_t y = words_[index_++];
    y ^= y >> 11;
    y ^= (y << 7) & 0x9D2C'5680U;
    y ^= (y << 15) & 0xEFC6'0000U;
    y ^= y >> 18;
    return y;
}

double MersenneTwister::next_double() {
    const std::uint32_t a = next() >> 5;
    const std::uint32_t b = next() >> 6;
    return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0);
}

std::vector<std::uint32_t> MersenneTwister::state() const {
    std::vector<std::uint32_t> all(words_.begin(), words_.end());
    all.push_back(index_);
    return all;
}

bool MersenneTwister::set_state(std::span<const std::uint32_t> words) {
    if (words.size() != kSize + 1 || words[kSize] > kSize) return false;
    for (std::uint32_t i = 0; i < kSize; ++i) words_[i] = words[i];
    index_ = words[kSize];
    return true;
}

}  // namespace base
