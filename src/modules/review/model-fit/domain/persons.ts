import type { SettledLabel } from '../../matches/index.js';

/**
 * Returns the person of each record of these labels, as far as people hold records to be of one: nobody may
 * be in the half that a model learns from and in the half that it is measured on.
 *
 * @returns for a record's id the id that stands for its person
 */
export function personsOf(labels: readonly SettledLabel[]): (record: string) => string {
  const parents = new Map<string, string>();
  const find = (record: string): string => {
    let at = record;
    for (let up = parents.get(at); up !== undefined; up = parents.get(at)) at = up;
    return at;
  };
  for (const { pair, same } of labels) {
    if (!same) continue;
    const [x, y] = [find(pair.a), find(pair.b)].sort() as [string, string];
    if (x !== y) parents.set(y, x);
  }
  return find;
}
