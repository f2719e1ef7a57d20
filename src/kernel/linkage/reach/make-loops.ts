import type { BoundLoops } from './bound-loops.js';
import { PlainLoops } from './plain-loops.js';
import { SimdLoops } from './simd-loops.js';

/** Of so many records the codes, holders and charts find room in the one memory that WebAssembly can name. */
const MOST_IN_ONE_MEMORY = 2 ** 24;

/** Loops of WebAssembly, or the same in plain JavaScript where there is none of it, or too many records for it. */
export function boundLoops(records: number): BoundLoops {
  return (records <= MOST_IN_ONE_MEMORY ? SimdLoops.make() : undefined) ?? new PlainLoops();
}
