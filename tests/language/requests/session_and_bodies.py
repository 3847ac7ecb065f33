# A session's headers and parameters go with each request; bodies are echoed.
# simulated
import requests

with requests.Session() as session:
    session.headers["X-Token"] = "abc"
    session.params = {"v": 1}
    r = session.get("https://httpbin.org/get", params={"q": "a b"})
    print(r.url, r.json()["args"], r.json()["headers"]["X-Token"], r.ok, bool(r))
    r = session.post("https://httpbin.org/post", json={"n": 1})
    print(r.json()["json"], r.headers["content-type"])
    r = session.post("https://httpbin.org/post", data={"n": "1"})
    print(r.json()["form"])
r = requests.get("https://httpbin.org/redirect/2")
print(r.status_code, r.url, [h.status_code for h in r.history])
print(requests.get("https://jsonplaceholder.typicode.com/users/1").json()["name"])
print(requests.get("https://jsonplaceholder.typicode.com/posts", params={"_limit": 2}).json()[1]["id"])
print(requests.head("https://example.com").content, requests.get("https://example.com").text[:15])

# expect: https://httpbin.org/get?v=1&q=a+b {'v': '1', 'q': 'a b'} abc True True
# expect: {'n': 1} application/json
# expect: {'n': '1'}
# expect: 200 https://httpbin.org/get [302, 302]
# expect: Ada Lovelace
# expect: 2
# expect: b'' <!doctype html>
