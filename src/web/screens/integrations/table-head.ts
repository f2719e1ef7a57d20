/** Head of a table: its columns, and what stands in them. It is read on this device alone. */
export interface MappedTableHead {
  readonly encoding: 'utf-8' | 'windows-1252';
  readonly columns: readonly ColumnHead[];
}

export interface ColumnHead {
  readonly name: string;
  /** Different values of the first rows, as examples. */
  readonly values: readonly string[];
}

export type FileKind = 'exchange' | 'form' | 'pfif' | 'table';

const HEAD_BYTES = 65_536;
const VALUES_SHOWN = 12;

/** Tells what a file seems to be, by its beginning. */
export async function lookAt(
  file: Blob,
): Promise<{ readonly kind: FileKind; readonly head: MappedTableHead }> {
  const bytes = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const { text, encoding } = decoded(bytes, file.size > HEAD_BYTES);
  return { kind: kindOf(text), head: { encoding, columns: columnsOf(text) } };
}

function decoded(
  bytes: Uint8Array,
  isCut: boolean,
): { readonly text: string; readonly encoding: MappedTableHead['encoding'] } {
  try {
    // The last bytes may be half of a character.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isCut });
    return { text, encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

function kindOf(text: string): FileKind {
  const start = text.trimStart();
  if (start.startsWith('{"format":"huella-form/1"')) return 'form';
  if (start.startsWith('{')) return 'exchange';
  return start.startsWith('<') ? 'pfif' : 'table';
}

/**
 * Columns with their first values; the separator is the one that divides the first row into the most cells.
 */
export function columnsOf(text: string): readonly ColumnHead[] {
  const [header = '', ...lines] = text.split(/\r\n|\n|\r/);
  const separator = [',', ';', '\t'].reduce((best, one) =>
    cellsOf(header, one).length > cellsOf(header, best).length ? one : best,
  );
  // The last line may be cut.
  const rows = lines.slice(0, -1).map((line) => cellsOf(line, separator));
  return cellsOf(header, separator).map((name, at) => {
    const values = rows.map((row) => row[at]?.trim() ?? '').filter((value) => value !== '');
    return { name: name.trim(), values: [...new Set(values)].slice(0, VALUES_SHOWN) };
  });
}

/** The cells of one line; a quoted cell may hold the separator, and a quote that is written twice. */
function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at);
    if (sign === '"' && isQuoted && line.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') isQuoted = !isQuoted;
    else if (sign === separator && !isQuoted) {
      cells.push(cell);
      cell = '';
    } else cell += sign;
  }
  return [...cells, cell];
}
