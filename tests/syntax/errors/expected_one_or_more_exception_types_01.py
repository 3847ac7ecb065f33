try:
 pass
except*
 pass
