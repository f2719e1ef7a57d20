/**
 * Returns the coarsest partition of alleles finer than a given one under which a chain is lumpable (Kemeny &
 * Snell 1960, theorem 6.3.2): all alleles of a group pass over to each group with the same probability, under
 * every matrix.
 *
 * A stepwise model tells all alleles of a class apart in which somebody's allele lies, by their distance from
 * it. Those of a class in which none lies (say, all x.1 and x.3) are alike to it.
 */
export function lumpableGroups(
  matrices: readonly Float64Array[],
  size: number,
  coarsest: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  let groups = coarsest;
  for (;;) {
    const finer = groups.flatMap((group) => split(group, groups, matrices, size));
    if (finer.length === groups.length) return groups;
    groups = finer;
  }
}

/** Greatest difference that rounding can make to a sum of probabilities, relative to the sum. */
const ROUNDING = 1e-12;

function split(
  group: readonly number[],
  groups: readonly (readonly number[])[],
  matrices: readonly Float64Array[],
  size: number,
): readonly (readonly number[])[] {
  if (group.length === 1) return [group];
  const parts: { readonly members: number[]; readonly flows: readonly number[] }[] = [];
  for (const from of group) {
    const flows = matrices.flatMap((matrix) =>
      groups.map((to) => to.reduce((sum, allele) => sum + matrix[from * size + allele]!, 0)),
    );
    const alike = parts.find((part) => part.flows.every((flow, at) => isSame(flow, flows[at]!)));
    if (alike) alike.members.push(from);
    else parts.push({ members: [from], flows });
  }
  return parts.map(({ members }) => members);
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= ROUNDING * Math.max(one, other);
}
