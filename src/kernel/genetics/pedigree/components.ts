import type { CheckedPedigree } from './pedigree.js';

/** Returns the groups of members that are connected by descent, each in the order of the pedigree. */
export function components(pedigree: CheckedPedigree): readonly (readonly number[])[] {
  const root = Int32Array.from({ length: pedigree.size }, (_, at) => at);
  const find = (at: number): number => {
    let top = at;
    while (root[top] !== top) top = root[top]!;
    return top;
  };
  for (let child = 0; child < pedigree.size; child++) {
    for (const parent of [pedigree.father[child]!, pedigree.mother[child]!])
      if (parent !== -1) root[find(child)] = find(parent);
  }
  const groups = new Map<number, number[]>();
  for (let at = 0; at < pedigree.size; at++) {
    const group = groups.get(find(at));
    if (group) group.push(at);
    else groups.set(find(at), [at]);
  }
  return [...groups.values()];
}
