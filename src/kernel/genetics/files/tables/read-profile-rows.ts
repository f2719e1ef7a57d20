import type { FileFinding } from '../file-codes.js';
import { SampleDraft } from '../sample-draft.js';
import type { TypedSample } from '../typed-sample.js';
import type { LongColumns, ProfileColumns, WideColumns } from './profile-columns.js';

/** A row of a table, cut into cells. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A sample with the rows that it came from, or rows that name none. */
export interface SampleOfRows<Row extends TableRow = TableRow> {
  readonly sample: TypedSample;
  readonly rows: readonly Row[];
}

/** Reads a row that holds a whole sample. */
export function readWideRow<Row extends TableRow>(columns: WideColumns, row: Row): SampleOfRows<Row> {
  const { line, cells } = row;
  const draft = draftOf(columns, row);
  for (const { name, alleles } of columns.loci) {
    const said = alleles.map((at) => cells[at] ?? '');
    if (said.some((cell) => cell.trim() !== '' && cell.trim().toUpperCase() !== 'NULL'))
      draft.add(line, name, said);
  }
  return withCode(draft.finish(), [row]);
}

/** Gathers the rows of each sample of a long table, wherever they stand; in the order of their first rows. */
export class LongRows<Row extends TableRow> {
  private readonly drafts = new Map<string, { readonly draft: SampleDraft; readonly rows: Row[] }>();
  private nameless = 0;

  constructor(private readonly columns: LongColumns) {}

  add(row: Row): void {
    const { line, cells } = row;
    const { locus, alleles } = this.columns;
    const code = codeOf(this.columns, row);
    // A row without a code is kept as a sample of its own: it must not swallow the rows of another sample.
    const key = code === '' ? `\0${this.nameless++}` : code;
    const known = this.drafts.get(key) ?? { draft: draftOf(this.columns, row), rows: [] };
    this.drafts.set(key, known);
    known.rows.push(row);
    known.draft.note(factsOf(this.columns, row));
    known.draft.add(
      line,
      (cells[locus] ?? '').trim(),
      alleles.map((at) => cells[at] ?? ''),
    );
  }

  *samples(): Generator<SampleOfRows<Row>> {
    for (const { draft, rows } of this.drafts.values()) yield withCode(draft.finish(), rows);
  }
}

function draftOf(columns: ProfileColumns, row: TableRow): SampleDraft {
  const draft = new SampleDraft(codeOf(columns, row), row.line);
  draft.note(factsOf(columns, row));
  return draft;
}

function codeOf({ sample }: ProfileColumns, { cells }: TableRow): string {
  return (cells[sample] ?? '').trim().normalize('NFC');
}

function factsOf(
  { category, kit }: ProfileColumns,
  { cells }: TableRow,
): { category?: string; kit?: string } {
  const cellAt = (at: number | undefined): string => (at === undefined ? '' : (cells[at] ?? '').trim());
  return { category: cellAt(category), kit: cellAt(kit) };
}

function withCode<Row extends TableRow>(sample: TypedSample, rows: readonly Row[]): SampleOfRows<Row> {
  if (sample.code !== '') return { sample, rows };
  const empty: FileFinding = {
    line: sample.line,
    path: '',
    code: 'PROFILES.SAMPLE_EMPTY',
    expected: 'the code of the sample',
  };
  return { sample: { ...sample, errors: [empty] }, rows };
}
