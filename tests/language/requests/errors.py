# Time-outs, unknown hosts and bad statuses have requests' errors.
# simulated
import time

import requests

try:
    requests.get("https://httpbin.org/delay/3", timeout=1)
except requests.exceptions.Timeout as e:
    print(type(e).__name__, e, time.monotonic())
try:
    requests.get("https://nowhere.invalid/a")
except requests.exceptions.ConnectionError as e:
    print(e)
try:
    requests.get("https://httpbin.org/status/503").raise_for_status()
except requests.HTTPError as e:
    print(e, e.response.status_code)
try:
    requests.get("example.com")
except requests.exceptions.MissingSchema as e:
    print(e)

# expect: ReadTimeout HTTPSConnectionPool(host='httpbin.org', port=443): Read timed out. (read timeout=1) 1.0
# expect: HTTPSConnectionPool(host='nowhere.invalid', port=443): Max retries exceeded with url: /a (Caused by NameResolutionError("<urllib3.connection.HTTPSConnection object at 0x0>: Failed to resolve 'nowhere.invalid' ([Errno -2] Name or service not known)"))
# expect: 503 Server Error: Service Unavailable for url: https://httpbin.org/status/503 503
# expect: Invalid URL 'example.com': No scheme supplied. Perhaps you meant https://example.com?
