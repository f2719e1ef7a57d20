import {
  parseStrictJson,
  readRecord,
  type ExchangeRecord,
  type ReadingContext,
} from '../../../../kernel/contract/index.js';
import type { TypedSample } from '../../../../kernel/genetics/index.js';
import type { LineFinding } from '../domain/finding.js';
import { recordsOfFamilias, type RecordOfFamilias } from '../domain/profiles/records-of-familias.js';
import type { CsvHeader } from '../files/csv-header.js';
import type { FileFormat } from '../files/detect.js';
import type { ByteStream } from '../files/file-head.js';
import { PROFILE_TABLE, rowsOfSample } from '../files/profiles/filed-sample.js';
import { openProfiles } from '../files/profiles/open-profiles.js';
import type { ProfileFormat } from '../files/profiles/profile-format.js';
import { inWords, readFamiliasStream } from '../files/profiles/read-familias-file.js';
import { besideForm, recordOfForm, type FormFault } from '../../forms/index.js';
import { readPfif, type PfifEntry } from '../files/pfif/read-pfif.js';
import { besidePfif } from '../domain/pfif/beside-pfif.js';
import { recordOfPfif, type PfifContext } from '../domain/pfif/record-of-pfif.js';
import { openCsv, type CsvRow } from '../files/read-csv.js';
import { readNdjson, type NdjsonLine } from '../files/read-ndjson.js';
import type { RejectFile, Rejection } from '../files/rejects.js';

/** A line of a file after reading and checking, whatever the file's format. */
export interface SourceLine {
  readonly line: number;
  readonly row?: number;
  /** Absent where `errors` says why, and where the line is a sample. */
  readonly record?: ExchangeRecord;
  /** A genetic profile that belongs into the record which has its sample. */
  readonly sample?: TypedSample;
  /**
   * Merges the record with the one that is stored under its id; undefined where there is nothing to write.
   */
  readonly beside?: (stored: ExchangeRecord | undefined) => ExchangeRecord | undefined;
  readonly errors: readonly LineFinding[];
  readonly warnings: readonly LineFinding[];
  /** Characters that it keeps in memory. */
  readonly weight: number;
  /** Copies it to a reject file as it came. */
  readonly reject: (file: RejectFile, why: Rejection) => Promise<void>;
}

export interface ImportLines {
  /** Of a table that is not empty. */
  readonly header?: CsvHeader;
  readonly lines: AsyncIterable<SourceLine> | Iterable<SourceLine>;
}

/** Opens a file for reading. Throws `FileRefused`, at once for a table and with the first line for an exchange file. */
export async function openSource(
  stream: ByteStream,
  format: FileFormat,
  context: ReadingContext,
  { sourcePath = '', home }: { readonly sourcePath?: string | undefined; readonly home: string },
): Promise<ImportLines> {
  if (format.kind === 'exchange') return { lines: exchangeLines(stream, context, sourcePath, read) };
  if (format.kind === 'form') return { lines: exchangeLines(stream, context, sourcePath, readForm) };
  if (format.kind === 'profiles') return openProfileSource(stream, format, context);
  if (format.kind === 'pfif') return { lines: pfifLines(await readPfif(stream), context, home) };
  const table = await openCsv(stream, format.mapping);
  if (!table) return { lines: nothing() };
  return { header: table.header, lines: tableLines(table.rows, context, sourcePath) };
}

async function openProfileSource(
  stream: ByteStream,
  format: ProfileFormat,
  context: ReadingContext,
): Promise<ImportLines> {
  const { id, as } = format;
  if (as === 'records') {
    const file = await readFamiliasStream(stream);
    const records = inWords(() => recordsOfFamilias(file, context.institution ?? ''));
    return { header: PROFILE_TABLE, lines: recordLines(records, context) };
  }
  const source = await openProfiles(stream, id);
  return source ? { header: source.header, lines: source.samples } : { lines: nothing() };
}

function* recordLines(records: readonly RecordOfFamilias[], context: ReadingContext): Generator<SourceLine> {
  for (const { line, record, samples, errors, warnings } of records) {
    const place = {
      line,
      weight: 0,
      reject: async (file: RejectFile, why: Rejection) => {
        await file.addRows(samples.flatMap(rowsOfSample), why);
      },
    };
    if (!record) yield { ...place, errors, warnings };
    else {
      const { warnings: more, ...result } = read(record, context);
      yield { ...place, ...result, warnings: [...warnings, ...more] };
    }
  }
}

function* pfifLines(
  entries: readonly PfifEntry[],
  context: ReadingContext,
  home: string,
): Generator<SourceLine> {
  const of = { institution: context.institution ?? '', now: context.now, home };
  for (const entry of entries) yield pfifLine(entry, context, of);
}

