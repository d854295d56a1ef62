/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

/** A list of path patterns. */
export function patterns(markdownDescription: string, example: readonly string[]): Schema {
  return {
    type: 'array',
    items: { $ref: '#/definitions/pattern' },
    markdownDescription,
    defaultSnippets: [{ label: JSON.stringify(example), body: example }],
  };
}

/** A list of names. */
export function texts(description: string): Schema {
  return { type: 'array', items: { type: 'string', pattern: '\\S' }, description };
}
