# Modules that are not simulated say what to use instead.
# simulated
for name in ["trio", "fastapi", "numpy", "nothing_of_this_name"]:
    try:
        __import__(name)
    except ModuleNotFoundError as e:
        print(e)
from rich import print as pretty

pretty("[bold red]plain[/bold red] [1, 2]", [3])

# expect: No module named 'trio': Coroscope runs asyncio's loop; use asyncio.TaskGroup for a nursery, or anyio
# expect: No module named 'fastapi': a web server needs a network; call the coroutine functions directly, with asyncio.gather
# expect: No module named 'numpy': arrays are not simulated; use lists, math and statistics
# expect: No module named 'nothing_of_this_name'
# expect: plain [1, 2] [3]
