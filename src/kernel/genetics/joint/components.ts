import { NOBODY, type SubAssignments } from './sub-assignments.js';

/**
 * Component of the joint problem: families that compete for victims, directly or by way of others, and those
 * victims.
 */
export interface Component {
  readonly families: readonly number[];
  readonly victims: readonly number[];
}

/** Returns the victims who stand in at least one row of a family. */
export function victimsOf({ victims }: SubAssignments): number[] {
  return [...new Set(victims)].filter((victim) => victim !== NOBODY).sort((a, b) => a - b);
}

/**
 * Returns the connected parts of the graph of families and their possible victims. L(A) is a product over
 * families, and families of different parts never compete, so each part can be summed by itself. Victims whom
 * no family can have are in no part.
 */
export function components(families: readonly SubAssignments[]): Component[] {
  const victimsOfFamily = families.map(victimsOf);
  const familiesOfVictim = new Map<number, number[]>();
  for (const [family, victims] of victimsOfFamily.entries()) {
    for (const victim of victims) {
      const known = familiesOfVictim.get(victim);
      if (known) known.push(family);
      else familiesOfVictim.set(victim, [family]);
    }
  }
  const seen = new Set<number>();
  const found: Component[] = [];
  for (const start of families.keys()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const part = [start];
    const victims = new Set<number>();
    for (const family of part) {
      const fresh = victimsOfFamily[family]!.filter((victim) => !victims.has(victim));
      for (const victim of fresh) victims.add(victim);
      const neighbours = fresh.flatMap((victim) => familiesOfVictim.get(victim)!);
      for (const neighbour of neighbours) {
        if (seen.has(neighbour)) continue;
        seen.add(neighbour);
        part.push(neighbour);
      }
    }
    found.push({
      families: part.sort((a, b) => a - b),
      victims: [...victims].sort((a, b) => a - b),
    });
  }
  return found;
}
