import type { TypedSample } from '../../../../../kernel/genetics/index.js';
import type { LineFinding } from '../../domain/finding.js';
import type { CsvHeader } from '../csv-header.js';
import type { RejectedRow, RejectFile, Rejection } from '../rejects.js';

/** A sample of a genetic file, or a piece of the file that could not be read. */
export interface FiledSample {
  readonly line: number;
  readonly row?: number;
  /** Absent where `errors` says why. */
  readonly sample?: TypedSample;
  readonly errors: readonly LineFinding[];
  readonly warnings: readonly LineFinding[];
  readonly weight: number;
  readonly reject: (file: RejectFile, why: Rejection) => Promise<void>;
}

export interface SampleFileSource {
  /** Of the reject file, which is a table. */
  readonly header: CsvHeader;
  readonly samples: AsyncIterable<FiledSample> | Iterable<FiledSample>;
}

/** Cells that a call may have, in tables that are written here. */
const ALLELES = 8;

/** The reject file of a format that is no table: correct it, and import it as a table of profiles. */
export const PROFILE_TABLE: CsvHeader = {
  dialect: { separator: ',', innerQuotes: 'doubled' },
  columns: [
    'sample',
    'specimen category',
    'kit',
    'locus',
    ...Array.from({ length: ALLELES }, (_, at) => `allele${at + 1}`),
  ],
};

/** The calls of a sample as they came, as rows of that table. */
export function rowsOfSample({ code, category = '', kit = '', calls }: TypedSample): readonly RejectedRow[] {
  return calls.map(({ locus, cells }) => {
    const alleles = Array.from({ length: ALLELES }, (_, at) => cells[at] ?? '');
    return { cells: [code, category, kit, locus, ...alleles], areBytes: false };
  });
}

/** A sample of a format that is no table. */
export function filedSample(sample: TypedSample): FiledSample {
  const { line, calls, errors, warnings } = sample;
  return {
    line,
    ...(errors.length === 0 && { sample }),
    errors,
    warnings,
    weight: calls.length * ALLELES,
    reject: (file, why) => file.addRows(rowsOfSample(sample), why),
  };
}