/** A rejected person is a line of the exchange format: what was understood of it, to be corrected and imported as such. */
function pfifLine(entry: PfifEntry, context: ReadingContext, of: PfifContext): SourceLine {
  const { line } = entry;
  const rejectable = (raw: unknown): Pick<SourceLine, 'line' | 'weight' | 'reject'> => {
    const text = JSON.stringify(raw);
    return { line, weight: text.length, reject: (file, why) => file.addLine(text, why) };
  };
  if ('isBroken' in entry) return { ...rejectable({}), errors: [XML_BROKEN], warnings: [] };
  if ('noteAlone' in entry)
    return { ...rejectable(Object.fromEntries(entry.noteAlone)), errors: [NOTE_ALONE], warnings: [] };
  const { record: raw, onlyIfKnown = false, errors, warnings } = recordOfPfif(entry, of);
  const place = rejectable(raw ?? Object.fromEntries(entry.fields));
  if (!raw) return { ...place, errors, warnings };
  const { record, errors: wrong, warnings: more } = read(raw, context);
  return {
    ...place,
    ...(record && { record, beside: (stored) => besidePfif(record, stored, onlyIfKnown) }),
    errors: wrong,
    warnings: [...warnings, ...more],
  };
}

const XML_BROKEN: LineFinding = {
  path: '',
  code: 'IMPORTS.XML_BROKEN',
  expected: 'a whole XML file in UTF-8; nothing behind this line was read',
};
const NOTE_ALONE: LineFinding = {
  path: 'person_record_id',
  code: 'IMPORTS.PFIF_NOTE_ALONE',
  expected: 'a file with the person as well',
};

async function* exchangeLines(
  stream: ByteStream,
  context: ReadingContext,
  sourcePath: string,
  reading: Reading,
): AsyncGenerator<SourceLine> {
  for await (const line of readNdjson(stream)) yield exchangeLine(line, context, sourcePath, reading);
}

function exchangeLine(
  line: NdjsonLine,
  context: ReadingContext,
  sourcePath: string,
  reading: Reading,
): SourceLine {
  if (!('text' in line)) {
    const { raw, range, finding } = line;
    return {
      line: line.line,
      errors: [finding],
      warnings: [],
      weight: raw?.length ?? 0,
      reject: (file, why) => (raw ? file.addLine(raw, why) : file.addRange(sourcePath, range, why)),
    };
  }
  const { text } = line;
  const place = {
    line: line.line,
    weight: text.length,
    reject: (file: RejectFile, why: Rejection) => file.addLine(text, why),
  };
  const parsed = parseStrictJson(text);
  if (parsed.error) return { ...place, errors: [parsed.error], warnings: [] };
  return { ...place, ...reading(parsed.value, context) };
}

async function* tableLines(
  rows: AsyncIterable<CsvRow>,
  context: ReadingContext,
  sourcePath: string,
): AsyncGenerator<SourceLine> {
  for await (const row of rows) {
    const place = {
      line: row.line,
      row: row.row,
      weight: row.cells.reduce((sum, cell) => sum + cell.length, 0),
      reject: (file: RejectFile, why: Rejection) =>
        row.cells.length > 0 ? file.addRow(row, why) : file.addRange(sourcePath, row.range, why),
    };
    if (!row.record) {
      yield { ...place, errors: row.errors, warnings: row.warnings };
      continue;
    }
    const { warnings, ...result } = read(row.record, context);
    yield { ...place, ...result, warnings: [...row.warnings, ...warnings] };
  }
}

type Reading = (
  value: unknown,
  context: ReadingContext,
) => Pick<SourceLine, 'record' | 'beside' | 'errors' | 'warnings'>;

function read(value: unknown, context: ReadingContext): Pick<SourceLine, 'record' | 'errors' | 'warnings'> {
  const { record, errors, warnings } = readRecord(value, context);
  return record ? { record, errors, warnings } : { errors, warnings };
}

/** A form, of which nothing but its values counts; of a record that is there, it changes what it says. */
function readForm(value: unknown, context: ReadingContext): ReturnType<Reading> {
  const { record: raw, partial, faults } = recordOfForm(value);
  if (!raw || faults.length > 0) return { errors: faults.map(findingOf), warnings: [] };
  const { record, errors, warnings } = read(raw, context);
  if (!record) return { errors, warnings };
  const beside: SourceLine['beside'] = (stored) =>
    stored?.recordType === record.recordType ? besideForm(record, stored, partial) : record;
  return { record, beside, errors, warnings };
}

const findingOf = ({ path, fault }: FormFault): LineFinding =>
  fault === 'not_a_form'
    ? { path, code: 'IMPORTS.NOT_A_FORM', expected: 'a form as `huella form` writes it, on one line' }
    : {
        path,
        code: 'IMPORTS.FORM_FIELD',
        expected: 'a field of this kind of form (docs/guides/EXCHANGE.md)',
      };

async function* nothing(): AsyncGenerator<SourceLine> {
  // A table without even a header has no row.
}
