# ascii escapes what is not ASCII.
print(ascii("é😀\n"), ascii(["ü"]), ascii(5))
# expect: '\xe9\U0001f600\n' ['\xfc'] 5
