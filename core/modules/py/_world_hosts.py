"""What hosts that tutorials ask answer, by shape, and the page that every other one has.

Texts are made from words by the number or the path that is asked for, so they are the same in every run.
"""
import json
from urllib.parse import parse_qsl, unquote

from _world import Answer, text_hash
from http import reason

_WORDS = ("loop task future await event queue timer lock result value signal stream worker shield gather yield "
          "handle callback context cancel").split()
_NAMES = ["Ada Lovelace", "Alan Turing", "Grace Hopper", "Edsger Dijkstra", "Barbara Liskov", "Donald Knuth",
          "Margaret Hamilton", "Tony Hoare", "Frances Allen", "Niklaus Wirth"]
_USERS = ["ada", "alan", "grace", "edsger", "barbara", "donald", "margaret", "tony", "frances", "niklaus"]
_POKEMON = ["bulbasaur", "ivysaur", "venusaur", "charmander", "charmeleon", "charizard", "squirtle", "wartortle",
            "blastoise", "caterpie", "metapod", "butterfree", "weedle", "kakuna", "beedrill", "pidgey", "pidgeotto",
            "pidgeot", "rattata", "raticate", "spearow", "fearow", "ekans", "arbok", "pikachu", "raichu"]


def sentence(number, count):
    """Words that belong to a number."""
    return " ".join([_WORDS[(number * 7 + i * (3 + number % 5)) % len(_WORDS)] for i in range(count)])


def json_answer(value, status=200, delay=None, headers=()):
    return Answer(status, json.dumps(value), "application/json", headers, delay)


def page(title, text, status=200, links=()):
    items = "".join([f'<li><a href="{link}">{link}</a></li>' for link in links])
    return Answer(status, f"<!doctype html>\n<html>\n<head><title>{title}</title></head>\n<body>\n<h1>{title}</h1>\n"
                          f"<p>{text}</p>\n<ul>{items}</ul>\n</body>\n</html>\n")


def status_answer(status):
    """A page that says no more than its status."""
    if status in (204, 304) or status < 200:
        return Answer(status, b"")
    return page(f"{status} {reason(status)}".strip(), "", status) if status >= 400 else Answer(status, b"")


def host_answer(request):
    """The answer of the host that is asked, or of any host."""
    parts = [unquote(p) for p in request.path.split("/") if p]
    query = dict(parse_qsl(request.query, keep_blank_values=True))
    for ending, answer in _HOSTS.items():
        if request.host == ending or request.host.endswith("." + ending) and answer is not _example:
            made = answer(request, parts, query)
            break
    else:
        made = _any_host(request, parts)
    if made is None:
        made = page("404 Not Found", "There is no such page.", 404)
    if made.delay is None:
        for name, unit in (("delay", 1), ("sleep", 1000)):
            if query.get(name, "").isdigit():
                made.delay = int(query[name]) / unit
    return made


def _any_host(request, parts):
    if "api" in request.host.split(".") or "api" in parts or parts and parts[-1].endswith(".json"):
        number = text_hash(request.url) % 1000
        return json_answer({"url": request.url, "id": number, "name": sentence(number, 2), "status": "ok"})
    name = "/".join(parts) or request.host
    return page(name, f"This is {request.host}{request.path}: {sentence(text_hash(request.url), 12)}.", 200,
                [f"/{word}" for word in _WORDS[:3]] if not parts else [])


def _example(request, parts, query):
    if parts:
        return _any_host(request, parts)
    domain = "This domain is for use in documentation examples without needing permission."
    return page("Example Domain", domain, 200, ["https://iana.org/domains/example"])


def _echo(request, query):
    text = request.body.decode("utf-8", "replace")
    value = {"args": query, "data": "", "files": {}, "form": {}, "headers": {**request.headers, "Host": request.host},
             "json": None, "method": request.method, "origin": "203.0.113.7", "url": request.url}
    kind = {k.lower(): v for k, v in request.headers.items()}.get("content-type", "")
    if kind.startswith("application/x-www-form-urlencoded"):
        value["form"] = dict(parse_qsl(text))
    elif text:
        value["data"] = text
        try:
            value["json"] = json.loads(text)
        except ValueError:
            pass
    return value


