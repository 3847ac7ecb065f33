// An abstract interpreter: it follows every path, and knows of each temporary only whether it holds a value.
#include "tests/code/verify.h"

#include <vector>

#include "core/code/disassemble.h"
#include "core/object/containers.h"
#include "core/object/str.h"

namespace code_tests {

namespace {

using code::Code;
using code::Instruction;
using code::Op;
using code::Operand;

enum class Held : char { unreached, no, yes, mixed };
using State = std::vector<Held>;

class Verifier {
  public:
    explicit Verifier(const Code& c) : code_(c), states_(c.instructions.count) {}

    std::string run() {
        if (code_.instructions.count == 0) return "no instructions";
        flow(0, State(code_.register_count - code_.local_count, Held::no));
        while (!todo_.empty() && problem_.empty()) {
            const std::uint32_t at = todo_.back();
            todo_.pop_back();
            step(at);
        }
        return problem_;
    }

  private:
    void fail(const std::string& what) {
        if (!problem_.empty()) return;
        problem_ = std::string(code_.qualname->view()) + " at " + std::to_string(at_) + ": " + what + "\n" +
                   code::disassemble(code_);
    }

    void flow(std::uint32_t to, const State& state) {
        if (to >= code_.instructions.count) return fail("runs off the end");
        State& known = states_[to];
        if (known.empty() && !reached(to)) {
            known = state;
            mark(to);
            todo_.push_back(to);
            return;
        }
        bool changed = false;
        for (std::size_t i = 0; i < known.size(); ++i) {
            if (known[i] == state[i] || known[i] == Held::mixed) continue;
            known[i] = Held::mixed;
            changed = true;
        }
        if (changed) todo_.push_back(to);
    }
    bool reached(std::uint32_t at) { return at < reached_.size() && reached_[at]; }
    void mark(std::uint32_t at) {
        reached_.resize(code_.instructions.count);
        reached_[at] = true;
    }

    bool is_temp(int reg) const { return reg >= static_cast<int>(code_.local_count); }
    Held* held(int reg) {
        const int i = reg - static_cast<int>(code_.local_count);
        if (i < 0) return nullptr;
        if (i >= static_cast<int>(now_.size())) {
            fail("register " + std::to_string(reg) + " is beyond the frame");
            return nullptr;
        }
        return &now_[static_cast<std::size_t>(i)];
    }
    void read(int reg, bool released) {
        Held* h = held(reg);
        if (h == nullptr) {
            if (released && !is_temp(reg) && !may_move_local_) fail("a local is released");
            return;
        }
        if (*h != Held::yes) fail("reads t" + std::to_string(reg - static_cast<int>(code_.local_count)));
        if (released) *h = Held::no;
    }
    void consume(int first, int count) {
        for (int i = 0; i < count; ++i) {
            if (!is_temp(first + i)) fail("consumes a local");
            read(first + i, true);
        }
    }
    void write(int first, int count = 1) {
        for (int i = 0; i < count; ++i) {
            Held* h = held(first + i);
            if (h == nullptr) continue;
            if ((*h == Held::yes || *h == Held::mixed) && !may_overwrite_)
                fail("overwrites t" + std::to_string(first + i - static_cast<int>(code_.local_count)));
            *h = Held::yes;
        }
    }
    void drop(int first, int count) {
        for (int i = 0; i < count; ++i) {
            if (Held* h = held(first + i)) *h = Held::no;
        }
    }
    int names(std::uint16_t constant) const {
        return static_cast<int>(object::as<object::Tuple>(code_.constants[constant])->size);
    }

    /// What is read and released; then `writes` of what is written.
    void operands(const Instruction& i, Op op) {
        may_move_local_ = op == Op::Move;
        switch (op) {
            case Op::Release: return drop(i.a, 1);
            case Op::ReleaseRange: return drop(i.a, i.b);
            case Op::CheckLocal:
            case Op::DeleteLocal:
            case Op::MakeCell:
            case Op::CopyFreeVars: return;
            case Op::Move:
                if (i.b >= code_.local_count) {
                    // The second half of what LoadMethod or WithLookup gives may be Undefined, which counts.
                    read(i.b, (i.flags & code::kReleaseB) != 0);
                }
                return;
            case Op::LoadSuperAttr:
            case Op::LoadSuperMethod: return consume(i.a, 3);
            case Op::BuildSlice:
            case Op::BuildTuple:
            case Op::BuildList:
            case Op::BuildSet:
            case Op::BuildString:
            case Op::TypeIntrinsic: return consume(i.a, i.b);
            case Op::BuildDict: return consume(i.a, 2 * i.b);
            case Op::Call: return consume(i.a, 1 + i.b);
            case Op::CallMethod: return consume(i.a, 2 + i.b);
            case Op::CallKw:
                return consume(i.a, 1 + ((i.flags & code::kMethod) != 0 ? 1 : 0) + i.b + names(i.c));
            case Op::CallEx: return consume(i.a, 2 + i.b);
            case Op::Await:
            case Op::YieldFrom:
            case Op::PopExc:
            case Op::Reraise:
            case Op::WithLookup: return consume(i.a, 1);
            case Op::EndAsyncFor: consume(i.a, 1); return consume(i.b, 1);
            case Op::CheckEgMatch:
            case Op::PrepReraiseStar: return consume(i.a, 2);
            case Op::WithExceptArgs:
                read(i.b, false);
                read(i.b + 1, false);
                return read(i.c, false);
            case Op::MakeFunction: return consume(i.a, __builtin_popcount(i.c));
            case Op::MakeClass: return consume(i.a, 2 + i.b + names(i.c));
            case Op::MakeClassEx: return consume(i.a, 4);
            case Op::MatchClass: consume(i.a, 2); return read(i.b, false);
            default: break;
        }
        const code::Operands fields = code::operands_of(op);
        if (fields.a == Operand::Read) read(i.a, (i.flags & code::kReleaseA) != 0);
        if (fields.b == Operand::Read) read(i.b, (i.flags & code::kReleaseB) != 0);
        if (fields.c == Operand::Read) read(i.c, (i.flags & code::kReleaseC) != 0);
        if (fields.a == Operand::Update) read(i.a, false);
        if (fields.b == Operand::Update) read(i.b, false);
    }

