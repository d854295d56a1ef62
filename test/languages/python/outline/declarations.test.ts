import { declarations, members, rows } from './outlined.ts';

describe('what a Python module declares', () => {
  rows(declarations, [
    ['class Order: pass', 'class Order'],
    ['class _Order(Base, metaclass=M): pass', 'private class _Order(Base)'],
    ['import typing as t\nclass Orders(t.Protocol): ...', 'abstract class Orders(t.Protocol)'],
    ['from typing import Protocol\nclass Orders(Protocol[T]): ...', 'abstract class Orders(Protocol)'],
    ['from abc import ABC\nclass Orders(ABC): ...', 'abstract class Orders(ABC)'],
    ['import abc\nclass Orders(metaclass=abc.ABCMeta): ...', 'abstract class Orders'],
    ['class Protocol: pass\nclass Orders(Protocol): ...', 'class Protocol', 'class Orders(Protocol)'],
    ['class Orders:\n  @abc.abstractmethod\n  def save(self): ...', 'abstract class Orders'],
    ['from enum import Enum\nclass Color(str, Enum):\n  RED = 1', 'enum Color(str, Enum)'],
    ['class Orders(Repository[Order, "Money"]): pass', 'class Orders(Repository) = Order, Money'],
    ['class Orders[T: Order](Repository[T]): pass', 'class Orders(Repository) = Order'],
    ['@dataclass(frozen=True)\n@a.b\nclass Order: pass', '@dataclass @a.b class Order'],
    ['def total(): pass\nasync def _load(): pass', 'function total', 'private function _load'],
    ['RATE = 3\na, (b, *c) = d\ne = f = 1', ...['RATE', 'a', 'b', 'c', 'e', 'f'].map((name) => `constant ${name}`)],
    ['rate: Decimal = x', 'constant rate = Decimal'],
    ['__all__ = ["B"]\n__version__ = "1"\nclass A: ...\nclass B: ...', 'private class A', 'class B'],
    ['__all__ = ["_A"]\n__all__ += ["B"]\nclass _A: ...\nclass B: ...', 'class _A', 'class B'],
    ['__all__ = names()\nclass _A: ...\nclass B: ...', 'private class _A', 'class B'],
    ['type Money = Decimal | None', 'type Money = Decimal'],
    ['type Pair[A] = tuple[A, Order]', 'type Pair = tuple, Order'],
    ['from typing import TypeAlias, Union\nMoney: TypeAlias = "Decimal"', 'type Money = Decimal'],
    ['from typing import Union\nId = Union[OrderId, int]\nboth = 1 | 2', 'type Id = OrderId', 'constant both'],
    ['from typing import NewType\nId = NewType("Id", UUID)', 'type Id = UUID'],
    ['from collections import namedtuple\nPoint = namedtuple("Point", "x y")', 'class Point(namedtuple)'],
    ['from typing import TypeVar\nT = TypeVar("T")\ndef first(x: T) -> T: ...', 'function first'],
    ['if x:\n  def f(): ...\nelse:\n  def f(): ...\n  def g(): ...', 'function f', 'function g'],
    ['try:\n  import a\nexcept ImportError:\n  a = None', 'constant a'],
    ['class Broken(\ndef fine(): pass', 'class Broken', 'function fine'],
    ['def half(a, b\n  return a\nclass Fine: pass', 'function half', 'class Fine'],
    ['class 😀: pass\nvalue = "😀"; class_ = 1', 'constant value', 'constant class_'],
  ]);

  describe('in classes', () => {
    rows(members, [
      [
        'class A:\n  x: int = 1\n  y = 2\n  _z: Order\n  __w = 3',
        'field x: ',
        'field y',
        'protected field _z: Order',
        'private field __w',
      ],
      [
        'from dataclasses import dataclass\n@dataclass(frozen=True, slots=True)\nclass A:\n  x: Order',
        'readonly field x: Order',
      ],
      ['import attr\n@attr.frozen\nclass A:\n  x: Order', 'readonly field x: Order'],
      ['@dataclass\nclass A:\n  x: Order', 'field x: Order'],
      ['class A(BaseModel):\n  model_config = ConfigDict(frozen=True)\n  x: Order', 'readonly field x: Order'],
      ['class A(BaseModel, frozen=True):\n  x: Order', 'readonly field x: Order'],
      ['class A(BaseModel):\n  x: Order\n  class Config:\n    allow_mutation = False', 'readonly field x: Order'],
      ['from typing import NamedTuple\nclass A(NamedTuple):\n  x: Order', 'readonly field x: Order'],
      [
        'from typing import Final, ClassVar\nclass A:\n  x: Final[Order]\n  y: ClassVar[Order] = 1',
        'readonly field x: Order',
        'static field y: Order',
      ],
      [
        'class A:\n  def __init__(self, repo: Repo, *, x=1) -> None:\n    self._repo = repo\n    self.y: Order = x',
        'constructor(repo: Repo; x): ',
        'protected field _repo',
        'field y: Order',
      ],
      [
        'class A:\n  def f(self):\n    self.a, other.b = 1, 2\n  def g(me): me.c = 3',
        'method f',
        'method g',
        'field a',
        'field c',
      ],
      [
        'class A:\n  @property\n  def x(self) -> Order: ...\n  @x.setter\n  def x(self, v: Order): ...',
        'getter x: Order',
        'setter x(v: Order)',
      ],
      [
        'class A:\n  @staticmethod\n  def f(x): ...\n  @classmethod\n  async def g(cls, y): ...',
        'static method f(x)',
        'static async method g(y)',
      ],
      [
        'class A:\n  @overload\n  def f(self, x: B): ...\n  @overload\n  def f(self, x: C): ...\n  def f(self, x): ...',
        'method f(x: B)',
        'method f(x: C)',
      ],
      [
        'class A:\n  @abstractmethod\n  def f(self) -> "Order": ...\n  def __eq__(self, o): ...',
        'abstract method f: Order',
        'method __eq__(o)',
      ],
      [
        'def f(a: "list[Order]", /, *rest: B, c: C = 1, **more: D) -> E | None: ...',
        'call(a: list, Order; rest: B; c: C; more: D): E',
      ],
      [
        'from typing import Any\ndef f(a: Any, b: dict[str, Any], c: dict, d: object, e: dict[str, int]): ...',
        'call(a: Any!any; b: dict[str, Any]!record; c: dict!record; d: object!object; e: dict)',
      ],
      [
        'import typing as t\ndef f(a: t.Optional[t.Any], b: t.Mapping[str, object], c: t.Callable): ...',
        'call(a: t.Any!any; b: t.Mapping[str, object]!record; c: t.Callable!object)',
      ],
      ['class dict: ...\ndef f(a: dict): ...', 'call(a: dict)'],
      [
        'from typing import Literal, Annotated\ndef f(a: Literal["Order"], b: Annotated[Order, Depends(x)]): ...',
        'call(a: ; b: Order)',
      ],
    ]);
  });
});