def _httpbin(request, parts, query):
    what = parts[0] if parts else ""
    rest = parts[1:]
    if what in ("get", "headers", "ip", "user-agent", "uuid", "anything", "post", "put", "patch", "delete", "delay"):
        if what in ("get", "post", "put", "patch", "delete") and request.method != what.upper():
            return page("405 Method Not Allowed", "The method is not allowed for the requested URL.", 405)
        value = _echo(request, query)
        headers = value["headers"]
        few = {"headers": {"headers": headers}, "ip": {"origin": value["origin"]},
               "user-agent": {"user-agent": headers.get("User-Agent", "")},
               "uuid": {"uuid": "4f1c2a7e-9d35-4b6a-8c21-0e7d5f3b9a64"}}.get(what)
        if few:
            return json_answer(few)
        if request.method == "GET":
            for name in ("data", "files", "form", "json", "method"):
                if what != "anything":
                    del value[name]
        delay = None
        if what == "delay" and rest:
            try:
                delay = min(float(rest[0]), 10.0)
            except ValueError:
                return None
        return json_answer(value, delay=delay)
    if what == "status" and rest and rest[0].isdigit():
        status = int(rest[0])
        headers = [("Location", "/redirect/1")] if 300 <= status < 400 else []
        return Answer(status, b"I'm a teapot" if status == 418 else b"", headers=headers)
    if what in ("redirect", "absolute-redirect", "relative-redirect") and rest and rest[0].isdigit():
        left = int(rest[0]) - 1
        return Answer(302, b"", headers=[("Location", f"/{what}/{left}" if left > 0 else "/get")])
    if what == "redirect-to" and "url" in query:
        return Answer(302, b"", headers=[("Location", query["url"])])
    if what == "json":
        return json_answer({"slideshow": {"author": "Yours Truly", "date": "date of publication", "slides": [
            {"title": "Wake up to WonderWidgets!", "type": "all"}], "title": "Sample Slide Show"}})
    if what == "html":
        return page("Herman Melville - Moby-Dick", sentence(3, 40))
    if what == "bytes" and rest and rest[0].isdigit():
        size = min(int(rest[0]), 100 * 1024)
        return Answer(200, bytes([i * 37 % 256 for i in range(size)]), "application/octet-stream")
    if what in ("stream", "drip") and rest and rest[0].isdigit():
        lines = [json.dumps({"id": i, "url": request.url}) + "\n" for i in range(min(int(rest[0]), 100))]
        return Answer(200, "".join(lines), "application/json")
    if what == "basic-auth" and len(rest) == 2:
        allowed = "Authorization" in request.headers
        return json_answer({"authenticated": True, "user": rest[0]}) if allowed else Answer(401, b"")
    if what == "cookies":
        return json_answer({"cookies": {}})
    if what in ("image", "robots.txt", "xml", "encoding"):
        return Answer(200, f"{what} {sentence(5, 8)}\n", "text/plain; charset=utf-8")
    return page("httpbin.org", "A simple HTTP Request & Response Service.") if not parts else None


def _user(i):
    name = _NAMES[(i - 1) % 10]
    return {"id": i, "name": name, "username": _USERS[(i - 1) % 10], "email": f"{_USERS[(i - 1) % 10]}@example.com",
            "address": {"street": f"{_WORDS[i].title()} Street", "suite": f"Apt. {100 + i}", "city": "Gwenborough",
                        "zipcode": f"{90000 + i}", "geo": {"lat": f"-{30 + i}.3", "lng": f"{80 + i}.1"}},
            "phone": f"1-770-736-80{i:02}", "website": f"{_USERS[(i - 1) % 10]}.example.org",
            "company": {"name": f"{name.split()[1]} Group", "catchPhrase": sentence(i, 3), "bs": sentence(i + 1, 3)}}


