"""Wrapping, filling and indenting text. CPython 3.14: Lib/textwrap.py."""
import re

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_SPACE = "\t\n\x0b\x0c\r "
_TO_SPACE = {ord(c): " " for c in _SPACE}
_SENTENCE_END = re.compile(r"[a-z][\.\!\?][\"\']?\Z")


def _is_word(c):
    return c.isalnum() or c == "_"


def _may_precede_dash(c):
    return _is_word(c) or c in "!\"'&.,?"


def _is_letter(c):
    return _is_word(c) and not c.isdecimal()


def _dashes_at(text, at):
    """How many of two or more dashes between words begin here, or 0."""
    if at == 0 or not _may_precede_dash(text[at - 1]):
        return 0
    end = at
    while end < len(text) and text[end] == "-":
        end += 1
    return end - at if end - at >= 2 and end < len(text) and _is_word(text[end]) else 0


def _breaks_after_hyphen(text, at):
    """May a line end after the hyphen at this place?"""
    before = at >= 2 and _is_letter(text[at - 1]) and _is_letter(text[at - 2])
    if not before:
        before = at >= 3 and _may_precede_dash(text[at - 1]) and text[at - 2] == "-" and _is_letter(text[at - 3])
    if not before:
        return False
    after = text[at + 1:at + 4]
    if not after or not _is_letter(after[0]):
        return False
    return (len(after) > 1 and _is_letter(after[1])) or (len(after) > 2 and after[1] == "-" and _is_letter(after[2]))


def _word_end(text, at):
    """Where the part of a word that begins here ends: behind a hyphen, before dashes, at white space."""
    end = at + 1
    while end < len(text):
        if text[end] == "-" and _breaks_after_hyphen(text, end):
            return end + 1
        if text[end] in _SPACE or _dashes_at(text, end):
            return end
        end += 1
    return end


class TextWrapper:
    """Breaks paragraphs into lines no longer than `width`."""

    unicode_whitespace_trans = _TO_SPACE
    x = " "

    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(self.unicode_whitespace_trans)
        return text

    def _split(self, text):
        chunks = []
        at = 0
        while at < len(text):
            end = at + 1
            if text[at] in _SPACE:
                while end < len(text) and text[end] in _SPACE:
                    end += 1
            elif not self.break_on_hyphens:
                while end < len(text) and text[end] not in _SPACE:
                    end += 1
            else:
                dashes = _dashes_at(text, at) if text[at] == "-" else 0
                end = at + dashes if dashes else _word_end(text, at)
            chunks.append(text[at:end])
            at = end
        return chunks

    def _fix_sentence_endings(self, chunks):
        i = 0
        while i < len(chunks) - 1:
            if chunks[i + 1] == " " and _SENTENCE_END.search(chunks[i]):
                chunks[i + 1] = "  "
                i += 2
            else:
                i += 1

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        space_left = 1 if width < 1 else width - cur_len
        if self.break_long_words and space_left > 0:
            end = space_left
            chunk = reversed_chunks[-1]
            if self.break_on_hyphens and len(chunk) > space_left:
                hyphen = chunk.rfind("-", 0, space_left)
                if hyphen > 0 and any(c != "-" for c in chunk[:hyphen]):
                    end = hyphen + 1
            cur_line.append(chunk[:end])
            reversed_chunks[-1] = chunk[end:]
        elif not cur_line:
            cur_line.append(reversed_chunks.pop())

    def _wrap_chunks(self, chunks):
        lines = []
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        chunks.reverse()
        while chunks:
            line, length = [], 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and not chunks[-1].strip():
                chunks.pop()
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, line, length, width)
                length = sum(map(len, line))
            if self.drop_whitespace and line and not line[-1].strip():
                length -= len(line.pop())
            if not line:
                continue
            rest_fits = not chunks or (self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip())
            if self.max_lines is None or len(lines) + 1 < self.max_lines or (rest_fits and length <= width):
                lines.append(indent + "".join(line))
                continue
            self._end_with_placeholder(lines, indent, line, length, width)
            break
        return lines

    def _end_with_placeholder(self, lines, indent, line, length, width):
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                lines.append(indent + "".join(line) + self.placeholder)
                return
            length -= len(line.pop())
        if lines:
            before = lines[-1].rstrip()
            if len(before) + len(self.placeholder) <= self.width:
                lines[-1] = before + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def wrap(self, text):
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    """Takes away the white space that all lines begin with."""
    try:
        lines = text.split("\n")
    except (AttributeError, TypeError):
        raise TypeError(f"expected str object, not {type(text).__qualname__!r}") from None
    full = [line for line in lines if line and not line.isspace()]
    low, high = min(full, default=""), max(full, default="")
    margin = 0
    for margin, c in enumerate(low):
        if c != high[margin] or c not in " \t":
            break
    return "\n".join([line[margin:] if line and not line.isspace() else "" for line in lines])


def indent(text, prefix, predicate=None):
    """Puts a prefix before the lines that are not blank, or that the predicate chooses."""
    return "".join([prefix + line if (predicate(line) if predicate is not None else not line.isspace()) else line
                    for line in text.splitlines(True)])
