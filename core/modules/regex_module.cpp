// _pcre: compiled regular expressions over PCRE2, for the Python source of `re`, which translates Python's
// syntax into PCRE's and makes Pattern and Match of what this gives: places, counted in characters.
// Matching is bounded: a search that goes on without end ends the run, as every limit does.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <string>
#include <vector>

#include "core/loop/world.h"
#include "core/modules/library.h"
#include "core/object/bytes.h"
#include "core/object/effort.h"
#include "core/object/exception.h"
#include "core/object/heap.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/str.h"

namespace modules {

using namespace object;

namespace {

constexpr std::uint32_t kMatchLimit = 20'000'000;
constexpr std::uint32_t kHeapLimitKib = 200'000;

struct Regex : Object {
    pcre2_code* code;
    pcre2_match_data* found;
    bool bytes;
};
Type regex_type;

enum class Mode : std::uint8_t { search, match, fullmatch };

/// What is searched, with the way from byte offsets to characters: the last place found is remembered, since
/// places come one behind the other.
class Subject {
  public:
    bool read(const Value& v, bool bytes) {
        if (bytes) return bytes_view(v, text_);
        if (!is_str(v)) return false;
        str_ = as_str(v);
        text_ = str_->view();
        return true;
    }
    std::string_view text() const { return text_; }
    std::size_t length() const { return str_ ? str_->length : text_.size(); }
    std::size_t byte_of(std::size_t place) const { return str_ ? byte_offset(*str_, place) : place; }
    Value place_of(std::size_t byte) {
        if (byte == PCRE2_UNSET) return Value::small_int(-1);
        if (!str_ || str_->is_ascii()) return Value::small_int(static_cast<std::int64_t>(byte));
        for (; byte_ < byte; ++byte_)
            if (starts_character(byte_)) ++place_;
        for (; byte_ > byte; --byte_)
            if (starts_character(byte_ - 1)) --place_;
        return Value::small_int(static_cast<std::int64_t>(place_));
    }

  private:
    bool starts_character(std::size_t at) const {
        return (static_cast<unsigned char>(text_[at]) & 0xC0) != 0x80;
    }
    const Str* str_ = nullptr;
    std::string_view text_;
    std::size_t byte_ = 0, place_ = 0;
};

/// Called before each item of a pattern that is tried.
int count_step(pcre2_callout_block*, void*) {
    if (--effort_left > 0 || !out_of_effort()) return 0;
    return PCRE2_ERROR_CALLOUT;
}

pcre2_match_context* limits() {
    static pcre2_match_context* const context = [] {
        pcre2_match_context* c = pcre2_match_context_create(nullptr);
        pcre2_set_match_limit(c, kMatchLimit);
        pcre2_set_heap_limit(c, kHeapLimitKib);
        pcre2_set_callout(c, count_step, nullptr);
        return c;
    }();
    return context;
}

std::string error_text(int code) {
    PCRE2_UCHAR buffer[256];
    if (pcre2_get_error_message(code, buffer, sizeof buffer) < 0) return "error " + std::to_string(code);
    return reinterpret_cast<const char*>(buffer);
}

/// compile(pattern, flags, is_bytes): flags are letters, `i m s x` as in patterns and `u` for Unicode
/// classes.
Outcome compile(const Value* a) {
    std::string_view pattern = text_of(a[0]);
    const bool bytes = a[2].is_true();
    std::uint32_t options = PCRE2_ALT_CIRCUMFLEX | PCRE2_NEVER_BACKSLASH_C | PCRE2_AUTO_CALLOUT;
    if (!bytes) options |= PCRE2_UTF | PCRE2_NO_UTF_CHECK;
    for (const char c : text_of(a[1])) {
        if (c == 'i') options |= PCRE2_CASELESS;
        if (c == 'm') options |= PCRE2_MULTILINE;
        if (c == 's') options |= PCRE2_DOTALL;
        if (c == 'u') options |= PCRE2_UCP;
    }
    static pcre2_compile_context* const context = [] {
        pcre2_compile_context* c = pcre2_compile_context_create(nullptr);
        pcre2_set_newline(c, PCRE2_NEWLINE_LF);
        return c;
    }();
    int error = 0;
    PCRE2_SIZE place = 0;
    pcre2_code* code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern.data()), pattern.size(), options,
                                     &error, &place, context);
    if (!code) return raise_value_error(error_text(error));
    auto* r = static_cast<Regex*>(make_instance(&regex_type));
    r->code = code;
    r->found = pcre2_match_data_create_from_pattern(code, nullptr);
    r->bytes = bytes;
    return Value::adopt(r);
}

/// The number of groups that matched, 0 for no match, or less than 0: an error.
int run(Regex& r, std::string_view text, std::size_t from, Mode mode, std::uint32_t more) {
    std::uint32_t options = more | PCRE2_NO_UTF_CHECK;
    if (mode != Mode::search) options |= PCRE2_ANCHORED;
    if (mode == Mode::fullmatch) options |= PCRE2_ENDANCHORED;
    const char* data = text.data() ? text.data() : "";
    count_effort(effort_of_bytes(text.size() - from));
    const int count = pcre2_match(r.code, reinterpret_cast<PCRE2_SPTR>(data), text.size(), from, options,
                                  r.found, limits());
    return count == PCRE2_ERROR_NOMATCH ? 0 : count;
}

