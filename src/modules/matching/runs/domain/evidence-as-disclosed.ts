import type { FieldAgreement, EvidenceReason } from '../../../../kernel/linkage/index.js';
import type { DnaWord, LineWord, DisclosedWord } from '../../kinship/index.js';

/** A line of evidence, as the kernel gives it and as a match keeps it. */
export interface EvidenceLine {
  readonly group: string;
  readonly field: string;
  readonly log10LR: number;
  readonly agreement: string;
  readonly reason: string;
  readonly a?: unknown;
  readonly b?: unknown;
}

type Item = Pick<EvidenceLine, 'field' | 'log10LR' | 'agreement' | 'reason'>;

/**
 * Weight of a word across institutions, as log10 of a likelihood ratio: what it takes to be said
 * (`dnaWordOf`), and no more, so that the sum says of the other side's samples what the word says.
 */
const WORDS: Readonly<Record<DnaWord, Item>> = {
  supports: autosomal(4, 'agrees', 'DNA.WORD_SUPPORTS'),
  open: autosomal(0, 'close', 'DNA.WORD_OPEN'),
  against: autosomal(-2, 'differs', 'DNA.WORD_AGAINST'),
};
const NO_WORD: Item = autosomal(0, 'no_data', 'DNA.NO_WORD');

const LINES: Readonly<Record<'y' | 'mt', Readonly<Record<LineWord, Item>>>> = {
  y: {
    same_line: line('profile.yStr', 'agrees', 'DNA.Y_SAME'),
    other_line: line('profile.yStr', 'differs', 'DNA.Y_DIFFERENT'),
  },
  mt: {
    same_line: line('profile.mt', 'agrees', 'DNA.MT_SAME'),
    other_line: line('profile.mt', 'differs', 'DNA.MT_DIFFERENT'),
  },
};

/**
 * Codes of evidence that are said openly: what is said of samples that do not count is no figure of theirs.
 */
const SAID_OPENLY: readonly string[] = ['DNA.NOT_COVERED', 'DNA.NOT_ADMITTED'];

const isFigure = ({ group, reason }: EvidenceLine): boolean =>
  group === 'dna' && !SAID_OPENLY.includes(reason);

/** Tells whether DNA of both sides enters a pair's evidence by a figure. */
export const weighsDna = (evidence: readonly EvidenceLine[]): boolean => evidence.some(isFigure);

/**
 * Returns the evidence of a typed pair of two institutions with the word in place of whatever its DNA weighs:
 * no figure that depends on the other side's samples crosses.
 *
 * @param told the word that is kept of the pair; undefined where none is
 * @param facts who was typed; without it what the evidence says of that
 */
export function withWord(
  evidence: readonly EvidenceLine[],
  told: DisclosedWord | undefined,
  facts: Pick<EvidenceLine, 'a' | 'b'> | undefined = evidence.find(isFigure),
): readonly EvidenceLine[] {
  const said = told ? [WORDS[told.word], ...linesOf(told)] : [NO_WORD];
  const words = said.map((item, at): EvidenceLine => ({
    ...{ group: 'dna', ...item },
    ...(at === 0 ? { a: facts?.a, b: facts?.b } : { a: undefined, b: undefined }),
  }));
  return [...evidence.filter((item) => !isFigure(item)), ...words];
}

function linesOf({ y, mt }: DisclosedWord): Item[] {
  return [...(y ? [LINES.y[y]] : []), ...(mt ? [LINES.mt[mt]] : [])];
}

function autosomal(log10LR: number, agreement: FieldAgreement, reason: EvidenceReason): Item {
  return { field: 'profile.autosomal', log10LR, agreement, reason };
}

function line(field: string, agreement: FieldAgreement, reason: EvidenceReason): Item {
  return { field, log10LR: 0, agreement, reason };
}
