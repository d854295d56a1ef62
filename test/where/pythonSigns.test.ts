import assert from 'node:assert/strict';
import { memoryFiles } from '#adapters/files/memory.ts';
import { pythonSigns } from '#domain/belonging/pythonSigns.ts';
import { EMPTY_OUTLINE } from '#domain/graph/outline.ts';
import { drain, workspaceOver } from '#test/specs/check.ts';

const AROUND = {
  'domain/order.py': 'class Order: ...\n',
  'application/ports.py':
    'from typing import Protocol\n\n\nclass OrderRepository(Protocol):\n    def save(self) -> None: ...\n',
};

const CASES: readonly (readonly [says: string, file: string, text: string, ...signs: string[]])[] = [
  [
    'a protocol',
    'x/ports.py',
    'import typing as t\nclass Orders(t.Protocol):\n    async def save(self): ...\n',
    ...['declares:port', 'declares:async-port'],
  ],
  ['an abstract class without behaviour', 'x/a.py', 'from abc import ABC\nclass A(ABC):\n    x: int\n'],
  [
    'an adapter of a port further in',
    'x/orders.py',
    'from application.ports import OrderRepository\nclass SqlOrders(OrderRepository):\n    def __init__(self, session: DbSession): ...\n',
    ...['implements:application', 'implements-a:repository', 'takes:parts'],
  ],
  ['an heir of something concrete', 'x/a.py', 'from domain.order import Order\nclass Big(Order): ...\n'],
  [
    'a frozen dataclass',
    'x/a.py',
    'import dataclasses\n@dataclasses.dataclass(frozen=True)\nclass A:\n    x: int\n',
    'guards',
  ],
  ['a dataclass that changes', 'x/a.py', 'from dataclasses import dataclass\n@dataclass\nclass A:\n    x: int\n'],
  ['a use case that is called', 'x/a.py', 'class Place:\n    def __call__(self, x): ...\n', 'declares:one-action'],
  ['a handler with a unit of work', 'x/a.py', 'def place(command, uow): ...\n', 'takes:parts', 'declares:one-action'],
  [
    'a route',
    'x/a.py',
    'from fastapi import APIRouter\nrouter = APIRouter()\n@router.get("/")\ndef f(): ...\n',
    'decorated:web',
  ],
  ['a test by its file', 'x/test_a.py', 'x = 1\n', 'named:test'],
  ['a test by what it declares', 'x/a.py', 'def test_it(): ...\n', 'named:test'],
];

describe('what a module of Python shows of where it belongs', () => {
  for (const [says, file, text, ...signs] of CASES) {
    it(`is told of ${says}`, () => {
      const workspace = workspaceOver(memoryFiles({ ...AROUND, [file]: text }), []);
      drain(workspace.index());
      const { graph, outlineOf, placementOf } = workspace;
      const module = graph.module(file);
      assert.ok(module);
      const input = { module, graph, outlineOf, placementOf, outline: outlineOf(file) ?? EMPTY_OUTLINE };
      assert.deepEqual(
        [...pythonSigns(input)].map(({ sign }) => sign),
        signs,
      );
    });
  }
});
