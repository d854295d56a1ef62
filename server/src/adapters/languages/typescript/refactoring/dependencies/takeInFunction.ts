import type { Expression, Node, ParameterDeclaration, SourceFile } from 'typescript';
import { ts } from '../../compiler.ts';
import type { Draft } from '../draft.ts';
import { isJavaScript } from '../draft/moduleSystem.ts';
import { takesWhatItsTypeSays } from './callers.ts';
import { parameterList, placeOfRequired } from './parameterPlace.ts';
import { requireParameter } from './requireParameter.ts';
import type { Spot } from './spots.ts';
import type { TakingFunction } from './takers.ts';
import { nameOfFunction } from './takers.ts';
import { writtenType } from './writtenType.ts';
import type { PlannedTaking, Refusal, Wiring } from './wiring.ts';
import { freeNameIn, placeFor } from './wiring.ts';

/** Gives a function one parameter more. */
export function planFunction(wiring: Wiring, node: TakingFunction, spot: Spot | undefined): PlannedTaking | Refusal {
  const reason = reasonAgainst(wiring, node);
  if (reason !== undefined) return { refused: reason };
  const tree = node.getSourceFile();
  if (spot?.kind === 'default' && spot.node.parent === node) return requireParameter(wiring, spot.node);
  const name = nameOfTaken(wiring, node, spot);
  const type = isJavaScript(tree) ? '' : `: ${wiring.handed.writeType(tree)}`;
  const index = placeOfRequired(node);
  wiring.wirings.lists.add(tree, parameterList(tree, node), index, () => name + type);
  return { taken: { readAt: () => ({ text: () => name }) }, index, mayBePassed: false };
}

/** What a function calls what it takes: as the constant that held it, else as anybody would. */
export function nameOfTaken({ handed }: Wiring, node: TakingFunction, spot: Spot | undefined): string {
  if (spot?.kind !== 'constant') return freeNameIn(node, handed.name, new Set<Node>(handed.uses));
  return freeNameIn(node, spot.node.name.getText(), new Set<Node>([...handed.uses, spot.node, ...spot.reads]));
}

function reasonAgainst(wiring: Wiring, node: TakingFunction): string | undefined {
  const tree = node.getSourceFile();
  const name = nameOfFunction(node)?.getText(tree) ?? 'This function';
  const at = `\`${name}\` (${placeFor(wiring, node)})`;
  if (isOverloaded(wiring, node)) return `${at} is overloaded, so it is unclear which of its forms would take it.`;
  if (takesWhatItsTypeSays(wiring, node)) return `What ${at} takes is said by a type that others rely on.`;
  if (isJavaScript(tree) && ts.isObjectLiteralExpression(node.parent)) {
    return `${at} is a member of an object in JavaScript, so nobody can tell who calls it.`;
  }
  return undefined;
}

function isOverloaded({ draft }: Wiring, node: TakingFunction): boolean {
  const name = nameOfFunction(node);
  const symbol = name && draft.checked.checker.getSymbolAtLocation(name);
  const declarations = symbol?.declarations?.filter((declaration) => ts.isFunctionLike(declaration)) ?? [];
  return declarations.length > 1;
}

/** What is handed on as a value keeps its form: a function around it passes the rest. */
export function wrapped(
  { wirings, draft }: Wiring,
  taker: TakingFunction,
  tree: SourceFile,
  node: Expression,
  index: number,
  text: () => string,
): void {
  const known = wirings.wraps.get(node);
  if (known !== undefined) return void known.push({ index, text });
  const added = [{ index, text }];
  wirings.wraps.set(node, added);
  wirings.lists.later(() => {
    const names = taker.parameters.map(nameOfParameter);
    const isTyped = draft.checked.checker.getContextualType(node) !== undefined || isJavaScript(tree);
    const parameters = isTyped ? names : taker.parameters.map((one, at) => typedParameter(draft, tree, one, at));
    const passed: string[] = [];
    for (let at = 0; at <= names.length; at++) {
      passed.push(...added.filter((one) => one.index === at).map((one) => one.text()));
      const name = names[at];
      if (name !== undefined) passed.push(name);
    }
    const isShort = ts.isShorthandPropertyAssignment(node.parent);
    const call = `(${parameters.join(', ')}) => ${node.getText(tree)}(${passed.join(', ')})`;
    const written = isShort ? `${node.getText(tree)}: ${call}` : call;
    draft.replace(tree, { start: node.getStart(tree), end: node.getEnd() }, written);
  });
}

function typedParameter(draft: Draft, tree: SourceFile, parameter: ParameterDeclaration, index: number): string {
  const { checker } = draft.checked;
  const type = writtenType(draft, tree, checker.getTypeAtLocation(parameter), tree);
  const isOptional = parameter.questionToken !== undefined || parameter.initializer !== undefined;
  return `${nameOfParameter(parameter, index)}${isOptional ? '?' : ''}: ${type ?? 'unknown'}`;
}

function nameOfParameter({ name, dotDotDotToken }: ParameterDeclaration, index: number): string {
  const text = ts.isIdentifier(name) ? name.text : index === 0 ? 'input' : `input${String(index + 1)}`;
  return dotDotDotToken === undefined ? text : `...${text}`;
}
