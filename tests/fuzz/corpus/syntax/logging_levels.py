# Levels have names, and a program may add its own.
import logging

print(logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR, logging.CRITICAL, logging.WARN, logging.FATAL)
print(logging.getLevelName(20), logging.getLevelName("INFO"), logging.getLevelName(7), logging.getLevelName("x"))
logging.addLevelName(25, "NOTICE")
print(logging.getLevelName(25), logging.getLevelNamesMapping())
print(logging.getLogger().level, logging.getLogger("a").level, logging.getLogger().isEnabledFor(30))
# expect: 10 20 30 40 50 30 50
# expect: INFO 20 Level 7 Level x
# expect: NOTICE {'CRITICAL': 50, 'FATAL': 50, 'ERROR': 40, 'WARN': 30, 'WARNING': 30, 'INFO': 20, 'DEBUG': 10, 'NOTSET': 0, 'NOTICE': 25}
# expect: 30 0 True
