import { alleleProblem, MAYBE_DROPPED_OUT } from '../../contract/genetics/alleles.js';
import { AMELOGENIN, type Locus } from '../../contract/genetics/loci.js';
import type { ProfileCode } from './file-codes.js';

/**
 * Reading of the cells of one locus. `alleles` is absent where the locus was not typed or has to be left out.
 */
export interface CallReading {
  readonly alleles?: readonly string[];
  readonly code?: ProfileCode;
  readonly expected?: string;
}

const NOTHING = new Set(['', 'NULL', 'NA', 'N/A', '-', '--']);
/** `OL`, `<8`, `>24`, `8<`, `24>`, and `12.X`: between two alleles of the ladder. */
const OFF_LADDER = /^(?:OL|[<>].*|.*[<>]|\d{1,2}\.X)$/iu;
const WITH_COMMA = /^\d{1,2},\d*$/u;
/** Whole number as a spreadsheet writes it. */
const WHOLE = /^(\d{1,2})\.0+$/u;

export const ALLELES_WANTED = 'alleles as n or n.1 to n.3, such as 12 or 9.3';
const COMMA_WANTED =
  'a point where bases of an incomplete repeat follow (9.3), or two cells where the comma stands between two alleles; no locus has an allele n.4 to n.9';

/**
 * Reads the cells of one locus. One allele means a homozygote, who has it twice; `F` flags a partner that may
 * have dropped out; a call off the ladder leaves the locus out.
 */
export function readCall(locus: Locus, cells: readonly string[]): CallReading {
  const said = cells.map((cell) => plain(cell)).filter((cell) => !NOTHING.has(cell));
  if (said.some((cell) => WITH_COMMA.test(cell)))
    return { code: 'PROFILES.DECIMAL_COMMA', expected: COMMA_WANTED };
  if (said.some((cell) => OFF_LADDER.test(cell)))
    return { code: 'PROFILES.OFF_LADDER', expected: 'calls on the ladder; the locus is left out' };
  const isFlagged = said.includes(MAYBE_DROPPED_OUT);
  const alleles = [...new Set(said)].filter((cell) => cell !== MAYBE_DROPPED_OUT);
  if (alleles.length === 0) return {};
  // Each allele is checked by itself: how many there may be is said below, in words of its own.
  if (alleles.some((allele) => alleleProblem(locus.name, 'xStr', [allele])))
    return { code: 'PROFILES.NOT_AN_ALLELE', expected: wanted(locus) };
  if (alleles.length > 2)
    return { code: 'PROFILES.THREE_ALLELES', expected: 'one or two alleles; the locus is left out' };
  const [first = '', second] = alleles;
  if (second !== undefined) return { alleles: [first, second] };
  if (isFlagged) return { alleles: [first, MAYBE_DROPPED_OUT] };
  if (said.length > 1) return { alleles: [first, first] };
  if (locus.heading !== 'autosomal') return { alleles: [first] };
  return {
    alleles: [first, first],
    code: 'PROFILES.ONE_ALLELE_REPEATED',
    expected: 'two alleles, or F as the second where it may have dropped out',
  };
}

function wanted({ name }: Locus): string {
  return name === AMELOGENIN ? 'X or Y' : ALLELES_WANTED;
}

function plain(cell: string): string {
  const text = cell.trim().toUpperCase();
  return WHOLE.exec(text)?.[1] ?? text;
}
