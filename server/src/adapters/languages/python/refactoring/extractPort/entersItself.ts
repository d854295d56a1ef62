import type { FunctionDef } from '../../syntax/nodes.ts';
import type { PythonProject } from '../project.ts';
import type { PlacedClass } from './classMembers.ts';
import { lineageOf, memberOf } from './classMembers.ts';

/** Whether `with` gives the instance of a class that it enters. */
export function entersItself(project: PythonProject, adapter: PlacedClass): boolean {
  const members = ['__enter__', '__aenter__'].flatMap((name) => memberOf(lineageOf(project, adapter), name) ?? []);
  return members.length > 0 && members.every((one) => one.kind === 'function' && one.functions.every(endsWithItself));
}

/** What it does before that may be anything, as long as it is done with it in one place. */
function endsWithItself({ body, parameters }: FunctionDef): boolean {
  const last = body.at(-1);
  const isItself =
    last?.kind === 'Return' && last.value?.kind === 'Name' && last.value.name === parameters[0]?.name.name;
  return isItself && !body.slice(0, -1).some((one) => one.kind === 'Return');
}
