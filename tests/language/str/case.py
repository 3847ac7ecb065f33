# Upper, lower, title and their kind.
print("aBc".upper(), "aBC".lower(), "hello world".title(), "hELLO".capitalize(), "aBc".swapcase(), "Straße".casefold(), "ß".upper(), "they're".title(), "ΑΣ".lower())
# expect: ABC abc Hello World Hello AbC strasse SS They'Re ας
