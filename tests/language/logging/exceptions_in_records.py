# exception() and exc_info=True write the traceback below the message.
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message)s")


def divide(a, b):
    return a / b


try:
    divide(1, 0)
except ZeroDivisionError as e:
    logging.exception("it failed for %s", 1)
    logging.error("again", exc_info=e)
    logging.warning("quietly")
logging.error("nothing is being handled", exc_info=True)
# expect: ERROR it failed for 1
# expect: Traceback (most recent call last):
# expect:   File "exceptions_in_records.py", line 13, in <module>
# expect:     divide(1, 0)
# expect:     ~~~~~~^^^^^^
# expect:   File "exceptions_in_records.py", line 9, in divide
# expect:     return a / b
# expect:            ~~^~~
# expect: ZeroDivisionError: division by zero
# expect: ERROR again
# expect: Traceback (most recent call last):
# expect:   File "exceptions_in_records.py", line 13, in <module>
# expect:     divide(1, 0)
# expect:     ~~~~~~^^^^^^
# expect:   File "exceptions_in_records.py", line 9, in divide
# expect:     return a / b
# expect:            ~~^~~
# expect: ZeroDivisionError: division by zero
# expect: WARNING quietly
# expect: ERROR nothing is being handled
# expect: NoneType: None
