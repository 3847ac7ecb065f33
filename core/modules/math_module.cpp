// The module math. CPython 3.14: Modules/mathmodule.c.
#include <bit>
#include <cmath>
#include <limits>
#include <string>

#include "core/modules/library.h"
#include "core/object/effort.h"
#include "core/object/exception.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/str.h"

namespace modules {

using namespace object;

namespace {

Outcome domain_error(double x, const char* text = "math domain error") {
    static_cast<void>(x);
    return raise_value_error(text);
}

/// A function of one float: errors as CPython's math_1.
template <double (*f)(double)>
Outcome one(const Value* a) {
    const Value v = TRY(to_float(a[0]));
    const double x = float_of(v), r = f(x);
    if (std::isnan(r) && !std::isnan(x)) return domain_error(x, "math domain error");
    if (std::isinf(r) && std::isfinite(x)) return raise_overflow_error("math range error");
    return make_float(r);
}
template <double (*f)(double, double)>
Outcome two(const Value* a) {
    const Value v = TRY(to_float(a[0]));
    const Value w = TRY(to_float(a[1]));
    const double x = float_of(v), y = float_of(w), r = f(x, y);
    if (std::isnan(r) && !std::isnan(x) && !std::isnan(y)) return domain_error(x);
    if (std::isinf(r) && std::isfinite(x) && std::isfinite(y))
        return raise_overflow_error("math range error");
    return make_float(r);
}

Outcome sqrt(const Value* a) {
    const Value v = TRY(to_float(a[0]));
    if (float_of(v) < 0)
        return raise_value_error("expected a nonnegative input, got " + float_repr(float_of(v)));
    return make_float(std::sqrt(float_of(v)));
}
Outcome log_of(const Value& v, double (*f)(double)) {
    if (is_int(v)) {
        const Value positive = TRY(compare(CompareOp::gt, v, Value::small_int(0)));
        if (!positive.is_true()) return raise_value_error("expected a positive input");
    }
    const Value x = TRY(to_float(v));
    if (float_of(x) <= 0)
        return raise_value_error("expected a positive input, got " + float_repr(float_of(x)));
    return make_float(f(float_of(x)));
}
Outcome log(const Value* a) {
    const Value top = TRY(log_of(a[0], std::log));
    if (a[1].is_undefined()) return top;
    const Value bottom = TRY(log_of(a[1], std::log));
    return binary(BinaryOp::truediv, top, bottom);
}
Outcome log2(const Value* a) { return log_of(a[0], std::log2); }
Outcome log10(const Value* a) { return log_of(a[0], std::log10); }

Outcome to_whole(const Value& v, double (*f)(double), Str* dunder) {
    if (is_int(v)) return plain_int(v);
    if (!is_float(v) && type_of(v)->lookup(dunder)) return call_special(v, dunder);
    const Value x = TRY(to_float(v));
    const Value rounded = make_float(f(float_of(x)));
    return call(Value(&int_type), {rounded});
}
Outcome floor(const Value* a) { return to_whole(a[0], std::floor, names::dunder_floor); }
Outcome ceil(const Value* a) { return to_whole(a[0], std::ceil, names::dunder_ceil); }
Outcome trunc(const Value* a) { return to_whole(a[0], std::trunc, names::dunder_trunc); }

Outcome gcd_of(const Value& a, const Value& b) {
    Value x = TRY(unary(UnaryOp::absolute, a));
    Value y = TRY(unary(UnaryOp::absolute, b));
    for (;;) {
        const Value more = TRY(truth(y));
        if (!more.is_true()) return x;
        Value r = TRY(binary(BinaryOp::mod, x, y));
        x = std::move(y);
        y = std::move(r);
    }
}
Outcome gcd(const Value* a) {
    Value total = Value::small_int(0);
    for (const Value& v : as<Tuple>(a[0])->span()) {
        const Value n = TRY(index(v));
        total = TRY(gcd_of(total, n));
    }
    return total;
}
Outcome lcm(const Value* a) {
    Value total = Value::small_int(1);
    for (const Value& v : as<Tuple>(a[0])->span()) {
        const Value n = TRY(index(v));
        const Value zero = TRY(equals(n, Value::small_int(0)));
        if (zero.is_true()) return n;
        const Value g = TRY(gcd_of(total, n));
        const Value part = TRY(binary(BinaryOp::floordiv, n, g));
        const Value product = TRY(binary(BinaryOp::mul, total, part));
        total = TRY(unary(UnaryOp::absolute, product));
    }
    return total;
}
constexpr std::uint64_t kMostFactors = 1'000'000;  // the product of so many has more bits than an int may

/// from * (from + 1) * ... * to, by halves: so the factors of the large products are large too.
Outcome product_of(std::int64_t from, std::int64_t to) {
    if (to < from) return Value::small_int(1);
    if (to - from < 8) {
        Value product = Value::small_int(from);
        for (std::int64_t k = from + 1; k <= to; ++k)
            product = TRY(binary(BinaryOp::mul, product, Value::small_int(k)));
        return product;
    }
    const std::int64_t middle = from + (to - from) / 2;
    const Value low = TRY(product_of(from, middle));
    const Value high = TRY(product_of(middle + 1, to));
    return binary(BinaryOp::mul, low, high);
}

Outcome factorial(const Value* a) {
    if (is_float(a[0])) return raise_type_error("'float' object cannot be interpreted as an integer");
    const Value n = TRY(small_index(a[0]));
    if (n.small() < 0) return raise_value_error("factorial() not defined for negative values");
    // At least half of the factors have as many bits as n / 2: is there room for so many?
    if (n.small() > std::int64_t{1} << 32) return raise_memory_error();
    const auto half = static_cast<std::uint64_t>(n.small()) / 2;
    if (half > 1) TRY(check_room(half * static_cast<std::size_t>(std::bit_width(half) - 1) / 8));
    if (half > kMostFactors) return raise_memory_error();
    return product_of(2, n.small());
}
/// n over k, or n * (n - 1) * ... of k factors; n may be any int. CPython 3.14: math_comb, math_perm.
Outcome comb_or_perm(const Value* a, bool perm) {
    const Value n = TRY(index(a[0]));
    Value k = a[1].is_none() ? n : TRY(index(a[1]));
    if (int_sign(n) < 0) return raise_value_error("n must be a non-negative integer");
    if (int_sign(k) < 0) return raise_value_error("k must be a non-negative integer");
    const Value rest = TRY(binary(BinaryOp::sub, n, k));
    if (int_sign(rest) < 0) return Value::small_int(0);
    if (!perm && TRY(compare(CompareOp::lt, rest, k)).is_true()) k = rest;
    std::int64_t count = 0;
    if (!fits_int64(k, count))
        return raise_overflow_error(std::string(perm ? "k" : "min(n - k, k)") +
                                    " must not exceed 9223372036854775807");
    Value product = Value::small_int(1);
    for (std::int64_t j = 0; j < count; ++j) {
        TRY(spend());
        const Value factor = TRY(binary(BinaryOp::sub, n, Value::small_int(j)));
        product = TRY(binary(BinaryOp::mul, product, factor));
        if (!perm) product = TRY(binary(BinaryOp::floordiv, product, Value::small_int(j + 1)));
    }
    return product;
}
Outcome comb(const Value* a) { return comb_or_perm(a, false); }
Outcome perm(const Value* a) { return comb_or_perm(a, true); }

Outcome isqrt(const Value* a) {
    const Value n = TRY(index(a[0]));
    const Value negative = TRY(compare(CompareOp::lt, n, Value::small_int(0)));
    if (negative.is_true()) return raise_value_error("isqrt() argument must be nonnegative");
    const Value zero = TRY(equals(n, Value::small_int(0)));
    if (zero.is_true()) return n;
    // Newton's method on ints, from above.
    const Value length = TRY(call_method(n, intern("bit_length")));
    Value x = TRY(binary(BinaryOp::lshift, Value::small_int(1), Value::small_int((length.small() + 1) / 2)));
    for (;;) {
        const Value quotient = TRY(binary(BinaryOp::floordiv, n, x));
        const Value total = TRY(binary(BinaryOp::add, x, quotient));
        Value y = TRY(binary(BinaryOp::floordiv, total, Value::small_int(2)));
        const Value done = TRY(compare(CompareOp::ge, y, x));
        if (done.is_true()) return x;
        x = std::move(y);
    }
}

Outcome isnan(const Value* a) {
    const Value v = TRY(to_float(a[0]));
    return Value::boolean(std::isnan(float_of(v)));
}
Outcome isinf(const Value* a) {
    const Value v = TRY(to_float(a[0]));
    return Value::boolean(std::isinf(float_of(v)));
}
Outcome isfinite(const Value* a) {
    const Value v = TRY(to_float(a[0]));
    return Value::boolean(std::isfinite(float_of(v)));
}
Outcome isclose(const Value* a) {
    double v[4];
    for (int n = 0; n < 4; ++n) {
        const Value f = TRY(to_float(a[n]));
        v[n] = float_of(f);
    }
    if (v[2] < 0 || v[3] < 0) return raise_value_error("tolerances must be non-negative");
    if (v[0] == v[1]) return Value::boolean(true);
    if (std::isinf(v[0]) || std::isinf(v[1])) return Value::boolean(false);
    const double diff = std::fabs(v[1] - v[0]);
    return Value::boolean(diff <= std::fabs(v[2] * v[1]) || diff <= std::fabs(v[2] * v[0]) || diff <= v[3]);
}
Outcome modf(const Value* a) {
    const Value v = TRY(to_float(a[0]));
    double whole;
    const double part = std::modf(float_of(v), &whole);
    const Value fraction = make_float(part);
    const Value integral = make_float(whole);
    return object::make_tuple({fraction, integral});
}
Outcome frexp(const Value* a) {
    const Value v = TRY(to_float(a[0]));
    int exponent;
    const Value mantissa = make_float(std::frexp(float_of(v), &exponent));
    return object::make_tuple({mantissa, Value::small_int(exponent)});
}
Outcome ldexp(const Value* a) {
    const Value v = TRY(to_float(a[0]));
    const Value e = TRY(small_index(a[1], Overflow::clamp));
    const std::int64_t clamped = e.small() > 100'000 ? 100'000 : e.small() < -100'000 ? -100'000 : e.small();
    const double r = std::ldexp(float_of(v), static_cast<int>(clamped));
    if (std::isinf(r) && std::isfinite(float_of(v))) return raise_overflow_error("math range error");
    return make_float(r);
}
Outcome degrees(const Value* a) {
    const Value v = TRY(to_float(a[0]));
    return make_float(float_of(v) * (180.0 / 3.141592653589793));
}
Outcome radians(const Value* a) {
    const Value v = TRY(to_float(a[0]));
    return make_float(float_of(v) * (3.141592653589793 / 180.0));
}
Outcome hypot(const Value* a) {
    double scale = 0;
    std::vector<double> all;
    for (const Value& v : as<Tuple>(a[0])->span()) {
        const Value f = TRY(to_float(v));
        all.push_back(std::fabs(float_of(f)));
        scale = std::fmax(scale, all.back());
    }
    if (all.size() == 2) return make_float(std::hypot(all[0], all[1]));
    if (scale == 0 || std::isinf(scale)) return make_float(scale);
    double total = 0;
    for (const double x : all) total += (x / scale) * (x / scale);
    return make_float(scale * std::sqrt(total));
}
Outcome dist(const Value* a) {
    const Value p = TRY(list_of(a[0]));
    const Value q = TRY(list_of(a[1]));
    const List& x = *as<List>(p);
    const List& y = *as<List>(q);
    if (x.size != y.size) return raise_value_error("both points must have the same number of dimensions");
    std::vector<Value> parts;
    for (std::uint32_t n = 0; n < x.size; ++n) {
        Value d = TRY(binary(BinaryOp::sub, x[n], y[n]));
        parts.push_back(std::move(d));
    }
    const Value tuple = object::make_tuple(std::span<const Value>(parts));
    return hypot(&tuple);
}
Outcome prod(const Value* a) {
    const Value it = TRY(iter(a[0]));
    Value total = a[1];
    for (;;) {
        const Value v = TRY(next(it));
        if (v.is_undefined()) return total;
        total = TRY(binary(BinaryOp::mul, total, v));
    }
}
/// Exact sum of floats: Shewchuk's partials, as CPython's math_fsum.
Outcome fsum(const Value* a) {
    const Value it = TRY(iter(a[0]));
    std::vector<double> partials;
    double special = 0;
    bool has_special = false;
    for (;;) {
        const Value v = TRY(next(it));
        if (v.is_undefined()) break;
        const Value f = TRY(to_float(v));
        double x = float_of(f);
        if (!std::isfinite(x)) {
            special += x;
            has_special = true;
            continue;
        }
        std::size_t kept = 0;
        for (double y : partials) {
            if (std::fabs(x) < std::fabs(y)) std::swap(x, y);
            const volatile double high = x + y;
            const volatile double rounded = high - x;
            const double low = y - rounded;
            if (low != 0) partials[kept++] = low;
            x = high;
        }
        partials.resize(kept);
        partials.push_back(x);
    }
    if (has_special) return make_float(special);
    double high = 0;
    std::size_t n = partials.size();
    if (n > 0) {
        high = partials[--n];
        double low = 0;
        while (n > 0) {
            const double x = high, y = partials[--n];
            high = x + y;
            low = y - (high - x);
            if (low != 0) break;
        }
        // Half-even rounding across partials.
        if (n > 0 && ((low < 0 && partials[n - 1] < 0) || (low > 0 && partials[n - 1] > 0))) {
            const double y = low * 2, x = high + y;
            if (y == x - high) high = x;
        }
    }
    return make_float(high);
}
Outcome sumprod(const Value* a) {
    const Value p = TRY(list_of(a[0]));
    const Value q = TRY(list_of(a[1]));
    if (as<List>(p)->size != as<List>(q)->size) return raise_value_error("Inputs are not the same length");
    Value total = Value::small_int(0);
    for (std::uint32_t n = 0; n < as<List>(p)->size; ++n) {
        TRY(spend());
        const Value part = TRY(binary(BinaryOp::mul, (*as<List>(p))[n], (*as<List>(q))[n]));
        total = TRY(binary(BinaryOp::add, total, part));
    }
    return total;
}

const Native kFunctions[] = {
    {"sqrt", "x, /", sqrt},
    {"log", "x, base?, /", log},
    {"log2", "x, /", log2},
    {"log10", "x, /", log10},
    {"exp", "x, /", one<std::exp>},
    {"exp2", "x, /", one<std::exp2>},
    {"expm1", "x, /", one<std::expm1>},
    {"log1p", "x, /", one<std::log1p>},
    {"sin", "x, /", one<std::sin>},
    {"cos", "x, /", one<std::cos>},
    {"tan", "x, /", one<std::tan>},
    {"asin", "x, /", one<std::asin>},
    {"acos", "x, /", one<std::acos>},
    {"atan", "x, /", one<std::atan>},
    {"sinh", "x, /", one<std::sinh>},
    {"cosh", "x, /", one<std::cosh>},
    {"tanh", "x, /", one<std::tanh>},
    {"asinh", "x, /", one<std::asinh>},
    {"acosh", "x, /", one<std::acosh>},
    {"atanh", "x, /", one<std::atanh>},
    {"cbrt", "x, /", one<std::cbrt>},
    {"erf", "x, /", one<std::erf>},
    {"erfc", "x, /", one<std::erfc>},
    {"gamma", "x, /", one<std::tgamma>},
    {"lgamma", "x, /", one<std::lgamma>},
    {"fabs", "x, /", one<std::fabs>},
    {"atan2", "y, x, /", two<std::atan2>},
    {"pow", "x, y, /", two<std::pow>},
    {"fmod", "x, y, /", two<std::fmod>},
    {"copysign", "x, y, /", two<std::copysign>},
    {"remainder", "x, y, /", two<std::remainder>},
    {"nextafter", "x, y, /", two<std::nextafter>},
    {"floor", "x, /", floor},
    {"ceil", "x, /", ceil},
    {"trunc", "x, /", trunc},
    {"gcd", "*integers", gcd},
    {"lcm", "*integers", lcm},
    {"factorial", "n, /", factorial},
    {"comb", "n, k, /", comb},
    {"perm", "n, k=None, /", perm},
    {"isqrt", "n, /", isqrt},
    {"isnan", "x, /", isnan},
    {"isinf", "x, /", isinf},
    {"isfinite", "x, /", isfinite},
    {"isclose", "a, b, *, rel_tol=0.000000001, abs_tol=0.0", isclose},
    {"modf", "x, /", modf},
    {"frexp", "x, /", frexp},
    {"ldexp", "x, i, /", ldexp},
    {"degrees", "x, /", degrees},
    {"radians", "x, /", radians},
    {"hypot", "*coordinates", hypot},
    {"dist", "p, q, /", dist},
    {"prod", "iterable, /, start=1", prod},
    {"fsum", "seq, /", fsum},
    {"sumprod", "p, q, /", sumprod},
};

}  // namespace

void add_math(Dict& names) {
    for (const Native& f : kFunctions) add_function(names, f, "math");
    add_value(names, "pi", make_float(3.141592653589793));
    add_value(names, "e", make_float(2.718281828459045));
    add_value(names, "tau", make_float(6.283185307179586));
    add_value(names, "inf", make_float(std::numeric_limits<double>::infinity()));
    add_value(names, "nan", make_float(std::numeric_limits<double>::quiet_NaN()));
}

}  // namespace modules
