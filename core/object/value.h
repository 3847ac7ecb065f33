// The machine word of the interpreter: Value (an owned reference to any Python object) and
// Outcome (a Value, or an exception that was raised). Small integers and the singletons are
// held in the word itself; everything else is a counted heap object.
// What objects can do is in object.h (protocol) and in one header for each built-in type.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

#include "core/base/assert.h"

namespace object {

struct Object;
struct Type;
struct BaseException;

using Bits = std::uint64_t;

/// Frees an object whose count has dropped to zero. (heap.cpp)
void destroy(Object* dead);

/// The header of every heap object. Allocated by Heap only, 16-byte aligned.
struct Object {
    Type* type;
    std::uint32_t refs;   ///< number of owners; immortal objects start at kImmortal
    std::uint32_t flags;  ///< low 8 bits: kFlag...; above: a serial number of creation (24 bits)

    static constexpr std::uint32_t kImmortal = 0x4000'0000;
    static constexpr std::uint32_t kFlagWeakReferenced = 1;  ///< heap.cpp keeps weak references to it
    static constexpr std::uint32_t kFlagFinalized = 2;       ///< its __del__ has run
    static constexpr std::uint32_t kFlagMarked = 4;          ///< by the cycle collector, while it runs
    static constexpr std::uint32_t kFlagLarge = 8;           ///< allocated on its own, not in a page
    static constexpr std::uint32_t kFlagOwn = 16;  ///< first of four bits that a type may use itself
};

namespace bits {
// ......1 int (63 bits, signed)   ....100 Object*   ....010 singleton   ....110 raised exception (in an
// Outcome only)   0 Undefined, so zeroed memory holds Undefined Values
constexpr Bits kUndefined = 0, kNone = 0x0A, kFalse = 0x12, kTrue = 0x1A, kNotImplemented = 0x22,
               kEllipsis = 0x2A;
constexpr Bits kHeapTag = 4, kRaisedBit = 2;
constexpr bool is_int(Bits b) { return (b & 1) != 0; }
constexpr bool is_heap(Bits b) { return (b & 7) == kHeapTag; }
constexpr bool is_raised(Bits b) { return (b & 7) == (kHeapTag | kRaisedBit); }
constexpr std::int64_t int_of(Bits b) { return static_cast<std::int64_t>(b) >> 1; }
constexpr Bits of_int(std::int64_t i) { return (static_cast<Bits>(i) << 1) | 1; }
constexpr std::int64_t kIntMax = (std::int64_t{1} << 62) - 1;
constexpr std::int64_t kIntMin = -(std::int64_t{1} << 62);
inline Object* object_of(Bits b) {
    return reinterpret_cast<Object*>(static_cast<std::uintptr_t>(b - kHeapTag));
}
inline Bits of_object(const Object* o) {
    return static_cast<Bits>(reinterpret_cast<std::uintptr_t>(o)) + kHeapTag;
}
inline void retain(Bits b) {
    if (is_heap(b)) ++object_of(b)->refs;
}
inline void release(Bits b) {
    if (is_heap(b)) {
        Object* o = object_of(b);
        if (--o->refs == 0) destroy(o);
    }
}
}  // namespace bits

/// An owned reference. `Value{}` is Undefined: no object at all (a missing argument, an unbound
/// variable, the end of an iteration); it never reaches a program.
class Value {
  public:
    constexpr Value() noexcept : bits_(bits::kUndefined) {}
    /// Shares an object (one more owner).
    explicit Value(Object* o) noexcept : bits_(bits::of_object(o)) { ++o->refs; }
    Value(const Value& other) noexcept : bits_(other.bits_) { bits::retain(bits_); }
    Value(Value&& other) noexcept : bits_(other.bits_) { other.bits_ = bits::kUndefined; }
    Value& operator=(const Value& other) noexcept {
        bits::retain(other.bits_);
        const Bits old = bits_;
        bits_ = other.bits_;
        bits::release(old);
        return *this;
    }
    Value& operator=(Value&& other) noexcept {
        const Bits old = bits_;
        bits_ = other.bits_;
        other.bits_ = bits::kUndefined;  // for self-assignment `old` is put back below
        if (this == &other)
            bits_ = old;
        else
            bits::release(old);
        return *this;
    }
    ~Value() { bits::release(bits_); }

    static Value none() { return from_bits(bits::kNone); }
    static Value boolean(bool b) { return from_bits(b ? bits::kTrue : bits::kFalse); }
    static Value not_implemented() { return from_bits(bits::kNotImplemented); }
    static Value ellipsis() { return from_bits(bits::kEllipsis); }
    /// An int that fits 63 bits. For any int64: make_int (number.h).
    static Value small_int(std::int64_t i) {
        ASSERT(i >= bits::kIntMin && i <= bits::kIntMax);
        return from_bits(bits::of_int(i));
    }
    /// Takes over one ownership that the caller has.
    static Value adopt(Object* o) { return from_bits(bits::of_object(o)); }
    /// Takes over the ownership that is in the word.
    static Value from_bits(Bits b) {
        Value v;
        v.bits_ = b;
        return v;
    }

