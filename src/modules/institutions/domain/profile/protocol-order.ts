/** A step by what it waits for. */
interface Waiting {
  readonly id: string;
  readonly after: readonly string[];
}

/** Steps that wait for each other in a circle, the first again at the end: `a, b, a`. Each circle once. */
export function circlesIn(steps: readonly Waiting[]): readonly (readonly string[])[] {
  const after = new Map(steps.map((step) => [step.id, step.after]));
  const done = new Set<string>();
  const circles: string[][] = [];
  const visit = (id: string, way: readonly string[]): void => {
    const begun = way.indexOf(id);
    if (begun >= 0) {
      circles.push([...way.slice(begun), id].reverse());
      return;
    }
    if (done.has(id)) return;
    for (const before of after.get(id) ?? []) visit(before, [...way, id]);
    done.add(id);
  };
  for (const { id } of steps) visit(id, []);
  return circles;
}
/** The steps in an order in which each comes after those that it waits for; of equals, the order of the file. */
export function inOrder<T extends Waiting>(steps: readonly T[]): readonly T[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const ordered = new Set<T>();
  const visit = (step: T): void => {
    if (ordered.has(step)) return;
    for (const id of step.after) {
      const before = byId.get(id);
      if (before) visit(before);
    }
    ordered.add(step);
  };
  steps.forEach(visit);
  return [...ordered];
}
