import type { ModulePath } from '../graph/module.ts';

const WORDS =
  'controller|resolver|router|routes?|middleware|guard|interceptor|presenter|module|(?:request|response)[.-]?dto';
const SEPARATED = new RegExp(`(?:^|[.\\-_])(?:${WORDS})\\.[cm]?[jt]sx?$`, 'i');
const CAPITALISED = new RegExp(
  `[a-z0-9](?:Controller|Resolver|Router|Routes?|Middleware|Guard|Interceptor|Presenter|(?:Request|Response)D(?:to|TO))\\.[cm]?[jt]sx?$`,
);

/**
 * Whether a module says by its own name that it takes requests, whatever folder it lies in. Projects that keep all of
 * one use case together have `create-user.controller.ts` beside `create-user.command.ts`.
 */
export function isAdapterByName(path: ModulePath): boolean {
  return SEPARATED.test(path) || CAPITALISED.test(path);
}
