"""The tables of the tidy test: the floors, and what is forbidden where. tidy.py applies them."""
import re

FLOORS = {
    "core/base": 0,
    "core/object": 1, "core/trace": 1, "core/syntax": 1,
    "core/loop": 2, "core/code": 2,
    "core/aio": 3, "core/vm": 3,
    "core/modules": 4,
    "core/session": 5,
    "app/view": 6,
    "app/ui": 7,
    "app/panels": 8,
    "app/shell": 9,
    "app/cli": 10,
}

# Lower floors that a folder must not know all the same.
MUST_NOT_KNOW = {
    "core/loop": {"core/syntax"},
    "core/aio": {"core/syntax", "core/code"},
    "app/view": {"core/vm", "core/code", "core/modules"},
    "app/ui": {"core/vm", "core/code", "core/aio", "core/loop", "core/modules"},
    "app/panels": {"core/vm", "core/code", "core/aio", "core/loop", "core/modules"},
}

# Headers of libraries, by pattern, and the only folders that include them.
LIBRARY_ONLY_IN = {
    r"(backends/)?imgui": {"app/ui", "app/panels", "app/shell"},
    r"GLFW/|glad/": {"app/shell"},
    r"CLI/": {"app/cli"},
    r"toml": {"app/shell"},
    r"stb": {"app/shell"},
}

FOLDERS = ("app", "core", "scenarios", "tests", "cmake", ".ci")
TOP_FILES = ("CMakeLists.txt", "README.md", "ARCHITECTURE.md")
SUFFIXES = {".h", ".cpp", ".py", ".cmake", ".sh", ".txt", ".md"}
# Programs under test: what they print and how they are written belongs to the case.
NOT_OURS_TO_JUDGE = ("tests/conformance/", "tests/language/", "tests/bench/programs/", "scenarios/")

MOST_LINES = 600
MARK = re.compile(r"\b(" + "|".join(["TO" "DO", "FIX" "ME", "XX" "X", "HA" "CK"]) + r")\b")
MACHINE_PATH = re.compile(r"(?<![\w.])/(work|home|root|tmp/bash_jobs)/")

EMPTY_FILE_WORDS = {"manager", "helper", "helpers", "util", "utils", "data", "info"}
# Definitions only: what others named may be declared and used.
TYPE_NAME = re.compile(r"\b(?:class|struct|enum class|enum|union)\s+([A-Z]\w*)(?=[^;{()]*\{)|\busing\s+([A-Z]\w*)\s*=")
EMPTY_TYPE_NAME = re.compile(r"(Manager|Helper|Helpers|Util|Utils|Data|Info)$")

FORBIDDEN_EVERYWHERE = {
    r"\bstd::(ranges|views)::|#\s*include\s*<ranges>": "no std::ranges",
    r"#\s*include\s*<source_location>|\bstd::source_location\b": "no std::source_location",
    r"#\s*include\s*<format>|\bstd::format\b": "no std::format",
    r"\bstd::jthread\b": "no std::jthread",
    r"\bstd::bit_cast\b": "no std::bit_cast",
    r"#\s*include\s*<regex>": "no std::regex",
}

# A failed ASSERT ends the program, and says so on standard error first.
MAY_WRITE = {"core/base/assert.cpp"}

FORBIDDEN_IN_CORE = {
    r"#\s*include\s*<(chrono|ctime|time\.h|sys/time\.h)>|\bstd::chrono\b|\bclock_gettime\b|\bgettimeofday\b":
        "the core reads no clock",
    r"(\bstd::|[^\w.:>]::|(?<![\w.:>]))(time|clock)\s*\(\s*(nullptr|NULL|0)?\s*\)\s*;": "the core reads no clock",
    r"\bs?rand\s*\(|#\s*include\s*<random>|\bstd::random_device\b": "the core has its own random numbers",
    r"#\s*include\s*<(thread|mutex|future|condition_variable|pthread\.h)>|\bstd::(thread|mutex|async)\b":
        "the core has no threads",
    r"#\s*include\s*<(iostream|fstream|filesystem)>|\bstd::(cout|cerr|cin|clog|filesystem)\b": "the core does no IO",
    r"\b(printf|fprintf|puts|fputs|putchar|fopen|freopen|fwrite|fread|perror)\s*\(|\bfmt::print\b":
        "the core does no IO",
    r"\b(getenv|system|popen|fork|setlocale)\s*\(|\bstd::locale\b": "the core does not ask the system",
    r"\bthrow\b": "the core throws no C++ exceptions",
    r"#\s*include\s*<(cassert|assert\.h)>": "use ASSERT, which is there in every build",
}
