// Arithmetic of complex numbers, with the rules of C99's annex G for infinities and for a real operand.
// CPython 3.14: Objects/complexobject.c, _Py_c_prod, _Py_c_quot, _Py_rc_quot, _Py_c_pow, complex_pow.
#include <cmath>
#include <limits>

#include "core/object/complex.h"
#include "core/object/exception.h"
#include "core/object/number.h"

namespace object {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kLargestPowerByProducts = 100;

/// An infinity as one with its sign, anything else as zero with its sign.
double boxed(double d) { return std::copysign(std::isinf(d) ? 1.0 : 0.0, d); }
void nan_to_zero(double& d) {
    if (std::isnan(d)) d = std::copysign(0.0, d);
}
bool is_infinite(const ComplexNumber& c) { return std::isinf(c.real) || std::isinf(c.imag); }
bool is_finite(const ComplexNumber& c) { return std::isfinite(c.real) && std::isfinite(c.imag); }
bool is_nan(const ComplexNumber& c) { return std::isnan(c.real) && std::isnan(c.imag); }

ComplexNumber product(ComplexNumber a, ComplexNumber b) {
    const double ac = a.real * b.real, bd = a.imag * b.imag, ad = a.real * b.imag, bc = a.imag * b.real;
    const ComplexNumber plain{ac - bd, ad + bc};
    if (!is_nan(plain)) return plain;
    bool again = false;
    if (is_infinite(a)) {
        a = {boxed(a.real), boxed(a.imag)};
        nan_to_zero(b.real);
        nan_to_zero(b.imag);
        again = true;
    }
    if (is_infinite(b)) {
        b = {boxed(b.real), boxed(b.imag)};
        nan_to_zero(a.real);
        nan_to_zero(a.imag);
        again = true;
    }
    if (!again && (std::isinf(ac) || std::isinf(bd) || std::isinf(ad) || std::isinf(bc))) {
        for (double* part : {&a.real, &a.imag, &b.real, &b.imag}) nan_to_zero(*part);
        again = true;
    }
    if (!again) return plain;
    return {kInfinity * (a.real * b.real - a.imag * b.imag), kInfinity * (a.real * b.imag + a.imag * b.real)};
}

/// Smith's method; the divisor is not zero.
ComplexNumber quotient(const ComplexNumber& a, const ComplexNumber& b) {
    const double real_size = std::fabs(b.real), imag_size = std::fabs(b.imag);
    ComplexNumber r;
    if (real_size >= imag_size) {
        const double ratio = b.imag / b.real, below = b.real + b.imag * ratio;
        r = {(a.real + a.imag * ratio) / below, (a.imag - a.real * ratio) / below};
    } else if (imag_size >= real_size) {
        const double ratio = b.real / b.imag, below = b.real * ratio + b.imag;
        r = {(a.real * ratio + a.imag) / below, (a.imag * ratio - a.real) / below};
    } else {
        r = {std::nan(""), std::nan("")};
    }
    if (!is_nan(r)) return r;
    if (is_infinite(a) && is_finite(b)) {
        const double x = boxed(a.real), y = boxed(a.imag);
        return {kInfinity * (x * b.real + y * b.imag), kInfinity * (y * b.real - x * b.imag)};
    }
    if (is_infinite(b) && is_finite(a)) {
        const double x = boxed(b.real), y = boxed(b.imag);
        return {0.0 * (a.real * x + a.imag * y), 0.0 * (a.imag * x - a.real * y)};
    }
    return r;
}

ComplexNumber real_quotient(double a, const ComplexNumber& b) {
    const double real_size = std::fabs(b.real), imag_size = std::fabs(b.imag);
    ComplexNumber r;
    if (real_size >= imag_size) {
        const double ratio = b.imag / b.real, below = b.real + b.imag * ratio;
        r = {a / below, (-a * ratio) / below};
    } else if (imag_size >= real_size) {
        const double ratio = b.real / b.imag, below = b.real * ratio + b.imag;
        r = {(a * ratio) / below, (-a) / below};
    } else {
        r = {std::nan(""), std::nan("")};
    }
    if (is_nan(r) && std::isfinite(a) && is_infinite(b)) {
        const double x = boxed(b.real), y = boxed(b.imag);
        return {0.0 * (a * x), 0.0 * (-a * y)};
    }
    return r;
}

ComplexNumber power_by_products(ComplexNumber base, int exponent) {
    ComplexNumber result{1, 0};
    for (int left = exponent < 0 ? -exponent : exponent; left != 0; left >>= 1) {
        if (left & 1) result = product(result, base);
        base = product(base, base);
    }
    return exponent < 0 ? quotient({1, 0}, result) : result;
}

Outcome division_by_zero(const char* text) { return raise(&exc::ZeroDivisionError, text); }

/// A number that may stand beside a complex one.
struct Operand {
    bool is_number = false;
    bool is_real = false;
    ComplexNumber value;
};
Outcome operand(const Value& v, Operand& out) {
    if (is_complex(v)) {
        out = {true, false, complex_of(v)};
    } else if (is_float(v)) {
        out = {true, true, {float_of(v), 0}};
    } else if (is_int(v)) {
        const Value real = TRY(int_to_float(v));
        out = {true, true, {float_of(real), 0}};
    }
    return Value::none();
}

}  // namespace

