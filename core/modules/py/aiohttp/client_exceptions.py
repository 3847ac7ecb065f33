"""The exceptions under their older name."""
from aiohttp._errors import *
