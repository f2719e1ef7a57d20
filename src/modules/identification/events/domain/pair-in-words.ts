import { groupsAmongCompanions } from '../../../../kernel/linkage/index.js';
import type { Weight } from '../../../review/disclosure/index.js';
import type { Band } from '../../../review/matches/index.js';

/** Words that are told of a pair that is not wholly the viewer's own. */
export interface PairInWords {
  readonly band: Band;
  /** Evidence in words; undefined where the band is told alone. */
  readonly evidence:
    | readonly {
        readonly group: string;
        readonly field: string;
        readonly agreement: string;
        readonly weight: Weight | null;
      }[]
    | undefined;
}

/**
 * Value that a word stands for in the reckoning, as log10 of a likelihood ratio: the middle of what it is
 * said of, and of `much` what DNA takes for its word.
 */
const AGREES: Readonly<Record<Weight, number>> = { little: 0.5, some: 2, much: 4 };
const DIFFERS = -1;
const DNA_DIFFERS = -2;
const BY_BAND: Readonly<Record<Band, number>> = { strong: 4, moderate: 2, weak: 0 };

/**
 * A pair of several institutions for the reckoning of an event. Each number of it stands for a word that its
 * viewer is told, so that whatever is reckoned with it tells no more than the words do.
 */
export function standingFor({ band, evidence }: PairInWords): {
  readonly log10LR: number;
  readonly groups: ReadonlyMap<string, number>;
} {
  if (!evidence) return { log10LR: BY_BAND[band], groups: new Map() };
  const groups = groupsAmongCompanions(
    evidence.map((item) => ({ group: item.group, log10LR: numberOf(item) })),
  );
  return { log10LR: [...groups.values()].reduce((sum, one) => sum + one, 0), groups };
}

function numberOf({ group, field, agreement, weight }: NonNullable<PairInWords['evidence']>[number]): number {
  if (weight !== null) return AGREES[weight];
  if (agreement !== 'differs') return 0;
  if (group !== 'dna') return DIFFERS;
  // Lines of fathers and mothers are told beside the word of the autosomal DNA and count nothing of their
  // own.
  return field === 'profile.autosomal' ? DNA_DIFFERS : 0;
}
