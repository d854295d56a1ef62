/** What `inward check` can write. */
export const CHECK_FORMATS = ['pretty', 'json', 'sarif', 'github', 'junit', 'markdown'] as const;

export type CheckFormat = (typeof CHECK_FORMATS)[number];
