/**
 * Records that are of one: fragments of one body, reports of one missing person. Of each record the first of
 * its group.
 */
export function groupsOf(
  ids: readonly string[],
  pairs: readonly (readonly [string, string])[],
): ReadonlyMap<string, string> {
  const parent = new Map(ids.map((id) => [id, id]));
  const rootOf = (id: string): string => {
    const above = parent.get(id) ?? id;
    if (above === id) return id;
    const root = rootOf(above);
    parent.set(id, root);
    return root;
  };
  for (const [one, other] of pairs) {
    if (!parent.has(one) || !parent.has(other)) continue;
    const [first, second] = [rootOf(one), rootOf(other)].sort();
    if (first !== undefined && second !== undefined) parent.set(second, first);
  }
  return new Map(ids.map((id) => [id, rootOf(id)]));
}

/** The members of each group, in the order of the ids. */
export function membersOf(groups: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, string[]>();
  for (const [id, root] of groups) {
    const found = members.get(root);
    if (found) found.push(id);
    else members.set(root, [id]);
  }
  return members;
}

/** Things by what they have in common, in the order in which that is met first. */
export function groupedBy<T>(
  things: readonly T[],
  keyOf: (thing: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}