    void results(const Instruction& i, Op op) {
        // The variables of a comprehension are bound anew in each iteration.
        may_overwrite_ = op == Op::ForIter || op == Op::Move;
        switch (op) {
            case Op::MakeCell: drop(i.a, 1); return write(i.a);
            case Op::LoadMethod:
            case Op::LoadSuperMethod: return write(i.a, 2);
            case Op::LoadSuperAttr:
            case Op::BuildSlice:
            case Op::BuildTuple:
            case Op::BuildList:
            case Op::BuildSet:
            case Op::BuildString:
            case Op::BuildDict:
            case Op::TypeIntrinsic:
            case Op::CallKw:
            case Op::CallEx:
            case Op::PrepReraiseStar:
            case Op::MakeFunction:
            case Op::MakeClass:
            case Op::MakeClassEx:
            case Op::MatchClass: return write(i.a);
            case Op::CheckEgMatch: return write(i.a, 2);
            case Op::WithLookup: return write(i.a, 4);
            case Op::WithExceptArgs: return write(i.a, 5);
            case Op::UnpackSequence: return write(i.a, i.c);
            case Op::UnpackEx: return write(i.a, (i.c & 0xFF) + 1 + (i.c >> 8));
            case Op::Call:
            case Op::CallMethod:
                if ((i.flags & code::kDiscard) == 0) write(i.c);
                return;
            default: break;
        }
        const code::Operands fields = code::operands_of(op);
        if (fields.a == Operand::Write) write(i.a);
        if (fields.b == Operand::Write) write(i.b);
    }

    void step(std::uint32_t at) {
        at_ = at;
        now_ = states_[at];
        const Instruction& i = code_.instructions[at];
        const auto op = static_cast<Op>(i.op);
        operands(i, op);
        if (!problem_.empty()) return;
        if (const code::Handler* h = code_.handler_at(at)) {
            State caught = now_;
            const std::size_t depth = h->depth - code_.local_count;
            for (std::size_t t = depth; t < caught.size(); ++t) caught[t] = Held::no;
            caught[depth] = Held::yes;
            flow(h->target, caught);
        }
        const code::Operands fields = code::operands_of(op);
        if (op == Op::ForIter) {
            State exhausted = now_;
            if (i.b >= code_.local_count) exhausted[i.b - code_.local_count] = Held::no;
            flow(at + 1u + static_cast<std::uint32_t>(Instruction::signed_of(i.c)), exhausted);
        } else if (fields.c == Operand::Near) {
            if (Instruction::signed_of(i.c) < 0) fail("jumps back");
            flow(at + 1u + static_cast<std::uint32_t>(Instruction::signed_of(i.c)), now_);
        } else if (fields.b == Operand::Low) {
            const std::uint32_t target = i.far_target();
            if ((op == Op::JumpBack) != (target <= at)) fail("jumps in the wrong direction");
            flow(target, now_);
        }
        switch (op) {
            case Op::Return:
                for (const Held h : now_) {
                    if (h != Held::no) fail("returns with a live temporary");
                }
                return;
            case Op::Jump:
            case Op::JumpBack:
            case Op::Raise:
            case Op::RaiseFrom:
            case Op::RaiseCurrent:
            case Op::Reraise: return;
            default: break;
        }
        results(i, op);
        if (problem_.empty()) flow(at + 1, now_);
    }

    const Code& code_;
    std::vector<State> states_;
    std::vector<bool> reached_;
    std::vector<std::uint32_t> todo_;
    State now_;
    std::uint32_t at_ = 0;
    bool may_move_local_ = false;
    bool may_overwrite_ = false;
    std::string problem_;
};

}  // namespace

std::string verify(const Code& code) {
    std::string problem = Verifier(code).run();
    for (const object::Value& v : code.constants) {
        if (!problem.empty()) break;
        if (code::is_code(v)) problem = verify(*static_cast<const Code*>(v.object()));
    }
    return problem;
}

}  // namespace code_tests
