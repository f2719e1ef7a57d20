import type { NumberRange } from './infer.js';

/** Tells whether two ranges share a number; a missing side is open. */
export function rangesOverlap(a: NumberRange, b: NumberRange): boolean {
  return (a.min ?? -Infinity) <= (b.max ?? Infinity) && (b.min ?? -Infinity) <= (a.max ?? Infinity);
}
