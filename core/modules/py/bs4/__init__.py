"""BeautifulSoup on a small parser of HTML: find, find_all, select with simple selectors, get_text, attributes."""
import re

_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_PART = re.compile(r"<!--.*?-->|<!\w[^>]*>|<(/?)([A-Za-z][\w:-]*)((?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>", re.DOTALL)
_ATTRIBUTE = re.compile(r"([\w:-]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>]+))?")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": "\xa0", "copy": "©", "pound": "£"}


def _unescaped(text):
    def one(m):
        name = m[1]
        if name[0] == "#":
            return chr(int(name[2:], 16) if name[1] in "xX" else int(name[1:]))
        return _NAMED.get(name, m[0])
    return re.sub(r"&(#\d+|#[xX][0-9a-fA-F]+|\w+);", one, text) if "&" in text else text


def _escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class NavigableString(str):
    """A piece of text in the tree."""

    parent = None
    name = None

    def get_text(self, separator="", strip=False):
        return self.strip() if strip else str(self)

    text = property(get_text)


class Tag:
    """An element: its name, attrs and contents."""

    def __init__(self, name, attrs=None, parent=None):
        self.name, self.attrs, self.parent, self.contents = name, attrs or {}, parent, []

    def __getitem__(self, key):
        return self.attrs[key]

    def get(self, key, default=None):
        return self.attrs.get(key, default)

    def has_attr(self, key):
        return key in self.attrs

    def __contains__(self, item):
        return item in self.contents

    def __iter__(self):
        return iter(self.contents)

    def __bool__(self):
        return True

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return self.find(name)

    @property
    def children(self):
        return iter(self.contents)

    @property
    def descendants(self):
        for child in self.contents:
            yield child
            if isinstance(child, Tag):
                yield from child.descendants

    @property
    def string(self):
        if len(self.contents) != 1:
            return None
        only = self.contents[0]
        return only if isinstance(only, NavigableString) else only.string

    @property
    def strings(self):
        return [d for d in self.descendants if isinstance(d, NavigableString)]

    @property
    def stripped_strings(self):
        return [s.strip() for s in self.strings if s.strip()]

    def get_text(self, separator="", strip=False):
        return separator.join(self.stripped_strings if strip else self.strings)

    text = property(get_text)

    def _fits(self, name, attrs, string=None):
        if name is not None and name is not True:
            if callable(name):
                if not name(self):
                    return False
            elif isinstance(name, (list, tuple, set)):
                if self.name not in name:
                    return False
            elif hasattr(name, "search"):
                if not name.search(self.name):
                    return False
            elif self.name != name:
                return False
        for key, wanted in attrs.items():
            value = self.attrs.get(key)
            if wanted is True:
                if value is None:
                    return False
                continue
            if wanted is None or wanted is False:
                if value is not None:
                    return False
                continue
            values = value if isinstance(value, list) else [value]
            if isinstance(value, list):
                values = [*value, " ".join(value)]
            if hasattr(wanted, "search"):
                if not any([v is not None and wanted.search(v) for v in values]):
                    return False
            elif callable(wanted):
                if not any([wanted(v) for v in values]):
                    return False
            elif not any([w in values for w in (wanted if isinstance(wanted, (list, tuple)) else [wanted])]):
                return False
        if string is not None:
            own = self.string
            return own is not None and (bool(string.search(own)) if hasattr(string, "search") else own == string)
        return True

    def find_all(self, name=None, attrs={}, recursive=True, string=None, limit=None, class_=None, **kwargs):
        """All elements below that fit."""
        wanted = {**({"class": attrs} if isinstance(attrs, str) else attrs), **kwargs}
        if class_ is not None:
            wanted["class"] = class_
        found = []
        for d in self.descendants if recursive else self.contents:
            if isinstance(d, Tag) and d._fits(name, wanted, string):
                found.append(d)
                if limit and len(found) == limit:
                    break
        return found

    findAll = __call__ = find_all

    def find(self, name=None, attrs={}, recursive=True, string=None, **kwargs):
        found = self.find_all(name, attrs, recursive, string, 1, **kwargs)
        return found[0] if found else None

    def find_parent(self, name=None):
        parent = self.parent
        while parent is not None and name and parent.name != name:
            parent = parent.parent
        return parent

    def _sibling(self, step, name):
        siblings = self.parent.contents if self.parent else [self]
        place = next(i for i, s in enumerate(siblings) if s is self)
        rest = siblings[place + 1:] if step > 0 else siblings[:place][::-1]
        return next((s for s in rest if isinstance(s, Tag) and (name is None or s.name == name)), None)

    def find_next_sibling(self, name=None):
        return self._sibling(1, name)

    def find_previous_sibling(self, name=None):
        return self._sibling(-1, name)

    def select(self, selector, limit=None):
        """Elements by `tag`, `.class`, `#id`, `[attr]`, `[attr=value]`, with spaces, > and commas between."""
        found = []
        for path in selector.split(","):
            steps = path.replace(">", " > ").split()
            for d in self.descendants:
                if isinstance(d, Tag) and _selected(d, steps, self) and not any([d is f for f in found]):
                    found.append(d)
        return found[:limit] if limit else found

    def select_one(self, selector):
        found = self.select(selector)
        return found[0] if found else None

    def decompose(self):
        self.parent.contents = [c for c in self.parent.contents if c is not self]

    def _markup(self):
        inside = "".join([c._markup() if isinstance(c, Tag) else _escaped(str(c)) for c in self.contents])
        if self.name == "[document]":
            return inside
        attrs = "".join([f' {k}="{" ".join(v) if isinstance(v, list) else v}"' for k, v in self.attrs.items()])
        return f"<{self.name}{attrs}/>" if self.name in _VOID else f"<{self.name}{attrs}>{inside}</{self.name}>"

    def __str__(self):
        return self._markup()

    __repr__ = __str__

    def prettify(self, depth=0):
        if self.name == "[document]":
            return "".join([c.prettify() for c in self.contents if isinstance(c, Tag)])
        pad = " " * depth
        lines = [pad + self._markup().partition(">")[0] + ">"]
        for c in self.contents:
            if isinstance(c, Tag):
                lines.append(c.prettify(depth + 1).rstrip("\n"))
            elif c.strip():
                lines.append(f"{pad} {_escaped(c.strip())}")
        if self.name not in _VOID:
            lines.append(f"{pad}</{self.name}>")
        return "\n".join(lines) + "\n"


