import type { TFunction } from 'i18next';
import { formatProbability } from '../format/format.js';
import type { Language } from '../words/languages.js';

interface Range {
  readonly least: number | null;
  readonly most: number | null;
}

/**
 * A probability as it may be said: a figure, between which two it lies in a small bank, or nothing where the
 * band is all that is said.
 */
export function probabilityInWords(
  t: TFunction,
  language: Language,
  { probability, smallBank }: { readonly probability: number | null; readonly smallBank: Range | null },
): string | undefined {
  if (smallBank) {
    const { least, most } = smallBank;
    if (least === null || most === null) return undefined;
    return t('compare.probableRange', {
      least: formatProbability(least, language),
      most: formatProbability(most, language),
    });
  }
  return probability === null ? undefined : formatProbability(probability, language);
}
