import type { ModuleOutline } from '#domain/graph/outline.ts';
import { rows, uses } from './outlined.ts';

const bindings = ({ bindings }: ModuleOutline): string[] =>
  bindings.map(({ local, imported, specifier, typeOnly }) => {
    return `${local} is ${imported} of ${specifier}${typeOnly ? ' as a type' : ''}`;
  });

const exports = ({ exports }: ModuleOutline): string[] =>
  exports.map(({ name, local, specifier }) => (specifier === undefined ? name : `${name} is ${local} of ${specifier}`));

const references = ({ declarations }: ModuleOutline): string[] =>
  declarations.map(({ name, refersTo }) => `${name}: ${refersTo.toSorted().join(' ')}`);

const values = ({ valuesUsed }: ModuleOutline): string[] => valuesUsed.toSorted();

const accesses = ({ accesses }: ModuleOutline): string[] =>
  accesses.map(({ type, member }) => `${type}${member === undefined ? '' : `.${member}`}`);

const handovers = ({ handovers }: ModuleOutline): string[] => handovers.map(({ made, to }) => `${made} to ${to}`);

describe('what names mean in a Python module', () => {
  rows(bindings, [
    ['import a, b.c, d.e as f', 'a is * of a', 'b.c is * of b.c', 'f is * of d.e'],
    ['from ..a.b import (c, d as e)\nfrom . import g', 'c is c of ..a.b', 'e is d of ..a.b', 'g is g of .'],
    ['from a import *'],
    ['from ﬁnance import ﬁle\nimport ｓhop as ａ', 'file is file of finance', 'a is * of shop'],
    ['if TYPE_CHECKING:\n  from a import b\nelse:\n  from a import c', 'b is b of a as a type', 'c is c of a'],
    [
      'import typing as t\nif not t.TYPE_CHECKING: import a\nelse: import b',
      't is * of typing',
      'a is * of a',
      'b is * of b as a type',
    ],
    ['try:\n  import a\nexcept ImportError:\n  import b as a', 'a is * of a', 'a is * of b'],
    ['def f():\n  from a import b\n  import c\ndef g(): import c\nc = 1', 'b is b of a'],
    ['def f():\n  from a import b\ndef g():\n  from d import b'],
  ]);

  rows(exports, [
    ['from a import b, c as c, _d as _d\nx = 1\n_y = 2', 'x', 'c is c of a'],
    ['from a import *\n__all__ = ("b", "x")\nfrom a import b\nx = y = 1', 'x', '* is * of a', 'b is b of a'],
  ]);
  describe('in a package', () => {
    rows(exports, [['from .a import b as c, _d\nfrom . import e', 'c is b of .a', 'e is e of .']], 'pkg/__init__.py');
  });

  rows(references, [
    ['import a\nfrom b import c\ndef f(x: c) -> None:\n  return a.d(x)\nclass G(f): pass', 'f: a c', 'G: f'],
    ['import a\ndef f(a): return a\nclass B:\n  a = 1\n  def g(self): return a', 'f: ', 'B: a'],
    ['import a\ndef f():\n  def g(): return a\n  return [a for a in x]', 'f: a'],
    ['import a\ndef f():\n  global a\n  a = 1', 'f: a'],
    ['import a\ndef f(): return f"{a.b:{a.c}}"', 'f: a'],
    ['import a\ndef f():\n  match x:\n    case a.B(y) | {"k": a}: pass', 'f: '],
  ]);

  rows(values, [
    ['from a import B, C, D, E\ndef f(x: B, y: "C") -> D: return E', 'E'],
    ['from a import B, C\nclass D(B[C]): pass', 'B', 'C'],
    ['from a import B, C\nx: B = C\ndef f(y=B): ...', 'B', 'C'],
  ]);

  rows(uses, [
    ['from a import B, c\nB(1)\nc(2)\nc.d.E(3)', 'construct B', 'call c', 'construct c.d.E'],
    ['from a import E\ntry: pass\nexcept (E, x.F): raise E("no") from E\nraise E', 'catch E', 'throw E', 'throw E'],
    ['from a import NotFoundError as N, B\nisinstance(x, (N, B))\nisinstance(x, SomeError)'],
    ['from a import route\n@route("/")\ndef f(): pass\n@route.x\nclass G: pass'],
    ['from a import B\ndef f(B): B()\nlambda B: B()\n[B() for B in c]'],
  ]);

  rows(accesses, [
    ['from a import Repo\ndef f(r: Repo): r.save(1); r.load', 'Repo.load', 'Repo.save'],
    ['from a import Repo\ndef f(r: "Repo | None"): g(r)', 'Repo'],
    [
      'from a import Repo\nclass S:\n  def __init__(self, r: Repo): self._r = r\n  def go(self): self._r.save()',
      'Repo.save',
    ],
    ['import a\nclass S:\n  r: a.Repo\n  def go(self):\n    r = self.r\n    r.save()', 'a.Repo.save'],
    ['from a import U\ndef f(u: U):\n  with u:\n    u.commit()', 'U.commit'],
    ['def f(r: str): r.upper()'],
  ]);

  rows(handovers, [
    ['from a import Repo, Service\nService(Repo(1))', 'Repo to Service'],
    ['from a import Repo, serve\nrepo = Repo()\nserve(x, repo=repo)', 'Repo to serve'],
    ['from a import Uow, handle\ndef main():\n  with Uow() as u: handle(u)', 'Uow to handle'],
  ]);
});
