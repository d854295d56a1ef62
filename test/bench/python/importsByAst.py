"""Reads paths from standard input and prints the import sites of each file, by CPython's own parser, as a line of JSON.

A file that CPython does not accept is `null`. A site is [kind, typeOnly, specifier, line, character, endCharacter], with
lines and characters from zero and characters in UTF-16, as Inward counts them.
"""

import ast
import bisect
import json
import re
import sys
import threading
import tokenize

BLANK = r"(?:[ \t\f]|\\(?:\r\n|\r|\n))*"
MODULE = re.compile(rf"from{BLANK}(\.|[^\W\d])")
REST_OF_MODULE = re.compile(rf"(?:\.|\w|{BLANK}(?!import\b)[.\w])*?(?={BLANK}\bimport\b)")
DOTTED = re.compile(rf"\w+(?:{BLANK}\.{BLANK}\w+)*")
FLAG = "TYPE_CHECKING"


def main():
    # Some files of test suites nest very deep.
    sys.setrecursionlimit(20_000)
    threading.stack_size(256 * 1024 * 1024)
    worker = threading.Thread(target=read_all)
    worker.start()
    worker.join()


def read_all():
    for line in sys.stdin:
        print(json.dumps(sites_of(line.rstrip("\n"))))


def sites_of(path):
    try:
        with tokenize.open(path) as file:
            file.reconfigure(newline="")
            text = file.read()
        tree = ast.parse(text)
    except (SyntaxError, ValueError, LookupError, RecursionError, MemoryError):
        return None
    reader = Reader(text)
    reader.visit_all(tree, False)
    return sorted(reader.sites, key=lambda site: (site[3], site[4]))


class Reader:
    def __init__(self, text):
        self.sites = []
        self.flags = {FLAG}
        # A form feed ends no line here.
        self.lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line))
        self.text = text

    def visit_all(self, node, type_only):
        for child in ast.iter_child_nodes(node):
            self.visit(child, type_only)

    def visit(self, node, type_only):
        if isinstance(node, ast.If):
            self.visit(node.test, type_only)
            for statement in node.body:
                self.visit(statement, type_only or self.implies(node.test))
            for statement in node.orelse:
                self.visit(statement, type_only or self.denies(node.test))
        elif isinstance(node, ast.Import):
            for alias in node.names:
                start = self.offset(alias.lineno, alias.col_offset)
                end = DOTTED.match(self.text, start).end()
                self.add("type-checking" if type_only else "import", type_only, alias.name, start, end)
        elif isinstance(node, ast.ImportFrom):
            self.visit_from(node, type_only)
        else:
            if isinstance(node, ast.Call):
                self.visit_call(node)
            self.visit_all(node, type_only)

    def visit_from(self, node, type_only):
        kind = "type-checking" if type_only else "from-import"
        module = "." * node.level + (node.module or "")
        start = MODULE.match(self.text, self.offset(node.lineno, node.col_offset)).start(1)
        end = REST_OF_MODULE.match(self.text, start).end()
        self.add(kind, type_only, module, start, end)
        for alias in node.names:
            if alias.name == "*":
                continue
            start = self.offset(alias.lineno, alias.col_offset)
            end = re.compile(r"\w+").match(self.text, start).end()
            self.add(kind, type_only, f"{module}:{alias.name}", start, end)
            if module in ("typing", "typing_extensions") and alias.name == FLAG and alias.asname:
                self.flags.add(alias.asname)

    def visit_call(self, node):
        function = ast.unparse(node.func) if isinstance(node.func, (ast.Name, ast.Attribute)) else ""
        if function not in ("importlib.import_module", "import_module", "__import__") or not node.args:
            return
        argument = node.args[0]
        if not isinstance(argument, ast.Constant) or not isinstance(argument.value, str):
            return
        start = self.offset(argument.lineno, argument.col_offset)
        end = self.offset(argument.end_lineno, argument.end_col_offset)
        written = re.fullmatch(r"[rRuU]?(['\"])(\.*[^\W\d]\w*(?:\.[^\W\d]\w*)*)\1", self.text[start:end])
        if written is None:
            return
        name = argument.value
        package = node.args[1] if len(node.args) > 1 else next((k.value for k in node.keywords if k.arg == "package"), None)
        if name.startswith(".") and isinstance(package, ast.Constant) and isinstance(package.value, str):
            name = absolute(name, package.value)
        self.add("dynamic-import", False, name, start + written.start(2), start + written.end(2))

    def implies(self, test):
        return self.weigh(test, any, all, self.implies, self.denies, True)

    def denies(self, test):
        return self.weigh(test, all, any, self.denies, self.implies, False)

    def weigh(self, test, both, either, same, other, flag):
        if isinstance(test, ast.BoolOp):
            return (both if isinstance(test.op, ast.And) else either)([same(value) for value in test.values])
        if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
            return other(test.operand)
        if isinstance(test, ast.Name):
            return flag and test.id in self.flags
        return flag and isinstance(test, ast.Attribute) and test.attr == FLAG

    def offset(self, line, column):
        """CPython counts bytes of UTF-8."""
        written = self.lines[line - 1]
        return self.starts[line - 1] + len(written.encode("utf-8", "surrogatepass")[:column].decode("utf-8", "surrogatepass"))

    def add(self, kind, type_only, specifier, start, end):
        line = next_line(self.starts, start)
        first = self.starts[line]
        line_end = first + len(self.lines[line].rstrip("\r\n"))
        self.sites.append(
            [kind, type_only, specifier, line, width(self.text[first:start]), width(self.text[first : min(end, line_end)])]
        )


def absolute(name, package):
    level = len(name) - len(name.lstrip("."))
    kept = package.split(".")
    kept = kept[: len(kept) - (level - 1)]
    return ".".join([*kept, name[level:]]) if kept else name


def next_line(starts, offset):
    return bisect.bisect_right(starts, offset) - 1


def width(text):
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


if __name__ == "__main__":
    main()
