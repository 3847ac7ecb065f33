// Where names live: locals, cells, free variables, globals, through functions, classes and comprehensions.
#include "core/code/scope.h"

#include "tests/support/catch_compat.h"

namespace {

using code::Reach;
using code::Scope;

/// The scope reached by names from the module on, as in "f.g"; the first of that name each time.
const Scope* find_scope(const Scope* scope, const std::string& path) {
    if (path.empty()) return scope;
    const std::string name = path.substr(0, path.find('.'));
    const std::string rest = name.size() == path.size() ? "" : path.substr(name.size() + 1);
    for (const Scope* child : scope->children) {
        const bool annotation = child->kind == code::ScopeKind::Annotation && name != "__annotate__";
        if (child->name == name && !annotation) return find_scope(child, rest);
    }
    return nullptr;
}

const char* text_of(Reach reach) {
    switch (reach) {
        case Reach::Unknown: return "unknown";
        case Reach::Local: return "local";
        case Reach::GlobalExplicit: return "global!";
        case Reach::GlobalImplicit: return "global";
        case Reach::Free: return "free";
        case Reach::Cell: return "cell";
    }
    return "";
}

std::string reach(const std::string& source, const std::string& path, const std::string& name) {
    const syntax::ParseResult parsed = syntax::parse(source, "x.py");
    if (!parsed.ok()) return parsed.errors[0].message;
    const auto table = code::build_scopes(*parsed.tree);
    if (!table->errors.empty()) return table->errors[0].message;
    const Scope* scope = find_scope(table->module(), path);
    return scope == nullptr ? "no such scope" : text_of(scope->reach_of(name));
}

}  // namespace

TEST_CASE("a name that a function binds is a local of it") {
    const std::string source = "def f(a):\n    b = c\n";
    CHECK(reach(source, "f", "a") == "local");
    CHECK(reach(source, "f", "b") == "local");
    CHECK(reach(source, "f", "c") == "global");
}

TEST_CASE("a name that an inner function uses is a cell, and free inside") {
    const std::string source = "def f(a):\n    def g():\n        def h(): return a\n";
    CHECK(reach(source, "f", "a") == "cell");
    CHECK(reach(source, "f.g", "a") == "free");
    CHECK(reach(source, "f.g.h", "a") == "free");
}

TEST_CASE("global and nonlocal say where a name lives") {
    const std::string source =
        "def f():\n    x = 1\n    def g():\n        nonlocal x\n        x = 2\n    def h():\n        global "
        "x\n"
        "        x = 3\n";
    CHECK(reach(source, "f", "x") == "cell");
    CHECK(reach(source, "f.g", "x") == "free");
    CHECK(reach(source, "f.h", "x") == "global!");
}

TEST_CASE("methods do not see the names of their class") {
    const std::string source = "class C:\n    x = 1\n    def f(self): return x\n";
    CHECK(reach(source, "C", "x") == "local");
    CHECK(reach(source, "C.f", "x") == "global");
}

TEST_CASE("super() and __class__ are free in a method, through a cell of the class") {
    const std::string source = "class C:\n    def f(self): return super()\n";
    CHECK(reach(source, "C.f", "__class__") == "free");
}

TEST_CASE("an inlined comprehension leaves the names around it where they are") {
    const std::string source = "def f(a, b):\n    return [x + a for x in b]\n";
    CHECK(reach(source, "f", "a") == "local");
    CHECK(reach(source, "f.<listcomp>", "x") == "local");
    CHECK(reach(source, "f.<listcomp>", "a") == "free");
}

TEST_CASE("a lambda in a comprehension makes cells of what it uses") {
    const std::string source = "def f(a, b):\n    return [lambda: x + a for x in b]\n";
    CHECK(reach(source, "f", "a") == "cell");
    CHECK(reach(source, "f", "b") == "local");
    CHECK(reach(source, "f.<listcomp>", "x") == "cell");
}

TEST_CASE("a walrus in a comprehension binds in the function around it") {
    CHECK(reach("def f(a):\n    return [(y := x) for x in a]\n", "f", "y") == "local");
    CHECK(reach("[(y := x) for x in a]\n", "<listcomp>", "y") == "global!");
}

TEST_CASE("a generator expression is a function of its own") {
    const std::string source = "def f(a, b):\n    return (x + a for x in b)\n";
    CHECK(reach(source, "f", "a") == "cell");
    CHECK(reach(source, "f.<genexpr>", "a") == "free");
}

TEST_CASE("private names are mangled with the class around them") {
    const std::string source = "class _C:\n    def f(self):\n        __x = 1\n        __y__ = 2\n";
    CHECK(reach(source, "_C.f", "_C__x") == "local");
    CHECK(reach(source, "_C.f", "__x") == "unknown");
    CHECK(reach(source, "_C.f", "__y__") == "local");
}

TEST_CASE("type parameters are cells of their own scope") {
    const std::string source = "def f[T](x: T) -> T:\n    return T\n";
    CHECK(reach(source, "f", "T") == "cell");
    CHECK(reach(source, "f.f", "T") == "free");
}
