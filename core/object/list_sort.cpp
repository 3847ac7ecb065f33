// list.sort: a stable merge sort. Lists of up to 64 items, and runs in longer ones, are sorted with
// the comparisons that CPython makes, in its order: one run found, then binary insertion.
// CPython 3.14: Objects/listobject.c, list_sort_impl, count_run, binarysort.
#include <algorithm>
#include <vector>

#include "core/object/containers.h"
#include "core/object/effort.h"
#include "core/object/heap.h"
#include "core/object/list_parts.h"
#include "core/object/number.h"
#include "core/object/sequence.h"
#include "core/object/str.h"

namespace object {

namespace {

/// What is sorted: a key, and the item that goes with it (the key again if there is no key function).
struct Keyed {
    Value key;
    Value item;
};

enum class Keys : std::uint8_t { ints, texts, floats, mixed };

Keys kind_of(const std::vector<Keyed>& all) {
    bool ints = true, texts = true, floats = true;
    for (const Keyed& k : all) {
        const Type* heap_type = k.key.is_heap() ? k.key.object()->type : nullptr;
        ints = ints && k.key.is_small_int();
        texts = texts && heap_type == &str_type;
        floats = floats && heap_type == &float_type;
        if (!ints && !texts && !floats) return Keys::mixed;
    }
    return ints ? Keys::ints : texts ? Keys::texts : Keys::floats;
}

class Sorter {
  public:
    Sorter(std::vector<Keyed>& all, bool keys_are_items) : all_(all), keys_are_items_(keys_are_items) {}

    Outcome run() {
        switch (kind_of(all_)) {
            case Keys::ints:
                if (keys_are_items_) {
                    sort_words();
                    return Value::none();
                }
                std::stable_sort(all_.begin(), all_.end(), [](const Keyed& a, const Keyed& b) {
                    return a.key.small() < b.key.small();
                });
                return Value::none();
            case Keys::texts: return sort_texts();
            case Keys::floats:
            case Keys::mixed: break;
        }
        spare_.resize(all_.size());
        return sort(0, all_.size());
    }

  private:
    static constexpr std::size_t kShort = 64;

    Outcome less(const Keyed& a, const Keyed& b) {
        const Value x = a.key;
        const Value y = b.key;
        if (x.is_small_int() && y.is_small_int()) return Value::boolean(x.small() < y.small());
        if (is_plain_float(x) && is_plain_float(y)) return Value::boolean(float_of(x) < float_of(y));
        const Value answer = TRY(compare(CompareOp::lt, x, y));
        if (answer.is_bool()) return answer;
        return truth(answer);
    }

    static bool is_plain_float(const Value& v) { return v.is_heap() && v.object()->type == &float_type; }

    Outcome sort(std::size_t from, std::size_t to) {
        TRY(spend(effort_of_items(to - from)));
        if (to - from < kShort) return insertion_sort(from, to);
        const std::size_t middle = from + (to - from) / 2;
        TRY(sort(from, middle));
        TRY(sort(middle, to));
        return merge(from, middle, to);
    }

    /// The end of the run that begins at `from`, made ascending. A descending run may hold equal items:
    /// each group of them is reversed first, so that they keep their order when all is reversed.
    Outcome count_run(std::size_t from, std::size_t to, std::size_t& end) {
        std::size_t n = from + 1;
        TRY(extend_ascending(n, to));
        end = n;
        if (n >= to) return Value::none();
        std::size_t equal = 0;  // how many items before the last one are equal to it
        if (n - from > 1) {
            const Value rises = TRY(less(all_[from], all_[n - 1]));
            if (rises.is_true()) return Value::none();
            equal = n - from - 1;
        }
        // all_[n] is smaller than what is before it.
        if (equal != 0) reverse(from, n);
        equal = 0;
        for (++n; n < to; ++n) {
            const Value smaller = TRY(less(all_[n], all_[n - 1]));
            if (smaller.is_true()) {
                reverse(n - equal - 1, n);
                equal = 0;
                continue;
            }
            const Value greater = TRY(less(all_[n - 1], all_[n]));
            if (greater.is_true()) break;
            ++equal;
        }
        reverse(n - equal - 1, n);
        reverse(from, n);
        TRY(extend_ascending(n, to));
        end = n;
        return Value::none();
    }

    /// Moves `n` on while item n is not smaller than the one before it.
    Outcome extend_ascending(std::size_t& n, std::size_t to) {
        for (; n < to; ++n) {
            const Value smaller = TRY(less(all_[n], all_[n - 1]));
            if (smaller.is_true()) break;
        }
        return Value::none();
    }

