/** Groups of files that import one another: the strongly connected components of more than one (R. Tarjan, SIAM Journal on Computing 1(2), 1972). */
export function cyclesOf(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const [order, lowest] = [new Map<string, number>(), new Map<string, number>()];
  const [stack, onStack] = [[] as string[], new Set<string>()];
  const cycles: string[][] = [];
  for (const root of graph.keys()) {
    if (order.has(root)) continue;
    const open: { readonly at: string; readonly rest: Iterator<string> }[] = [];
    const begin = (at: string): void => {
      order.set(at, order.size);
      lowest.set(at, order.get(at) ?? 0);
      stack.push(at);
      onStack.add(at);
      open.push({ at, rest: (graph.get(at) ?? []).values() });
    };
    begin(root);
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const { at, rest } = top;
      const { value: next, done } = rest.next();
      if (!done) {
        if (!order.has(next)) begin(next);
        else if (onStack.has(next)) lower(lowest, at, order.get(next) ?? 0);
        continue;
      }
      open.pop();
      const above = open.at(-1);
      if (above) lower(lowest, above.at, lowest.get(at) ?? 0);
      if (lowest.get(at) !== order.get(at)) continue;
      const found = stack.splice(stack.indexOf(at));
      for (const one of found) onStack.delete(one);
      if (found.length > 1) cycles.push(found);
    }
  }
  return cycles;
}

function lower(lowest: Map<string, number>, at: string, to: number): void {
  lowest.set(at, Math.min(lowest.get(at) ?? to, to));
}
