// Displays (lists, tuples, sets, dicts) and f-strings.
// CPython 3.14: Python/codegen.c, starunpack_helper_impl, codegen_dict, codegen_joined_str.
#include <algorithm>

#include "core/code/module_compiler.h"
#include "core/object/str.h"

namespace code {

namespace {

bool has_star(const syntax::Seq<syntax::Expression*>& items) {
    return std::any_of(items.begin(), items.end(),
                       [](const syntax::Expression* e) { return e->is<syntax::Starred>(); });
}

}  // namespace

void ModuleCompiler::into_sequence(const Span& span, const syntax::Seq<Expression*>& items, int dest,
                                   Op build) {
    build_sequence(span, items, std::string_view(), dest, build);
}

// `injected` is the name of one more item (the generic base of a class).
void ModuleCompiler::build_sequence(const Span& span, const syntax::Seq<Expression*>& items,
                                    std::string_view injected, int dest, Op build) {
    Unit& u = unit();
    const Temporaries temporaries(u);
    const std::size_t total = items.size() + (injected.empty() ? 0 : 1);
    const bool big = total > kStackGuideline;
    const int base = base_or_push(dest);
    const bool star = has_star(items);
    const Op add = build == Op::BuildSet ? Op::SetAdd : Op::ListAppend;
    const Op extend = build == Op::BuildSet ? Op::SetUpdate : Op::ListExtend;
    const Op growing = build == Op::BuildSet ? Op::BuildSet : Op::BuildList;
    if (!star && !big) {
        if (build != Op::BuildTuple && items.size() >= 3 && injected.empty()) {
            if (const std::optional<object::Value> constant = constant_items(items)) {
                u.emit(growing, span, base, 0);
                const int t = push_temp();
                load_constant(t, build == Op::BuildSet ? frozenset_of(*constant) : *constant, span);
                u.emit(extend, span, base, t, 0, kReleaseB);
                move_to(dest, Ready{base, true}, span);
                return;
            }
        }
        u.depth -= 1;
        for (const Expression* e : items) push(e);
        if (!injected.empty()) load_name(injected, push_temp(), span);
        if (total == 0) push_temp();
        u.emit(build, span, base, static_cast<int>(total));
        move_to(dest, Ready{base, true}, span);
        return;
    }
    // The list is begun with what stands before the first star.
    bool begun = big;
    if (big) u.emit(growing, span, base, 0);
    std::size_t before = 0;
    if (!big) u.depth -= 1;
    for (const Expression* e : items) {
        const auto* starred = e->try_as<syntax::Starred>();
        if (starred != nullptr && !begun) {
            if (before == 0) push_temp();
            u.emit(growing, span, base, static_cast<int>(before));
            u.depth = base - u.temp_base() + 1;
            begun = true;
        }
        if (!begun) {
            push(e);
            ++before;
            continue;
        }
        const Temporaries item(u);
        const Ready v = ready(starred != nullptr ? starred->value : e);
        u.emit(starred != nullptr ? extend : add, span, base, v.reg, 0, release_b(v));
    }
    if (!injected.empty()) {
        const Temporaries item(u);
        const int t = push_temp();
        load_name(injected, t, span);
        u.emit(add, span, base, t, 0, kReleaseB);
    }
    if (build == Op::BuildTuple) u.emit(Op::ListToTuple, span, base);
    move_to(dest, Ready{base, true}, span);
}

void ModuleCompiler::into_dict(const syntax::Dict* e, int dest) {
    Unit& u = unit();
    const Temporaries temporaries(u);
    const Span& span = e->span;
    const int base = base_or_push(dest);
    bool begun = false;
    // Items [from, to) become the dict, or are added to it.
    const auto add_items = [&](std::size_t from, std::size_t to) {
        const Temporaries items(u);
        const bool big = (to - from) * 2 > kStackGuideline;
        const int into_dict = begun ? push_temp() : base;
        if (big) {
            u.emit(Op::BuildDict, span, into_dict, 0);
        } else {
            u.depth -= 1;
        }
        for (std::size_t i = from; i < to; ++i) {
            if (big) {
                const Temporaries item(u);
                const Ready key = ready(e->keys[i], -1, e->values[i]);
                const Ready value = ready(e->values[i]);
                u.emit(Op::MapAdd, span, into_dict, key.reg, value.reg,
                       static_cast<std::uint8_t>(release_b(key) | release_c(value)));
            } else {
                push(e->keys[i]);
                push(e->values[i]);
            }
        }
        if (!big) u.emit(Op::BuildDict, span, into_dict, static_cast<int>(to - from));
        if (begun) u.emit(Op::DictUpdate, span, base, into_dict, 0, kReleaseB);
        begun = true;
    };
    std::size_t pending = 0;
    const std::size_t count = e->values.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (e->keys[i] == nullptr) {
            if (pending > 0) add_items(i - pending, i);
            pending = 0;
            if (!begun) u.emit(Op::BuildDict, span, base, 0);
            begun = true;
            const Temporaries item(u);
            const Ready v = ready(e->values[i]);
            u.emit(Op::DictUpdate, span, base, v.reg, 0, release_b(v));
        } else if (pending * 2 > kStackGuideline) {
            add_items(i - pending, i + 1);
            pending = 0;
        } else {
            ++pending;
        }
    }
    if (pending > 0) add_items(count - pending, count);
    if (!begun) u.emit(Op::BuildDict, span, base, 0);
    move_to(dest, Ready{base, true}, span);
}

void ModuleCompiler::into_joined(const syntax::JoinedStr* e, int dest) {
    Unit& u = unit();
    const Temporaries temporaries(u);
    if (e->values.empty()) return load_constant(dest, object::name_value(object::intern("")), e->span);
    if (e->values.size() == 1) return into(e->values[0], dest);
    const int base = base_or_push(dest);
    into(e->values[0], base);
    for (std::size_t i = 1; i < e->values.size(); ++i) push(e->values[i]);
    u.emit(Op::BuildString, e->span, base, static_cast<int>(e->values.size()));
    move_to(dest, Ready{base, true}, e->span);
}

void ModuleCompiler::into_formatted(const syntax::FormattedValue* e, int dest) {
    Unit& u = unit();
    const Temporaries temporaries(u);
    Ready value = ready(e->value, scratch(dest), e->format_spec);
    if (e->conversion != syntax::Conversion::None) {
        const int t = value.is_temp ? value.reg : scratch_or_push(dest);
        u.emit(Op::Convert, e->span, t, value.reg, static_cast<int>(e->conversion), release_b(value));
        value = Ready{t, true};
    }
    if (e->format_spec == nullptr) {
        u.emit(Op::FormatSimple, e->span, dest, value.reg, 0, release_b(value));
        return;
    }
    const Ready format = ready(e->format_spec);
    u.emit(Op::FormatSpec, e->span, dest, value.reg, format.reg,
           static_cast<std::uint8_t>(release_b(value) | release_c(format)));
}

}  // namespace code
