// The instruction set: what every instruction reads, moves out, writes, and what it may raise.
// Who makes instructions is in compiler.h, how they are printed in disassemble.h; running them is not
// the business of this floor.
//
// The machine has registers. A frame's registers are, from 0 on: parameters, other locals (among them the
// cells that this code makes), free variables, then temporaries. Temporaries are used as an operand stack
// is: the live ones are always the lowest.
//
// Rules that hold for every instruction:
//  1. `release(r)` in this file means: the value is owned by the instruction from then on and is dropped when
//     the instruction is done (before its result is written only if that makes no difference to a program);
//     the register becomes Undefined. A register that held a small int may be left as it is.
//  2. An operand register is released if and only if its flag is set: kReleaseA, kReleaseB, kReleaseC.
//     "consumes" says that registers are always released, whatever the flags.
//  3. An instruction that writes a register drops what was in it, after the new value is in place. (A dead
//     temporary is Undefined or a small int; the variables of a comprehension are temporaries that are
//     written while they are live.) A register may be read and written by one instruction; all reads come
//     first.
//  4. An operand is never Undefined, unless the comment says so: CheckLocal stands before every use
//     of a local that might be unbound.
//  5. When an instruction raises, its released operands are dropped and its result is not written. The
//     exception table then says which temporaries are dropped as well.
//  6. Everything that may run Python code of a program may raise anything; "may raise" lists the rest.
//  7. Only JumpBack goes backwards; every other jump goes forwards.
#pragma once

#include <cstdint>

namespace code {

/// What the fields a, b and c of an instruction mean; for the disassembler and for checks.
enum class Operand : std::uint8_t {
    None,    ///< unused, 0
    Read,    ///< a register that is read; released if the flag of the field is set
    Write,   ///< a register that is written
    Update,  ///< a register that is read (kept or replaced, see the instruction) and may be written
    Base,    ///< the first of several consecutive temporaries
    Const,   ///< an index into Code::constants
    Attr,    ///< an index into Code::attr_sites: a name and the place of an inline cache
    Global,  ///< an index into Code::global_sites: a name and the place of an inline cache
    Imm,     ///< a signed 16-bit number
    Count,   ///< an unsigned number
    Near,    ///< a jump: signed 16 bits, relative to the instruction after this one
    Low,     ///< a jump: low half of the absolute index of an instruction; c is the high half (None there)
};

// Instruction::flags.
constexpr std::uint8_t kReleaseB = 0x01;    ///< register b is a temporary that ends here
constexpr std::uint8_t kReleaseC = 0x02;    ///< register c is a temporary that ends here
constexpr std::uint8_t kReleaseA = 0x04;    ///< register a is a temporary that ends here
constexpr std::uint8_t kDiscard = 0x08;     ///< Call, CallMethod: the result is dropped, c means nothing
constexpr std::uint8_t kInPlace = 0x10;     ///< binary operations: `x op= y`
constexpr std::uint8_t kMethod = 0x20;      ///< CallKw: register a + 1 is self or Undefined (see CallMethod)
constexpr std::uint8_t kAsync = 0x40;       ///< WithLookup: __aenter__ and __aexit__
constexpr std::uint8_t kStartsLine = 0x80;  ///< a `line` event may be due before this instruction, see code.h

struct Instruction {
    std::uint8_t op;
    std::uint8_t flags;
    std::uint16_t a, b, c;