    bool is_undefined() const { return bits_ == bits::kUndefined; }
    bool is_none() const { return bits_ == bits::kNone; }
    bool is_true() const { return bits_ == bits::kTrue; }    ///< the object True itself
    bool is_false() const { return bits_ == bits::kFalse; }  ///< the object False itself
    bool is_bool() const { return is_true() || is_false(); }
    bool is_not_implemented() const { return bits_ == bits::kNotImplemented; }
    bool is_small_int() const { return bits::is_int(bits_); }
    bool is_heap() const { return bits::is_heap(bits_); }
    std::int64_t small() const { return bits::int_of(bits_); }  ///< requires is_small_int()
    Object* object() const { return bits::object_of(bits_); }   ///< requires is_heap()
    Bits raw() const { return bits_; }
    /// Gives the ownership to the caller; this becomes Undefined.
    Bits release() {
        const Bits b = bits_;
        bits_ = bits::kUndefined;
        return b;
    }
    bool is(const Value& other) const { return bits_ == other.bits_; }  ///< Python's `is`
    explicit operator bool() const { return !is_undefined(); }          ///< is there an object?

  private:
    Bits bits_;
};

/// A counted reference to an object of a known C++ type; may be empty.
template <class T>
class Ref {
  public:
    Ref() = default;
    explicit Ref(T* o) : o_(o) {
        if (o_) ++o_->refs;
    }
    static Ref adopt(T* o) {
        Ref r;
        r.o_ = o;
        return r;
    }
    Ref(const Ref& other) : Ref(other.o_) {}
    Ref(Ref&& other) noexcept : o_(std::exchange(other.o_, nullptr)) {}
    Ref& operator=(Ref other) noexcept {
        std::swap(o_, other.o_);
        return *this;
    }
    ~Ref() {
        if (o_ && --o_->refs == 0) destroy(o_);
    }
    T* get() const { return o_; }
    T* operator->() const { return o_; }
    T& operator*() const { return *o_; }
    explicit operator bool() const { return o_ != nullptr; }
    Value value() const& { return Value(o_); }
    Value value() && { return Value::adopt(std::exchange(o_, nullptr)); }
    operator Value() const& { return Value(o_); }
    operator Value() && { return Value::adopt(std::exchange(o_, nullptr)); }

  private:
    T* o_ = nullptr;
};

/// What a computation gave: a Value, or a raised exception. As cheap as a Value.
/// Where a Value may be Undefined the function's comment says what that means.
class [[nodiscard]] Outcome {
  public:
    Outcome(Value v) : bits_(v.release()) {}
    template <class T>
    Outcome(Ref<T> r) : Outcome(Value(std::move(r))) {}
    Outcome(Outcome&& other) noexcept : bits_(std::exchange(other.bits_, bits::kUndefined)) {}
    Outcome& operator=(Outcome&& other) noexcept {
        std::swap(bits_, other.bits_);
        return *this;
    }
    Outcome(const Outcome&) = delete;
    Outcome& operator=(const Outcome&) = delete;
    ~Outcome() { bits::release(bits::is_raised(bits_) ? bits_ & ~bits::kRaisedBit : bits_); }

    /// Raises. (What a program's `raise` adds, the context, is added where the frame is known.)
    static Outcome raise(Ref<BaseException> exc);
    static Outcome from_bits(Bits b) {
        Outcome o{Value()};
        o.bits_ = b;
        return o;
    }

    bool raised() const { return bits::is_raised(bits_); }
    bool ok() const { return !raised(); }
    /// The value; requires ok(). Leaves Undefined.
    Value take() {
        ASSERT(!raised());
        return Value::from_bits(std::exchange(bits_, bits::kUndefined));
    }
    /// The exception; requires raised(). Leaves Undefined.
    Ref<BaseException> take_exception();
    BaseException* exception() const {
        return reinterpret_cast<BaseException*>(bits::object_of(bits_ & ~bits::kRaisedBit));
    }
    Bits release() { return std::exchange(bits_, bits::kUndefined); }
    Bits raw() const { return bits_; }

  private:
    Bits bits_;
};

}  // namespace object

/// Gives the value of an Outcome, or returns it from the function where it was raised:
/// `Value v = TRY(get_item(list, index));`. In a C++20 coroutine: CO_TRY of aio.
#define TRY(expression)                                 \
    __extension__({                                     \
        ::object::Outcome try_outcome_ = (expression);  \
        if (try_outcome_.raised()) return try_outcome_; \
        try_outcome_.take();                            \
    })
