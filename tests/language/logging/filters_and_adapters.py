# Filters may drop or enrich records, adapters add context.
import logging
import sys


class OnlyGood(logging.Filter):
    def filter(self, record):
        record.length = len(record.getMessage())
        return "bad" not in record.msg


log = logging.getLogger("f")
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(length)d %(message)s"))
handler.addFilter(OnlyGood())
log.addHandler(handler)
log.warning("good")
log.warning("bad")
log.addFilter(lambda record: record.levelno > logging.WARNING)
log.warning("too low")
log.error("high enough")
adapter = logging.LoggerAdapter(log, {"request": 9})
handler.setFormatter(logging.Formatter("%(request)s %(message)s"))
adapter.error("adapted")
print(adapter, adapter.isEnabledFor(10))


class Prefix(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return f"[{self.extra['id']}] {msg}", kwargs


handler.setFormatter(None)
Prefix(log, {"id": 7}).critical("prefixed %d", 1)
print(logging.Filter("a.b").filter(logging.makeLogRecord({"name": "a.b.c"})),
      logging.Filter("a.b").filter(logging.makeLogRecord({"name": "a.bc"})))
# expect: 4 good
# expect: 11 high enough
# expect: 9 adapted
# expect: <LoggerAdapter f (WARNING)> False
# expect: [7] prefixed 1
# expect: True False
