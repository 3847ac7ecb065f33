"""The bar that fits where it is shown: here always the same."""
from tqdm.asyncio import tqdm, trange