    void reverse(std::size_t from, std::size_t to) {
        std::reverse(all_.begin() + static_cast<std::ptrdiff_t>(from),
                     all_.begin() + static_cast<std::ptrdiff_t>(to));
    }

    Outcome insertion_sort(std::size_t from, std::size_t to) {
        if (to - from < 2) return Value::none();
        std::size_t sorted = to;
        TRY(count_run(from, to, sorted));
        for (std::size_t n = sorted; n < to; ++n) {
            std::size_t left = from, right = n;
            while (left < right) {
                const std::size_t middle = left + (right - left) / 2;
                const Value smaller = TRY(less(all_[n], all_[middle]));
                if (smaller.is_true())
                    right = middle;
                else
                    left = middle + 1;
            }
            std::rotate(all_.begin() + static_cast<std::ptrdiff_t>(left),
                        all_.begin() + static_cast<std::ptrdiff_t>(n),
                        all_.begin() + static_cast<std::ptrdiff_t>(n + 1));
        }
        return Value::none();
    }

    Outcome merge(std::size_t from, std::size_t middle, std::size_t to) {
        const Value out_of_order = TRY(less(all_[middle], all_[middle - 1]));
        if (!out_of_order.is_true()) return Value::none();
        for (std::size_t i = from; i < middle; ++i) spare_[i] = std::move(all_[i]);
        std::size_t a = from, b = middle, out = from;
        Outcome error{Value::none()};
        while (a < middle && b < to) {
            Outcome smaller = less(all_[b], spare_[a]);
            if (smaller.raised()) {
                error = std::move(smaller);
                break;
            }
            if (smaller.take().is_true())
                all_[out++] = std::move(all_[b++]);
            else
                all_[out++] = std::move(spare_[a++]);
        }
        // Also after an error every item is still there.
        while (a < middle) all_[out++] = std::move(spare_[a++]);
        return error;
    }

    /// UTF-8 orders as its code points do. Once the run must end all texts count as equal: the sort ends
    /// soon.
    Outcome sort_texts() {
        bool over = false;
        std::stable_sort(all_.begin(), all_.end(), [&](const Keyed& a, const Keyed& b) {
            if (over || a.key.is(b.key)) return false;
            const std::string_view x = text_of(a.key), y = text_of(b.key);
            count_effort(effort_of_bytes(std::min(x.size(), y.size())));
            if (effort_left <= 0) over = out_of_effort();
            return !over && x < y;
        });
        if (over) return raise_stopped();
        return Value::none();
    }

    /// Small ints that are equal are the same: they are sorted as words.
    void sort_words() {
        std::vector<std::int64_t> words(all_.size());
        for (std::size_t i = 0; i < words.size(); ++i) words[i] = all_[i].item.small();
        std::sort(words.begin(), words.end());
        for (std::size_t i = 0; i < words.size(); ++i) all_[i].item = Value::small_int(words[i]);
    }

    std::vector<Keyed>& all_;
    std::vector<Keyed> spare_;
    bool keys_are_items_;
};

void put_back(List& list, std::vector<Keyed>& all) {
    list_clear(list);
    list_reserve(list, all.size());
    for (Keyed& k : all) list_append(list, std::move(k.item));
}

}  // namespace

Outcome list_sort(List& list, const Value& key, bool reverse) {
    const Value keep(&list);
    TRY(check_room(list.size * (sizeof(Keyed) + sizeof(Value))));
    TRY(spend(effort_of_items(list.size) * 8));
    std::vector<Keyed> all(list.size);
    for (std::size_t i = 0; i < list.size; ++i) all[i].item = list[i];
    // The list is empty while it is sorted, so that a key function or __lt__ cannot disturb it.
    list_clear(list);
    Outcome result{Value::none()};
    for (Keyed& k : all) {
        if (key.is_undefined()) {
            k.key = k.item;
            continue;
        }
        Outcome computed = call(key, {k.item});
        if (computed.raised()) {
            put_back(list, all);
            return computed;
        }
        k.key = computed.take();
    }
    // Reversed twice: stable in both directions.
    if (reverse) std::reverse(all.begin(), all.end());
    result = Sorter(all, key.is_undefined()).run();
    if (reverse) std::reverse(all.begin(), all.end());
    const bool modified = list.size != 0;
    put_back(list, all);
    if (result.raised()) return result;
    if (modified) return raise_value_error("list modified during sort");
    return Value::none();
}

}  // namespace object
