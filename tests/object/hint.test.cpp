// Hints behind the message of an error about a name.
#include "core/object/hint.h"

#include "core/object/containers.h"
#include "core/object/heap.h"
#include "core/object/native.h"
#include "core/object/str.h"
#include "tests/support/catch_compat.h"

using namespace object;

namespace {

std::string name_error(const char* name, const HintScope& scope) {
    const Ref<BaseException> e = make_exception(&exc::NameError, "m");
    e->name = make_str(name);
    return hint_text(*e, scope);
}

}  // namespace

TEST_CASE("a name that is missing is compared with the names in scope and with the standard modules") {
    ready_object_types();
    Heap heap(std::size_t{16} << 20);
    const Heap::Activation active(heap);
    HintScope scope;
    scope.names = {"something", "count", "print"};
    CHECK(name_error("somthing", scope) == ". Did you mean: 'something'?");
    CHECK(name_error("unlike", scope).empty());
    CHECK(name_error("asyncio", scope) == ". Did you forget to import 'asyncio'?");
    scope.names.push_back("cmaths");
    CHECK(name_error("cmath", scope) == ". Did you mean: 'cmaths'? Or did you forget to import 'cmath'?");
    scope.self = make_list({});
    CHECK(name_error("append", scope) == ". Did you mean: 'self.append'?");
}

TEST_CASE("an attribute that is missing is compared with those that the object has") {
    ready_object_types();
    Heap heap(std::size_t{16} << 20);
    const Heap::Activation active(heap);
    const Value list = make_list({});
    Outcome missing = get_attr(list, intern("appendd"));
    REQUIRE(missing.raised());
    CHECK(hint_text(*missing.exception(), HintScope{}) == ". Did you mean: 'append'?");
    Outcome hidden = get_attr(list, intern("_len__"));
    REQUIRE(hidden.raised());
    CHECK(hint_text(*hidden.exception(), HintScope{}) == ". Did you mean: '__len__'?");
    Outcome other = get_attr(list, intern("length"));
    REQUIRE(other.raised());
    CHECK(hint_text(*other.exception(), HintScope{}).empty());
    CHECK(hint_text(*make_exception(&exc::ValueError, "m"), HintScope{}).empty());
}
