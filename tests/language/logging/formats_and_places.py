# A record knows who logged it, where, and with what exception.
import io
import logging

out = io.StringIO()
logging.basicConfig(stream=out, level=logging.DEBUG,
                    format="%(levelname)-8s|%(name)s|%(filename)s:%(lineno)d|%(funcName)s|%(module)s|%(message)s")
log = logging.getLogger("app.db")


def work():
    log.info("hello %s %d", "x", 3)
    log.warning("%(user)s came", {"user": "ann"})
    log.log(5, "hidden")


work()
logging.error("from the root")
print(out.getvalue(), end="")
# expect: INFO    |app.db|formats_and_places.py:12|work|formats_and_places|hello x 3
# expect: WARNING |app.db|formats_and_places.py:13|work|formats_and_places|ann came
# expect: ERROR   |root|formats_and_places.py:18|<module>|formats_and_places|from the root
