"""The numbers of system errors, as Linux has them. CPython 3.14: Modules/errnomodule.c."""

_names = {
    1: ("EPERM", "Operation not permitted"), 2: ("ENOENT", "No such file or directory"),
    3: ("ESRCH", "No such process"), 4: ("EINTR", "Interrupted system call"), 5: ("EIO", "Input/output error"),
    9: ("EBADF", "Bad file descriptor"), 10: ("ECHILD", "No child processes"),
    11: ("EAGAIN", "Resource temporarily unavailable"), 12: ("ENOMEM", "Cannot allocate memory"),
    13: ("EACCES", "Permission denied"), 16: ("EBUSY", "Device or resource busy"), 17: ("EEXIST", "File exists"),
    20: ("ENOTDIR", "Not a directory"), 21: ("EISDIR", "Is a directory"), 22: ("EINVAL", "Invalid argument"),
    24: ("EMFILE", "Too many open files"), 25: ("ENOTTY", "Inappropriate ioctl for device"),
    27: ("EFBIG", "File too large"), 28: ("ENOSPC", "No space left on device"), 29: ("ESPIPE", "Illegal seek"),
    30: ("EROFS", "Read-only file system"), 32: ("EPIPE", "Broken pipe"),
    33: ("EDOM", "Numerical argument out of domain"), 34: ("ERANGE", "Numerical result out of range"),
    36: ("ENAMETOOLONG", "File name too long"), 38: ("ENOSYS", "Function not implemented"),
    39: ("ENOTEMPTY", "Directory not empty"), 88: ("ENOTSOCK", "Socket operation on non-socket"),
    95: ("EOPNOTSUPP", "Operation not supported"), 98: ("EADDRINUSE", "Address already in use"),
    99: ("EADDRNOTAVAIL", "Cannot assign requested address"), 100: ("ENETDOWN", "Network is down"),
    101: ("ENETUNREACH", "Network is unreachable"), 103: ("ECONNABORTED", "Software caused connection abort"),
    104: ("ECONNRESET", "Connection reset by peer"), 105: ("ENOBUFS", "No buffer space available"),
    106: ("EISCONN", "Transport endpoint is already connected"),
    107: ("ENOTCONN", "Transport endpoint is not connected"), 110: ("ETIMEDOUT", "Connection timed out"),
    111: ("ECONNREFUSED", "Connection refused"), 112: ("EHOSTDOWN", "Host is down"),
    113: ("EHOSTUNREACH", "No route to host"), 114: ("EALREADY", "Operation already in progress"),
    115: ("EINPROGRESS", "Operation now in progress"), 125: ("ECANCELED", "Operation canceled"),
}
errorcode = {number: name for number, (name, _) in _names.items()}
_texts = {number: text for number, (_, text) in _names.items()}
for _number, _name in errorcode.items():
    globals()[_name] = _number
EWOULDBLOCK, ENOTSUP = EAGAIN, EOPNOTSUPP
