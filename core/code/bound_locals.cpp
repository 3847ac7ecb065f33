// Which locals are surely bound where: a forward data flow over the instructions of a unit.
// CPython 3.14: Python/flowgraph.c, add_checks_for_loads_of_uninitialized_variables.
#include <unordered_map>

#include "core/code/unit.h"

namespace code {

namespace {

/// One bit for each register that some CheckLocal asks about.
class BitSet {
  public:
    explicit BitSet(std::size_t bits, bool value) : words_((bits + 63) / 64, value ? ~std::uint64_t{0} : 0) {}
    bool get(std::size_t i) const { return ((words_[i / 64] >> (i % 64)) & 1) != 0; }
    void set(std::size_t i, bool value) {
        const std::uint64_t bit = std::uint64_t{1} << (i % 64);
        words_[i / 64] = value ? words_[i / 64] | bit : words_[i / 64] & ~bit;
    }
    /// Intersects; true if something was lost.
    bool keep_only(const BitSet& other) {
        bool changed = false;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const std::uint64_t both = words_[i] & other.words_[i];
            changed = changed || both != words_[i];
            words_[i] = both;
        }
        return changed;
    }

  private:
    std::vector<std::uint64_t> words_;
};

class BoundLocals {
  public:
    explicit BoundLocals(Unit& unit) : unit_(unit) {
        for (const Step& s : unit_.steps) {
            if (s.op == Op::CheckLocal) tracked_.emplace(s.a, tracked_.size());
        }
    }

    bool is_needed() const { return !tracked_.empty(); }

    void run() {
        find_leaders();
        const std::size_t bits = tracked_.size();
        states_.assign(leaders_.size(), BitSet(bits, true));
        reached_.assign(leaders_.size(), false);
        BitSet start(bits, false);
        const auto parameters = static_cast<int>(unit_.scope.parameters.size());
        for (const auto& [reg, bit] : tracked_) {
            if (reg < parameters) start.set(bit, true);
        }
        flow_to(0, start);
        while (!todo_.empty()) {
            const std::size_t block = todo_.back();
            todo_.pop_back();
            walk(block, false);
        }
        for (std::size_t block = 0; block < leaders_.size(); ++block) walk(block, true);
    }

  private:
    void find_leaders() {
        std::vector<bool> leader(unit_.steps.size() + 1, false);
        leader[0] = true;
        for (std::size_t i = 0; i < unit_.steps.size(); ++i) {
            if (unit_.steps[i].target >= 0) leader[i + 1] = true;
        }
        for (const int at : unit_.labels) {
            if (at >= 0) leader[static_cast<std::size_t>(at)] = true;
        }
        for (std::size_t i = 0; i < unit_.steps.size(); ++i) {
            if (!leader[i]) continue;
            block_at_[i] = leaders_.size();
            leaders_.push_back(i);
        }
    }

    void flow_to(std::size_t step, const BitSet& state) {
        const auto it = block_at_.find(step);
        if (it == block_at_.end()) return;
        const bool lost = states_[it->second].keep_only(state);
        if (!lost && reached_[it->second]) return;
        reached_[it->second] = true;
        todo_.push_back(it->second);
    }

    void set(BitSet& state, int reg, bool bound) const {
        const auto it = tracked_.find(reg);
        if (it != tracked_.end()) state.set(it->second, bound);
    }

    /// Flows through a block; `finish` instead drops its needless checks.
    void walk(std::size_t block, bool finish) {
        BitSet state = states_[block];
        const std::size_t end = block + 1 < leaders_.size() ? leaders_[block + 1] : unit_.steps.size();
        for (std::size_t i = leaders_[block]; i < end; ++i) {
            Step& s = unit_.steps[i];
            if (!finish && s.handler >= 0) {
                const HandlerPlan& h = unit_.handlers[static_cast<std::size_t>(s.handler)];
                flow_to(static_cast<std::size_t>(unit_.labels[static_cast<std::size_t>(h.label)]), state);
            }
            if (!finish && s.target >= 0)
                flow_to(static_cast<std::size_t>(unit_.labels[static_cast<std::size_t>(s.target)]), state);
            if (s.op == Op::CheckLocal) {
                const bool bound = state.get(tracked_.at(s.a));
                set(state, s.a, true);
                if (finish && bound) s.op = Op::Nop;
                continue;
            }
            apply(s, state);
        }
        if (!finish && end < unit_.steps.size() && !is_unconditional_exit(unit_.steps[end - 1].op))
            flow_to(end, state);
    }

    void apply(const Step& s, BitSet& state) const {
        if (s.op == Op::DeleteLocal || s.op == Op::Release) return set(state, s.a, false);
        const Operands fields = operands_of(s.op);
        if (fields.a == Operand::Write || fields.a == Operand::Update) set(state, s.a, true);
        if (fields.b == Operand::Write) set(state, s.b, true);
        if (fields.c == Operand::Write && (s.flags & kDiscard) == 0) set(state, s.c, true);
        if (s.op == Op::UnpackSequence) {
            for (int i = 0; i < s.c; ++i) set(state, s.a + i, true);
        }
        // A moved operand is no longer there.
        if ((s.flags & kReleaseB) != 0 && fields.b == Operand::Read && s.b != s.a) set(state, s.b, false);
    }

    Unit& unit_;
    std::unordered_map<int, std::size_t> tracked_;
    std::vector<std::size_t> leaders_;
    std::unordered_map<std::size_t, std::size_t> block_at_;
    std::vector<BitSet> states_;
    std::vector<bool> reached_;
    std::vector<std::size_t> todo_;
};

}  // namespace

void remove_needless_checks(Unit& unit) {
    BoundLocals flow(unit);
    if (flow.is_needed()) flow.run();
    std::unordered_set<int> checked;
    for (const Step& s : unit.steps) {
        if (s.op == Op::CheckLocal) checked.insert(s.a);
    }
    for (Step& s : unit.steps) {
        if (s.is_for_checks && checked.count(s.a) == 0) s.op = Op::Nop;
    }
}

}  // namespace code
