// The interned names of names.h.
#include "core/object/names.h"

namespace object::names {

#define OBJECT_DEFINE_DUNDER(n) Str* dunder_##n;
#define OBJECT_DEFINE_PLAIN(n) Str* n##_;
OBJECT_DUNDER_NAMES(OBJECT_DEFINE_DUNDER)
OBJECT_PLAIN_NAMES(OBJECT_DEFINE_PLAIN)
Str* throw_;
Str* module_main;

void ready() {
#define OBJECT_INTERN_DUNDER(n) dunder_##n = intern("__" #n "__");
#define OBJECT_INTERN_PLAIN(n) n##_ = intern(#n);
    OBJECT_DUNDER_NAMES(OBJECT_INTERN_DUNDER)
    OBJECT_PLAIN_NAMES(OBJECT_INTERN_PLAIN)
    throw_ = intern("throw");
    module_main = dunder_main;
}

}  // namespace object::names
