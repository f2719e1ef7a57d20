import type { LineFinding } from '../domain/finding.js';

/** A finding of a line as it is told: `expected` is empty where the code says all there is. */
export interface ReportedFinding {
  readonly line: number;
  readonly row?: number;
  readonly path: string;
  readonly code: string;
  readonly expected: string;
}

/** Lines in the first two, findings in the third, records in the last two. */
export interface ImportCounts {
  readonly accepted: number;
  readonly rejected: number;
  readonly warnings: number;
  readonly stored: number;
  readonly unchanged: number;
}

/** The answer of an import (exchange format, "Import, to the letter"). */
export interface ImportAnswer extends ImportCounts {
  readonly errors: readonly ReportedFinding[];
  readonly warningsList: readonly ReportedFinding[];
}

/** Outcome of one line in the end. */
export interface SettledLine {
  readonly line: number;
  readonly row?: number | undefined;
  readonly errors: readonly LineFinding[];
  readonly warnings: readonly LineFinding[];
}

export interface SettledBatch {
  readonly lines: readonly SettledLine[];
  readonly stored: number;
  readonly unchanged: number;
}

export const NO_COUNTS: ImportCounts = { accepted: 0, rejected: 0, warnings: 0, stored: 0, unchanged: 0 };

export function countsOf({ lines, stored, unchanged }: SettledBatch): ImportCounts {
  const rejected = lines.filter(({ errors }) => errors.length > 0).length;
  const warnings = lines.reduce((sum, line) => sum + line.warnings.length, 0);
  return { accepted: lines.length - rejected, rejected, warnings, stored, unchanged };
}

export function sumOf(a: ImportCounts, b: ImportCounts): ImportCounts {
  return {
    accepted: a.accepted + b.accepted,
    rejected: a.rejected + b.rejected,
    warnings: a.warnings + b.warnings,
    stored: a.stored + b.stored,
    unchanged: a.unchanged + b.unchanged,
  };
}

export function toldOf(settled: SettledLine, which: 'errors' | 'warnings'): ReportedFinding[] {
  const { line, row } = settled;
  return settled[which].map(({ path, code, expected = '', line: own }) => ({
    line: own ?? line,
    ...(row !== undefined && { row }),
    path,
    code,
    expected,
  }));
}

/** Adds up an import: counts are exact, of the findings the first are listed, for a file can have more than fit in memory. */
export class ImportCounter {
  private readonly errors: ReportedFinding[] = [];
  private readonly warningsList: ReportedFinding[] = [];

  constructor(
    private readonly listed: number,
    private counts: ImportCounts = NO_COUNTS,
  ) {}

  add(batch: SettledBatch): void {
    this.counts = sumOf(this.counts, countsOf(batch));
    for (const line of batch.lines) {
      this.list(this.errors, toldOf(line, 'errors'));
      this.list(this.warningsList, toldOf(line, 'warnings'));
    }
  }

  answer(): ImportAnswer {
    return { ...this.counts, errors: this.errors, warningsList: this.warningsList };
  }

  private list(into: ReportedFinding[], findings: readonly ReportedFinding[]): void {
    for (const finding of findings) if (into.length < this.listed) into.push(finding);
  }
}
