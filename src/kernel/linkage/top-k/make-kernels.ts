import type { BoundKernels } from './bound-kernels.js';
import { ScalarKernels } from './scalar-kernels.js';
import { WasmKernels } from './wasm-kernels.js';

/** Of so many records the codes, holders and charts find room in the one memory that WebAssembly can name. */
const MOST_IN_ONE_MEMORY = 2 ** 24;

/** Loops of WebAssembly, or the same in plain JavaScript where there is none of it, or too many records for it. */
export function boundKernels(records: number): BoundKernels {
  return (records <= MOST_IN_ONE_MEMORY ? WasmKernels.make() : undefined) ?? new ScalarKernels();
}
