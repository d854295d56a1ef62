import type { ModulePath } from '../graph/module.ts';

const GENERATED = /\.(?:gen|generated)\.[^/]*$|_pb2(?:_grpc)?\.pyi?$|(?:^|\/)(?:__generated__|generated)\//;

/** Whether a module says by its name that a tool wrote it: routers and others write ones that import whatever they find. */
export function isGeneratedByName(path: ModulePath): boolean {
  return GENERATED.test(path);
}
