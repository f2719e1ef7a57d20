import {
  LongRows,
  readProfileColumns,
  readWideRow,
  type ProfileColumns,
  type SampleOfRows,
  type TableRow,
} from '../../../../../kernel/genetics/index.js';
import type { ReaderCode } from '../../domain/finding.js';
import { decodeCells } from '../cell-text.js';
import type { CsvHeader } from '../csv-header.js';
import { CsvRowScanner, type CsvDialect } from '../csv-row-scanner.js';
import { CsvRows, type RawRow } from '../csv-rows.js';
import { checkedBytes, type ByteStream } from '../file-head.js';
import { FileRefused } from '../file-refused.js';
import { physicalLines } from '../physical-lines.js';
import { checkHead, FAULTS, readHeaderLines, type Lines } from '../read-csv.js';
import { LINE_LIMIT_BYTES } from '../read-ndjson.js';
import { rearm } from '../../../../../words/spreadsheet-apostrophe.js';
import type { FiledSample, SampleFileSource } from './filed-sample.js';
import type { ProfileFormatId } from './profile-format.js';

const SEPARATORS = [',', ';', '\t'] as const;
/** The rows of a sample may stand anywhere in a long table, so it is held whole: some 600,000 rows. */
const HELD_CELL_BYTES = 64 * 1024 * 1024;

interface Row extends TableRow {
  readonly row: number;
  readonly areBytes: boolean;
}

export interface ProfileHeader extends CsvHeader {
  readonly profileColumns: ProfileColumns;
}

/** Reads the lines of a header; undefined where it is no table of profiles. */
export function readProfileHeader(lines: readonly string[]): ProfileHeader | undefined {
  const texts = decodeCells(lines, 'utf-8') ?? lines;
  const headers = SEPARATORS.flatMap((separator): ProfileHeader[] => {
    const dialect: CsvDialect = { separator, innerQuotes: 'doubled' };
    const scanner = new CsvRowScanner(dialect);
    for (const line of texts) scanner.feed(line);
    const columns = scanner.cells.map((name) => rearm(name).trim().normalize('NFC'));
    const profileColumns = readProfileColumns(columns);
    return profileColumns ? [{ dialect, columns, profileColumns }] : [];
  });
  return headers.sort((a, b) => b.columns.length - a.columns.length)[0];
}

/** Opens a table of profiles, one row a locus or one row a sample; undefined where the file is empty. */
export async function openProfileTable(
  stream: ByteStream,
  id: ProfileFormatId,
): Promise<SampleFileSource | undefined> {
  const lines = physicalLines(checkedBytes(stream, checkHead), LINE_LIMIT_BYTES);
  try {
    const headerLines = await readHeaderLines(lines);
    if (headerLines.length === 0) return undefined;
    const header = readProfileHeader(headerLines);
    const isGenis = header?.profileColumns.kind === 'long' && header.profileColumns.isGenis;
    if (!header || (id === 'genis' && !isGenis)) throw otherTable(id);
    return { header, samples: samplesOf(lines, header) };
  } catch (error) {
    await lines.return();
    throw error;
  }
}

function otherTable(id: ProfileFormatId): FileRefused {
  const wanted =
    id === 'genis'
      ? 'Sample Name, UD1, Specimen Category, Marker, Allele 1 to Allele 8'
      : 'Sample Name, Marker, Allele 1, Allele 2; or one row a sample with columns such as D8S1179_1, D8S1179_2';
  return new FileRefused(
    'IMPORTS.COLUMNS_MISSING',
    'The header is not one of a table of genetic profiles.',
    `Give a table with the columns ${wanted}.`,
  );
}

async function* samplesOf(lines: Lines, header: ProfileHeader): AsyncGenerator<FiledSample> {
  const { profileColumns } = header;
  try {
    if (profileColumns.kind === 'wide') {
      for await (const read of rowsOf(lines, header))
        yield 'reject' in read ? read : filed(readWideRow(profileColumns, read));
      return;
    }
    yield* gathered(lines, header, new LongRows<Row>(profileColumns));
  } finally {
    await lines.return();
  }
}

async function* gathered(
  lines: Lines,
  header: ProfileHeader,
  long: LongRows<Row>,
): AsyncGenerator<FiledSample> {
  const faulty: FiledSample[] = [];
  let held = 0;
  for await (const read of rowsOf(lines, header)) {
    if ('reject' in read) {
      faulty.push(read);
      continue;
    }
    held += read.cells.reduce((sum, cell) => sum + cell.length + 1, 0);
    if (held > HELD_CELL_BYTES)
      throw new FileRefused(
        'IMPORTS.TOO_LARGE_TO_HOLD',
        'The table has more than 64 MB.',
        'Split it between two samples.',
      );
    long.add(read);
  }
  const samples = [...long.samples()].map(filed);
  yield* [...faulty, ...samples].sort((a, b) => a.line - b.line);
}

function filed({ sample, rows }: SampleOfRows<Row>): FiledSample {
  const { line, errors, warnings } = sample;
  return {
    line,
    ...(rows.length === 1 && rows[0] && { row: rows[0].row }),
    ...(errors.length === 0 && { sample }),
    errors,
    warnings,
    weight: rows.reduce((sum, { cells }) => sum + cells.length * 8, 0),
    reject: (file, why) => file.addRows(rows, why),
  };
}

/** Rows that are cut and decoded, and others as what has to be turned away. */
async function* rowsOf(lines: Lines, { dialect, columns }: ProfileHeader): AsyncGenerator<Row | FiledSample> {
  const rows = new CsvRows(lines, dialect);
  for (let row = 1; ; row += 1) {
    const raw = await rows.next();
    if (!raw) return;
    const cells = decodeCells(raw.cells, 'utf-8');
    const fault = faultOf(raw, cells, columns.length);
    if (fault) yield turnedAway(raw, row, fault);
    else if (cells?.some((cell) => cell.trim() !== '')) yield { line: raw.line, row, cells, areBytes: false };
  }
}

interface Fault {
  readonly code: ReaderCode;
  readonly expected: string;
}

function faultOf(
  { fault }: RawRow,
  cells: readonly string[] | undefined,
  columns: number,
): Fault | undefined {
  if (fault) return { code: fault, expected: FAULTS[fault] };
  if (!cells) return { code: 'IMPORTS.UTF8_INVALID', expected: 'UTF-8' };
  // Programs leave empty cells at the end of a row out, or write one too many.
  if (cells.slice(columns).some((cell) => cell.trim() !== ''))
    return { code: 'IMPORTS.CELL_COUNT', expected: `${columns} cells, as the header has` };
  if (cells.some((cell) => cell.includes('\0')))
    return { code: 'IMPORTS.NUL_CHARACTER', expected: 'text without NUL' };
  return undefined;
}

function turnedAway(raw: RawRow, row: number, { code, expected }: Fault): FiledSample {
  const { line, cells } = raw;
  return {
    line,
    row,
    errors: [{ path: '', code, expected }],
    warnings: [],
    weight: 0,
    reject: (file, why) => file.addRows([{ cells, areBytes: true }], why),
  };
}
