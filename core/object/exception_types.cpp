// The hierarchy of built-in exceptions: every type, its base and its layout, readied in order.
// What the kinds do is in exception.cpp, exception_kinds.cpp, os_error.cpp and exception_group.cpp.
// CPython 3.14: Objects/exceptions.c.
#include "core/object/exception_parts.h"
#include "core/object/heap.h"
#include "core/object/small_types.h"

namespace object {

namespace exc {
#define OBJECT_DEFINE_EXCEPTION(name) Type name;
OBJECT_EXCEPTION_TYPES(OBJECT_DEFINE_EXCEPTION)
#undef OBJECT_DEFINE_EXCEPTION
}  // namespace exc

namespace {

struct Row {
    Type* type;
    const char* name;
    Type* base;
    std::size_t size;
};

constexpr std::size_t kPlain = sizeof(BaseException);

/// Bases before derived types.
const Row kRows[] = {
#define ROW(name, base, size) \
    { &exc::name, #name, &exc::base, size }
    {&exc::BaseException, "BaseException", nullptr, kPlain},
    ROW(Exception, BaseException, kPlain),
    ROW(BaseExceptionGroup, BaseException, kPlain),
    ROW(ExceptionGroup, BaseExceptionGroup, kPlain),
    ROW(GeneratorExit, BaseException, kPlain),
    ROW(KeyboardInterrupt, BaseException, kPlain),
    ROW(SystemExit, BaseException, kPlain),
    ROW(ArithmeticError, Exception, kPlain),
    ROW(FloatingPointError, ArithmeticError, kPlain),
    ROW(OverflowError, ArithmeticError, kPlain),
    ROW(ZeroDivisionError, ArithmeticError, kPlain),
    ROW(AssertionError, Exception, kPlain),
    ROW(AttributeError, Exception, kPlain),
    ROW(BufferError, Exception, kPlain),
    ROW(EOFError, Exception, kPlain),
    ROW(ImportError, Exception, sizeof(ImportErrorObject)),
    ROW(ModuleNotFoundError, ImportError, sizeof(ImportErrorObject)),
    ROW(LookupError, Exception, kPlain),
    ROW(IndexError, LookupError, kPlain),
    ROW(KeyError, LookupError, kPlain),
    ROW(MemoryError, Exception, kPlain),
    ROW(NameError, Exception, kPlain),
    ROW(UnboundLocalError, NameError, kPlain),
    ROW(OSError, Exception, sizeof(OSErrorObject)),
    ROW(BlockingIOError, OSError, sizeof(OSErrorObject)),
    ROW(ChildProcessError, OSError, sizeof(OSErrorObject)),
    ROW(ConnectionError, OSError, sizeof(OSErrorObject)),
    ROW(BrokenPipeError, ConnectionError, sizeof(OSErrorObject)),
    ROW(ConnectionAbortedError, ConnectionError, sizeof(OSErrorObject)),
    ROW(ConnectionRefusedError, ConnectionError, sizeof(OSErrorObject)),
    ROW(ConnectionResetError, ConnectionError, sizeof(OSErrorObject)),
    ROW(FileExistsError, OSError, sizeof(OSErrorObject)),
    ROW(FileNotFoundError, OSError, sizeof(OSErrorObject)),
    ROW(InterruptedError, OSError, sizeof(OSErrorObject)),
    ROW(IsADirectoryError, OSError, sizeof(OSErrorObject)),
    ROW(NotADirectoryError, OSError, sizeof(OSErrorObject)),
    ROW(PermissionError, OSError, sizeof(OSErrorObject)),
    ROW(ProcessLookupError, OSError, sizeof(OSErrorObject)),
    ROW(TimeoutError, OSError, sizeof(OSErrorObject)),
    ROW(ReferenceError, Exception, kPlain),
    ROW(RuntimeError, Exception, kPlain),
    ROW(NotImplementedError, RuntimeError, kPlain),
    ROW(RecursionError, RuntimeError, kPlain),
    ROW(PythonFinalizationError, RuntimeError, kPlain),
    ROW(StopAsyncIteration, Exception, kPlain),
    ROW(StopIteration, Exception, kPlain),
    ROW(SyntaxError, Exception, sizeof(SyntaxErrorObject)),
    ROW(IndentationError, SyntaxError, sizeof(SyntaxErrorObject)),
    ROW(TabError, IndentationError, sizeof(SyntaxErrorObject)),
    ROW(SystemError, Exception, kPlain),
    ROW(TypeError, Exception, kPlain),
    ROW(ValueError, Exception, kPlain),
    ROW(UnicodeError, ValueError, kPlain),
    ROW(UnicodeDecodeError, UnicodeError, sizeof(UnicodeErrorObject)),
    ROW(UnicodeEncodeError, UnicodeError, sizeof(UnicodeErrorObject)),
    ROW(UnicodeTranslateError, UnicodeError, sizeof(UnicodeErrorObject)),
    ROW(Warning, Exception, kPlain),
    ROW(BytesWarning, Warning, kPlain),
    ROW(DeprecationWarning, Warning, kPlain),
    ROW(EncodingWarning, Warning, kPlain),
    ROW(FutureWarning, Warning, kPlain),
    ROW(ImportWarning, Warning, kPlain),
    ROW(PendingDeprecationWarning, Warning, kPlain),
    ROW(ResourceWarning, Warning, kPlain),
    ROW(RuntimeWarning, Warning, kPlain),
    ROW(SyntaxWarning, Warning, kPlain),
    ROW(UnicodeWarning, Warning, kPlain),
    ROW(UserWarning, Warning, kPlain),
#undef ROW
};

constexpr std::size_t count_of_types() {
    std::size_t n = 0;
#define OBJECT_COUNT_EXCEPTION(name) ++n;
    OBJECT_EXCEPTION_TYPES(OBJECT_COUNT_EXCEPTION)
#undef OBJECT_COUNT_EXCEPTION
    return n;
}
static_assert(sizeof(kRows) / sizeof(kRows[0]) == count_of_types(), "every exception type has a row");

}  // namespace

void ready_exception_types() {
    prepare_base_exception_slots();
    prepare_simple_exception_slots();
    prepare_os_error_slots();
    prepare_syntax_error_slots();
    prepare_unicode_error_slots();
    prepare_group_slots();
    for (const Row& row : kRows) {
        ready_type(*row.type, {row.name, "builtins", row.base, static_cast<std::uint32_t>(row.size),
                               Type::kBaseType | Type::kException | Type::kContainer, true});
        if (row.type == &exc::ExceptionGroup) {
            // It is an Exception as well.
            Type& group = exc::ExceptionGroup;
            group.bases = {&exc::BaseExceptionGroup, &exc::Exception};
            group.mro = {&group, &exc::BaseExceptionGroup, &exc::Exception, &exc::BaseException,
                         &object_type};
            exc::Exception.subclasses.push_back(&group);
        }
    }
    define_base_exception();
    define_simple_exceptions();
    define_os_error();
    define_syntax_error();
    define_unicode_errors();
    define_exception_groups();
    ready_traceback_type();
}

}  // namespace object
