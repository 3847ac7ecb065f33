# urlopen blocks; bad statuses are HTTPError, unknown hosts URLError.
# simulated
import json
import time
import urllib.error
import urllib.request

with urllib.request.urlopen("https://httpbin.org/delay/1") as response:
    print(response.status, json.loads(response.read())["url"], time.monotonic())
for url in ["https://httpbin.org/status/404", "https://nowhere.invalid"]:
    try:
        urllib.request.urlopen(url)
    except urllib.error.HTTPError as e:
        print(e, e.code)
    except urllib.error.URLError as e:
        print(e)
try:
    urllib.request.urlopen("https://httpbin.org/delay/4", timeout=2)
except TimeoutError as e:
    print(e)
request = urllib.request.Request("https://httpbin.org/post", data=b'{"a": 1}', headers={"Content-Type": "application/json"})
print(json.loads(urllib.request.urlopen(request).read())["json"], request.get_method())

# expect: 200 https://httpbin.org/delay/1 1.0
# expect: HTTP Error 404: Not Found 404
# expect: <urlopen error [Errno -2] Name or service not known>
# expect: The read operation timed out
# expect: {'a': 1} POST
