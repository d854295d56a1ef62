import type { Role } from '../../architecture/contract.ts';
import type { OptionSchema } from '../rule.ts';

/** The option that lists what layers of a role do without, by category. */
export function deniedOption(
  description: `${string} that layers of the role`,
  role: Role,
  known: readonly string[],
  denied: readonly string[],
): OptionSchema {
  return {
    description: `${description} \`${role}\` do without.`,
    type: 'array',
    items: { type: 'string', enum: known },
    default: denied,
  };
}
