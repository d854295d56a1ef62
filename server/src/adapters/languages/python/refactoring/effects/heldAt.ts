import { ownFields } from '../../outline/selfFields.ts';
import type { Reading } from '../../outline/reading.ts';
import { writtenTypesOf } from '../../outline/writtenTypes.ts';
import type { Attribute, ClassDef } from '../../syntax/nodes.ts';
import { instanceAtHand } from '../dependencies/instances.ts';
import type { Place } from '../walkSpots.ts';

/** How a place reads one that its function takes, or that the instance around it keeps. */
export function heldAt(reading: Reading, place: Place, isOne: (type: string) => boolean): string | undefined {
  return instanceAtHand(reading, place, isOne) ?? keptAround(reading, place, isOne);
}

function keptAround(
  reading: Reading,
  { spot: { around } }: Place,
  isOne: (type: string) => boolean,
): string | undefined {
  const [owner, method] = around;
  const self = method?.kind === 'FunctionDef' && method.name.name !== '__init__' ? method.parameters[0] : undefined;
  if (owner?.kind !== 'ClassDef' || self === undefined) return undefined;
  const types = writtenTypesOf(reading);
  return fieldsOf(owner)
    .map((name) => fieldOf(self.name.name, name))
    .filter((node) => {
      const type = types.nameOfTypeOf({ node, around });
      return type !== undefined && isOne(type);
    })
    .map((node) => `${self.name.name}.${node.attribute.name}`)[0];
}

function fieldsOf(owner: ClassDef): readonly string[] {
  const declared = owner.body.flatMap((one) =>
    one.kind === 'AnnAssign' && one.target.kind === 'Name' ? [one.target.name] : [],
  );
  return [...declared, ...ownFields(owner).map(({ name }) => name.name)];
}

/** An expression that nobody has written. */
function fieldOf(self: string, name: string): Attribute {
  const nowhere = { start: 0, end: 0 };
  return {
    ...{ kind: 'Attribute', ...nowhere },
    value: { kind: 'Name', name: self, ...nowhere },
    attribute: { kind: 'Identifier', name, ...nowhere },
  };
}
