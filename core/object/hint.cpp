// Which names an object, a module or a frame has, and what is made of the nearest one.
#include "core/object/hint.h"

#include <algorithm>

#include "core/object/class.h"
#include "core/object/exception_parts.h"
#include "core/object/function.h"
#include "core/object/str.h"
#include "core/object/suggestion.h"

namespace object {

namespace {

/// sys.stdlib_module_names of CPython 3.14 without those that begin with an underscore; sorted.
constexpr std::string_view kStandardModules[] = {
    "abc",
    "annotationlib",
    "antigravity",
    "argparse",
    "array",
    "ast",
    "asyncio",
    "atexit",
    "base64",
    "bdb",
    "binascii",
    "bisect",
    "builtins",
    "bz2",
    "cProfile",
    "calendar",
    "cmath",
    "cmd",
    "code",
    "codecs",
    "codeop",
    "collections",
    "colorsys",
    "compileall",
    "compression",
    "concurrent",
    "configparser",
    "contextlib",
    "contextvars",
    "copy",
    "copyreg",
    "csv",
    "ctypes",
    "curses",
    "dataclasses",
    "datetime",
    "dbm",
    "decimal",
    "difflib",
    "dis",
    "doctest",
    "email",
    "encodings",
    "ensurepip",
    "enum",
    "errno",
    "faulthandler",
    "fcntl",
    "filecmp",
    "fileinput",
    "fnmatch",
    "fractions",
    "ftplib",
    "functools",
    "gc",
    "genericpath",
    "getopt",
    "getpass",
    "gettext",
    "glob",
    "graphlib",
    "grp",
    "gzip",
    "hashlib",
    "heapq",
    "hmac",
    "html",
    "http",
    "idlelib",
    "imaplib",
    "importlib",
    "inspect",
    "io",
    "ipaddress",
    "itertools",
    "json",
    "keyword",
    "linecache",
    "locale",
    "logging",
    "lzma",
    "mailbox",
    "marshal",
    "math",
    "mimetypes",
    "mmap",
    "modulefinder",
    "msvcrt",
    "multiprocessing",
    "netrc",
    "nt",
    "ntpath",
    "nturl2path",
    "numbers",
    "opcode",
    "operator",
    "optparse",
    "os",
    "pathlib",
    "pdb",
    "pickle",
    "pickletools",
    "pkgutil",
    "platform",
    "plistlib",
    "poplib",
    "posix",
    "posixpath",
    "pprint",
    "profile",
    "pstats",
    "pty",
    "pwd",
    "py_compile",
    "pyclbr",
    "pydoc",
    "pydoc_data",
    "pyexpat",
    "queue",
    "quopri",
    "random",
    "re",
    "readline",
    "reprlib",
    "resource",
    "rlcompleter",
    "runpy",
    "sched",
    "secrets",
    "select",
    "selectors",
    "shelve",
    "shlex",
    "shutil",
    "signal",
    "site",
    "smtplib",
    "socket",
    "socketserver",
    "sqlite3",
    "sre_compile",
    "sre_constants",
    "sre_parse",
    "ssl",
    "stat",
    "statistics",
    "string",
    "stringprep",
    "struct",
    "subprocess",
    "symtable",
    "sys",
    "sysconfig",
    "syslog",
    "tabnanny",
    "tarfile",
    "tempfile",
    "termios",
    "textwrap",
    "this",
    "threading",
    "time",
    "timeit",
    "tkinter",
    "token",
    "tokenize",
    "tomllib",
    "trace",
    "traceback",
    "tracemalloc",
    "tty",
    "turtle",
    "turtledemo",
    "types",
    "typing",
    "unicodedata",
    "unittest",
    "urllib",
    "uuid",
    "venv",
    "warnings",
    "wave",
    "weakref",
    "webbrowser",
    "winreg",
    "winsound",
    "wsgiref",
    "xml",
    "xmlrpc",
    "zipapp",
    "zipfile",
    "zipimport",
    "zlib",
    "zoneinfo",
};

bool is_standard_module(std::string_view name) {
    return std::binary_search(std::begin(kStandardModules), std::end(kStandardModules), name);
}

using Names = std::vector<std::string_view>;

void add_keys(const Dict& d, Names& out) {
    std::size_t place = 0;
    while (const Dict::Entry* e = dict_next(d, place))
        if (is_str(e->key)) out.push_back(text_of(e->key));
}

void add_namespaces(const Type& type, Names& out) {
    for (const Type* t : type.mro)
        for (const Namespace::Entry& e : t->attrs.entries()) out.push_back(e.name->view());
}

/// What dir(v) lists, sorted, without names that begin with an underscore if `hide` says so.
Names attribute_names(const Value& v, bool hide) {
    Names names;
    if (is_a(v, &module_type)) {
        add_keys(*as<Module>(v)->dict, names);
    } else {
        if (const Type* t = as_type(v))
            add_namespaces(*t, names);
        else
            add_namespaces(*type_of(v), names);
        if (const AttrTable* attrs = v.is_heap() ? attrs_of(v.object()) : nullptr) {
            for (const Shape* s = attrs->shape; s && s->parent; s = s->parent)
                names.push_back(s->name->view());
            if (attrs->dict) add_keys(*attrs->dict, names);
        }
    }
    if (hide)
        names.erase(std::remove_if(names.begin(), names.end(),
                                   [](std::string_view n) { return !n.empty() && n.front() == '_'; }),
                    names.end());
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

std::string did_you_mean(std::string_view name) { return ". Did you mean: '" + std::string(name) + "'?"; }

bool begins_with_underscore(std::string_view name) { return !name.empty() && name.front() == '_'; }

std::string attribute_hint(const BaseException& e, const HintScope& scope) {
    if (e.payload.is_undefined()) return {};
    const std::string_view wrong = text_of(e.name);
    const bool on_self = !scope.self.is_undefined() && scope.self.is(e.payload);
    const Names names = attribute_names(e.payload, !begins_with_underscore(wrong) && !on_self);
    const std::string_view found = suggestion(wrong, names);
    return found.empty() ? "" : did_you_mean(found);
}

std::string import_hint(const ImportErrorObject& e) {
    if (!is_str(e.name_from) || e.payload.is_undefined()) return {};
    const std::string_view wrong = text_of(e.name_from);
    const Names names = attribute_names(e.payload, !begins_with_underscore(wrong));
    const std::string_view found = suggestion(wrong, names);
    return found.empty() ? "" : did_you_mean(found);
}

bool has_attribute(const Value& v, std::string_view name) {
    const Names names = attribute_names(v, false);
    return std::binary_search(names.begin(), names.end(), name);
}

std::string name_hint(const BaseException& e, const HintScope& scope) {
    const std::string_view wrong = text_of(e.name);
    std::string text;
    if (!scope.self.is_undefined() && has_attribute(scope.self, wrong)) {
        text = did_you_mean("self." + std::string(wrong));
    } else if (const std::string_view found = suggestion(wrong, scope.names); !found.empty()) {
        text = did_you_mean(found);
    }
    if (is_standard_module(wrong))
        text += std::string(text.empty() ? ". Did" : " Or did") + " you forget to import '" +
                std::string(wrong) + "'?";
    return text;
}

}  // namespace

std::string hint_text(const BaseException& e, const HintScope& scope) {
    if (e.type->is_subtype_of(&exc::ImportError))
        return import_hint(static_cast<const ImportErrorObject&>(e));
    if (!is_str(e.name)) return {};
    if (e.type->is_subtype_of(&exc::AttributeError)) return attribute_hint(e, scope);
    if (e.type->is_subtype_of(&exc::NameError)) return name_hint(e, scope);
    return {};
}

}  // namespace object
