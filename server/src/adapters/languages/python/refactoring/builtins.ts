/** Names that are there in every module and that types are made of. */
const TYPES: ReadonlySet<string> = new Set([
  ...['int', 'str', 'float', 'bool', 'bytes', 'bytearray', 'complex', 'list', 'dict', 'set', 'frozenset', 'tuple'],
  ...['type', 'object', 'range', 'slice', 'memoryview', 'property', 'staticmethod', 'classmethod', 'super'],
  ...['Exception', 'BaseException', 'ExceptionGroup', 'BaseExceptionGroup', 'StopIteration', 'StopAsyncIteration'],
  ...['KeyboardInterrupt', 'SystemExit', 'GeneratorExit', 'Warning', 'Ellipsis', 'NotImplemented'],
]);

export function isBuiltin(name: string): boolean {
  return TYPES.has(name) || /^[A-Z]\w*(?:Error|Warning)$/.test(name);
}
