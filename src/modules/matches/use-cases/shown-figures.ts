import { roundedProbability, threeFigures } from '../domain/rounded.js';
import type { MatchView } from './read-matches.js';

/** What the comparison of a pair says in numbers; null: not shown to the viewer, or removed. */
export interface ShownFigures {
  readonly log10LR: number | null;
  /** The part of it that DNA gives; null where none was compared. */
  readonly dnaLog10LR: number | null;
  readonly prior: number | null;
  /** In a small bank no surer than the bank is; null there where the other record is somebody else's. */
  readonly probability: number | null;
  /** Where the bank is small. */
  readonly smallBank: ShownSmallBank | null;
  readonly modelVersion: string;
}

/** What is said of a small bank: to whoever owns both records between which two the probability lies, to others that it is small. */
export interface ShownSmallBank {
  readonly records: number | null;
  readonly least: number | null;
  readonly most: number | null;
}

/** The one place from which the screen, the API and the report take them. */
export function shownFigures(view: MatchView): ShownFigures {
  const { hypothesis, level, review, evidence } = view;
  const { modelVersion, log10LR } = hypothesis;
  const prior = priorTold(hypothesis.prior, view);
  const isShown = level >= 2 && !review.isBlind && !hypothesis.emptiedAt;
  if (!isShown) {
    // Whoever sees the band alone is told by how small a bank.
    const { smallBank } = inBank(0, { smallBank: view.band && view.smallBank, isOwn: false });
    return { log10LR: null, prior: null, probability: null, modelVersion, dnaLog10LR: null, smallBank };
  }
  const dna = evidence.filter(({ group, agreement }) => group === 'dna' && agreement !== 'no_data');
  return {
    ...{ log10LR, prior, modelVersion, dnaLog10LR: dna.length > 0 ? sumOf(dna) : null },
    ...inBank(hypothesis.probability, view),
  };
}

/** What is assumed before any evidence, which is learnt of all pairs of the bank. */
export const priorTold = (prior: number, { isOwn }: Pick<MatchView, 'isOwn'>): number =>
  isOwn ? prior : threeFigures(prior);

/** A probability of the pair, then or now, as its bank lets it be said. */
export function inBank(
  probability: number,
  { smallBank, isOwn }: Pick<MatchView, 'smallBank' | 'isOwn'>,
): Pick<ShownFigures, 'probability' | 'smallBank'> {
  if (!smallBank)
    return { probability: isOwn ? probability : roundedProbability(probability), smallBank: null };
  if (!isOwn) return { probability: null, smallBank: { records: null, least: null, most: null } };
  const { records, least, most, surest } = smallBank;
  return { probability: Math.min(probability, surest), smallBank: { records, least, most } };
}

const sumOf = (items: readonly { readonly log10LR: number }[]): number =>
  items.reduce((sum, { log10LR }) => sum + log10LR, 0);
