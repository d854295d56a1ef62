import type { JSONPath, ParseError, ParseOptions } from 'jsonc-parser';
import { findNodeAtLocation, parse, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { ConfigurationProblem } from '#application/ports/configurationProblem.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { TextPosition, TextRange } from '#domain/text.ts';
import { START_OF_FILE } from '#domain/text.ts';

export type Report = (problem: ConfigurationProblem) => void;

/** The text of a tsconfig or package file, and the places in it. */
export interface ConfigurationText {
  readonly file: ModulePath;
  readonly text: string;
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** The object that a tsconfig says, comments and trailing commas allowed. What cannot be read is reported and left out. */
export function parseWithComments(source: ConfigurationText, report: Report): JsonObject {
  return (
    parsePlain(source.text) ?? parseTolerantly(source, { allowTrailingComma: true, allowEmptyContent: true }, report)
  );
}

/** The object that a package file says. Comments are reported, as Node reads none, and then read past. */
export function parsePlainJson(source: ConfigurationText, report: Report): JsonObject {
  return parsePlain(source.text) ?? parseTolerantly(source, { disallowComments: true }, report);
}

/** Undefined where the text is not JSON as the standard has it: it is by far the fastest to try first. */
function parsePlain(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : {};
  } catch {
    // What is wrong, if anything, is told by the reader that goes on after errors.
    return undefined;
  }
}

function parseTolerantly(source: ConfigurationText, options: ParseOptions, report: Report): JsonObject {
  const errors: ParseError[] = [];
  const value: unknown = parse(source.text, errors, options);
  const [first] = errors;
  if (first !== undefined) reportSyntaxError(source, first, report);
  return isJsonObject(value) ? value : {};
}

/** Where the value at `path` is written; the start of the file where it is not there. */
export function rangeOfValue({ text }: ConfigurationText, path: JSONPath): TextRange {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const node = root === undefined ? undefined : findNodeAtLocation(root, path);
  return node === undefined ? START_OF_FILE : rangeOfOffsets(text, node.offset, node.length);
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function stringOrUndefined(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The strings of an array; undefined where it is none. */
export function stringsOrUndefined(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
}

function reportSyntaxError({ file, text }: ConfigurationText, error: ParseError, report: Report): void {
  const words = printParseErrorCode(error.error)
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();
  const name = file.slice(file.lastIndexOf('/') + 1);
  const message = `${name} cannot be read here: ${words}. Imports are resolved by what could be read of it.`;
  report({ file, range: rangeOfOffsets(text, error.offset, error.length), severity: 'error', message });
}

function rangeOfOffsets(text: string, offset: number, length: number): TextRange {
  return { start: positionOf(text, offset), end: positionOf(text, offset + length) };
}

function positionOf(text: string, offset: number): TextPosition {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length - 1, character: offset - lineStart };
}