def _simple(tag, step):
    for m in re.finditer(r"([.#]?)([\w-]+|\*)|\[([\w-]+)(?:([*^$]?)=[\"']?([^\]\"']*)[\"']?)?\]", step):
        kind, name, attribute, how, value = m.groups()
        if attribute:
            own = tag.attrs.get(attribute)
            own = " ".join(own) if isinstance(own, list) else own
            if own is None:
                return False
            if value is not None and not {"": own == value, "*": value in own, "^": own.startswith(value),
                                          "$": own.endswith(value)}[how or ""]:
                return False
        elif kind == ".":
            if name not in (tag.attrs.get("class") or []):
                return False
        elif kind == "#":
            if tag.attrs.get("id") != name:
                return False
        elif name != "*" and tag.name != name:
            return False
    return True


def _selected(tag, steps, top):
    if not _simple(tag, steps[-1]):
        return False
    if len(steps) == 1:
        return True
    direct = steps[-2] == ">"
    rest = steps[:-2] if direct else steps[:-1]
    parent = tag.parent
    while parent is not None and parent.name != "[document]":
        if _selected(parent, rest, top):
            return True
        if direct:
            return False
        parent = parent.parent
    return False


class BeautifulSoup(Tag):
    """The document as a tree. Every parser that is asked for is this one."""

    def __init__(self, markup="", features=None, **options):
        super().__init__("[document]")
        if hasattr(markup, "read"):
            markup = markup.read()
        if isinstance(markup, bytes):
            markup = markup.decode("utf-8", "replace")
        here, place = self, 0
        for m in _PART.finditer(markup):
            if m.start() < place:
                continue
            self._add_text(here, markup[place:m.start()])
            place = m.end()
            closing, name, rest = m.groups()
            if name is None:
                continue
            name = name.lower()
            if closing:
                up = here
                while up is not None and up.name != name:
                    up = up.parent
                here = up.parent if up is not None else here
                continue
            attrs = {}
            for key, value in _ATTRIBUTE.findall(rest):
                value = _unescaped(value[1:-1] if value[:1] in ("'", '"') else value)
                attrs[key.lower()] = value.split() if key.lower() == "class" else value
            tag = Tag(name, attrs, here)
            here.contents.append(tag)
            if name in ("script", "style"):
                end = markup.lower().find(f"</{name}", place)
                end = len(markup) if end < 0 else end
                self._add_text(tag, markup[place:end])
                place = end
            if name not in _VOID and not rest.rstrip().endswith("/"):
                here = tag
        self._add_text(here, markup[place:])

    def _add_text(self, tag, text):
        if text:
            made = NavigableString(_unescaped(text))
            made.parent = tag
            tag.contents.append(made)
