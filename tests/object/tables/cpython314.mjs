// Runs a Python program on CPython 3.14 (Pyodide) and passes on what it prints:
//   node cpython314.mjs PROGRAM.py > out      with Pyodide's folder in PYODIDE, or installed beside this file.
import fs from "node:fs";
import path from "node:path";

const folder = process.env.PYODIDE;
const { loadPyodide } = await import(folder ? path.join(folder, "pyodide.mjs") : "pyodide");
const pyodide = await loadPyodide({ env: { PYTHONHASHSEED: "0" } });
const parts = [];
pyodide.setStdout({ write: (bytes) => { parts.push(Buffer.from(bytes)); return bytes.length; } });
const program = process.argv[2];
pyodide.mountNodeFS("/program", path.dirname(path.resolve(program)));
pyodide.runPython("import sys, warnings; warnings.simplefilter('ignore'); sys.path.insert(0, '/program'); sys.dont_write_bytecode = True");
try {
  pyodide.runPython(fs.readFileSync(program, "utf8"), { globals: pyodide.toPy({ __name__: "__main__" }) });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
pyodide.runPython("import sys; sys.stdout.flush()");
process.stdout.write(Buffer.concat(parts));
