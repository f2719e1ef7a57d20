/** A value of the exchange format on one line: ranges with a dash, lists with commas; what is not there is a dash. */
export function inFewWords(value: unknown): string {
  if (value === undefined || value === null) return '–';
  return wordsOf(value).join(', ').replaceAll('_', ' ') || '–';
}

function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (typeof value === 'object' && value !== null) {
    const { min, max, ...rest } = value as { readonly min?: unknown; readonly max?: unknown };
    const range =
      typeof min === 'number' && typeof max === 'number' ? [min === max ? `${min}` : `${min}–${max}`] : [];
    return [...range, ...Object.values(rest).flatMap(wordsOf)];
  }
  if (typeof value === 'string') return [value];
  return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];
}
