import type {
  BoundKernels,
  ChartColumns,
  ClassColumn,
  CodesOfBlocks,
  GainsOfThings,
  HolderColumns,
  Left,
  NamedRecords,
  NearRecords,
  WeighedColumn,
} from './bound-kernels.js';
import { COMPILED_LOOPS } from './compiled-loops.js';

/** The part of the WebAssembly interface that is used; a process may run without it. */
declare const WebAssembly:
  | {
      readonly Memory: new (size: { initial: number; maximum: number; shared: true }) => Memory;
      readonly Module: new (bytes: Uint8Array) => object;
      readonly Instance: new (
        module: object,
        imports: { env: { memory: Memory } },
      ) => { readonly exports: unknown };
      validate(bytes: Uint8Array): boolean;
    }
  | undefined;

interface Memory {
  /** Buffer of the memory: when a shared memory grows, older buffers stay valid. */
  readonly buffer: SharedArrayBuffer;
  grow(pages: number): number;
}

type Loop = (...placesAndNumbers: number[]) => number;
type LoopName =
  | 'clear'
  | 'lack'
  | 'addToHolders'
  | 'addToAll'
  | 'addToNamed'
  | 'clearAt'
  | 'addCharts'
  | 'mostOfBlocks'
  | 'near'
  | 'nearIn'
  | 'readAhead'
  | 'addColumn'
  | 'addColumnIn';

const BYTES_A_PAGE = 65_536;
const MOST_PAGES = 65_536;
/**
 * Alignment of arrays, a line of the cache. A vector may be read or written that begins with an array's last
 * number.
 */
const BYTES_A_LINE = 64;
const LANES = 8;

/** Compiled module; undefined where vectors are not supported. */
const MODULE = moduleOf(COMPILED_LOOPS);

function moduleOf(base64: string): object | undefined {
  if (typeof WebAssembly === 'undefined') return undefined;
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return WebAssembly.validate(bytes) ? new WebAssembly.Module(bytes) : undefined;
}

/** Loops in WebAssembly, eight records at once where that can be (assembly/bound-loops.ts). */
export class WasmKernels implements BoundKernels {
  private readonly memory: Memory;
  private readonly loops: Readonly<Record<LoopName, Loop>>;
  private used = BYTES_A_LINE;
  private readonly moves: number;

  private constructor(wasm: NonNullable<typeof WebAssembly>, module: object) {
    this.memory = new wasm.Memory({ initial: 1, maximum: MOST_PAGES, shared: true });
    const { exports } = new wasm.Instance(module, { env: { memory: this.memory } });
    this.loops = exports as Record<LoopName, Loop>;
    this.moves = this.layMoves();
  }

