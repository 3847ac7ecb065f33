// The interned names that C++ code refers to: names::dunder_init is "__init__".
#pragma once

#include "core/object/str.h"

// Dunder names, without their underscores.
#define OBJECT_DUNDER_NAMES(X)                                                                               \
    X(init)                                                                                                  \
    X(new)                                                                                                   \
    X(del)                                                                                                   \
    X(repr) X(str) X(bytes) X(format) X(hash) X(bool) X(len) X(length_hint) X(getitem) X(setitem) X(delitem) \
        X(missing) X(contains) X(iter) X(next) X(reversed) X(call) X(getattr) X(getattribute) X(setattr) X(  \
            delattr) X(get) X(set) X(delete) X(set_name) X(init_subclass) X(class_getitem) X(instancecheck)  \
            X(subclasscheck) X(prepare) X(mro_entries) X(lt) X(le) X(eq) X(ne) X(gt) X(ge) X(add) X(radd)    \
                X(iadd) X(sub) X(rsub) X(isub) X(mul) X(rmul) X(imul) X(matmul) X(rmatmul) X(imatmul) X(     \
                    truediv) X(rtruediv) X(itruediv) X(floordiv) X(rfloordiv) X(ifloordiv) X(mod) X(rmod)    \
                    X(imod) X(pow) X(rpow) X(ipow) X(lshift) X(rlshift) X(ilshift) X(rshift) X(rrshift) X(   \
                        irshift) X(and) X(rand) X(iand) X(or) X(ror) X(ior) X(xor) X(rxor) X(ixor) X(divmod) \
                        X(rdivmod) X(neg) X(pos) X(invert) X(abs) X(index) X(int) X(float) X(complex) X(     \
                            round) X(trunc) X(floor) X(ceil) X(enter) X(exit) X(aenter) X(aexit) X(await)    \
                            X(aiter) X(anext) X(dict) X(class) X(name) X(qualname)                           \
                                X(module) X(doc) X(bases) X(mro) X(slots) X(                                 \
                                    annotations) X(annotate) X(defaults) X(kwdefaults) X(code) X(closure)    \
                                    X(globals) X(wrapped) X(self) X(func) X(cause)                           \
                                        X(context) X(suppress_context) X(                                    \
                                            traceback) X(notes) X(file) X(builtins) X(all) X(path) X(spec)   \
                                            X(loader) X(package) X(main) X(match_args) X(copy) X(deepcopy)   \
                                                X(reduce) X(reduce_ex) X(getstate) X(setstate)               \
                                                    X(dir) X(sizeof) X(subclasses) X(weakref) X(type_params) \
                                                        X(classcell) X(post_init) X(static_attributes)       \
                                                            X(firstlineno) X(isabstractmethod)               \
                                                                X(abstractmethods) X(origin) X(args)         \
                                                                    X(parameters) X(fspath)                  \
                                                                        X(import) X(build_class) X(debug)    \
                                                                            X(objclass)

// Plain names.
#define OBJECT_PLAIN_NAMES(X)                                                                               \
    X(send)                                                                                                 \
    X(close)                                                                                                \
    X(value)                                                                                                \
    X(args) X(name) X(obj) X(message) X(exceptions) X(keys) X(items) X(values) X(get) X(append) X(add)      \
        X(update) X(write) X(read) X(flush) X(copy) X(index) X(count) X(result) X(exception) X(done)        \
            X(cancel) X(cancelled) X(self) X(cls) X(key) X(reverse) X(sep) X(end) X(file) X(start) X(stop)  \
                X(step) X(code) X(errno) X(strerror) X(filename) X(msg) X(lineno) X(offset) X(text)         \
                    X(end_lineno) X(end_offset) X(path) X(fget) X(fset) X(fdel) X(mro) X(func) X(keywords)  \
                        X(default_factory) X(popitem) X(sort) X(join) X(loop) X(coro) X(context) X(timeout) \
                            X(when) X(put) X(acquire) X(release) X(wait) X(set_result) X(set_exception)     \
                                X(add_done_callback) X(remove_done_callback) X(get_loop) X(get_name)        \
                                    X(call_soon)

namespace object::names {
#define OBJECT_DECLARE_DUNDER(n) extern Str* dunder_##n;
#define OBJECT_DECLARE_PLAIN(n) extern Str* n##_;
OBJECT_DUNDER_NAMES(OBJECT_DECLARE_DUNDER)
OBJECT_PLAIN_NAMES(OBJECT_DECLARE_PLAIN)
#undef OBJECT_DECLARE_DUNDER
#undef OBJECT_DECLARE_PLAIN
extern Str* throw_;
extern Str* module_main;  ///< "__main__" as a module's name
/// Interns all of them; first thing of ready_object_types.
void ready();
}  // namespace object::names
