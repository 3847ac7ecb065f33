try:
 pass
finally x
