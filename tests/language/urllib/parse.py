# URLs are taken apart, joined and quoted.
from urllib.parse import *
for u in ["https://user:pw@Ex.com:8080/a/b;p?x=1&y=2#f", "//h/p", "mailto:a@b", "path?q", "http://[::1]:80/"]:
    s = urlsplit(u); p = urlparse(u)
    print(s, p, s.geturl(), p.geturl(), s.hostname, s.port, s.username, s.password)
print(urlencode({"a": 1, "b": "x y&z", "c": ["1", "2"]}), urlencode({"c": [1, 2]}, doseq=True), urlencode([("é", "ü")]))
print(quote("a b/c?é"), quote_plus("a b/c"), unquote("a%20b%C3%A9%zz"), unquote_plus("a+b"))
print(parse_qs("a=1&a=2&b=&c=x+y"), parse_qsl("a=1&b=", keep_blank_values=True))
for b, u in [("http://h/a/b/c", "../d"), ("http://h/a/b/", "x?y#z"), ("http://h", "/r"), ("http://h/a", "//g/x"), ("http://h/a", "https://z"), ("http://h/a?b", "?c"), ("http://h/a/b", "."), ("http://h/a/b", "../../../x")]:
    print(urljoin(b, u))
print(urldefrag("http://a/b#c"), urlunsplit(("http", "h", "p", "q", "")))
from http import HTTPStatus, HTTPMethod
print(HTTPStatus.OK, repr(HTTPStatus.NOT_FOUND), HTTPStatus.NOT_FOUND.phrase, HTTPStatus(503).is_server_error, HTTPStatus.IM_A_TEAPOT == 418)

# expect: SplitResult(scheme='https', netloc='user:pw@Ex.com:8080', path='/a/b;p', query='x=1&y=2', fragment='f') ParseResult(scheme='https', netloc='user:pw@Ex.com:8080', path='/a/b', params='p', query='x=1&y=2', fragment='f') https://user:pw@Ex.com:8080/a/b;p?x=1&y=2#f https://user:pw@Ex.com:8080/a/b;p?x=1&y=2#f ex.com 8080 user pw
# expect: SplitResult(scheme='', netloc='h', path='/p', query='', fragment='') ParseResult(scheme='', netloc='h', path='/p', params='', query='', fragment='') //h/p //h/p h None None None
# expect: SplitResult(scheme='mailto', netloc='', path='a@b', query='', fragment='') ParseResult(scheme='mailto', netloc='', path='a@b', params='', query='', fragment='') mailto:a@b mailto:a@b None None None None
# expect: SplitResult(scheme='', netloc='', path='path', query='q', fragment='') ParseResult(scheme='', netloc='', path='path', params='', query='q', fragment='') path?q path?q None None None None
# expect: SplitResult(scheme='http', netloc='[::1]:80', path='/', query='', fragment='') ParseResult(scheme='http', netloc='[::1]:80', path='/', params='', query='', fragment='') http://[::1]:80/ http://[::1]:80/ ::1 80 None None
# expect: a=1&b=x+y%26z&c=%5B%271%27%2C+%272%27%5D c=1&c=2 %C3%A9=%C3%BC
# expect: a%20b/c%3F%C3%A9 a+b%2Fc a bé%zz a b
# expect: {'a': ['1', '2'], 'c': ['x y']} [('a', '1'), ('b', '')]
# expect: http://h/a/d
# expect: http://h/a/b/x?y#z
# expect: http://h/r
# expect: http://g/x
# expect: https://z
# expect: http://h/a?c
# expect: http://h/a/
# expect: http://h/x
# expect: DefragResult(url='http://a/b', fragment='c') http://h/p?q
# expect: 200 <HTTPStatus.NOT_FOUND: 404> Not Found True True