_PLACEHOLDER = {
    "posts": (100, lambda i: {"userId": (i - 1) // 10 + 1, "id": i, "title": sentence(i, 5), "body": sentence(i, 20)}),
    "comments": (500, lambda i: {"postId": (i - 1) // 5 + 1, "id": i, "name": sentence(i, 4),
                                 "email": f"{_USERS[i % 10]}@example.com", "body": sentence(i, 12)}),
    "albums": (100, lambda i: {"userId": (i - 1) // 10 + 1, "id": i, "title": sentence(i, 4)}),
    "photos": (500, lambda i: {"albumId": (i - 1) // 50 + 1, "id": i, "title": sentence(i, 4),
                               "url": f"https://via.placeholder.com/600/{i:06x}",
                               "thumbnailUrl": f"https://via.placeholder.com/150/{i:06x}"}),
    "todos": (200, lambda i: {"userId": (i - 1) // 20 + 1, "id": i, "title": sentence(i, 5), "completed": i % 4 == 0}),
    "users": (10, _user),
}
_OWNER = {"posts": ("users", "userId"), "comments": ("posts", "postId"), "albums": ("users", "userId"),
          "todos": ("users", "userId"), "photos": ("albums", "albumId")}


def _placeholder(request, parts, query):
    if not parts:
        return page("JSONPlaceholder", "Free fake and reliable API for testing and prototyping.")
    name = parts[0]
    if name not in _PLACEHOLDER:
        return json_answer({}, 404)
    count, make = _PLACEHOLDER[name]
    if request.method == "DELETE":
        return json_answer({})
    if request.method in ("POST", "PUT", "PATCH"):
        sent = _echo(request, query)
        value = sent["json"] if isinstance(sent["json"], dict) else dict(sent["form"])
        if request.method == "POST":
            return json_answer({**value, "id": count + 1}, 201)
        number = int(parts[1]) if len(parts) > 1 and parts[1].isdigit() else 1
        return json_answer({**(make(number) if request.method == "PATCH" else {}), **value, "id": number})
    if len(parts) > 1:
        if not parts[1].isdigit() or not 1 <= int(parts[1]) <= count:
            return json_answer({}, 404)
        if len(parts) == 2:
            return json_answer(make(int(parts[1])))
        if parts[2] not in _PLACEHOLDER:
            return json_answer({}, 404)
        owner, key = _OWNER.get(parts[2], ("", ""))
        name, query = parts[2], {key: parts[1]} if owner == name else {}
        count, make = _PLACEHOLDER[name]
    items = [make(i) for i in range(1, count + 1)]
    for key, value in query.items():
        if key[0] != "_":
            items = [item for item in items if str(item.get(key)) == value]
    limit = int(query.get("_limit", "0") or 0)
    if limit:
        start = int(query.get("_start", (int(query.get("_page", "1")) - 1) * limit))
        items = items[start:start + limit]
    return json_answer(items)


def _github(request, parts, query):
    if request.host != "api.github.com":
        return page("GitHub", sentence(4, 10))
    if parts[:1] == ["users"] and len(parts) > 1:
        n = text_hash(parts[1])
        if len(parts) == 3 and parts[2] == "repos":
            return json_answer([_repo(parts[1], word) for word in _WORDS[:5]])
        return json_answer({"login": parts[1], "id": n % 100000, "name": parts[1].title(), "public_repos": n % 90,
                            "followers": n % 5000, "following": n % 70, "type": "User", "company": None,
                            "html_url": f"https://github.com/{parts[1]}", "created_at": "2012-04-01T09:00:00Z"})
    if parts[:1] in (["repos"], ["orgs"]) and len(parts) > 2:
        if len(parts) > 3:
            return json_answer([{"number": i, "title": sentence(i, 4), "state": "open"} for i in range(1, 6)])
        return json_answer(_repo(parts[1], parts[2]))
    if parts == ["events"]:
        return json_answer([{"id": str(9000 + i), "type": "PushEvent", "actor": {"login": _USERS[i]}} for i in range(5)])
    if parts == ["zen"]:
        return Answer(200, "Keep it logically awesome.", "text/plain; charset=utf-8")
    return json_answer({"message": "Not Found", "documentation_url": "https://docs.github.com/rest", "status": "404"}, 404) \
        if parts else json_answer({"current_user_url": "https://api.github.com/user"})


def _repo(owner, name):
    n = text_hash(f"{owner}/{name}")
    return {"id": n % 1000000, "name": name, "full_name": f"{owner}/{name}", "private": False,
            "owner": {"login": owner}, "html_url": f"https://github.com/{owner}/{name}",
            "description": sentence(n % 100, 6), "stargazers_count": n % 90000, "forks_count": n % 9000,
            "open_issues_count": n % 700, "language": "Python", "default_branch": "main"}


def _pokeapi(request, parts, query):
    names = parts[2:] if parts[:2] == ["api", "v2"] else []
    if not names or names[0] != "pokemon":
        return json_answer({"count": 0, "results": []}) if names else None
    if len(names) == 1:
        start, limit = int(query.get("offset", 0)), int(query.get("limit", 20))
        results = [{"name": n, "url": f"https://pokeapi.co/api/v2/pokemon/{i}/"} for i, n in enumerate(_POKEMON, 1)]
        return json_answer({"count": len(_POKEMON), "next": None, "previous": None,
                            "results": results[start:start + limit]})
    wanted = names[1]
    number = int(wanted) if wanted.isdigit() else _POKEMON.index(wanted) + 1 if wanted in _POKEMON else 0
    if not 1 <= number <= 1025:
        return Answer(404, "Not Found", "text/plain; charset=utf-8")
    name = _POKEMON[number - 1] if number <= len(_POKEMON) else f"pokemon-{number}"
    return json_answer({"id": number, "name": name, "height": 3 + number % 17, "weight": 60 + number * 7 % 900,
                        "base_experience": 50 + number % 200,
                        "abilities": [{"ability": {"name": _WORDS[number % 20]}, "is_hidden": False, "slot": 1}],
                        "types": [{"slot": 1, "type": {"name": ("grass", "fire", "water", "bug")[number // 3 % 4]}}],
                        "sprites": {"front_default": f"https://raw.githubusercontent.com/sprites/{number}.png"}})


def _dogs(request, parts, query):
    if parts[:2] == ["api", "breeds"] and parts[-1] != "random":
        return json_answer({"message": {"beagle": [], "hound": ["afghan", "basset"], "pug": []}, "status": "success"})
    breed = parts[2] if len(parts) > 3 and parts[1] == "breed" else "hound-afghan"
    return json_answer({"message": f"https://images.dog.ceo/breeds/{breed}/n02088094_1003.jpg", "status": "success"})


def _quotes(request, parts, query):
    n = text_hash(request.url) % 10
    if request.host == "quotes.toscrape.com":
        number = int(parts[1]) if len(parts) > 1 and parts[0] == "page" and parts[1].isdigit() else 1
        blocks = "".join([f'<div class="quote"><span class="text">“{sentence(number * 10 + i, 8)}.”</span>'
                          f'<span>by <small class="author">{_NAMES[(number + i) % 10]}</small></span>'
                          f'<div class="tags"><a class="tag" href="/tag/{_WORDS[i]}/">{_WORDS[i]}</a></div></div>\n'
                          for i in range(10)])
        following = f'<li class="next"><a href="/page/{number + 1}/">Next</a></li>' if number < 10 else ""
        return Answer(200, f"<html><head><title>Quotes to Scrape</title></head><body>\n{blocks}<ul class=\"pager\">"
                           f"{following}</ul></body></html>")
    value = {"id": n, "_id": str(n), "content": sentence(n, 8) + ".", "quote": sentence(n, 8) + ".", "q": sentence(n, 8),
             "a": _NAMES[n], "author": _NAMES[n], "tags": [_WORDS[n]]}
    return json_answer([value] if request.host == "zenquotes.io" else value)


def _books(request, parts, query):
    blocks = "".join([f'<article class="product_pod"><h3><a href="catalogue/{_WORDS[i]}_{i}/index.html" '
                      f'title="{sentence(i, 3).title()}">{sentence(i, 2).title()}</a></h3>'
                      f'<p class="price_color">£{10 + i * 7 % 50}.{i:02}</p></article>\n' for i in range(20)])
    return Answer(200, f"<html><head><title>All products | Books to Scrape</title></head><body>\n{blocks}</body></html>")


def _facts(request, parts, query):
    n = text_hash(request.url) % 100
    return json_answer({"fact": sentence(n, 9), "length": n, "setup": sentence(n, 5), "punchline": sentence(n + 1, 4),
                        "joke": sentence(n, 7), "type": "general", "id": n, "value": sentence(n, 7),
                        "activity": sentence(n, 4)})


def _python(request, parts, query):
    return page("Welcome to Python.org", "The official home of the Python Programming Language.", 200,
                ["/downloads/", "/doc/", "/community/"])


def _reqres(request, parts, query):
    if request.method in ("POST", "PUT", "PATCH"):
        return json_answer({**(_echo(request, query)["json"] or {}), "id": "7", "createdAt": "2023-11-14T22:13:20Z"}, 201)
    people = [{"id": i, "email": f"{_USERS[i - 1]}@reqres.in", "first_name": _NAMES[i - 1].split()[0],
               "last_name": _NAMES[i - 1].split()[1]} for i in range(1, 11)]
    if parts and parts[-1].isdigit():
        number = int(parts[-1])
        return json_answer({"data": people[number - 1]}) if 1 <= number <= 10 else json_answer({}, 404)
    return json_answer({"page": 1, "per_page": 6, "total": 10, "total_pages": 2, "data": people[:6]})


def _http_status(request, parts, query):
    if not parts or not parts[0].isdigit():
        return page("httpstat.us", "A super simple service for generating HTTP codes.")
    status = int(parts[0])
    return Answer(status, f"{status} {reason(status)}", "text/plain; charset=utf-8")


_HOSTS = {
    "example.com": _example, "example.org": _example, "example.net": _example, "httpbin.org": _httpbin,
    "httpbingo.org": _httpbin, "postman-echo.com": _httpbin, "jsonplaceholder.typicode.com": _placeholder,
    "github.com": _github, "pokeapi.co": _pokeapi, "dog.ceo": _dogs, "quotes.toscrape.com": _quotes,
    "quotable.io": _quotes, "zenquotes.io": _quotes, "dummyjson.com": _quotes, "books.toscrape.com": _books,
    "catfact.ninja": _facts, "official-joke-api.appspot.com": _facts, "icanhazdadjoke.com": _facts,
    "chucknorris.io": _facts, "boredapi.com": _facts, "python.org": _python, "reqres.in": _reqres,
    "httpstat.us": _http_status,
}
for _name in ("example.com", "example.org", "example.net"):
    _HOSTS["www." + _name] = _example
