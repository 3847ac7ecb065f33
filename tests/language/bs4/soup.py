# Pages are taken apart: find, find_all, select, text and attributes.
# simulated
import requests
from bs4 import BeautifulSoup

soup = BeautifulSoup("<html><title>A &amp; B</title><p class='x y' id=one>Hi <b>you</b><br>there</p><a href='/z'>link</a></html>", "html.parser")
print(soup.title.string, soup.p["class"], soup.find("p", class_="x").get_text(), soup.find(id="one").b.text)
print(soup.a["href"], soup.a.get("no"), soup.find("none"), soup.select_one("p.y > b"), soup.find_all(["a", "b"]))
page = BeautifulSoup(requests.get("https://quotes.toscrape.com/").text, "html.parser")
quotes = page.find_all("div", class_="quote")
print(len(quotes), quotes[0].find("small", class_="author").text, page.select("li.next a")[0]["href"])

# expect: A & B ['x', 'y'] Hi youthere you
# expect: /z None None <b>you</b> [<b>you</b>, <a href="/z">link</a>]
# expect: 10 Alan Turing /page/2/