Outcome failed(int code) {
    if (code == PCRE2_ERROR_MATCHLIMIT || code == PCRE2_ERROR_HEAPLIMIT || code == PCRE2_ERROR_DEPTHLIMIT) {
        loop::World& world = loop::World::current();
        const std::uint32_t at = world.doors.program_line ? world.doors.program_line() : 0;
        return world.stop(
            std::string(
                code == PCRE2_ERROR_HEAPLIMIT
                    ? "Limit: a regular expression needs more memory than it may"
                    : "Limit: a regular expression tried too many ways to match, as nested repeats make it") +
            (at != 0 ? " (line " + std::to_string(at) + ")" : std::string()));
    }
    if (code == PCRE2_ERROR_CALLOUT) return raise_stopped();
    return raise_runtime_error("regular expression: " + error_text(code));
}

/// All places of the last match, two a group, as one tuple.
Value places(const Regex& r, Subject& subject) {
    const std::uint32_t pairs = pcre2_get_ovector_count(r.found);
    const PCRE2_SIZE* ovector = pcre2_get_ovector_pointer(r.found);
    Tuple* t = new_tuple(2 * static_cast<std::size_t>(pairs));
    for (std::uint32_t i = 0; i < 2 * pairs; ++i) t->items()[i] = subject.place_of(ovector[i]);
    return Value::adopt(t);
}

struct Region {
    Subject subject;
    std::string_view text;  // up to endpos
    std::size_t from = 0;   // in bytes
    bool is_empty = false;  // pos > endpos: nothing matches
};

/// a[1]: the subject, a[2]: pos, a[3]: endpos.
Outcome read_region(const Value* a, Region& out) {
    if (!out.subject.read(a[1], as<Regex>(a[0])->bytes))
        return raise_type_error("expected string or bytes-like object");
    const auto length = static_cast<std::int64_t>(out.subject.length());
    const Value pos = TRY(small_index(a[2], Overflow::clamp));
    const Value end = TRY(small_index(a[3], Overflow::clamp));
    const std::int64_t from = std::min(std::max<std::int64_t>(pos.small(), 0), length);
    const std::int64_t to = std::min(std::max<std::int64_t>(end.small(), 0), length);
    out.is_empty = from > to;
    out.from = out.subject.byte_of(static_cast<std::size_t>(from));
    out.text = out.subject.text().substr(0, out.subject.byte_of(static_cast<std::size_t>(to)));
    return Value::none();
}

/// match(subject, pos, endpos, mode): places or None; mode 0 search, 1 match, 2 fullmatch.
Outcome match(const Value* a) {
    Regex& r = *as<Regex>(a[0]);
    Region region;
    TRY(read_region(a, region));
    if (region.is_empty) return Value::none();
    const int count = run(r, region.text, region.from, static_cast<Mode>(a[4].small()), 0);
    if (count < 0) return failed(count);
    if (count == 0) return Value::none();
    return places(r, region.subject);
}

/// scan(subject, pos, endpos, most): a list of the places of every match; most 0: no limit. An empty match
/// may follow another one, but not at the place where an empty one was. CPython 3.14: Modules/_sre/sre.c,
/// state.must_advance.
Outcome scan(const Value* a) {
    Regex& r = *as<Regex>(a[0]);
    Region region;
    TRY(read_region(a, region));
    Ref<List> all = new_list();
    if (region.is_empty) return all;
    const Value most = TRY(small_index(a[4], Overflow::clamp));
    std::size_t from = region.from;
    std::uint32_t more = 0;
    while (most.small() <= 0 || all->size < most.small()) {
        TRY(spend());
        const int count = run(r, region.text, from, Mode::search, more);
        if (count < 0) return failed(count);
        if (count == 0) break;
        list_append(*all, places(r, region.subject));
        const PCRE2_SIZE* ovector = pcre2_get_ovector_pointer(r.found);
        more = ovector[1] == ovector[0] ? PCRE2_NOTEMPTY_ATSTART : 0;
        from = ovector[1];
    }
    return all;
}

void ready_regex_type() {
    static const bool ready = [] {
        regex_type.slots.clear = [](Object* o) {
            auto* r = static_cast<Regex*>(o);
            pcre2_match_data_free(std::exchange(r->found, nullptr));
            pcre2_code_free(std::exchange(r->code, nullptr));
        };
        ready_type(regex_type, {"Code", "_pcre", nullptr, sizeof(Regex), 0, false});
        define_methods(regex_type, {{"match", "self, subject, pos, endpos, mode, /", match},
                                    {"scan", "self, subject, pos, endpos, most, /", scan}});
        return true;
    }();
    ASSERT(ready);
}

}  // namespace

void add_regex(Dict& names) {
    ready_regex_type();
    add_function(names, {"compile", "pattern, flags, is_bytes, /", compile}, "_pcre");
}

}  // namespace modules
