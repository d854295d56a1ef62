import { assignedTarget } from '../../outline/assignedTarget.ts';
import { canonicalName } from '../../outline/canonicalName.ts';
import type { Reading } from '../../outline/reading.ts';
import type { Call, Statement } from '../../syntax/nodes.ts';
import type { WantedName } from '../draft/draft.ts';

/** A type variable as another module declares it for itself, and what it needs for that. */
export interface TypeVariable {
  readonly variable: string;
  readonly wanted: WantedName;
}

/**
 * The type variable of that name, where functions alone have it. A class that is generic in it would need a port that is,
 * too.
 */
export function typeVariable(reading: Reading, name: string): TypeVariable | undefined {
  const { module, text } = reading;
  const [declared, ...others] = module.body.filter((statement) => {
    const target = assignedTarget(statement);
    return target?.kind === 'Name' && target.name === name;
  });
  const made = declared?.kind === 'Assign' && others.length === 0 ? declared.value : undefined;
  if (made?.kind !== 'Call' || !isPlain(made) || module.body.some((one) => isGenericIn(one, name))) return undefined;
  const [, specifier = '', maker = ''] = MAKER.exec(canonicalName(reading, made.callee) ?? '') ?? [];
  if (maker === '') return undefined;
  const brackets = text.slice(made.callee.end, made.end);
  return { variable: `${name} = ${maker}${brackets}`, wanted: { name: maker, from: { specifier } } };
}

const MAKER = /^(typing|typing_extensions)\.(TypeVar|ParamSpec)$/;

/** Whether nothing else is named in it. */
function isPlain({ arguments: passed, keywords }: Call): boolean {
  return [...passed, ...keywords.map(({ value }) => value)].every(
    ({ kind }) => kind === 'String' || kind === 'Constant',
  );
}

function isGenericIn(statement: Statement, name: string): boolean {
  if (statement.kind !== 'ClassDef') return false;
  return statement.bases.some((base) => {
    if (base.kind !== 'Subscript') return false;
    const parts = base.index.kind === 'Tuple' ? base.index.elements : [base.index];
    return parts.some((part) => part.kind === 'Name' && part.name === name);
  });
}
