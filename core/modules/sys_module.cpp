// The module sys, as far as it tells a program about itself and about the interpreter that we are equal to.
#include <string>

#include "core/loop/world.h"
#include "core/modules/library.h"
#include "core/object/class.h"
#include "core/object/exception.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/simple_namespace.h"
#include "core/object/str.h"
#include "core/vm/machine.h"

namespace modules {

using namespace object;

namespace {

Outcome exit(const Value* a) {
    Ref<BaseException> e;
    if (is_tuple(a[0]))
        e = make_exception(&exc::SystemExit, as<Tuple>(a[0])->span());
    else
        e = make_exception(&exc::SystemExit,
                           a[0].is_none() ? std::span<const Value>() : std::span<const Value>(a, 1));
    e->payload = a[0];
    return Outcome::raise(std::move(e));
}
Outcome exc_info(const Value*) {
    const Value& e = vm::Machine::current().handled();
    if (e.is_undefined()) return object::make_tuple({Value::none(), Value::none(), Value::none()});
    const auto& t = as_exception(e)->traceback;
    return object::make_tuple({Value(type_of(e)), e, t ? t.value() : Value::none()});
}
Outcome exception(const Value*) {
    const Value& e = vm::Machine::current().handled();
    return e.is_undefined() ? Value::none() : e;
}
Outcome get_recursion_limit(const Value*) { return Value::small_int(vm::Machine::current().recursion_limit); }
Outcome set_recursion_limit(const Value* a) {
    const Value n = TRY(small_index(a[0]));
    if (n.small() < 1) return raise_value_error("recursion limit must be greater or equal than 1");
    vm::Machine::current().recursion_limit = static_cast<int>(n.small() > 20'000 ? 20'000 : n.small());
    return Value::none();
}
Outcome get_frame(const Value* a) {
    vm::Frame* f = vm::Machine::current().frame();
    const Value depth = TRY(small_index(a[0]));
    for (std::int64_t n = depth.small(); n > 0 && f; --n) f = f->back;
    if (!f) return raise_value_error("call stack is not deep enough");
    return Value(vm::frame_object(*f));
}
Outcome intern_text(const Value* a) {
    if (!is_str(a[0]))
        return raise_type_error("intern() argument must be str, not " + std::string(type_name(a[0])));
    return name_value(intern(as_str(a[0])));
}
Outcome get_ref_count(const Value* a) { return Value::small_int(a[0].is_heap() ? a[0].object()->refs : 1); }
Outcome get_size_of(const Value* a) {
    return Value::small_int(static_cast<std::int64_t>(type_of(a[0])->basic_size) + 16);
}
Outcome nothing(const Value*) { return Value::none(); }
Outcome number_5000(const Value*) { return make_float(0.005); }

}  // namespace

void add_sys(Dict& names) {
    for (const Native& f :
         {Native{"exit", "status=None, /", exit}, Native{"exc_info", "", exc_info},
          Native{"exception", "", exception}, Native{"getrecursionlimit", "", get_recursion_limit},
          Native{"setrecursionlimit", "limit, /", set_recursion_limit},
          Native{"_getframe", "depth=0, /", get_frame}, Native{"intern", "string, /", intern_text},
          Native{"getrefcount", "object, /", get_ref_count},
          Native{"getsizeof", "object, default?", get_size_of}, Native{"settrace", "function, /", nothing},
          Native{"setprofile", "function, /", nothing}, Native{"getswitchinterval", "", number_5000},
          Native{"gettrace", "", nothing}})
        add_function(names, f, "sys");
    const Value out = make_text_stream(false), err = make_text_stream(true);
    add_value(names, "stdout", out);
    add_value(names, "__stdout__", out);
    add_value(names, "stderr", err);
    add_value(names, "__stderr__", err);
    add_value(names, "stdin", Value::none());
    add_value(names, "modules", Value(&Library::current().sys_modules()));
    Ref<List> argv = new_list();
    add_value(names, "argv", argv);
    add_value(names, "path", new_list());
    add_value(names, "flags", Value::none());
    add_value(names, "platform", make_str("linux"));
    add_value(names, "byteorder", make_str("little"));
    add_value(names, "executable", make_str(""));
    add_value(names, "prefix", make_str(""));
    add_value(names, "maxsize", make_int(std::int64_t{0x7FFF'FFFF'FFFF'FFFF}));
    add_value(names, "maxunicode", Value::small_int(0x10FFFF));
    add_value(names, "version", make_str("3.14.2 (main) [Coroscope]"));
    add_value(names, "hexversion", Value::small_int(0x030E02F0));
    add_value(names, "dont_write_bytecode", Value::boolean(true));
    add_value(names, "last_exc", Value::none());
    add_value(names, "warnoptions", new_list());
    add_unraisable_hook(names);
    add_value(names, "_version_numbers",
              object::make_tuple({Value::small_int(3), Value::small_int(14), Value::small_int(2),
                                  make_str("final"), Value::small_int(0)}));
    add_value(names, "version_info", *dict_find(names, intern("_version_numbers")));
}

}  // namespace modules
