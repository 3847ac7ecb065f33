"""Names of http.client that programs catch or read. CPython 3.14: Lib/http/client.py."""
from http import _STATUS

__all__ = ["HTTPException", "InvalidURL", "IncompleteRead", "RemoteDisconnected", "responses"]

responses = dict(_STATUS)


class HTTPException(Exception):
    pass


class InvalidURL(HTTPException):
    pass


class IncompleteRead(HTTPException):
    pass


class BadStatusLine(HTTPException):
    pass


class RemoteDisconnected(ConnectionResetError, BadStatusLine):
    pass
