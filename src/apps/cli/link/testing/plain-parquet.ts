/** Codes of the compact protocol of Thrift, in which Parquet tells about itself. */
const [I32, I64, BINARY, LIST, STRUCT] = [5, 6, 8, 9, 12];
const [BYTE_ARRAY, UTF8, PLAIN, RLE] = [6, 0, 0, 3];

type Field = readonly [id: number, type: number, bytes: Buffer];

/**
 * A Parquet file of texts, as plain as the format allows: one group of rows, a page a column, nothing packed.
 */
export function plainParquet(columns: Readonly<Record<string, readonly string[]>>): Buffer {
  const parts: Buffer[] = [Buffer.from('PAR1')];
  const names = Object.keys(columns);
  const rows = columns[names[0] ?? '']?.length ?? 0;
  const chunks = names.map((name) => {
    const offset = parts.reduce((sum, part) => sum + part.length, 0);
    const page = pageOf(columns[name] ?? []);
    parts.push(page);
    return chunkOf(name, rows, { offset, size: page.length });
  });
  const root = struct([4, BINARY, text('schema')], [5, I32, integer(names.length)]);
  const leaves = names.map((name) =>
    struct(
      [1, I32, integer(BYTE_ARRAY)],
      [3, I32, integer(0)],
      [4, BINARY, text(name)],
      [6, I32, integer(UTF8)],
    ),
  );
  const group = struct([1, LIST, list(STRUCT, chunks)], [2, I64, integer(0)], [3, I64, integer(rows)]);
  const about = struct(
    [1, I32, integer(1)],
    [2, LIST, list(STRUCT, [root, ...leaves])],
    [3, I64, integer(rows)],
    [4, LIST, list(STRUCT, [group])],
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(about.length);
  return Buffer.concat([...parts, about, length, Buffer.from('PAR1')]);
}

function pageOf(cells: readonly string[]): Buffer {
  const body = Buffer.concat(
    cells.flatMap((cell) => {
      const length = Buffer.alloc(4);
      length.writeUInt32LE(Buffer.byteLength(cell));
      return [length, Buffer.from(cell)];
    }),
  );
  const size = integer(body.length);
  const about = struct(
    [1, I32, integer(cells.length)],
    [2, I32, integer(PLAIN)],
    [3, I32, integer(RLE)],
    [4, I32, integer(RLE)],
  );
  return Buffer.concat([
    struct([1, I32, integer(0)], [2, I32, size], [3, I32, size], [5, STRUCT, about]),
    body,
  ]);
}

function chunkOf(name: string, rows: number, { offset, size }: { offset: number; size: number }): Buffer {
  const about = struct(
    [1, I32, integer(BYTE_ARRAY)],
    [2, LIST, list(I32, [integer(PLAIN)])],
    [3, LIST, list(BINARY, [text(name)])],
    [4, I32, integer(0)],
    [5, I64, integer(rows)],
    [6, I64, integer(size)],
    [7, I64, integer(size)],
    [9, I64, integer(offset)],
  );
  return struct([2, I64, integer(offset)], [3, STRUCT, about]);
}

/** Whole numbers in steps of seven bits, the sign in the lowest one. */
const integer = (value: number): Buffer => varint(2 * value);

function varint(value: number): Buffer {
  const bytes = [];
  let left = value;
  for (; left > 0x7f; left = Math.floor(left / 128)) bytes.push((left % 128) | 0x80);
  return Buffer.from([...bytes, left]);
}

const text = (value: string): Buffer => Buffer.concat([varint(Buffer.byteLength(value)), Buffer.from(value)]);

const list = (type: number, items: readonly Buffer[]): Buffer =>
  Buffer.concat([
    items.length < 15
      ? Buffer.from([(items.length << 4) | type])
      : Buffer.concat([Buffer.from([0xf0 | type]), varint(items.length)]),
    ...items,
  ]);

function struct(...fields: readonly Field[]): Buffer {
  let before = 0;
  const parts = fields.map(([id, type, bytes]) => {
    const head = Buffer.from([((id - before) << 4) | type]);
    before = id;
    return Buffer.concat([head, bytes]);
  });
  return Buffer.concat([...parts, Buffer.from([0])]);
}
