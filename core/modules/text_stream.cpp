// sys.stdout and sys.stderr: what is written becomes `out` events, or text on standard error.
#include <string>

#include "core/loop/world.h"
#include "core/modules/library.h"
#include "core/object/bytes.h"
#include "core/object/codecs.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/str.h"

namespace modules {

using namespace object;

Type text_stream_type;

namespace {

struct TextStream : Object {
    bool error;
};

Outcome write(const Value* a) {
    if (!is_str(a[1]))
        return raise_type_error("write() argument must be str, not " + std::string(type_name(a[1])));
    const Str& text = *as_str(a[1]);
    const bool error = as<TextStream>(a[0])->error;
    loop::World& world = loop::World::current();
    if (!text.is_ascii() && text.view().find('\xED') != std::string_view::npos) {
        // There may be surrogates, which no stream takes; that of errors escapes them.
        const Value encoded = TRY(encode_text(text, "utf-8", error ? "backslashreplace" : "strict"));
        std::string_view content;
        if (error && bytes_view(encoded, content)) {
            world.standard_error += content;
            return Value::small_int(text.length);
        }
    }
    if (error)
        world.standard_error += text.view();
    else if (text.size != 0)
        world.out(text.view());
    return Value::small_int(text.length);
}
Outcome write_lines(const Value* a) {
    const Value lines = TRY(list_of(a[1]));
    for (const Value& line : as<List>(lines)->span()) {
        const Value both[] = {a[0], line};
        const Value n = TRY(write(both));
    }
    return Value::none();
}
Outcome nothing(const Value*) { return Value::none(); }
Outcome no(const Value*) { return Value::boolean(false); }
Outcome yes(const Value*) { return Value::boolean(true); }

Outcome stream_repr(const Value& self) {
    const bool error = as<TextStream>(self)->error;
    return make_str(std::string("<_io.TextIOWrapper name='<") + (error ? "stderr" : "stdout") +
                    ">' mode='w' encoding='utf-8'>");
}

}  // namespace

void ready_text_stream_type() {
    text_stream_type.slots.repr = stream_repr;
    ready_type(text_stream_type, {"TextIOWrapper", "_io", nullptr, sizeof(TextStream), 0, true});
    define_methods(text_stream_type, {{"write", "self, text, /", write},
                                      {"writelines", "self, lines, /", write_lines},
                                      {"flush", "self, /", nothing},
                                      {"close", "self, /", nothing},
                                      {"isatty", "self, /", no},
                                      {"writable", "self, /", yes},
                                      {"readable", "self, /", no},
                                      {"reconfigure", "self, **options", nothing},
                                      {"fileno", "self, /", [](const Value* a) -> Outcome {
                                           return Value::small_int(as<TextStream>(a[0])->error ? 2 : 1);
                                       }}});
    define_getsets(text_stream_type,
                   {{"encoding", [](const Value&) -> Outcome { return make_str("utf-8"); }},
                    {"errors", [](const Value&) -> Outcome { return make_str("strict"); }},
                    {"closed", [](const Value&) -> Outcome { return Value::boolean(false); }},
                    {"name", [](const Value& v) -> Outcome {
                         return make_str(as<TextStream>(v)->error ? "<stderr>" : "<stdout>");
                     }}});
}

Value make_text_stream(bool error) {
    auto* s = static_cast<TextStream*>(make_instance(&text_stream_type));
    s->error = error;
    return Value::adopt(s);
}

}  // namespace modules
