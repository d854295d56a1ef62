import { checkMoves } from './moveWithin.ts';

const REST = '\n\ny = 1\n';

/** The text of `src/a.py`, which holds something else as well, and why X stays there. */
const REASONS: readonly (readonly [title: string, text: string, reason: string])[] = [
  ['is not there', 'z = 1\n', 'No `X` is declared at the top level of this module.'],
  [
    'stands behind a condition',
    'import sys\n\nif sys:\n    X = 1\nelse:\n    X = 2\n',
    '`X` is declared behind a condition, or as more than one thing.',
  ],
  [
    'is registered by a decorator',
    'from web import app\n\n\n@app.get("/")\ndef X(): ...\n',
    '`@app.get` may note `X` somewhere when this module is loaded, and nothing says who would load the other one.',
  ],
  [
    'is registered behind its declaration',
    'from web import app\n\n\ndef X(): ...\n\n\napp.add(X)\n',
    'This module does something with `X` when it is loaded, outside of all declarations.',
  ],
  [
    'is found by a framework',
    'from django.db import models\n\n\nclass X(models.Model): ...\n',
    'What is a `django.db.models.Model` is found by the module in which it lies.',
  ],
  ['asks where it lies', 'def X():\n    return __file__\n', '`X` asks where it stands itself (`__file__`).'],
  ['asks what its module is called', 'X = __name__\n', '`X` asks what its own module is called (`__name__`).'],
  [
    'is given another value',
    'X = 1\n\n\ndef z():\n    global X\n    X = 2\n',
    '`X` is given another value by a function, which an import would not see.',
  ],
  [
    'gives what stays another value',
    'count = 1\n\n\ndef X():\n    global count\n    count = 2\n\n\ndef z():\n    return count\n',
    '`count` is given another value by a function, which an import would not see.',
  ],
  [
    'has types in comments',
    'def X(a):\n    # type: (Order) -> None\n    pass\n',
    '`X` has types in comments, which may name anything.',
  ],
  [
    'uses what a star import may bring',
    'from web import *\n\n\ndef X():\n    return thing\n',
    'Nothing tells where `thing` comes from: this module imports all of another one.',
  ],
  ['shares its line', 'X = 1; z = 2\n', 'Something else stands on one line with what is to move in src/a.py.'],
  [
    'is listed by a list that is worked out',
    'import web\n\n__all__ = web.__all__ + ["X"]\n\nX = 1\n',
    'What src/a.py shows is worked out when it is loaded (`__all__`).',
  ],
];

checkMoves(
  'a declaration of Python stays where it',
  Object.fromEntries(
    REASONS.map(([title, text, reason]) => [title, { before: { 'src/a.py': text + REST }, after: reason }]),
  ),
);

checkMoves('a move of a declaration of Python is refused', {
  'where no import can name the file': {
    before: { 'src/a.py': `class X: ...${REST}`, 'src/0001_first.py': '', 'src/c.py': 'from a import X\n' },
    asked: { names: ['X'], to: 'src/0001_first.py' },
    after: 'No import in src/c.py would lead there.',
  },
  'where the name is taken': {
    before: { 'src/a.py': `class X: ...${REST}`, 'src/b.py': 'X = 1\n' },
    after: 'src/b.py calls something else `X` already.',
  },
  'where the name means what is built in': {
    before: { 'src/a.py': `def open(): ...${REST}`, 'src/b.py': 'def z():\n    return open("f")\n' },
    asked: { names: ['open'] },
    after: 'src/b.py means something else by `open`, which it does not declare itself.',
  },
  'where what is built in means something else': {
    before: { 'src/a.py': `def X():\n    return open("f")${REST}`, 'src/b.py': 'def open(): ...\n' },
    after: '`open` means something else in src/b.py.',
  },
  'where an import would mean something else': {
    before: { 'src/a.py': `from web import z\n\n\nclass X(z): ...${REST}`, 'src/b.py': 'from other import z\n' },
    after: 'src/b.py calls something else `z` already.',
  },
  'where all of the module is imported': {
    before: { 'src/a.py': `class X: ...${REST}`, 'src/c.py': 'from a import *\n' },
    after: 'src/c.py imports all that src/a.py shows, `X` as well. Name there what is needed first.',
  },
  'where the module is used as a whole': {
    before: { 'src/a.py': `class X: ...${REST}`, 'src/c.py': 'import a\n\nprint(dir(a))\n' },
    after: 'src/c.py uses the whole of src/a.py in a way that does not tell which of its names it needs.',
  },
  'where the module is loaded by its name': {
    before: { 'src/a.py': `class X: ...${REST}`, 'src/c.py': 'import importlib\n\nz = importlib.import_module("a")\n' },
    after: 'src/c.py loads src/a.py by its name, and nothing tells what it asks for.',
  },
  'where the two would import each other': {
    before: {
      'src/a.py': 'def X():\n    return z()\n\n\ndef z():\n    return X()\n\n\ny = 1\n',
      'src/c.py': 'from a import z\n',
    },
    after: '`X` and `z` need each other, so the two modules would import each other.',
  },
  'where others would import each other': {
    before: {
      'src/a.py': 'import d\n\n\ndef X():\n    return d\n\n\ny = 1\n',
      'src/d.py': 'import b\n',
      'src/b.py': 'z = 1\n',
    },
    after: 'The modules would import each other in a circle: src/b.py → src/d.py → src/b.py.',
  },
  'where a file does not parse': {
    before: { 'src/a.py': `class X: ...${REST}`, 'src/c.py': 'from a import X\ndef (\n' },
    after: 'src/c.py does not parse. Mend it first.',
  },
  'where a stub describes it as well': {
    before: { 'src/a.py': `class X: ...${REST}`, 'src/a.pyi': 'class X: ...\n' },
    after: 'What is declared there is described in src/a.pyi as well.',
  },
});
