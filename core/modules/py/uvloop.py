"""uvloop's names. The loop stays the one that is simulated: a faster loop does the same things in the same order."""
import asyncio

__version__ = "0.21.0"


def install():
    """Does nothing."""


def run(main, *, loop_factory=None, debug=None, **options):
    return asyncio.run(main, debug=debug)


def new_event_loop():
    return asyncio.new_event_loop()


class EventLoopPolicy:
    def new_event_loop(self):
        return asyncio.new_event_loop()
