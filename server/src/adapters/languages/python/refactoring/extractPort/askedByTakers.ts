import type { Reading } from '../../outline/reading.ts';
import type { Call, ClassDef, FunctionDef, Node, Parameter } from '../../syntax/nodes.ts';

interface Taker {
  readonly parameters: FunctionDef['parameters'];
  readonly skipped: number;
}

/** The parameter of something in the module that takes an argument; undefined where nobody can tell which does. */
export function parameterFor(reading: Reading, call: Call, argument: Node): Parameter | undefined {
  const taker = takerOf(reading, call);
  if (taker === undefined) return undefined;
  const parameter = parameterOf(taker, call, argument);
  return parameter?.form === 'rest' || parameter?.form === 'keywords' ? undefined : parameter;
}

/** The parameter among those of a function that takes an argument of a call. `skipped` are passed by nobody. */
export function parameterOf({ parameters, skipped }: Taker, call: Call, argument: Node): Parameter | undefined {
  if (argument.kind === 'Keyword') return parameters.find(({ name }) => name.name === argument.name?.name);
  const index = (call.arguments as readonly Node[]).indexOf(argument);
  const isPlain = call.arguments.every(({ kind }) => kind !== 'Starred');
  return isPlain && index >= 0 ? parameters[index + skipped] : undefined;
}

function takerOf({ module }: Reading, { callee }: Call): Taker | undefined {
  if (callee.kind !== 'Name') return undefined;
  const declared = module.body.filter(
    (statement): statement is FunctionDef | ClassDef =>
      (statement.kind === 'FunctionDef' || statement.kind === 'ClassDef') && statement.name.name === callee.name,
  );
  const [only, ...others] = declared;
  if (only === undefined || others.length > 0) return undefined;
  if (only.kind === 'FunctionDef') return { parameters: only.parameters, skipped: 0 };
  const constructor = methodOf(only, '__init__');
  return constructor === undefined ? undefined : { parameters: constructor.parameters, skipped: 1 };
}

export function methodOf({ body }: ClassDef, name: string): FunctionDef | undefined {
  return body.find(
    (statement): statement is FunctionDef => statement.kind === 'FunctionDef' && statement.name.name === name,
  );
}
