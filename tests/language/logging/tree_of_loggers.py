# Loggers form a tree by their names; levels are inherited, and handlers above are asked too.
import logging
import sys

app, db = logging.getLogger("app"), logging.getLogger("app.db")
print(db.parent is app, app.parent is logging.getLogger(), logging.getLogger("root") is logging.root)
print(app, db, logging.root)
app.setLevel("INFO")
print(db.getEffectiveLevel(), db.isEnabledFor(logging.DEBUG), db.isEnabledFor(logging.INFO))
late = logging.getLogger("x.y.z")
between = logging.getLogger("x")
print(late.parent, late.getChild("w").name, sorted(c.name for c in app.getChildren()))
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(name)s: %(message)s"))
app.addHandler(handler)
db.addHandler(handler)
db.info("twice")
db.propagate = False
db.info("once")
app.removeHandler(handler)
print(app.hasHandlers(), db.hasHandlers(), handler, logging.NullHandler())
logging.disable(logging.INFO)
db.info("never")
logging.disable(logging.NOTSET)
db.info("again")
# expect: True True True
# expect: <Logger app (WARNING)> <Logger app.db (WARNING)> <RootLogger root (WARNING)>
# expect: 20 False True
# expect: <Logger x (WARNING)> x.y.z.w ['app.db']
# expect: app.db: twice
# expect: app.db: twice
# expect: app.db: once
# expect: False True <StreamHandler <stdout> (NOTSET)> <NullHandler (NOTSET)>
# expect: app.db: again
