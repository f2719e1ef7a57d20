/**
 * Columns over shared memory. A column grows by doubling into a new buffer, so views are taken again after
 * each growth (at the beginning of a query, never inside a loop), and a thread attaches to the buffers
 * without copying.
 */
export interface ViewOf {
  u8: Uint8Array;
  u16: Uint16Array;
  i32: Int32Array;
  f32: Float32Array;
  f64: Float64Array;
}
export type ColumnKind = keyof ViewOf;
export type ColumnSpec = Readonly<Record<string, ColumnKind>>;
export type ColumnsOf<S extends ColumnSpec> = { [K in keyof S]: ViewOf[S[K]] };

const BYTES: Readonly<Record<ColumnKind, number>> = { u8: 1, u16: 2, i32: 4, f32: 4, f64: 8 };

function view<K extends ColumnKind>(kind: K, buffer: SharedArrayBuffer): ViewOf[K] {
  const views: { readonly [P in ColumnKind]: () => ViewOf[P] } = {
    u8: () => new Uint8Array(buffer),
    u16: () => new Uint16Array(buffer),
    i32: () => new Int32Array(buffer),
    f32: () => new Float32Array(buffer),
    f64: () => new Float64Array(buffer),
  };
  return views[kind]();
}

/** Columns of equal length under their names. */
export class ColumnSet<S extends ColumnSpec> {
  private buffers: Record<string, SharedArrayBuffer> = {};
  private views!: ColumnsOf<S>;
  private capacity = 0;

  constructor(
    private readonly spec: S,
    buffers?: Readonly<Record<string, SharedArrayBuffer>>,
  ) {
    if (buffers === undefined) this.reserve(64);
    else this.use(buffers);
  }

  get columns(): ColumnsOf<S> {
    return this.views;
  }

  share(): Readonly<Record<string, SharedArrayBuffer>> {
    return { ...this.buffers };
  }

  reserve(length: number): void {
    if (length <= this.capacity) return;
    const capacity = Math.max(length, this.capacity * 2);
    const grown: Record<string, SharedArrayBuffer> = {};
    for (const [name, kind] of Object.entries(this.spec)) {
      const buffer = new SharedArrayBuffer(capacity * BYTES[kind]);
      const before = this.buffers[name];
      if (before !== undefined) new Uint8Array(buffer).set(new Uint8Array(before));
      grown[name] = buffer;
    }
    this.use(grown);
  }

  private use(buffers: Readonly<Record<string, SharedArrayBuffer>>): void {
    const views: Record<string, unknown> = {};
    for (const [name, kind] of Object.entries(this.spec)) {
      const buffer = buffers[name];
      if (buffer === undefined)
        throw new RangeError(`The shared columns lack ${name}: they are of another version.`);
      views[name] = view(kind, buffer);
      this.capacity = buffer.byteLength / BYTES[kind];
    }
    this.buffers = { ...buffers };
    this.views = views as ColumnsOf<S>;
  }
}

/** Lists of whole numbers one behind the other; a list is known by the place where it begins. */
export class ListPool {
  private used: number;
  private buffer: SharedArrayBuffer;
  private values: Int32Array;

  constructor(shared?: { readonly buffer: SharedArrayBuffer; readonly used: number }) {
    this.buffer = shared?.buffer ?? new SharedArrayBuffer(1024);
    this.used = shared?.used ?? 0;
    this.values = new Int32Array(this.buffer);
  }

  get view(): Int32Array {
    return this.values;
  }

  share(): { readonly buffer: SharedArrayBuffer; readonly used: number } {
    return { buffer: this.buffer, used: this.used };
  }

  append(list: readonly number[]): number {
    const begin = this.used;
    if (begin + list.length > this.values.length) this.grow(begin + list.length);
    this.values.set(list, begin);
    this.used += list.length;
    return begin;
  }

  private grow(length: number): void {
    this.buffer = new SharedArrayBuffer(4 * Math.max(length, 2 * this.values.length));
    const grown = new Int32Array(this.buffer);
    grown.set(this.values);
    this.values = grown;
  }
}
