// Sifting up and down as heapq does.
#include "core/aio/heap_queue.h"

#include <utility>

namespace aio {

using object::List;
using object::Outcome;
using object::Value;

namespace {

Outcome less(const List& heap, std::size_t i, std::size_t j) {
    const Value a = heap[i];
    const Value b = heap[j];
    const std::uint32_t size = heap.size;
    const Value compared = TRY(object::compare(object::CompareOp::lt, a, b));
    Outcome answer = object::truth(compared);
    if (answer.ok() && heap.size != size)
        return object::raise_runtime_error("list changed size during iteration");
    return answer;
}

Outcome sift_down(List& heap, std::size_t start, std::size_t place) {
    while (place > start) {
        const std::size_t parent = (place - 1) >> 1;
        const Value before = TRY(less(heap, place, parent));
        if (!before.is_true()) break;
        std::swap(heap.items[place], heap.items[parent]);
        place = parent;
    }
    return Value::none();
}

Outcome sift_up(List& heap, std::size_t place) {
    const std::size_t end = heap.size;
    const std::size_t start = place;
    const std::size_t limit = end >> 1;
    while (place < limit) {
        std::size_t child = 2 * place + 1;
        if (child + 1 < end) {
            const Value before = TRY(less(heap, child, child + 1));
            if (!before.is_true()) ++child;
        }
        std::swap(heap.items[child], heap.items[place]);
        place = child;
    }
    return sift_down(heap, start, place);
}

}  // namespace

Outcome heap_push(List& heap, Value item) {
    object::list_append(heap, std::move(item));
    return sift_down(heap, 0, heap.size - 1);
}

Outcome heap_pop(List& heap) {
    Value last = object::list_take(heap, heap.size - 1);
    if (heap.size == 0) return last;
    std::swap(heap.items[0], last);
    const Value sifted = TRY(sift_up(heap, 0));
    return last;
}

}  // namespace aio
