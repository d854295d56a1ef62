"""Prints for each file named on standard input the nodes of its tree, one JSON array a line; null if it is refused.

A node is its kind, where it begins and ends (lines and UTF-16 units, zero-based) and what it says. Within f-strings
there are no positions, because CPython 3.11 has wrong ones.
"""

import ast
import json
import re
import sys
import tokenize
import warnings

warnings.simplefilter("ignore")
sys.setrecursionlimit(5000)

RENAMED = {"AsyncFunctionDef": "FunctionDef", "AsyncFor": "For", "AsyncWith": "With", "TryStar": "Try", "JoinedStr": "String"}
FORMS = {
    "MatchValue": "value", "MatchSingleton": "value", "MatchSequence": "sequence", "MatchMapping": "mapping",
    "MatchClass": "class", "MatchStar": "star", "MatchAs": "as", "MatchOr": "or",
}
WITHOUT_POSITION = {"comprehension": "ComprehensionClause", "withitem": "WithItem", "match_case": "MatchCase"}
OF_GRAMMAR = (ast.expr_context, ast.operator, ast.unaryop, ast.cmpop, ast.boolop, ast.arguments)


def nodes_of(text):
    lines = re.split(r"\r\n|\r|\n", text)
    ascii_lines = [line.isascii() for line in lines]
    found = []

    def place(line, offset):
        if not ascii_lines[line - 1]:
            offset = len(lines[line - 1].encode()[:offset].decode().encode("utf-16-le")) // 2
        return f"{line - 1}:{offset}"

    def span(node):
        return f"{place(node.lineno, node.col_offset)}-{place(node.end_lineno, node.end_col_offset)}"

    def visit(node, in_format):
        name = type(node).__name__
        if isinstance(node, ast.arg):
            found.append(f"Parameter {'' if in_format else place(node.lineno, node.col_offset)} {node.arg}")
        elif name in WITHOUT_POSITION:
            found.append(WITHOUT_POSITION[name])
        elif not isinstance(node, (ast.Module, *OF_GRAMMAR)):
            kind = f"Pattern {FORMS[name]}" if isinstance(node, ast.pattern) else RENAMED.get(name, name)
            if isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes)):
                kind = "String"
            found.append(f"{kind} {'' if in_format else span(node)} {words_of(node)}")
            if isinstance(node, ast.MatchSingleton):
                found.append(f"Constant {span(node)} ")
        if isinstance(node, ast.JoinedStr):
            return fields(node)
        for child in ast.iter_child_nodes(node):
            visit(child, in_format)

    def fields(node):
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                visit(part.value, True)
                if part.format_spec:
                    fields(part.format_spec)

    visit(ast.parse(text), False)
    return sorted(found)


def words_of(node):
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return name
        case ast.AsyncFunctionDef(name=name) | ast.MatchAs(name=name) | ast.MatchStar(name=name):
            return name or ""
        case ast.MatchMapping(rest=name) | ast.keyword(arg=name):
            return name or ""
        case ast.alias():
            return f"{node.name} {node.asname or ''}"
        case ast.ImportFrom():
            return f"{node.level} {node.module or ''}"
        case ast.Global(names=names) | ast.Nonlocal(names=names):
            return ",".join(names)
    return ""


for path in sys.stdin.read().splitlines():
    try:
        with tokenize.open(path) as file:
            file.reconfigure(newline="")
            print(json.dumps(nodes_of(file.read().removeprefix("\ufeff"))))
    except (SyntaxError, ValueError, LookupError, RecursionError):
        print("null")
