import type { FrequencyFileFault } from './fault.js';
import { headingOf, type FrequencyHeading } from './words.js';
import type { FrequencyRow } from './rows.js';

/** A frequency as it is written. */
export interface WrittenFrequency {
  readonly locus: string;
  readonly allele: string;
  readonly figure: string;
  readonly line: number;
}

/** A size of a sample as it is written. */
export interface Size {
  readonly locus: string;
  readonly size: string;
  readonly unit: 'persons' | 'alleles-sampled';
}

export type FileForm = 'long' | 'wide' | 'blocks';

/** Content of a file of frequencies, before anything of it is checked. */
export interface FrequencyFileContent {
  readonly form: FileForm;
  readonly figures: readonly WrittenFrequency[];
  readonly sizes: readonly Size[];
  /** Names of loci that head a column or a block of their own. */
  readonly heads: readonly string[];
  /** Rows and columns beside the frequencies, which are not read. */
  readonly notRead: readonly string[];
  readonly faults: readonly FrequencyFileFault[];
}

interface Draft {
  readonly form: FileForm;
  readonly figures: WrittenFrequency[];
  readonly sizes: Size[];
  readonly heads: string[];
  readonly notRead: Set<string>;
  readonly faults: FrequencyFileFault[];
}

const NOT_MET = ['', '-', '–', '—'];
const LOOKS_LIKE_A_FIGURE = /^[-+]?\d*[.,]?\d+/u;
const LONG_COLUMNS: readonly FrequencyHeading[] = ['locus', 'allele', 'frequency'];

/** Reads one of the three forms: `locus,allele,frequency` lines, a column a locus, or blocks under the name of a locus. */
export function figuresOf(rows: readonly FrequencyRow[]): FrequencyFileContent | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const headings = first.cells.map(headingOf);
  if (LONG_COLUMNS.every((column) => headings.includes(column)))
    return finished(readLong(rows.slice(1), headings, first.cells));
  if (first.cells.length === 3 && LOOKS_LIKE_A_FIGURE.test(first.cells[2] ?? ''))
    return finished(readLong(rows, LONG_COLUMNS, []));
  if (first.cells.length > 1 && (headings[0] === 'allele' || first.cells[0] === ''))
    return finished(readWide(rows.slice(1), first.cells));
  if (first.cells.length === 1 && (rows[1]?.cells.length ?? 0) > 1) return finished(readBlocks(rows));
  return undefined;
}

function finished({ notRead, ...draft }: Draft): FrequencyFileContent {
  return { ...draft, notRead: [...notRead] };
}

function draftOf(form: FileForm): Draft {
  return { form, figures: [], sizes: [], heads: [], notRead: new Set(), faults: [] };
}

function readLong(
  rows: readonly FrequencyRow[],
  headings: readonly (FrequencyHeading | undefined)[],
  names: readonly string[],
): Draft {
  const draft = draftOf('long');
  names.forEach((name, at) => {
    if (headings[at] === undefined || headings[at] === 'statistic') draft.notRead.add(name);
  });
  const place = (heading: FrequencyHeading): number => headings.indexOf(heading);
  for (const { cells, line } of rows) {
    const locus = cells[place('locus')] ?? '';
    if (cells.length < 3 || cells.length > headings.length || locus === '') {
      const parameters = { line, locus, cells: cells.length, expected: headings.length };
      draft.faults.push({ locus: locus || undefined, code: 'FREQUENCIES.CELLS', parameters });
      continue;
    }
    const [allele = '', figure = ''] = [cells[place('allele')], cells[place('frequency')]];
    draft.figures.push({ locus, allele, figure, line });
    for (const unit of ['persons', 'alleles-sampled'] as const) {
      const size = cells[place(unit)];
      if (size) draft.sizes.push({ locus, size, unit });
    }
  }
  return draft;
}

function readWide(rows: readonly FrequencyRow[], [, ...heads]: readonly string[]): Draft {
  const draft = draftOf('wide');
  const loci = heads.filter((name) => name !== '');
  draft.heads.push(...loci);
  for (const { cells, line } of rows) {
    const [head = '', ...figures] = cells;
    const heading = headingOf(head);
    if (heading === 'statistic') {
      draft.notRead.add(head);
      continue;
    }
    if (figures.length > heads.length) {
      const parameters = { line, locus: head, cells: cells.length, expected: heads.length + 1 };
      draft.faults.push({ code: 'FREQUENCIES.CELLS', parameters });
      continue;
    }
    figures.forEach((figure, at) => {
      const locus = heads[at] ?? '';
      if (NOT_MET.includes(figure) || locus === '') return;
      if (heading === 'persons' || heading === 'alleles-sampled')
        draft.sizes.push({ locus, size: figure, unit: heading });
      else draft.figures.push({ locus, allele: head, figure, line });
    });
  }
  return draft;
}

function readBlocks(rows: readonly FrequencyRow[]): Draft {
  const draft = draftOf('blocks');
  let locus = '';
  for (const { cells, line } of rows) {
    const [head = '', figure = ''] = cells;
    const heading = headingOf(head);
    if (cells.length === 1) {
      locus = head.replace(/:$/u, '');
      draft.heads.push(locus);
    } else if (cells.length > 2) {
      const parameters = { line, locus, cells: cells.length, expected: 2 };
      draft.faults.push({ locus, code: 'FREQUENCIES.CELLS', parameters });
    } else if (heading === 'persons' || heading === 'alleles-sampled')
      draft.sizes.push({ locus, size: figure, unit: heading });
    else if (heading === 'statistic') draft.notRead.add(head);
    else if (heading !== 'allele') draft.figures.push({ locus, allele: head, figure, line });
  }
  return draft;
}
