/** Those of `all` that are left when each of `others` has taken one that is told by the same away. */
export function leftOver<Item>(
  all: readonly Item[],
  others: readonly Item[],
  toldBy: (item: Item) => string,
  otherToldBy: (item: Item) => string = toldBy,
): readonly Item[] {
  const counts = new Map<string, number>();
  for (const other of others) {
    const identity = otherToldBy(other);
    counts.set(identity, (counts.get(identity) ?? 0) + 1);
  }
  return all.filter((item) => {
    const identity = toldBy(item);
    const count = counts.get(identity) ?? 0;
    counts.set(identity, count - 1);
    return count <= 0;
  });
}
