import type { ModulePath } from '../graph/module.ts';

const WITH_DOTS =
  /(?:[.-](?:controller|resolver)|\.(?:router|routes|middleware|guard|interceptor|presenter|module)|(?:request|response)[.-]dto)\.[cm]?[jt]sx?$/;
const WITH_CAPITALS =
  /[a-z0-9](?:Controller|Resolver|Middleware|Presenter|(?:Request|Response)D(?:to|TO))\.[cm]?[jt]sx?$/;
const IN_PYTHON = /_(?:controller|resolver|router|routes|middleware|presenter|serializer|view|views)\.pyi?$/;

/**
 * Whether a module says by its own name that it takes or answers requests, whatever folder it lies in. Projects that
 * keep all of one use case together have `create-user.controller.ts` beside `create-user.command.ts`.
 */
export function isAdapterByName(path: ModulePath): boolean {
  return WITH_DOTS.test(path) || WITH_CAPITALS.test(path) || IN_PYTHON.test(path);
}
