// What instructions do when it is not the fast case. Each returns an Outcome; operands are borrowed.
#pragma once

#include <span>

#include "core/code/opcode.h"
#include "core/object/containers.h"
#include "core/object/object.h"
#include "core/vm/machine.h"

namespace vm {

// arithmetic.cpp
object::Outcome binary_slow(object::BinaryOp op, bool in_place, object::Value& left,
                            const object::Value& right, bool left_ends);
object::Outcome compare_slow(object::CompareOp op, const object::Value& a, const object::Value& b);
object::Outcome compare_truth(object::CompareOp op, const object::Value& a, const object::Value& b);
object::Outcome subscript_slow(const object::Value& container, const object::Value& key);
object::Outcome build_string(std::span<const object::Value> parts);
object::Outcome convert(const object::Value& v, std::uint16_t how);

// unpack.cpp
object::Outcome unpack_sequence(const object::Value& v, std::uint32_t count, object::Value* out);
object::Outcome unpack_star(const object::Value& v, std::uint32_t before, std::uint32_t after,
                            object::Value* out);
object::Outcome list_extend_star(object::List& list, const object::Value& v);
object::Outcome dict_update_star(object::Dict& d, const object::Value& v);
object::Outcome star_arguments(const object::Value& iterable, const object::Value& callee);  ///< a Tuple
object::Outcome dict_merge_keywords(object::Dict& d, const object::Value& v, const object::Value& callee);

// names.cpp
object::Outcome unbound_local(object::Str* name);
/// The object of LoadCommon.
object::Value common_constant(code::CommonConstant which, const object::Dict& builtins);
object::Outcome unbound_free(object::Str* name);
object::Outcome load_name(Frame& f, object::Str* name);
object::Outcome load_from_dict(const object::Value& mapping, object::Str* name);  ///< Undefined if missing
object::Outcome store_name(Frame& f, object::Str* name, const object::Value& v);  ///< Undefined deletes
object::Outcome delete_global(object::Dict& globals, object::Str* name);
/// Makes `super()` and `type(name, bases, namespace)` know their callers.
void ready_super();
void ready_type_new();
object::Outcome load_super(Frame& f, const object::Value& super_name, const object::Value& cls,
                           const object::Value& self, std::uint16_t written, object::Str* name,
                           object::Value* method_self);

// imports.cpp
object::Outcome import_name(Frame& f, object::Str* name, const object::Value& from_names,
                            std::uint16_t level);
object::Outcome import_from(const object::Value& module, object::Str* name);
object::Outcome import_star(const object::Value& module, object::Dict& globals);

// class_statement.cpp
object::Outcome make_class_statement(Frame& f, const object::Value& body, object::Str* name,
                                     std::span<const object::Value> bases, const object::Dict* keywords);
object::Outcome type_intrinsic(code::Intrinsic which, std::span<const object::Value> operands);

// exceptions.cpp
object::Outcome raise_statement(const object::Value& what, const object::Value& cause,
                                const object::Value& handled);
object::Outcome check_match(const object::Value& exception, const object::Value& types);
object::Outcome check_group_match(object::Value& exception, object::Value& types);
object::Outcome prepare_reraise_star(const object::Value& original, const object::List& raised);
/// A generator may not let StopIteration out (a coroutine neither, nor an asynchronous generator
/// StopAsyncIteration).
object::Value generator_result_exception(const Generator& g, object::Value exception);

// context_managers.cpp
object::Outcome with_lookup(object::Value* registers, bool async);

// iteration.cpp
object::Outcome get_aiter(const object::Value& v);
object::Outcome get_anext(const object::Value& v);
object::Outcome get_awaitable(const object::Value& v, std::uint16_t where);
object::Outcome get_yield_from(const code::Code& code, const object::Value& v);

// match.cpp
object::Outcome match_keys(const object::Value& mapping, const object::Tuple& keys);
object::Outcome match_class(const object::Value& subject, const object::Value& cls,
                            const object::Tuple& names, std::uint16_t positional);

}  // namespace vm
