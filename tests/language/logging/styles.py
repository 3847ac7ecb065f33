# Formats are written with %, { or $.
import logging
import sys

log = logging.getLogger("styles")
handler = logging.StreamHandler(sys.stdout)
log.addHandler(handler)
for style, text in (("%", "%(levelname)5s %(message)s"), ("{", "{levelname:>9} {message!r:.4}"),
                    ("$", "$levelname ${message} $$")):
    handler.setFormatter(logging.Formatter(text, style=style))
    log.warning("a message")
handler.setFormatter(logging.Formatter("%(ip)s %(message)s", defaults={"ip": "nowhere"}))
log.error("without")
log.error("with", extra={"ip": "127.0.0.1"})
for make in (lambda: logging.Formatter("plain"), lambda: logging.Formatter("{", style="{"),
             lambda: logging.Formatter("$ x", style="$"), lambda: logging.Formatter("%(a)s", style="!"),
             lambda: logging.basicConfig(foo=1, force=True), lambda: log.setLevel("NOPE"), lambda: log.setLevel(1.5),
             lambda: log.info("x", extra={"message": 1}) or log.warning("x", extra={"message": 1}),
             lambda: logging.getLogger(5)):
    try:
        make()
    except Exception as e:
        print(type(e).__name__, e)
record = logging.makeLogRecord({"created": 1700000000.25, "msecs": 250.0, "msg": "at"})
print(logging.Formatter("%(asctime)s %(message)s").format(record))
print(logging.Formatter("%(asctime)s", "%H:%M").format(record))
# expect: WARNING a message
# expect:   WARNING 'a m
# expect: WARNING a message $
# expect: nowhere without
# expect: 127.0.0.1 with
# expect: ValueError Invalid format 'plain' for '%' style
# expect: ValueError invalid format: Single '{' encountered in format string
# expect: ValueError invalid format: bare '$' not allowed
# expect: ValueError Style must be one of: %,{,$
# expect: ValueError Unrecognised argument(s): foo
# expect: ValueError Unknown level: 'NOPE'
# expect: TypeError Level not an integer or a valid string: 1.5
# expect: KeyError "Attempt to overwrite 'message' in LogRecord"
# expect: TypeError A logger name must be a string
# expect: 2023-11-14 22:13:20,250 at
# expect: 22:13
