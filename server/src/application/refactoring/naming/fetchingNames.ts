/** Whether a function is called like one that gives an instance to whoever asks, as those of containers are. */
export function isFetchingName(name: string): boolean {
  return /^(?:get|resolve|make|create|build|provide|open|inject)(?![a-z])/.test(name);
}
