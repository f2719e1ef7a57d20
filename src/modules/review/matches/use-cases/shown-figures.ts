import type { SmallBankRange } from '../../../../kernel/linkage/index.js';
import { bandOf, type Band } from '../domain/match-state.js';
import type { StoredMatch } from '../persistence/match.repository.js';

/**
 * Figures of the comparison of a pair; null: not shown to the viewer, or removed. Of two institutions none is
 * shown.
 */
export interface ShownFigures {
  readonly log10LR: number | null;
  /** The part of it that DNA gives; null where none was compared. */
  readonly dnaLog10LR: number | null;
  readonly prior: number | null;
  /** Probability of the pair; in a small bank no surer than the bank is. */
  readonly probability: number | null;
  /** Statement on the bank, where it is small. */
  readonly smallBank: ShownSmallBank | null;
  readonly modelVersion: string;
  /** Band of a pair of two institutions, in place of the figures, and the reasons that its DNA gives. */
  readonly across: { readonly band: Band; readonly dna: readonly string[] } | null;
  /** A probability of the pair at another time, as the present one is shown. */
  readonly asShown: (then: number) => number | null;
}

/**
 * Statement on a small bank: to whoever owns both records between which two figures the probability lies, to
 * others that it is small.
 */
export interface ShownSmallBank {
  readonly records: number | null;
  readonly least: number | null;
  readonly most: number | null;
}

/** Standing of a viewer to a pair. */
export interface FigureViewer {
  readonly smallBank: SmallBankRange | undefined;
  /** True where both records are the viewer's own. */
  readonly isOwn: boolean;
  /** True where the comparison is shown at all. */
  readonly isShown: boolean;
}

/** The one place from which the screen, the API and the report take them. */
export function shownFigures(
  { log10LR, prior, probability, modelVersion, evidence }: Omit<StoredMatch, 'figuresA' | 'figuresB'>,
  viewer: FigureViewer,
): ShownFigures {
  const { smallBank } = inBank(0, viewer);
  const dna = evidence.filter(({ group, agreement }) => group === 'dna' && agreement !== 'no_data');
  if (!viewer.isOwn || !viewer.isShown) {
    const nothing = { log10LR: null, prior: null, probability: null, dnaLog10LR: null };
    const words = { band: bandOf(probability), dna: dna.map(({ reason }) => reason) };
    return {
      ...{ ...nothing, modelVersion, smallBank, across: viewer.isShown ? words : null },
      asShown: () => null,
    };
  }
  const asShown = (then: number): number | null => inBank(then, viewer).probability;
  return {
    ...{ log10LR, prior, modelVersion, smallBank, asShown, across: null, probability: asShown(probability) },
    dnaLog10LR: dna.length > 0 ? dna.reduce((sum, { log10LR: part }) => sum + part, 0) : null,
  };
}

/**
 * Returns a probability of the pair, then or now, as its bank lets it be said: of two institutions by its
 * band alone.
 */
export function inBank(
  probability: number,
  { smallBank, isOwn }: Pick<FigureViewer, 'smallBank' | 'isOwn'>,
): Pick<ShownFigures, 'probability' | 'smallBank'> {
  if (!isOwn)
    return { probability: null, smallBank: smallBank ? { records: null, least: null, most: null } : null };
  if (!smallBank) return { probability, smallBank: null };
  const { records, least, most, surest } = smallBank;
  return { probability: Math.min(probability, surest), smallBank: { records, least, most } };
}