  /** Makes the loops; undefined where there is no WebAssembly, or none with vectors, or no room for it. */
  static make(): WasmKernels | undefined {
    if (typeof WebAssembly === 'undefined' || !MODULE) return undefined;
    try {
      return new WasmKernels(WebAssembly, MODULE);
    } catch (error) {
      // A process may be allowed less address space than a memory reserves.
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }

  uint8(length: number): Uint8Array {
    const at = this.reserve(length);
    return new Uint8Array(this.memory.buffer, at, length);
  }

  int16(length: number): Int16Array {
    const at = this.reserve(2 * length);
    return new Int16Array(this.memory.buffer, at, length);
  }

  uint16(length: number): Uint16Array {
    const at = this.reserve(2 * length);
    return new Uint16Array(this.memory.buffer, at, length);
  }

  int32(length: number): Int32Array {
    const at = this.reserve(4 * length);
    return new Int32Array(this.memory.buffer, at, length);
  }

  clear(values: Int16Array): void {
    this.loops.clear(values.byteOffset, values.byteLength);
  }

  addToHolders(
    values: Int16Array,
    { holders, first, distinct, parts, observers }: HolderColumns,
    { from, to, count, units, inFlesh, inBone, missingInFlesh, missingInBone }: GainsOfThings,
    shares: Int32Array,
  ): void {
    this.loops.addToHolders(values.byteOffset, holders.byteOffset, first.byteOffset, distinct, parts, observers.byteOffset, from.byteOffset, to.byteOffset, count, units.byteOffset, inFlesh.byteOffset, inBone.byteOffset, missingInFlesh.byteOffset, missingInBone.byteOffset, shares.byteOffset, shares.length); // prettier-ignore
  }

  addToAll(values: Int16Array, numbers: Int32Array, units: number): void {
    this.loops.addToAll(values.byteOffset, numbers.byteOffset, numbers.length, units);
  }

  addToNamed(
    values: Int16Array,
    numbers: Int32Array,
    units: number,
    { given, codes, lost }: NamedRecords,
  ): void {
    this.loops.addToNamed(values.byteOffset, numbers.byteOffset, numbers.length, units, given.byteOffset, codes.byteOffset, lost.byteOffset); // prettier-ignore
  }

  clearAt(values: Int16Array, numbers: Int32Array): void {
    this.loops.clearAt(values.byteOffset, numbers.byteOffset, numbers.length);
  }

  addCharts(
    values: Int16Array,
    { numbers, codes }: ChartColumns,
    table: Int16Array,
    units: Int16Array,
  ): void {
    this.loops.addCharts(values.byteOffset, numbers.byteOffset, numbers.length, codes.byteOffset, table.byteOffset, units.byteOffset); // prettier-ignore
  }

  mostOfBlocks({ first, codes }: CodesOfBlocks, units: Int16Array, mosts: Int32Array): void {
    this.loops.mostOfBlocks(first.byteOffset, codes.byteOffset, units.byteOffset, mosts.byteOffset, mosts.length); // prettier-ignore
  }

  lack({ lacking }: NearRecords, columns: readonly ClassColumn[], first: number, size: number): void {
    if (columns.length === 0) lacking.fill(0, 0, size);
    for (const [rank, { classes, lacks }] of columns.entries())
      this.loops.lack(lacking.byteOffset, classes.byteOffset + first, size, lacks.byteOffset, rank);
  }

  near(
    { values, caps, offsets, sums, lacking }: NearRecords,
    first: number,
    end: number,
    least: number,
  ): number {
    return this.loops.near(values.byteOffset, caps.byteOffset, first, end, least, this.moves, offsets.byteOffset, sums.byteOffset, lacking.byteOffset); // prettier-ignore
  }

  nearIn({ values, caps, numbers, offsets, sums }: NearRecords, size: number, least: number): number {
    return this.loops.nearIn(values.byteOffset, caps.byteOffset, numbers.byteOffset, size, least, offsets.byteOffset, sums.byteOffset); // prettier-ignore
  }

  readAhead({ offsets }: NearRecords, { size, first }: Left, { codes, apartLog2 }: WeighedColumn): void {
    if (first >= 0) this.loops.readAhead(offsets.byteOffset, size, first, codes.byteOffset, apartLog2);
  }

  addColumn(records: NearRecords, { size, first }: Left, column: WeighedColumn, least: number): number {
    const { numbers, offsets, sums } = records;
    const { codes, apartLog2, units, mosts } = column;
    return first < 0
      ? this.loops.addColumnIn(offsets.byteOffset, sums.byteOffset, size, numbers.byteOffset, codes.byteOffset, apartLog2, units.byteOffset, mosts.byteOffset, least)
      : this.loops.addColumn(offsets.byteOffset, sums.byteOffset, size, first, codes.byteOffset, apartLog2, units.byteOffset, mosts.byteOffset, least); // prettier-ignore
  }

  /** Reserves so many bytes, and returns their address. */
  private reserve(bytes: number): number {
    const at = this.used;
    const vector = 4 * LANES;
    this.used = Math.ceil((at + bytes + vector) / BYTES_A_LINE) * BYTES_A_LINE;
    const lacking = this.used - this.memory.buffer.byteLength;
    if (lacking > 0) this.memory.grow(Math.ceil(lacking / BYTES_A_PAGE));
    return at;
  }

  /**
   * Writes a table of shuffles, for each set of eight lanes of two bytes: the bytes of its lanes, one behind
   * the other.
   */
  private layMoves(): number {
    const sets = 1 << LANES;
    const moves = new Uint8Array(this.memory.buffer, this.reserve(sets * 2 * LANES), sets * 2 * LANES);
    for (let set = 0; set < sets; set += 1) {
      let at = set * 2 * LANES;
      for (let lane = 0; lane < LANES; lane += 1) {
        if ((set & (1 << lane)) === 0) continue;
        moves[at] = 2 * lane;
        moves[at + 1] = 2 * lane + 1;
        at += 2;
      }
    }
    return moves.byteOffset;
  }
}