Outcome complex_power(ComplexNumber a, ComplexNumber b) {
    ComplexNumber r;
    if (b.real == 0 && b.imag == 0) return make_complex({1, 0});
    if (b.imag == 0 && b.real == std::floor(b.real) && std::fabs(b.real) <= kLargestPowerByProducts) {
        if (a.real == 0 && a.imag == 0 && b.real < 0)
            return division_by_zero("zero to a negative or complex power");
        r = power_by_products(a, static_cast<int>(b.real));
    } else if (a.real == 0 && a.imag == 0) {
        if (b.imag != 0 || b.real < 0) return division_by_zero("zero to a negative or complex power");
        return make_complex({0, 0});
    } else {
        const double size = std::hypot(a.real, a.imag);
        double length = std::pow(size, b.real);
        const double angle = std::atan2(a.imag, a.real);
        double phase = angle * b.real;
        if (b.imag != 0) {
            length *= std::exp(-angle * b.imag);
            phase += b.imag * std::log(size);
        }
        r = {length * std::cos(phase), length * std::sin(phase)};
    }
    if (std::fabs(r.real) == kInfinity || std::fabs(r.imag) == kInfinity)
        return raise_overflow_error("complex exponentiation");
    return make_complex(r);
}

Outcome complex_binary(BinaryOp op, const Value& left, const Value& right) {
    Operand a, b;
    switch (op) {
        case BinaryOp::add:
        case BinaryOp::sub:
        case BinaryOp::mul:
        case BinaryOp::truediv:
        case BinaryOp::pow: break;
        default: return Value::not_implemented();
    }
    TRY(operand(left, a));
    TRY(operand(right, b));
    if (!a.is_number || !b.is_number) return Value::not_implemented();
    const ComplexNumber& x = a.value;
    const ComplexNumber& y = b.value;
    switch (op) {
        case BinaryOp::add:
            if (b.is_real) return make_complex({x.real + y.real, x.imag});
            if (a.is_real) return make_complex({x.real + y.real, y.imag});
            return make_complex({x.real + y.real, x.imag + y.imag});
        case BinaryOp::sub:
            if (b.is_real) return make_complex({x.real - y.real, x.imag});
            if (a.is_real) return make_complex({x.real - y.real, -y.imag});
            return make_complex({x.real - y.real, x.imag - y.imag});
        case BinaryOp::mul:
            if (b.is_real) return make_complex({x.real * y.real, x.imag * y.real});
            if (a.is_real) return make_complex({y.real * x.real, y.imag * x.real});
            return make_complex(product(x, y));
        case BinaryOp::truediv:
            if (y.real == 0 && y.imag == 0) return division_by_zero("division by zero");
            if (b.is_real) return make_complex({x.real / y.real, x.imag / y.real});
            if (a.is_real) return make_complex(real_quotient(x.real, y));
            return make_complex(quotient(x, y));
        default: return complex_power(x, y);
    }
}

}  // namespace object
