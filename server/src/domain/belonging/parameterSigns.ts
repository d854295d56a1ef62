import type { Declaration, Member, Parameter } from '../graph/outline.ts';
import type { Evidence } from './evidence.ts';
import { seen } from './seenIn.ts';

export function* answerSigns(declaration: Declaration, operations: readonly Member[]): Generator<Evidence> {
  const names = operations.flatMap(({ parameters }) => parameters.map((parameter) => parameter.name.toLowerCase()));
  const isOfClass = declaration.kind === 'class';
  if (
    names.some((each) =>
      (isOfClass ? /^(?:req|res|ctx|reply|response)$/ : /^(?:req|request|ctx|res|reply|response)$/).test(each),
    )
  ) {
    yield seen('answers', `declares \`${declaration.name}\`, which answers a request`, declaration);
  }
}

export function* handedSigns({ name }: Declaration, parameter: Parameter): Generator<Evidence> {
  for (const word of parameter.takesApart ?? [parameter.name]) {
    for (const [kind, pattern] of Object.entries(HANDED)) {
      if (!pattern.test(word)) continue;
      yield {
        sign: `handed:${kind}`,
        words: `declares \`${name}\`, which is handed \`${word}\``,
        range: parameter.range,
      };
    }
  }
}

const HANDED: Readonly<Record<string, RegExp>> = {
  storage:
    /^(?:db|database|knex|sequelize|datatypes|pool|connection|mongoose|prisma|orm|collection|trx|transaction|redis)$|(?:model|collection|datasource|pool|connection)$/i,
  web: /^(?:app|server|router|fastify|express|koa|io|socket|req|res|reply|ctx)$/i,
  repository:
    /(?:repository|repositories|repo|repos|gateway|dao|storage|hasher|mailer|notifier|publisher|bus|encrypter|generator|manager|adapter)$/i,
  'use-case': /(?:use_?cases?|interactors?)$/i,
};