    /// A field as a signed number (Imm, Near).
    static std::int32_t signed_of(std::uint16_t field) { return static_cast<std::int16_t>(field); }
    /// The absolute target of Jump, JumpBack, JumpIfTrue ... (Low).
    std::uint32_t far_target() const { return b | (static_cast<std::uint32_t>(c) << 16); }
};
static_assert(sizeof(Instruction) == 8);

// X(name, a, b, c)
#define CODE_OPCODES(X)                                                                                      \
    /* ---- moving values ---- */                                                                            \
    /* Nothing; carries a line. */                                                                           \
    X(Nop, None, None, None)                                                                                 \
    /* a = b. With kReleaseB the value moves. b may be Undefined. */                                         \
    X(Move, Write, Read, None)                                                                               \
    /* a = constants[b]. */                                                                                  \
    X(LoadConst, Write, Const, None)                                                                         \
    /* a = the small int b. */                                                                               \
    X(LoadInt, Write, Imm, None)                                                                             \
    /* a = the CommonConstant c. */                                                                          \
    X(LoadCommon, Write, None, Count)                                                                        \
    /* Drops a (Undefined is allowed) and makes it Undefined. */                                             \
    X(Release, Update, None, None)                                                                           \
    /* The same for registers a .. a + b - 1. */                                                             \
    X(ReleaseRange, Base, Count, None)                                                                       \
    /* Raises UnboundLocalError "cannot access local variable 'NAME' where it is not associated with a       \
       value" if a is Undefined; NAME is constants[b]. */                                                    \
    X(CheckLocal, Update, Const, None)                                                                       \
    /* Makes a Undefined; raises as CheckLocal does if it is Undefined already. */                           \
    X(DeleteLocal, Update, Const, None)                                                                      \
    /* ---- cells: registers that hold an object::Cell ---- */                                               \
    /* a = a new Cell whose content is what a held (Undefined is allowed). First instructions of a code,     \
       and at the start of a comprehension. */                                                               \
    X(MakeCell, Update, None, None)                                                                          \
    /* Registers a .. a + b - 1 = the b cells of the function's closure, shared. First instruction. */       \
    X(CopyFreeVars, Base, Count, None)                                                                       \
    /* a = content of the cell in b. If Undefined, raises for NAME = constants[c]: UnboundLocalError "cannot \
       access local variable ..." if b is a cell that this code made, else NameError "cannot access free     \
       variable 'NAME' where it is not associated with a value in enclosing scope". */                       \
    X(LoadDeref, Write, Read, Const)                                                                         \
    /* Content of the cell in a = b. */                                                                      \
    X(StoreDeref, Read, Read, None)                                                                          \
    /* Content of the cell in a = Undefined; raises as LoadDeref does if it is so already. NAME = c. */      \
    X(DeleteDeref, Read, None, Const)                                                                        \
    /* ---- names that are not locals of a function ---- */                                                  \
    /* a = the global, else the builtin of global_sites[b]. NameError "name 'x' is not defined". */          \
    X(LoadGlobal, Write, Global, None)                                                                       \
    /* Global of global_sites[b] = a. */                                                                     \
    X(StoreGlobal, Read, Global, None)                                                                       \
    /* NameError if missing. */                                                                              \
    X(DeleteGlobal, None, Global, None)                                                                      \
    /* Class bodies only. a = the class namespace's name of global_sites[b], else as LoadGlobal. */          \
    X(LoadName, Write, Global, None)                                                                         \
    /* Class bodies only. namespace[name of global_sites[b]] = a. */                                         \
    X(StoreName, Read, Global, None)                                                                         \
    /* Class bodies only. NameError "name 'x' is not defined" if missing. */                                 \
    X(DeleteName, None, Global, None)                                                                        \
    /* a = the namespace of the class body that runs (module: its globals). */                               \
    X(LoadLocals, Write, None, None)                                                                         \
    /* In: a is a mapping. a = a[name of global_sites[b]] if it has it, else as LoadGlobal. */               \
    X(LoadFromDictOrGlobal, Update, Global, None)                                                            \
    /* In: a is a mapping. a = a[constants[b]] if it has it, else as LoadDeref of the cell in c (kReleaseC   \
       is never set). */                                                                                     \
    X(LoadFromDictOrDeref, Update, Const, Read)                                                              \
    /* ---- attributes ---- */                                                                               \
    /* a = b.NAME, NAME = attr_sites[c]. */                                                                  \
    X(LoadAttr, Write, Read, Attr)                                                                           \
    /* For a call of b.NAME. If NAME is found as a plain function on b's type and not shadowed:              \
       a = the function, a + 1 = b. Else a = b.NAME, a + 1 = Undefined. If b is a temporary it is            \
       released; it may be a itself. */                                                                      \
    X(LoadMethod, Base, Read, Attr)                                                                          \
    /* a.NAME = b. */                                                                                        \
    X(StoreAttr, Read, Read, Attr)                                                                           \
    /* del a.NAME. */                                                                                        \
    X(DeleteAttr, Read, None, Attr)                                                                          \
    /* Consumes a (the global `super`), a + 1 (a class), a + 2 (self): a = super(class, self).NAME as        \
       LoadAttr. When a is not the builtin type super, calls it: a(class, self) if b is 2, a() if b is 0.    \
       b is the number of arguments that were written. */                                                    \
    X(LoadSuperAttr, Base, Count, Attr)                                                                      \
    /* The same, result in a and a + 1 as LoadMethod. */                                                     \
    X(LoadSuperMethod, Base, Count, Attr)                                                                    \
    /* ---- items ---- */                                                                                    \
    /* a = b[c]. */                                                                                          \
    X(LoadSubscript, Write, Read, Read)                                                                      \
    /* a = b[c], c a small int. */                                                                           \
    X(LoadSubscriptImm, Write, Read, Imm)                                                                    \
    /* a[b] = c. */                                                                                          \
    X(StoreSubscript, Read, Read, Read)                                                                      \
    /* del a[b]. */                                                                                          \
    X(DeleteSubscript, Read, Read, None)                                                                     \
    /* Consumes a, a + 1, and a + 2 if b is 3: a = slice(...). */                                            \
    X(BuildSlice, Base, Count, None)                                                                         \
    /* ---- arithmetic: a = b op c; in the order of object::BinaryOp ---- */                                 \
    X(Add, Write, Read, Read)                                                                                \
    X(Sub, Write, Read, Read)                                                                                \
    X(Mul, Write, Read, Read)                                                                                \
    X(MatMul, Write, Read, Read)                                                                             \
    X(TrueDiv, Write, Read, Read)                                                                            \
    X(FloorDiv, Write, Read, Read)                                                                           \
    X(Mod, Write, Read, Read)                                                                                \
    X(Pow, Write, Read, Read)                                                                                \
    X(LShift, Write, Read, Read)                                                                             \
    X(RShift, Write, Read, Read)                                                                             \
    X(And, Write, Read, Read)                                                                                \
    X(Or, Write, Read, Read)                                                                                 \
    X(Xor, Write, Read, Read)                                                                                \
    /* a = b op c, c a small int. */                                                                         \
    X(AddImm, Write, Read, Imm)                                                                              \
    X(SubImm, Write, Read, Imm)                                                                              \
    X(MulImm, Write, Read, Imm)                                                                              \
    X(FloorDivImm, Write, Read, Imm)                                                                         \
    X(ModImm, Write, Read, Imm)                                                                              \
    X(LShiftImm, Write, Read, Imm)                                                                           \
    X(RShiftImm, Write, Read, Imm)                                                                           \
    X(AndImm, Write, Read, Imm)                                                                              \
    /* a = op b. */                                                                                          \
    X(Negative, Write, Read, None)                                                                           \
    X(Positive, Write, Read, None)                                                                           \
    X(Invert, Write, Read, None)                                                                             \
    X(Not, Write, Read, None)                                                                                \
    /* ---- comparison: a = b op c; in the order of object::CompareOp, then identity and membership ---- */  \
    X(Lt, Write, Read, Read)                                                                                 \
    X(Le, Write, Read, Read)                                                                                 \
    X(Eq, Write, Read, Read)                                                                                 \
    X(Ne, Write, Read, Read)                                                                                 \
    X(Gt, Write, Read, Read)                                                                                 \
    X(Ge, Write, Read, Read)                                                                                 \
    X(Is, Write, Read, Read)                                                                                 \
    X(IsNot, Write, Read, Read)                                                                              \
    /* b in c. */                                                                                            \
    X(In, Write, Read, Read)                                                                                 \
    X(NotIn, Write, Read, Read)                                                                              \
    /* ---- jumps ---- */                                                                                    \
    X(Jump, None, Low, None)                                                                                 \
    /* Backwards: fuel is counted and interrupts are seen here. It may cause a `line` event (see code.h). */ \
    X(JumpBack, None, Low, None)                                                                             \
    /* By the truth of a. */                                                                                 \
    X(JumpIfTrue, Read, Low, None)                                                                           \
    X(JumpIfFalse, Read, Low, None)                                                                          \
    X(JumpIfNone, Read, Low, None)                                                                           \
    X(JumpIfNotNone, Read, Low, None)                                                                        \
    /* By the truth of `a op b`: the comparison's result is made and asked for its truth. First jump if      \
       true, then jump if false (which is not the opposite comparison: think of nan). */                     \
    X(JumpLt, Read, Read, Near)                                                                              \
    X(JumpLe, Read, Read, Near)                                                                              \
    X(JumpEq, Read, Read, Near)                                                                              \
    X(JumpNe, Read, Read, Near)                                                                              \
    X(JumpGt, Read, Read, Near)                                                                              \
    X(JumpGe, Read, Read, Near)                                                                              \
    X(JumpNotLt, Read, Read, Near)                                                                           \
    X(JumpNotLe, Read, Read, Near)                                                                           \
    X(JumpNotEq, Read, Read, Near)                                                                           \
    X(JumpNotNe, Read, Read, Near)                                                                           \
    X(JumpNotGt, Read, Read, Near)                                                                           \
    X(JumpNotGe, Read, Read, Near)                                                                           \
    /* The same with a small int b. */                                                                       \
    X(JumpLtImm, Read, Imm, Near)                                                                            \
    X(JumpLeImm, Read, Imm, Near)                                                                            \
    X(JumpEqImm, Read, Imm, Near)                                                                            \
    X(JumpNeImm, Read, Imm, Near)                                                                            \
    X(JumpGtImm, Read, Imm, Near)                                                                            \
    X(JumpGeImm, Read, Imm, Near)                                                                            \
    X(JumpNotLtImm, Read, Imm, Near)                                                                         \
    X(JumpNotLeImm, Read, Imm, Near)                                                                         \
    X(JumpNotEqImm, Read, Imm, Near)                                                                         \
    X(JumpNotNeImm, Read, Imm, Near)                                                                         \
    X(JumpNotGtImm, Read, Imm, Near)                                                                         \
    X(JumpNotGeImm, Read, Imm, Near)                                                                         \
    /* By identity, and by `a in b`. */                                                                      \
    X(JumpIs, Read, Read, Near)                                                                              \
    X(JumpIsNot, Read, Read, Near)                                                                           \
    X(JumpIn, Read, Read, Near)                                                                              \
    X(JumpNotIn, Read, Read, Near)                                                                           \
    /* ---- iteration ---- */                                                                                \
    /* a = iter(b). TypeError "'X' object is not iterable". */                                               \
    X(GetIter, Write, Read, None)                                                                            \
    /* a = the next item of the iterator in b, which stays. When exhausted: b is released (always), a is     \
       left as it is, jump. */                                                                               \
    X(ForIter, Write, Update, Near)                                                                          \
    /* a = aiter(b). TypeErrors as CPython's GET_AITER words them. */                                        \
    X(GetAIter, Write, Read, None)                                                                           \
    /* a = what awaiting anext of the asynchronous iterator b drives: __anext__() is called, then as         \
       GetAwaitable. b stays. Followed by Await a. */                                                        \
    X(GetANext, Write, Read, None)                                                                           \
    /* In a handler: a is the exception. If it is StopAsyncIteration, drops a and b (the iterator) and goes  \
       on; else re-raises a, as Reraise. */                                                                  \
    X(EndAsyncFor, Base, Update, None)                                                                       \
    /* Consumes nothing but b. Registers a .. a + c - 1 = the items of b, the first in a. ValueErrors for    \
       too many or too few values as CPython words them. b may be one of the written registers. */           \
    X(UnpackSequence, Base, Read, Count)                                                                     \
    /* The same with a star: c is (items before) | (items after) << 8; a .. = before, a List, after. */      \
    X(UnpackEx, Base, Read, Count)                                                                           \
    /* ---- building ---- */                                                                                 \
    /* Consumes a .. a + b - 1 (none if b is 0) into a new object in a. */                                   \
    X(BuildTuple, Base, Count, None)                                                                         \
    X(BuildList, Base, Count, None)                                                                          \
    X(BuildSet, Base, Count, None)                                                                           \
    /* Consumes 2 * b registers: key, value, key, value ... */                                               \
    X(BuildDict, Base, Count, None)                                                                          \
    /* Consumes b Str: a = their concatenation. */                                                           \
    X(BuildString, Base, Count, None)                                                                        \
    /* The list in a gets b, which is one item. a stays. */                                                  \
    X(ListAppend, Update, Read, None)                                                                        \
    X(SetAdd, Update, Read, None)                                                                            \
    /* The dict in a: a[b] = c. */                                                                           \
    X(MapAdd, Update, Read, Read)                                                                            \
    /* The list in a gets the items of b: TypeError "Value after * must be an iterable, not X". */           \
    X(ListExtend, Update, Read, None)                                                                        \
    X(SetUpdate, Update, Read, None)                                                                         \
    /* The dict in a is updated from the mapping b: TypeError "'X' object is not a mapping". */              \
    X(DictUpdate, Update, Read, None)                                                                        \
    /* The same for the keywords of a call of c (which stays; only for messages): TypeError "f() got         \
       multiple values for keyword argument 'x'", "f() argument after ** must be a mapping, not X". */       \
    X(DictMerge, Update, Read, Read)                                                                         \
    /* a = the list in a as a tuple. */                                                                      \
    X(ListToTuple, Update, None, None)                                                                       \
    /* a = str (c = 1), repr (2) or ascii (3) of b. */                                                       \
    X(Convert, Write, Read, Count)                                                                           \
    /* a = format(b, ""). */                                                                                 \
    X(FormatSimple, Write, Read, None)                                                                       \
    /* a = format(b, c). */                                                                                  \
    X(FormatSpec, Write, Read, Read)                                                                         \
    /* ---- calls ---- */                                                                                    \
    /* Consumes a (the callable) and a + 1 .. a + b (positional arguments, where the frame of a called       \
       function begins). c = the result, unless kDiscard is set. */                                          \
    X(Call, Base, Count, Write)                                                                              \
    /* The same after LoadMethod: consumes a, a + 1 (self, or Undefined: then it is no argument) and         \
       a + 2 .. a + 1 + b. */                                                                                \
    X(CallMethod, Base, Count, Write)                                                                        \
    /* b positional arguments as for Call (with kMethod: as for CallMethod), behind them the values of       \
       keywords whose names are the Tuple constants[c]. All consumed. a = the result. */                     \
    X(CallKw, Base, Count, Const)                                                                            \
    /* Consumes a (the callable), a + 1 (a Tuple, or the x of `f(*x)`: any iterable, TypeError "f() argument \
       after * must be an iterable, not X") and, if b is 1, a + 2 (a Dict): a = callable(*t, **d).           \
       TypeError "keywords must be strings". */                                                              \
    X(CallEx, Base, Count, None)                                                                             \
    /* Ends the frame with b. All temporaries are dead. In a generator or coroutine it ends that one. */     \
    X(Return, None, Read, None)                                                                              \
    /* ---- generators and coroutines ---- */                                                                \
    /* Suspends the frame with b (released by then); when it is resumed, a = what was sent, or the exception \
       that was thrown is raised here. In an asynchronous generator b is what anext() gives. */              \
    X(Yield, Write, Read, None)                                                                              \
    /* a = what `await b` drives (object::awaitable_iterator). c: 0 await, 1 __aenter__, 2 __aexit__ (for    \
       the message "'async with' received an object from __aenter__ that does not implement __await__: X").  \
       RuntimeError "coroutine is being awaited already". */                                                 \
    X(GetAwaitable, Write, Read, Count)                                                                      \
    /* Drives the iterator in a: sends None when reached from the instruction before, and what the frame was \
       resumed with (a value or an exception) when executed again after a suspension. If it yields, the      \
       frame suspends with that value, and resumes at this same instruction. If it returns, a is dropped     \
       and b = the result. If it raises, a is dropped and the exception is raised here. */                   \
    X(Await, Base, Write, None)                                                                              \
    /* a = the iterator of `yield from b`: a generator (or, where allowed, a coroutine) itself, else         \
       iter(b). TypeError "cannot 'yield from' a coroutine object in a non-coroutine generator". */          \
    X(GetYieldFromIter, Write, Read, None)                                                                   \
    /* As Await. */                                                                                          \
    X(YieldFrom, Base, Write, None)                                                                          \
    /* ---- exceptions; a handler begins with the exception in the register `depth` of its table entry ----  \
     */                                                                                                      \
    /* b (kept) becomes the exception being handled (sys.exception(), the __context__ of new ones);          \
       a = the one handled before, or None. */                                                               \
    X(PushExc, Write, Read, None)                                                                            \
    /* Consumes a: it becomes the exception being handled again (None: none). */                             \
    X(PopExc, Base, None, None)                                                                              \
    /* Is the exception a (kept) an instance of b, a class or tuple of classes? Jumps if not. TypeError      \
       "catching classes that do not inherit from BaseException is not allowed". */                          \
    X(JumpIfNoMatch, Read, Read, Near)                                                                       \
    /* except*: a is an exception or group (or None: nothing is left). Consumes a + 1, the types:            \
       a = what does not match (None if nothing is left), a + 1 = the group of what does, or None. If there  \
       is a match, it becomes the exception being handled. CPython's CHECK_EG_MATCH. */                      \
    X(CheckEgMatch, Base, None, None)                                                                        \
    /* Consumes a (the exception that came in) and a + 1 (a List of exceptions that the handlers raised, and \
       of what is left): a = what is to be raised, or None. CPython's PREP_RERAISE_STAR. */                  \
    X(PrepReraiseStar, Base, None, None)                                                                     \
    /* Raises what a says (exception or class). TypeError "exceptions must derive from BaseException". */    \
    X(Raise, Read, None, None)                                                                               \
    /* raise a from b. */                                                                                    \
    X(RaiseFrom, Read, Read, None)                                                                           \
    /* Bare raise. RuntimeError "No active exception to reraise". */                                         \
    X(RaiseCurrent, None, None, None)                                                                        \
    /* Consumes a, an exception on its way: it goes on outwards. This frame gets no further traceback entry, \
       and no context is set. */                                                                             \
    X(Reraise, Base, None, None)                                                                             \
    /* ---- with ---- */                                                                                     \
    /* Consumes a, a context manager: a, a + 1 = its __exit__ as LoadMethod gives it; a + 2, a + 3 = its     \
       __enter__ likewise (both looked up on the type). With kAsync: __aexit__, __aenter__. TypeError "'X'   \
       object does not support the context manager protocol" and its variants. */                            \
    X(WithLookup, Base, None, None)                                                                          \
    /* For CallMethod a, 3: a, a + 1 = copies of b, b + 1 (the __exit__ of WithLookup); a + 2, a + 3, a + 4  \
       = type, value, traceback of the exception in c. */                                                    \
    X(WithExceptArgs, Base, Base, Read)                                                                      \
    /* ---- functions and classes ---- */                                                                    \
    /* a = a function of the Code constants[b], with the globals of this frame. c: bits of what is consumed, \
       in this order from register a on: kMakeDefaults (a Tuple), kMakeKwDefaults (a Dict), kMakeAnnotate (a \
       function), kMakeClosure (a Tuple of Cells). */                                                        \
    X(MakeFunction, Base, Const, Count)                                                                      \
    /* class: consumes a (function of the body), a + 1 (name), a + 2 .. a + 1 + b (bases), and behind them   \
       the values of keywords whose names are the Tuple constants[c] (empty if none). a = the class. What    \
       CPython's __build_class__ does: bases' __mro_entries__, metaclass, __prepare__, the body with that    \
       namespace (it returns the `__class__` cell or None), the metaclass call, the cell's check. */         \
    X(MakeClass, Base, Count, Const)                                                                         \
    /* The same; consumes a, a + 1, a + 2 (Tuple of bases), a + 3 (Dict of keywords). */                     \
    X(MakeClassEx, Base, None, None)                                                                         \
    /* Type parameters and aliases, by Intrinsic c: consumes b registers from a on; a = the result. */       \
    X(TypeIntrinsic, Base, Count, Count)                                                                     \
    /* ---- imports ---- */                                                                                  \
    /* In: a = the names of `from` (a Tuple of Str), or None. a = the module constants[b] (a Str) at level   \
       c, as __import__ gives it: the top package if a was None. ModuleNotFoundError. */                     \
    X(ImportName, Update, Const, Count)                                                                      \
    /* a = attribute constants[c] of the module in b, which stays, or its submodule. ImportError "cannot     \
       import name 'x' from 'm' (unknown location)". */                                                      \
    X(ImportFrom, Write, Read, Const)                                                                        \
    /* All public names of the module in a become globals. */                                                \
    X(ImportStar, Read, None, None)                                                                          \
    /* ---- match ---- */                                                                                    \
    /* a = True or False: is b a sequence (mapping) for a pattern? */                                        \
    X(MatchSequence, Write, Read, None)                                                                      \
    X(MatchMapping, Write, Read, None)                                                                       \
    /* a = a Tuple of the values of the keys c (a Tuple, stays) in the mapping b (stays), or None. */        \
    X(MatchKeys, Write, Read, Read)                                                                          \
    /* Consumes a (class) and a + 1 (Tuple of keyword names): a = a Tuple of c positional and then the       \
       keyword attributes of b (stays), or None if it is no instance or has not all of them. TypeErrors of   \
       CPython's MATCH_CLASS. */                                                                             \
    X(MatchClass, Base, Read, Count)                                                                         \
    /* a = len(b). */                                                                                        \
    X(GetLen, Write, Read, None)

enum class Op : std::uint8_t {
#define CODE_DEFINE_OP(name, a, b, c) name,
    CODE_OPCODES(CODE_DEFINE_OP)
#undef CODE_DEFINE_OP
};

#define CODE_COUNT_OP(name, a, b, c) +1
constexpr int kOpCount = 0 CODE_OPCODES(CODE_COUNT_OP);
#undef CODE_COUNT_OP
static_assert(kOpCount <= 256);

// MakeFunction, field c.
constexpr std::uint16_t kMakeDefaults = 1;
constexpr std::uint16_t kMakeKwDefaults = 2;
constexpr std::uint16_t kMakeAnnotate = 4;
constexpr std::uint16_t kMakeClosure = 8;

/// LoadCommon, field c. All, Any, Tuple: the builtins of those names.
enum class CommonConstant : std::uint16_t { AssertionError, NotImplementedError, All, Any, Tuple };

/// TypeIntrinsic, field c: what is made of the b registers from a on.
enum class Intrinsic : std::uint16_t {
    TypeVar,                 ///< (name)
    TypeVarWithBound,        ///< (name, function that gives the bound)
    TypeVarWithConstraints,  ///< (name, function that gives the tuple of constraints)
    ParamSpec,               ///< (name)
    TypeVarTuple,            ///< (name)
    SetDefault,              ///< (type parameter, function that gives its default): the type parameter
    SubscriptGeneric,        ///< (tuple of type parameters): typing.Generic[...]
    TypeAlias,               ///< (name, tuple of type parameters or None, function that gives the value)
    SetFunctionTypeParams,   ///< (function, tuple of type parameters): the function
};

/// Name of an instruction, such as "LoadConst".
const char* name_of(Op op);
/// What its fields mean.
struct Operands {
    Operand a, b, c;
};
Operands operands_of(Op op);

}  // namespace code
