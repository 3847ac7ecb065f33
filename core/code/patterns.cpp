// match: patterns are tested one after the other; what they capture is bound when a whole pattern matches.
// All values of one case are temporaries that stay until the case is decided.
// CPython 3.14: Python/codegen.c, codegen_match_inner, codegen_pattern_*.
#include <algorithm>

#include "core/code/module_compiler.h"

namespace code {

using syntax::PatternKind;

/// One case while it is compiled. `on_top` counts as CPython's pattern_context does: it decides which places
/// show as lines.
struct ModuleCompiler::PatternContext {
    std::vector<std::pair<std::string_view, int>> stores;  ///< captured names and their registers
    Label fail;                                            ///< no match, nothing on CPython's stack
    Label fail_shown;  ///< no match, with values to drop: the pattern's line shows again
    bool allow_irrefutable = false;
    int on_top = 0;
    Label failure() const { return on_top > 0 || !stores.empty() ? fail_shown : fail; }
};

namespace {

bool is_wildcard(const syntax::Pattern* p) {
    const auto* as = p->try_as<syntax::MatchAs>();
    return as != nullptr && as->pattern == nullptr && as->name.empty();
}

std::string quoted(std::string_view name) { return "'" + std::string(name) + "'"; }

}  // namespace

void ModuleCompiler::match_statement(const syntax::Match* s) {
    Unit& u = unit();
    const Temporaries temporaries(u);
    const int subject = push(s->subject);
    const Label end = u.new_label();
    const std::size_t count = s->cases.size();
    const bool has_default = count > 1 && is_wildcard(s->cases[count - 1]->pattern);
    for (std::size_t i = 0; i + (has_default ? 1 : 0) < count && !failed(); ++i) {
        const syntax::MatchCase* c = s->cases[i];
        const Span& span = c->pattern->span;
        PatternContext context{{}, u.new_label(), u.new_label(), c->guard != nullptr || i + 1 == count, 0};
        const int depth = u.depth;
        const int first = u.next_temp();
        const int max_before = u.max_depth;
        u.max_depth = u.depth;
        if (i + 1 + (has_default ? 1 : 0) != count) u.mark_line(span);
        pattern(c->pattern, subject, context);
        for (const auto& [name, reg] : context.stores) store_name(name, Ready{reg, false}, span);
        if (c->guard != nullptr) jump_if(c->guard, context.fail, false);
        const int used = u.max_depth - depth;
        u.max_depth = std::max(u.max_depth, max_before);
        u.depth = depth;
        u.emit(Op::ReleaseRange, Span{}, subject, 1 + used);
        conditional(c->body);
        u.jump(Op::Jump, Span{}, end);
        u.place(context.fail_shown);
        u.mark_line(span);
        u.place(context.fail);
        u.emit(Op::ReleaseRange, Span{}, first, used);
    }
    u.emit(Op::Release, Span{}, subject);
    if (has_default && !failed()) {
        const syntax::MatchCase* c = s->cases[count - 1];
        u.mark_line(c->pattern->span);
        if (c->guard != nullptr) jump_if(c->guard, end, false);
        conditional(c->body);
    }
    u.place(end);
}

void ModuleCompiler::pattern(const syntax::Pattern* p, int subject, PatternContext& context) {
    if (failed()) return;
    Unit& u = unit();
    const Span& span = p->span;
    switch (p->kind) {
        case PatternKind::MatchValue: {
            const Expression* value = p->as<syntax::MatchValue>()->value;
            const Ready v = ready(value);
            u.jump(Op::JumpNotEq, span, context.failure(), subject, v.reg, release_b(v));
            return;
        }
        case PatternKind::MatchSingleton: {
            const syntax::ConstantKind what = p->as<syntax::MatchSingleton>()->value;
            if (what == syntax::ConstantKind::None) {
                u.jump(Op::JumpIfNotNone, span, context.failure(), subject);
                return;
            }
            const int t = push_temp();
            load_constant(t, object::Value::boolean(what == syntax::ConstantKind::True), span);
            u.jump(Op::JumpIsNot, span, context.failure(), subject, t, kReleaseB);
            return;
        }
        case PatternKind::MatchSequence:
            return pattern_sequence(p->as<syntax::MatchSequence>(), subject, context);
        case PatternKind::MatchMapping:
            return pattern_mapping(p->as<syntax::MatchMapping>(), subject, context);
        case PatternKind::MatchClass: return pattern_class(p->as<syntax::MatchClass>(), subject, context);
        case PatternKind::MatchStar: return capture(span, p->as<syntax::MatchStar>()->name, subject, context);
        case PatternKind::MatchOr: return pattern_or(p->as<syntax::MatchOr>(), subject, context);
        case PatternKind::MatchAs: {
            const auto* as = p->as<syntax::MatchAs>();
            if (as->pattern == nullptr) {
                if (!context.allow_irrefutable) {
                    if (as->name.empty()) return fail(span, "wildcard makes remaining patterns unreachable");
                    return fail(span,
                                "name capture " + quoted(as->name) + " makes remaining patterns unreachable");
                }
                return capture(span, as->name, subject, context);
            }
            ++context.on_top;
            u.mark_line(span);
            pattern(as->pattern, subject, context);
            --context.on_top;
            return capture(span, as->name, subject, context);
        }
    }
}

void ModuleCompiler::subpattern(const syntax::Pattern* p, int subject, PatternContext& context) {
    const bool before = context.allow_irrefutable;
    context.allow_irrefutable = true;
    pattern(p, subject, context);
    context.allow_irrefutable = before;
}

void ModuleCompiler::capture(const Span& span, std::string_view name, int subject, PatternContext& context) {
    if (name.empty()) return unit_->mark_line(span);
    const bool twice = std::any_of(context.stores.begin(), context.stores.end(),
                                   [name](const auto& s) { return s.first == name; });
    if (twice) return fail(span, "multiple assignments to name " + quoted(name) + " in pattern");
    if (context.on_top > 0 || !context.stores.empty()) unit_->mark_line(span);
    context.stores.emplace_back(name, subject);
}

void ModuleCompiler::pattern_sequence(const syntax::MatchSequence* p, int subject, PatternContext& context) {
    Unit& u = unit();
    const Span& span = p->span;
    const int size = static_cast<int>(p->patterns.size());
    int star = -1;
    bool only_wildcards = true;
    bool star_wildcard = false;
    for (int i = 0; i < size; ++i) {
        const syntax::Pattern* item = p->patterns[static_cast<std::size_t>(i)];
        if (const auto* starred = item->try_as<syntax::MatchStar>()) {
            if (star >= 0) return fail(span, "multiple starred names in sequence pattern");
            if (i >= 256 || size - i - 1 >= 256)
                return fail(span, "too many expressions in star-unpacking sequence pattern");
            star = i;
            star_wildcard = starred->name.empty();
            only_wildcards = only_wildcards && star_wildcard;
        } else {
            only_wildcards = only_wildcards && is_wildcard(item);
        }
    }
    ++context.on_top;
    {
        const Temporaries test(u);
        const int t = push_temp();
        u.emit(Op::MatchSequence, span, t, subject);
        u.jump(Op::JumpIfFalse, span, context.failure(), t, 0, kReleaseA);
        if (star < 0 || size > 1) {
            u.emit(Op::GetLen, span, t, subject);
            u.jump(star < 0 ? Op::JumpNotEqImm : Op::JumpNotGeImm, span, context.failure(), t,
                   star < 0 ? size : size - 1, kReleaseA);
        }
    }
    --context.on_top;
    if (only_wildcards) return;
    if (star_wildcard) {
        ++context.on_top;
        for (int i = 0; i < size; ++i) {
            const syntax::Pattern* item = p->patterns[static_cast<std::size_t>(i)];
            if (is_wildcard(item) || i == star) continue;
            const int value = push_temp();
            if (i < star) {
                u.emit(Op::LoadSubscriptImm, span, value, subject, i);
            } else {
                u.emit(Op::GetLen, span, value, subject);
                u.emit(Op::SubImm, span, value, value, size - i, kReleaseB);
                u.emit(Op::LoadSubscript, span, value, subject, value, kReleaseC);
            }
            subpattern(item, value, context);
        }
        --context.on_top;
        return;
    }
    const int base = u.next_temp();
    for (int i = 0; i < size; ++i) push_temp();
    if (star >= 0)
        u.emit(Op::UnpackEx, span, base, subject, star | ((size - star - 1) << 8));
    else
        u.emit(Op::UnpackSequence, span, base, subject, size);
    context.on_top += size;
    for (int i = 0; i < size; ++i) {
        --context.on_top;
        subpattern(p->patterns[static_cast<std::size_t>(i)], base + i, context);
    }
}

void ModuleCompiler::pattern_mapping(const syntax::MatchMapping* p, int subject, PatternContext& context) {
    Unit& u = unit();
    const Span& span = p->span;
    const int size = static_cast<int>(p->keys.size());
    ++context.on_top;
    {
        const Temporaries test(u);
        const int t = push_temp();
        u.emit(Op::MatchMapping, span, t, subject);
        u.jump(Op::JumpIfFalse, span, context.failure(), t, 0, kReleaseA);
        if (size > 0) {
            u.emit(Op::GetLen, span, t, subject);
            u.jump(Op::JumpNotGeImm, span, context.failure(), t, size, kReleaseA);
        }
    }
    if (size == 0 && p->rest.empty()) {
        --context.on_top;
        return;
    }
    const int keys = push_temp();
    {
        const Temporaries parts(u);
        u.depth -= 1;
        std::vector<std::pair<std::size_t, object::Value>> seen;
        for (std::size_t i = 0; i < p->keys.size(); ++i) {
            const Expression* key = p->keys[i];
            if (const std::optional<object::Value> v = constant_of(key)) {
                const int index = constant_index(*v);
                for (const auto& [other, value] : seen) {
                    if (other == static_cast<std::size_t>(index))
                        return fail(span,
                                    "mapping pattern checks duplicate key (" + object::repr_text(*v) + ")");
                }
                seen.emplace_back(static_cast<std::size_t>(index), *v);
            }
            push(key);
        }
        if (size == 0) push_temp();
        u.emit(Op::BuildTuple, span, keys, size);
    }
    const int values = push_temp();
    u.emit(Op::MatchKeys, span, values, subject, keys);
    context.on_top += 2;
    u.jump(Op::JumpIfNone, span, context.failure(), values);
    const int base = u.next_temp();
    for (int i = 0; i < size; ++i) push_temp();
    u.emit(Op::UnpackSequence, span, base, values, size, kReleaseB);
    context.on_top += size - 1;
    for (int i = 0; i < size; ++i) {
        --context.on_top;
        subpattern(p->patterns[static_cast<std::size_t>(i)], base + i, context);
    }
    context.on_top -= 2;
    if (p->rest.empty()) return u.mark_line(span);
    const int rest = push_temp();
    u.emit(Op::BuildDict, span, rest, 0);
    u.emit(Op::DictUpdate, span, rest, subject);
    const int key = u.next_temp();
    for (int i = 0; i < size; ++i) push_temp();
    u.emit(Op::UnpackSequence, span, key, keys, size);
    for (int i = 0; i < size; ++i) u.emit(Op::DeleteSubscript, span, rest, key + i, 0, kReleaseB);
    capture(span, p->rest, rest, context);
}

void ModuleCompiler::pattern_class(const syntax::MatchClass* p, int subject, PatternContext& context) {
    Unit& u = unit();
    const Span& span = p->span;
    const int positional = static_cast<int>(p->patterns.size());
    const int total = positional + static_cast<int>(p->kwd_attrs.size());
    for (std::size_t i = 0; i < p->kwd_attrs.size(); ++i) {
        for (std::size_t j = i + 1; j < p->kwd_attrs.size(); ++j) {
            if (p->kwd_attrs[i] != p->kwd_attrs[j]) continue;
            return fail(p->kwd_patterns[j]->span,
                        "attribute name repeated in class pattern: " + std::string(p->kwd_attrs[i]));
        }
    }
    const int cls = push(p->cls);
    std::vector<std::string_view> names(p->kwd_attrs.begin(), p->kwd_attrs.end());
    {
        const Temporaries operand(u);
        u.emit(Op::LoadConst, span, push_temp(), names_tuple(names));
        u.emit(Op::MatchClass, span, cls, subject, positional);
    }
    ++context.on_top;
    u.jump(Op::JumpIfNone, span, context.failure(), cls);
    const int base = u.next_temp();
    for (int i = 0; i < total; ++i) push_temp();
    u.emit(Op::UnpackSequence, span, base, cls, total, kReleaseB);
    context.on_top += total - 1;
    for (int i = 0; i < total; ++i) {
        --context.on_top;
        const syntax::Pattern* item = i < positional
                                          ? p->patterns[static_cast<std::size_t>(i)]
                                          : p->kwd_patterns[static_cast<std::size_t>(i - positional)];
        if (is_wildcard(item))
            u.mark_line(span);
        else
            subpattern(item, base + i, context);
    }
}

void ModuleCompiler::pattern_or(const syntax::MatchOr* p, int subject, PatternContext& context) {
    Unit& u = unit();
    const Label matched = u.new_label();
    std::vector<std::pair<std::string_view, int>> control;
    for (std::size_t i = 0; i < p->patterns.size() && !failed(); ++i) {
        const syntax::Pattern* alternative = p->patterns[i];
        const Span& span = alternative->span;
        PatternContext own{
            {}, u.new_label(), u.new_label(), i + 1 == p->patterns.size() && context.allow_irrefutable, 0};
        u.mark_line(span);
        pattern(alternative, subject, own);
        if (failed()) return;
        if (i == 0) {
            for (const auto& [name, reg] : own.stores) control.emplace_back(name, push_temp());
        }
        if (own.stores.size() != control.size())
            return fail(p->span, "alternative patterns bind different names");
        for (const auto& [name, target] : control) {
            const std::string_view wanted = name;
            const auto it = std::find_if(own.stores.begin(), own.stores.end(),
                                         [wanted](const auto& s) { return s.first == wanted; });
            if (it == own.stores.end()) return fail(p->span, "alternative patterns bind different names");
            u.emit(Op::Move, span, target, it->second);
        }
        u.jump(Op::Jump, span, matched);
        u.place(own.fail_shown);
        u.mark_line(span);
        u.place(own.fail);
    }
    u.mark_line(p->span);
    u.jump(Op::Jump, p->span, context.failure());
    u.place(matched);
    for (const auto& [name, reg] : control) {
        const std::string_view wanted = name;
        const bool twice = std::any_of(context.stores.begin(), context.stores.end(),
                                       [wanted](const auto& s) { return s.first == wanted; });
        if (twice) return fail(p->span, "multiple assignments to name " + quoted(name) + " in pattern");
        context.stores.emplace_back(name, reg);
    }
    u.mark_line(p->span);
}

}  // namespace code
