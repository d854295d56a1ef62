import type {
  ClassElement,
  ClassLikeDeclaration,
  Node,
  ParameterDeclaration,
  PropertyDeclaration,
  SourceFile,
} from 'typescript';
import { ts } from '../../compiler.ts';
import { isJavaScript } from '../draft/moduleSystem.ts';
import type { ClassPlan, TakenParameter } from './classPlan.ts';
import { constructorOf, keepingStyle } from './classStyle.ts';
import { placeOfRequired } from './parameterPlace.ts';
import { requireParameter } from './requireParameter.ts';
import { retype } from './retype.ts';
import type { Spot } from './spots.ts';
import { writtenType } from './writtenType.ts';
import type { PlannedTaking, Reading, Refusal, Wiring } from './wiring.ts';
import { freeNameIn, isRefusal, placeFor } from './wiring.ts';

/** Gives the constructor of a class one parameter more, and the class a field where its methods need one. */
export function planClass(wiring: Wiring, node: ClassLikeDeclaration, spot: Spot | undefined): PlannedTaking | Refusal {
  const constructors = node.members.filter(ts.isConstructorDeclaration);
  if (constructors.length > 1) {
    return {
      refused: `The constructor at ${placeFor(wiring, node)} is overloaded, so it is unclear which of its forms would take it.`,
    };
  }
  if (spot?.kind === 'default' && spot.node.parent.parent === node) return requireInClass(wiring, node, spot.node);
  const plan = wiring.wirings.classes.get(node) ?? newPlan(wiring, node);
  if (isRefusal(plan)) return plan;
  wiring.wirings.classes.set(node, plan);
  const taken = parameterFor(wiring, plan, spot);
  plan.taken.push(taken);
  if (taken.field !== undefined) writeField(wiring, plan, taken.field, taken.keptBy);
  const own = constructorOf(node);
  const index = own === undefined ? (plan.passedOn?.names.length ?? 0) : placeOfRequired(own);
  return { taken: { readAt: (place) => readInClass(wiring, plan, taken, place) }, index, mayBePassed: false };
}

function newPlan({ draft }: Wiring, node: ClassLikeDeclaration): ClassPlan | Refusal {
  const tree = node.getSourceFile();
  const style = keepingStyle(draft, tree, node);
  const base = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  if (base === undefined || constructorOf(node) !== undefined) {
    return { tree, node, style, taken: [], passedOn: undefined };
  }
  const { checker } = draft.checked;
  const signatures = checker.getSignaturesOfType(
    checker.getTypeAtLocation(base.expression),
    ts.SignatureKind.Construct,
  );
  const [signature, ...more] = signatures;
  const where = `the constructor of \`${base.expression.getText(tree)}\``;
  if (signature === undefined || more.length > 0) return { refused: `It is unclear what ${where} wants to be passed.` };
  const parameters: string[] = [];
  const names: string[] = [];
  for (const parameter of signature.getParameters()) {
    const declaration = parameter.valueDeclaration;
    const type = writtenType(draft, tree, checker.getTypeOfSymbolAtLocation(parameter, node), node);
    const isPlain = declaration !== undefined && ts.isParameter(declaration) && isRequired(declaration);
    if (!isPlain || type === undefined) return { refused: `What ${where} takes cannot be repeated here.` };
    names.push(parameter.name);
    parameters.push(isJavaScript(tree) ? parameter.name : `${parameter.name}: ${type}`);
  }
  return { tree, node, style, taken: [], passedOn: { parameters, names } };
}

function isRequired({ questionToken, initializer, dotDotDotToken }: ParameterDeclaration): boolean {
  return questionToken === undefined && initializer === undefined && dotDotDotToken === undefined;
}

