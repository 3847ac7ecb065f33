"""HTTPBasicAuth: a pair of name and password."""


class HTTPBasicAuth(tuple):
    def __new__(cls, username, password):
        return tuple.__new__(cls, (username, password))
