"""nest_asyncio's name. Loops are not nested here: apply() does nothing, and asyncio.run inside a running loop still fails."""


def apply(loop=None):
    """Does nothing; a script needs no nested loops, only notebooks do."""
