import { SIDES_OF_KIND, type Kind } from '../../../../kernel/linkage/index.js';
import { PURPOSE_OF_KIND } from '../../../matching/runs/index.js';
import { agreedTerms, type Agreement, type Institution } from '../../../institutions/index.js';
import { toLevel, type DisclosureLevel } from './level.js';

/** Levels that the agreements of two institutions let be shown of a pair, and of its DNA. */
export interface AgreedLevels {
  readonly level: DisclosureLevel;
  readonly dnaLevel: DisclosureLevel;
}

/**
 * Returns the levels that are agreed for a pair. Agreements for another purpose than the pair's count for
 * nothing: neither for comparing, nor for showing.
 */
export function agreedLevels(
  kind: Kind,
  [a, b]: readonly [Institution, Institution],
  agreements: readonly Agreement[],
): AgreedLevels {
  const covering = agreements.filter((one) => serves(one, PURPOSE_OF_KIND[kind]));
  const types = [SIDES_OF_KIND[kind].a, SIDES_OF_KIND[kind].b] as const;
  const { level } = agreedTerms(a, b, types, covering);
  const { level: dna } = agreedTerms(a, b, [...types, 'genetic'], covering);
  return { level: toLevel(level), dnaLevel: toLevel(Math.min(level, dna)) };
}

/** Tells whether any agreement of two institutions lets a pair of this kind be compared. */
export function isAgreed(
  kind: Kind,
  [a, b]: readonly [Institution, Institution],
  agreements: readonly Agreement[],
): boolean {
  const covering = agreements.filter((one) => serves(one, PURPOSE_OF_KIND[kind]));
  return agreedTerms(a, b, [SIDES_OF_KIND[kind].a, SIDES_OF_KIND[kind].b], covering).mayCompare;
}

function serves({ purposes }: Agreement, purpose: string): boolean {
  return purposes.length === 0 || purposes.includes(purpose);
}
