// Which line can follow which, against CPython 3.14 (lines/transitions.py says how that is written down).
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "core/object/str.h"
#include "tests/code/support.h"
#include "tests/support/catch_compat.h"

namespace {

using code::Code;
using code::Instruction;
using code::Op;
using code::Operand;
using Pairs = std::set<std::pair<int, int>>;
using Table = std::map<std::pair<std::string, int>, Pairs>;

/// Instructions that never raise; and some that CPython spreads over several, of which the ones that raise
/// are seen elsewhere.
bool is_quiet(Op op) {
    switch (op) {
        case Op::Nop:
        case Op::Jump:
        case Op::JumpBack:
        case Op::LoadConst:
        case Op::LoadInt:
        case Op::Move:
        case Op::Release:
        case Op::ReleaseRange:
        case Op::CheckLocal:
        case Op::PopExc:
        case Op::PushExc:
        case Op::Return:
        case Op::JumpIfNone:
        case Op::JumpIfNotNone:
        case Op::JumpIfTrue:
        case Op::JumpIfFalse:
        case Op::JumpIs:
        case Op::JumpIsNot:
        case Op::StoreDeref:
        case Op::StoreGlobal:
        case Op::StoreName:
        case Op::ListAppend:
        case Op::BuildTuple:
        case Op::BuildList:
        case Op::BuildSet:
        case Op::BuildDict:
        case Op::BuildString:
        case Op::BuildSlice:
        case Op::MakeFunction:
        case Op::LoadCommon:
        case Op::Is:
        case Op::IsNot: return true;
        default: return false;
    }
}

bool ends(Op op) {
    switch (op) {
        case Op::Jump:
        case Op::JumpBack:
        case Op::Return:
        case Op::Raise:
        case Op::RaiseFrom:
        case Op::RaiseCurrent:
        case Op::Reraise: return true;
        default: return false;
    }
}

class Transitions {
  public:
    explicit Transitions(const Code& c) : code_(c), follows_(c.instructions.count) {
        for (std::uint32_t at = 0; at < c.instructions.count; ++at) {
            const Instruction& i = c.instructions[at];
            const auto op = static_cast<Op>(i.op);
            const code::Operands fields = code::operands_of(op);
            if (fields.b == Operand::Low) follows_[at].push_back(i.far_target());
            if (fields.c == Operand::Near)
                follows_[at].push_back(at + 1 + static_cast<std::uint32_t>(Instruction::signed_of(i.c)));
            if (!ends(op)) follows_[at].push_back(at + 1);
            const code::Handler* h = is_quiet(op) ? nullptr : c.handler_at(at);
            if (h != nullptr) follows_[at].push_back(h->target);
        }
    }

    Pairs pairs() const {
        Pairs found;
        for (const int line : next_lines({0})) found.emplace(0, line);
        for (const std::uint32_t at : reached()) {
            const int from = line_of(at);
            if (from == 0) continue;
            for (const int to : next_lines(follows_[at])) {
                if (to != from) found.emplace(from, to);
            }
        }
        return found;
    }

  private:
    int line_of(std::uint32_t at) const {
        const bool hidden = static_cast<Op>(code_.instructions[at].op) == Op::EndAsyncFor;
        return hidden ? 0 : code_.positions[at].line;
    }

    std::set<std::uint32_t> reached() const {
        std::set<std::uint32_t> seen;
        std::vector<std::uint32_t> todo{0};
        while (!todo.empty()) {
            const std::uint32_t at = todo.back();
            todo.pop_back();
            if (seen.insert(at).second) todo.insert(todo.end(), follows_[at].begin(), follows_[at].end());
        }
        return seen;
    }

    std::set<int> next_lines(std::vector<std::uint32_t> todo) const {
        std::set<std::uint32_t> seen;
        std::set<int> found;
        while (!todo.empty()) {
            const std::uint32_t at = todo.back();
            todo.pop_back();
            if (!seen.insert(at).second) continue;
            if (line_of(at) != 0)
                found.insert(line_of(at));
            else
                todo.insert(todo.end(), follows_[at].begin(), follows_[at].end());
        }
        return found;
    }

    const Code& code_;
    std::vector<std::vector<std::uint32_t>> follows_;
};

void collect(const Code& c, Table& table) {
    const Pairs pairs = Transitions(c).pairs();
    table[{std::string(c.qualname->view()), c.first_line}].insert(pairs.begin(), pairs.end());
    for (const object::Value& v : c.constants) {
        if (code::is_code(v)) collect(*static_cast<const Code*>(v.object()), table);
    }
}

std::string text_of(const Table& table) {
    std::string text;
    for (const auto& [key, pairs] : table) {
        text += key.first + " " + std::to_string(key.second) + ":";
        for (const auto& [from, to] : pairs) text += " " + std::to_string(from) + ">" + std::to_string(to);
        text += "\n";
    }
    return text;
}

std::string content_of(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<std::string> sorted_lines(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    std::sort(lines.begin(), lines.end());
    return lines;
}

void check(const std::string& name) {
    const std::filesystem::path folder = std::filesystem::path(COROSCOPE_SOURCE_DIR) / "tests/code/lines";
    code_tests::Machine machine;
    const code::CompileResult result = machine.compile(content_of(folder / (name + ".py")));
    REQUIRE(result.ok());
    Table table;
    collect(*result.code, table);
    CHECK(sorted_lines(text_of(table)) == sorted_lines(content_of(folder / (name + ".lines"))));
}

}  // namespace

TEST_CASE("every construct leads from line to line as in CPython") { check("constructs"); }

TEST_CASE("a construct over several lines leads from line to line as in CPython") { check("multiline"); }
