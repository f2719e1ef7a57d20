import type { Band } from './match-state.js';

/** Part of an exported line that orders the file. */
export interface ExportedLine {
  readonly kind: string;
  readonly band?: Band;
  readonly probability?: number;
  readonly a: { readonly institution: string; readonly id: string };
  readonly b: { readonly institution: string; readonly id: string };
}

const BANDS: readonly Band[] = ['strong', 'moderate', 'weak'];

/**
 * Orders the lines of an export by what they tell: own pairs by their figures, then those with others'
 * records by their band, and within it by codes. By the comparison's own figures, own pairs would be a scale
 * on which those of others are read: anybody can file two records that weigh what they like.
 */
export function byShownFigures(x: ExportedLine, y: ExportedLine): number {
  return (
    placeOf(x) - placeOf(y) ||
    (y.probability ?? 0) - (x.probability ?? 0) ||
    codesOf(x).localeCompare(codesOf(y))
  );
}

function placeOf({ probability, band }: ExportedLine): number {
  if (probability !== undefined) return 0;
  return 1 + (band ? BANDS.indexOf(band) : BANDS.length);
}

const codesOf = ({ kind, a, b }: ExportedLine): string =>
  [kind, a.institution, a.id, b.institution, b.id].join(' ');