function parameterFor({ handed }: Wiring, plan: ClassPlan, spot: Spot | undefined): TakenParameter {
  const { node, tree, style } = plan;
  const field = spot?.kind === 'field' && spot.node.parent === node ? spot.node : undefined;
  const wanted = field?.name.getText(tree).replace(/^#/, '') ?? nameOfConstant(spot) ?? handed.name;
  const own = constructorOf(node);
  const except = new Set<Node>([...handed.uses, ...(spot?.kind === 'constant' ? [spot.node, ...spot.reads] : [])]);
  const inConstructor = own === undefined ? wanted : freeNameIn(own, wanted, except);
  const isTaken = plan.taken.some(({ name }) => name === inConstructor);
  const property = field?.name.getText(tree);
  const type = isJavaScript(tree) ? '' : handed.writeType(tree);
  const name = isTaken ? `${inConstructor}2` : inConstructor;
  const isParameter = style.kind === 'parameter' && (field === undefined || canBecomeParameter(tree, field, name));
  return { name, type, property, field, keptBy: isParameter ? 'parameter' : 'field' };
}

/** A field keeps its name, so a parameter that keeps itself has to have the same, and what is said of a field has no place there. */
function canBecomeParameter(tree: SourceFile, field: PropertyDeclaration, name: string): boolean {
  return field.name.getText(tree) === name && !isCommented(tree, field);
}

function isCommented(tree: SourceFile, field: PropertyDeclaration): boolean {
  const above = ts.getLeadingCommentRanges(tree.text, field.getFullStart()) ?? [];
  const behind = ts.getTrailingCommentRanges(tree.text, field.getEnd()) ?? [];
  return above.length + behind.length > 0;
}

/** A field that was filled where it stands goes, or is filled by the constructor. */
function writeField(
  { draft, handed }: Wiring,
  { tree }: ClassPlan,
  field: PropertyDeclaration,
  keptBy: TakenParameter['keptBy'],
): void {
  if (keptBy === 'parameter') draft.remove(tree, { start: field.getStart(tree), end: field.getEnd() });
  else retype(draft, handed, tree, field);
}

function nameOfConstant(spot: Spot | undefined): string | undefined {
  return spot?.kind === 'constant' ? spot.node.name.getText() : undefined;
}

function requireInClass(
  wiring: Wiring,
  node: ClassLikeDeclaration,
  parameter: ParameterDeclaration,
): PlannedTaking | Refusal {
  const planned = requireParameter(wiring, parameter);
  if (isRefusal(planned)) return planned;
  const name = parameter.name.getText();
  const isKept = ts.isParameterPropertyDeclaration(parameter, parameter.parent);
  const readAt = (place: Node): Reading => {
    if (isInConstructor(node, place)) return { text: () => name };
    const refusal = withoutThis(wiring, node, place);
    if (refusal !== undefined) return refusal;
    if (isKept) return { text: () => `this.${name}` };
    return { refused: `The constructor takes \`${name}\` and does not keep it for ${placeFor(wiring, place)}.` };
  };
  return { ...planned, taken: { readAt } };
}

/** How code in a class reads what its constructor takes, which is kept from then on where others than it need it. */
function readInClass(wiring: Wiring, plan: ClassPlan, taken: TakenParameter, place: Node): Reading {
  const { node } = plan;
  if (isInConstructor(node, place)) return { text: () => taken.name };
  const refusal = withoutThis(wiring, node, place) ?? tooEarly(wiring, plan, taken, place);
  if (refusal !== undefined) return refusal;
  taken.property ??= propertyName(wiring, plan, taken.name);
  return { text: () => `this.${taken.property ?? taken.name}` };
}

function propertyName({ draft: { checked } }: Wiring, { node, style }: ClassPlan, name: string): string {
  if (style.kind === 'field' && style.isHidden) return `#${name}`;
  const type = checked.checker.getTypeAtLocation(node);
  const isTaken = (wanted: string): boolean => checked.checker.getPropertyOfType(type, wanted) !== undefined;
  if (!isTaken(name)) return name;
  for (let count = 2; ; count++) if (!isTaken(`${name}${String(count)}`)) return `${name}${String(count)}`;
}

/** The part of a class that holds a place. */
function memberAround(node: ClassLikeDeclaration, place: Node): ClassElement | undefined {
  return node.members.find((member) => member.pos <= place.pos && place.end <= member.end);
}

function isInConstructor(node: ClassLikeDeclaration, place: Node): boolean {
  const member = memberAround(node, place);
  return member !== undefined && ts.isConstructorDeclaration(member);
}

/** A function inside that is no arrow has another `this`. */
function withoutThis(wiring: Wiring, node: ClassLikeDeclaration, place: Node): Refusal | undefined {
  for (let around = place.parent; around.parent !== node; around = around.parent) {
    const hasOwn = ts.isFunctionDeclaration(around) || ts.isFunctionExpression(around) || isMemberOfOther(around, node);
    if (hasOwn)
      return {
        refused: `The code at ${placeFor(wiring, place)} lies in a function that cannot see \`this\` of the class around it.`,
      };
  }
  return undefined;
}

function isMemberOfOther(around: Node, node: ClassLikeDeclaration): boolean {
  if (around.parent === node) return false;
  return ts.isMethodDeclaration(around) || ts.isAccessor(around) || ts.isClassLike(around);
}

/** Fields are filled before the parameters of the constructor are kept, unless the compiler is told the older way. */
function tooEarly(wiring: Wiring, { node }: ClassPlan, { keptBy }: TakenParameter, place: Node): Refusal | undefined {
  const member = memberAround(node, place);
  if (member === undefined || !ts.isPropertyDeclaration(member) || isLater(place, member)) return undefined;
  if (keptBy === 'parameter' && !definesFields(wiring)) return undefined;
  return {
    refused: `\`${member.name.getText()}\` (${placeFor(wiring, member)}) is filled before the constructor gets ${wiring.handed.name}; fill it in the constructor first.`,
  };
}

function isLater(place: Node, member: Node): boolean {
  for (let around = place.parent; around !== member; around = around.parent) if (ts.isFunctionLike(around)) return true;
  return false;
}

function definesFields({ draft }: Wiring): boolean {
  const { useDefineForClassFields, target = ts.ScriptTarget.ES2022 } = draft.checked.program.getCompilerOptions();
  return useDefineForClassFields ?? target >= ts.ScriptTarget.ES2022;
}
