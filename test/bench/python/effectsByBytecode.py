"""Prints for each file named on standard input where it uses some ambient names, one JSON array a line.

What a name means is told by the bytecode that CPython makes of the file: what is loaded as a global and never stored
in the module is a builtin, and `os` is the module where nothing but `import os` stores it. null if a file is refused.
"""

import dis
import json
import re
import sys
import types
import warnings

warnings.simplefilter("ignore")
sys.setrecursionlimit(5000)

BUILTINS = {"print", "open", "input"}
MEMBERS = {"os": {"environ", "getenv", "getcwd", "listdir", "remove"}, "time": {"time", "sleep"}, "random": {"random", "choice"}}
STORES = {"STORE_NAME", "STORE_GLOBAL", "DELETE_NAME", "DELETE_GLOBAL"}


def codes_of(code):
    yield code
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from codes_of(constant)


def stores_import(before, step):
    # `import os.path` binds `os`.
    return before is not None and before.opname == "IMPORT_NAME" and before.argval.split(".")[0] == step.argval


def own_imports(code):
    """What a function imports for itself and never stores otherwise."""
    imported, stored, before = set(), set(), None
    for step in dis.get_instructions(code):
        if step.opname == "STORE_FAST":
            (imported if stores_import(before, step) else stored).add(step.argval)
        before = step
    return imported - stored


def uses_in(text):
    lines = re.split(r"\r\n|\r|\n", text)
    module = compile(text, "file", "exec", dont_inherit=True)
    stored, imported = set(), set()
    for code in codes_of(module):
        before = None
        for step in dis.get_instructions(code):
            if step.opname in STORES and (code is module or step.opname.endswith("GLOBAL")):
                (imported if stores_import(before, step) else stored).add(step.argval)
            before = step
    found = set()
    for code in codes_of(module):
        local = {step.argval for step in dis.get_instructions(code) if step.opname == "STORE_NAME"} if code is not module else set()
        own = own_imports(code)
        before = None
        for step in dis.get_instructions(code):
            if step.opname == "EXTENDED_ARG":
                continue
            loads = before is not None and before.opname in ("LOAD_GLOBAL", "LOAD_NAME") and before.argval not in local
            place = step.positions
            if step.opname in ("LOAD_GLOBAL", "LOAD_NAME") and step.argval in BUILTINS - stored - imported - local:
                found.add((step.argval, place.lineno, place.col_offset))
            elif step.opname in ("LOAD_ATTR", "LOAD_METHOD") and before is not None:
                is_module = loads and before.argval in imported - stored
                is_module = is_module or (before.opname == "LOAD_FAST" and before.argval in own)
                if is_module and step.argval in MEMBERS.get(before.argval, ()):
                    found.add((f"{before.argval}.{step.argval}", before.positions.lineno, before.positions.col_offset))
            before = step
    return sorted(f"{name} {line - 1}:{column(lines[line - 1], offset)}" for name, line, offset in found)


def column(line, offset):
    return len(line.encode()[:offset].decode(errors="replace").encode("utf-16-le")) // 2


for path in sys.stdin.read().splitlines():
    try:
        with open(path, encoding="utf-8", newline="") as file:
            print(json.dumps(uses_in(file.read().removeprefix("\ufeff"))))
    except (SyntaxError, ValueError, RecursionError):
        print("null")
