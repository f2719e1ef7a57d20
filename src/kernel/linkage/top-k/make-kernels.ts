import type { BoundKernels } from './bound-kernels.js';
import { ScalarKernels } from './scalar-kernels.js';
import { WasmKernels } from './wasm-kernels.js';

/** Limit of records whose codes, holders and charts fit into the one memory that WebAssembly can address. */
const MOST_IN_ONE_MEMORY = 2 ** 24;

/**
 * Makes the loops: of WebAssembly, or in plain JavaScript where there is none of it, or too many records for
 * it.
 */
export function boundKernels(records: number): BoundKernels {
  return (records <= MOST_IN_ONE_MEMORY ? WasmKernels.make() : undefined) ?? new ScalarKernels();
}
