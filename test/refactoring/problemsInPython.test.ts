import assert from 'node:assert/strict';
import { openPythonRefactorer } from '#adapters/languages/python/refactoring/refactorer.ts';
import { surroundingsOf } from '#application/refactoring/surroundingsOf.ts';
import { drain } from '#test/specs/check.ts';
import { fixContextOver } from './programOver.ts';

const SHOP = {
  'shop/__init__.py': '',
  'shop/order.py': 'class Order: ...\n\n\ndef late():\n    global found\n    found = 1\n',
  'shop/open.py': 'def __getattr__(name): ...\n',
  'shop/all.py': 'from os.path import *\n',
};

/** What is wrong with `shop/main.py` as this text. */
function problemsOf(text: string): readonly string[] {
  const { project } = surroundingsOf(fixContextOver({ ...SHOP, 'shop/main.py': text }));
  return drain(openPythonRefactorer().problemsIn(project, ['shop/main.py'])).map(({ message }) => message);
}

describe('what is wrong with a module of Python', () => {
  const wrong: readonly (readonly [text: string, problem: string])[] = [
    ['def (', 'It would be no Python any more.'],
    ['print(order)\n', '`order` is not defined.'],
    ['def f(x: "Order"): ...\n', '`Order` is not defined.'],
    ['class A:\n    b = 1\n    def f(self):\n        return b\n', '`b` is not defined.'],
    ['from .order import Line\n', '`.order` has no `Line`.'],
    ['from . import orders\n', '`.` has no `orders`.'],
    ['from .orders import Order\n', 'Nothing is called `.orders`.'],
  ];
  for (const [text, problem] of wrong) {
    it(`is told: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(problemsOf(text), [problem]);
    });
  }

  it('is nothing where every name is there, or nobody can tell', () => {
    for (const text of [
      'from .order import Order, found\nfrom . import order\nimport shop.order\nprint(Order, found, order, shop, __name__)\n',
      'from .open import anything\nfrom .all import join\nfrom elsewhere import thing\n',
      'from elsewhere import *\nprint(thing)\n',
      'def f():\n    global made\n    made = 1\n\n\nprint([x for x in made], (y := 1), y, _("text"))\n',
      'match [1]:\n    case [first, *rest]:\n        print(first, rest)\n',
      'try:\n    pass\nexcept ValueError as error:\n    print(error)\nwith open("f") as file:\n    print(file)\n',
      'class A[T]:\n    def f(self, x: T) -> "A[T]":\n        return __class__\n',
    ]) {
      assert.deepEqual(problemsOf(text), [], text);
    }
  });
});
