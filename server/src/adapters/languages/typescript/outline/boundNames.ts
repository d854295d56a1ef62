import type { BindingName, Identifier } from 'typescript';
import { ts } from '../compiler.ts';

/** Every name that a variable or parameter binds, be it alone or in patterns within patterns. */
export function boundNames(name: BindingName): readonly Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []));
}
