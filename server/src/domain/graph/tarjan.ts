const UNSEEN = -1;

/**
 * The strongly connected components of a graph whose nodes are the indices of `edges`, each a list of its targets.
 * A component comes before those that lead to it. Linear, and without recursion, since projects have long chains.
 */
export function stronglyConnected(edges: readonly (readonly number[])[]): number[][] {
  const order = new Int32Array(edges.length).fill(UNSEEN);
  const low = new Int32Array(edges.length);
  const done = new Uint8Array(edges.length);
  const nextEdge = new Int32Array(edges.length);
  const components: number[][] = [];
  const open: number[] = [];
  const walk: number[] = [];
  let count = 0;

  const enter = (node: number): void => {
    order[node] = low[node] = count++;
    open.push(node);
    walk.push(node);
  };
  const leave = (node: number): void => {
    walk.pop();
    const parent = walk.at(-1);
    if (parent !== undefined) low[parent] = Math.min(at(low, parent), at(low, node));
    if (at(low, node) !== at(order, node)) return;
    const members = open.splice(open.lastIndexOf(node));
    for (const member of members) done[member] = 1;
    components.push(members);
  };

  for (let root = 0; root < edges.length; root++) {
    if (order[root] !== UNSEEN) continue;
    enter(root);
    for (let node = walk.at(-1); node !== undefined; node = walk.at(-1)) {
      const next = edges[node]?.[at(nextEdge, node)];
      nextEdge[node] = at(nextEdge, node) + 1;
      if (next === undefined) leave(node);
      else if (order[next] === UNSEEN) enter(next);
      else if (done[next] === 0) low[node] = Math.min(at(low, node), at(order, next));
    }
  }
  return components;
}

function at(numbers: Int32Array, index: number): number {
  return numbers[index] ?? 0;
}
