// cpython_314.mjs FOLDER FILE.py ...: runs plain programs on CPython 3.14, which Pyodide brings.
// FOLDER is where `npm install pyodide` was run. Each program has a fresh __main__; what it prints and how it ends
// is written as one JSON object: {FILE: {out, err, code}}.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [folder, ...files] = process.argv.slice(2);
const require = createRequire(path.resolve(folder, "package.json"));
const { loadPyodide } = await import(pathToFileURL(require.resolve("pyodide/pyodide.mjs")).href);
const py = await loadPyodide();
py.runPython(`
import gc, io, json, linecache, os, sys, traceback, types, warnings
os.makedirs("/programs"); os.chdir("/programs")
def run_program(name, source):
    with open(name, "wb") as file:
        file.write(source)
    linecache.clearcache()
    warnings.resetwarnings()
    warnings.simplefilter("default")
    main = types.ModuleType("__main__")
    main.__file__ = name
    main.__builtins__ = __builtins__
    kept = sys.stdout, sys.stderr, sys.stdin, sys.modules["__main__"]
    sys.stdout, sys.stderr, sys.stdin, sys.modules["__main__"] = io.StringIO(), io.StringIO(), io.StringIO(), main
    code = 0
    try:
        exec(compile(source, name, "exec", dont_inherit=True), main.__dict__)
    except SystemExit as error:
        code = error.code if isinstance(error.code, int) else int(error.code is not None)
    except BaseException as error:
        error.__traceback__ = error.__traceback__.tb_next
        traceback.print_exception(error)
        code = 1
    main.__dict__.clear()
    gc.collect()
    out, err = sys.stdout.getvalue(), sys.stderr.getvalue()
    sys.stdout, sys.stderr, sys.stdin, sys.modules["__main__"] = kept
    return json.dumps({"out": out, "err": err, "code": code})
`);
const bytes = py.globals.get("bytes");
const run = py.globals.get("run_program");
const results = {};
for (const file of files) {
  results[file] = JSON.parse(run(path.basename(file), bytes(py.toPy(new Uint8Array(fs.readFileSync(file))))));
}
process.stdout.write(JSON.stringify(results), () => process.exit(0));
