// One copy of each name: equal names get the same pointer. The text must outlive the interner's user.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace syntax {

class Interner {
  public:
    Interner() : slots_(kFirstSize) {}

    /// The first text that was given and is equal to `text`, which is not empty.
    std::string_view intern(std::string_view text) {
        const std::uint64_t hash = hash_of(text);
        std::size_t i = hash & (slots_.size() - 1);
        while (slots_[i].data() != nullptr) {
            const std::string_view found = slots_[i];
            if (found.size() == text.size() && std::memcmp(found.data(), text.data(), text.size()) == 0)
                return found;
            i = (i + 1) & (slots_.size() - 1);
        }
        slots_[i] = text;
        ++count_;
        if (count_ * 2 > slots_.size()) grow();
        return text;
    }

  private:
    static constexpr std::size_t kFirstSize = 256;

    static std::uint64_t hash_of(std::string_view text) {
        std::uint64_t hash = text.size();
        for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x9E3779B97F4A7C15U;
        return hash ^ (hash >> 29U);
    }

    void grow() {
        std::vector<std::string_view> old(slots_.size() * 2);
        old.swap(slots_);
        for (const std::string_view text : old) {
            if (text.data() == nullptr) continue;
            std::size_t i = hash_of(text) & (slots_.size() - 1);
            while (slots_[i].data() != nullptr) i = (i + 1) & (slots_.size() - 1);
            slots_[i] = text;
        }
    }

    std::vector<std::string_view> slots_;
    std::size_t count_ = 0;
};

}  // namespace syntax
