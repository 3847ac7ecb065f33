"""Requests and URLs. CPython 3.14: Lib/urllib."""
