// Calls: of functions and methods, with keywords, with * and **, and of super().
// CPython 3.14: Python/codegen.c, codegen_call, maybe_optimize_method_call, codegen_call_helper_impl.
#include <algorithm>

#include "core/code/module_compiler.h"

namespace code {

using syntax::Keyword;

namespace {

bool has_star(const syntax::Seq<syntax::Expression*>& items) {
    return std::any_of(items.begin(), items.end(),
                       [](const syntax::Expression* e) { return e->is<syntax::Starred>(); });
}

bool has_double_star(const syntax::Seq<Keyword*>& keywords) {
    return std::any_of(keywords.begin(), keywords.end(), [](const Keyword* k) { return k->name.empty(); });
}

}  // namespace

bool ModuleCompiler::needs_unpacking(const syntax::Seq<Expression*>& args,
                                     const syntax::Seq<Keyword*>& keywords) {
    return args.size() + keywords.size() * 2 > kStackGuideline || has_star(args) || has_double_star(keywords);
}

bool ModuleCompiler::check_keywords(const syntax::Seq<Keyword*>& keywords) {
    for (std::size_t i = 0; i < keywords.size(); ++i) {
        if (keywords[i]->name.empty()) continue;
        for (std::size_t j = i + 1; j < keywords.size(); ++j) {
            if (keywords[j]->name != keywords[i]->name) continue;
            fail(keywords[j]->span, "keyword argument repeated: " + std::string(keywords[i]->name));
            return false;
        }
    }
    return true;
}

bool ModuleCompiler::is_imported(const Expression* e) {
    const auto* name = e->try_as<syntax::Name>();
    return name != nullptr && (scopes_.module()->flags_of(name->id) & kDefImport) != 0;
}

// ------------------------------------------------------------------------------------------- super

bool ModuleCompiler::can_shorten_super(const syntax::Attribute* e) {
    const auto* call = e->value->try_as<syntax::Call>();
    if (call == nullptr || e->attr == "__class__" || !call->keywords.empty()) return false;
    const auto* f = call->func->try_as<syntax::Name>();
    if (f == nullptr || f->id != "super") return false;
    if (unit_->scope.reach_of("super") != Reach::GlobalImplicit || !unit_->comprehensions.empty())
        return false;
    if (scopes_.module()->reach_of("super") != Reach::Unknown) return false;
    if (call->args.size() == 2) return !has_star(call->args);
    if (!call->args.empty()) return false;
    return unit_->kind == CodeKind::Function && unit_->positional_count > 0 &&
           unit_->scope.reach_of("__class__") == Reach::Free;
}

// `base` gets super itself; the class and self go to new temporaries behind it.
void ModuleCompiler::push_super_parts(const syntax::Call* e, int base) {
    load_name("super", base, e->func->span);
    if (e->args.size() == 2) {
        push(e->args[0]);
        push(e->args[1]);
        return;
    }
    load_name("__class__", push_temp(), e->span);
    const std::string_view self = unit_->local_names[0];
    const int t = push_temp();
    if (unit_->local_kinds[0] == LocalKind::Cell) {
        unit_->emit(Op::LoadDeref, e->span, t, 0, unit_->name_constant(self));
    } else {
        check_bound(0, self, e->span);
        unit_->emit(Op::Move, e->span, t, 0);
    }
}

// ------------------------------------------------------------------------------------------- calls

void ModuleCompiler::into_call(const syntax::Call* e, int dest, bool discard) {
    if (!check_keywords(e->keywords)) return;
    Unit& u = unit();
    const Temporaries temporaries(u);
    if (const auto* f = e->func->try_as<syntax::Attribute>()) {
        const bool plain =
            !has_star(e->args) && !has_double_star(e->keywords) &&
            e->args.size() + e->keywords.size() + (e->keywords.empty() ? 0 : 1) < kStackGuideline;
        if (plain && !is_imported(f->value)) return call_method(e, f, dest, discard);
    }
    check_callee(e->func);
    // The callee may sit where the result goes, if that is the newest temporary.
    const int base = discard ? push_temp() : base_or_push(dest);
    into(e->func, base);
    const Label end = u.new_label();
    if (call_with_loop(e, base, dest, discard, end)) {
        ++loop_calls_;
        finish_call(e->span, e->span, base, e->args, e->keywords, dest, discard, false);
        --loop_calls_;
        return u.place(end);
    }
    if (!needs_unpacking(e->args, e->keywords))
        return finish_call(e->span, e->span, base, e->args, e->keywords, dest, discard, false);
    call_with_unpacking(e->span, base, e->args, std::string_view(), e->keywords);
    if (discard)
        u.emit(Op::Release, Span{}, base);
    else
        move_to(dest, Ready{base, true}, e->span);
}

namespace {

constexpr int kMaxLoopCalls = 4;

}  // namespace

// CPython 3.14: Python/codegen.c, maybe_optimize_function_call. It shows in `line` events: the loop is the
// caller's.
bool ModuleCompiler::call_with_loop(const syntax::Call* e, int base, int dest, bool discard, Label end) {
    const auto* f = e->func->try_as<syntax::Name>();
    if (f == nullptr || e->args.size() != 1 || !e->keywords.empty() ||
        !e->args[0]->is<syntax::GeneratorExp>())
        return false;
    // The argument is compiled twice, so calls in calls in calls are left alone at some depth.
    if (loop_calls_ >= kMaxLoopCalls) return false;
    CommonConstant builtin{};
    if (f->id == "all")
        builtin = CommonConstant::All;
    else if (f->id == "any")
        builtin = CommonConstant::Any;
    else if (f->id == "tuple")
        builtin = CommonConstant::Tuple;
    else
        return false;
    Unit& u = unit();
    const Span& span = f->span;
    const Temporaries temporaries(u);
    const Label ordinary = u.new_label();
    const Label loop = u.new_label();
    const Label exhausted = u.new_label();
    const int list = push_temp();
    u.emit(Op::LoadCommon, span, list, 0, static_cast<int>(builtin));
    u.jump(Op::JumpIsNot, span, ordinary, base, list, kReleaseB);
    u.emit(Op::Release, span, base);
    const bool collects = builtin == CommonConstant::Tuple;
    if (collects) u.emit(Op::BuildList, span, list, 0);
    ++loop_calls_;
    const int iterator = push(e->args[0]);
    --loop_calls_;
    const int item = push_temp();
    const auto give = [&](bool result) {
        if (discard) return;
        if (!collects) return load_constant(dest, object::Value::boolean(result), span);
        u.emit(Op::ListToTuple, span, list);
        u.emit(Op::Move, span, dest, list, 0, kReleaseB);
    };
    u.place(loop);
    u.jump(Op::ForIter, span, exhausted, item, iterator);
    if (collects) {
        u.emit(Op::ListAppend, span, list, item, 0, kReleaseB);
        u.jump(Op::JumpBack, span, loop);
    } else {
        const bool is_all = builtin == CommonConstant::All;
        const Label decided = u.new_label();
        u.jump(is_all ? Op::JumpIfFalse : Op::JumpIfTrue, span, decided, item, 0, kReleaseA);
        u.jump(Op::JumpBack, span, loop);
        u.place(decided);
        u.emit(Op::Release, Span{}, iterator);
        give(!is_all);
        u.jump(Op::Jump, span, end);
    }
    u.place(exhausted);
    give(builtin == CommonConstant::All);
    if (collects && discard) u.emit(Op::Release, span, list);
    u.jump(Op::Jump, span, end);
    u.place(ordinary);
    return true;
}

void ModuleCompiler::call_method(const syntax::Call* e, const syntax::Attribute* f, int dest, bool discard) {
    Unit& u = unit();
    const int base = discard ? push_temp() : base_or_push(dest);
    const Span attribute = attribute_span(f->span, f);
    if (can_shorten_super(f)) {
        const auto* super = f->value->as<syntax::Call>();
        push_super_parts(super, base);
        u.emit(Op::LoadSuperMethod, f->span, base, static_cast<int>(super->args.size()),
               u.attr_site(mangle(f->attr)));
        u.mark_line(attribute);
        u.depth = base - u.temp_base() + 1;
    } else {
        const Ready object = ready(f->value, base);
        u.emit(Op::LoadMethod, attribute, base, object.reg, u.attr_site(mangle(f->attr)), release_b(object));
    }
    push_temp();
    finish_call(attribute_span(e->span, f), attribute, base, e->args, e->keywords, dest, discard, true);
}

void ModuleCompiler::finish_call(const Span& span, const Span& names_span, int base,
                                 const syntax::Seq<Expression*>& args, const syntax::Seq<Keyword*>& keywords,
                                 int dest, bool discard, bool is_method) {
    Unit& u = unit();
    for (const Expression* a : args) push(a);
    const int count = static_cast<int>(args.size());
    if (keywords.empty()) {
        const Op op = is_method ? Op::CallMethod : Op::Call;
        u.emit(op, span, base, count, discard ? 0 : dest, discard ? kDiscard : std::uint8_t{0});
        return;
    }
    std::vector<std::string_view> names;
    for (const Keyword* k : keywords) {
        push(k->value);
        names.push_back(k->name);
    }
    u.mark_line(names_span);
    u.emit(Op::CallKw, span, base, count, names_tuple(names), is_method ? kMethod : std::uint8_t{0});
    if (discard)
        u.emit(Op::Release, Span{}, base);
    else if (dest != base)
        u.emit(Op::Move, Span{}, dest, base, 0, kReleaseB);
}

/// `f(*a, **b)`: the result is in base.
void ModuleCompiler::call_with_unpacking(const Span& span, int base, const syntax::Seq<Expression*>& args,
                                         std::string_view injected, const syntax::Seq<Keyword*>& keywords) {
    Unit& u = unit();
    const int tuple = push_temp();
    if (args.size() == 1 && injected.empty() && args[0]->is<syntax::Starred>()) {
        into(args[0]->as<syntax::Starred>()->value, tuple);
        // CallEx takes any iterable here, as CALL_FUNCTION_EX does.
    } else {
        build_sequence(span, args, injected, tuple, Op::BuildTuple);
    }
    if (!keywords.empty()) build_keywords(span, base, keywords, push_temp());
    u.emit(Op::CallEx, span, base, keywords.empty() ? 0 : 1);
    u.depth = base - u.temp_base() + 1;
}

/// The dict of all keywords goes to `dest`, which is the newest temporary.
void ModuleCompiler::build_keywords(const Span& span, int callee, const syntax::Seq<Keyword*>& keywords,
                                    int dest) {
    Unit& u = unit();
    bool begun = false;
    const auto add_named = [&](std::size_t from, std::size_t to) {
        const Temporaries items(u);
        const bool big = (to - from) * 2 > kStackGuideline;
        const int dict = begun ? push_temp() : dest;
        if (big)
            u.emit(Op::BuildDict, Span{}, dict, 0);
        else
            u.depth -= 1;
        for (std::size_t i = from; i < to; ++i) {
            const int name = push_temp();
            u.emit(Op::LoadConst, span, name, u.name_constant(keywords[i]->name));
            const int value = push(keywords[i]->value);
            if (!big) continue;
            u.emit(Op::MapAdd, Span{}, dict, name, value, kReleaseB | kReleaseC);
            u.depth -= 2;
        }
        if (!big) u.emit(Op::BuildDict, span, dict, static_cast<int>(to - from));
        if (begun) u.emit(Op::DictMerge, span, dest, dict, callee, kReleaseB);
        begun = true;
    };
    std::size_t pending = 0;
    for (std::size_t i = 0; i < keywords.size(); ++i) {
        if (!keywords[i]->name.empty()) {
            ++pending;
            continue;
        }
        if (pending > 0) add_named(i - pending, i);
        pending = 0;
        if (!begun) u.emit(Op::BuildDict, span, dest, 0);
        begun = true;
        const Temporaries item(u);
        const Ready v = ready(keywords[i]->value);
        u.emit(Op::DictMerge, span, dest, v.reg, callee, release_b(v));
    }
    if (pending > 0) add_named(keywords.size() - pending, keywords.size());
}

}  // namespace code
