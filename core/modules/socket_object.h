// A socket of a program, as _socket and the loop's methods share it.
#pragma once

#include "core/loop/network.h"
#include "core/object/object.h"

namespace modules {

extern object::Type socket_type;

struct SocketObject : object::Object {
    loop::SocketRef* socket;  ///< owned; never null in a constructed one
    double timeout;           ///< of a blocking call, in seconds, if it has one
    bool has_timeout;
    bool nonblocking;
};

object::Value make_socket(loop::SocketRef socket);
bool is_ip_address(loop::Family family, std::string_view host);
/// OSError, or the subclass that the number means, with Linux's words.
object::Outcome raise_os_error(int error);

}  // namespace modules
