/**
 * Jaro-Winkler similarity of two words, from 0 to 1: Winkler, "String comparator metrics and enhanced
 * decision rules in the Fellegi-Sunter model of record linkage" (1990), prefix weight 0.1 of at most four
 * letters.
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const jaro = jaroSimilarity(a, b);
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && prefix < b.length && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function jaroSimilarity(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const takenB = new Uint8Array(b.length);
  const fromA: number[] = [];
  for (let i = 0; i < a.length; i += 1) {
    const end = Math.min(b.length, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < end; j += 1) {
      if (takenB[j] === 0 && a.charCodeAt(i) === b.charCodeAt(j)) {
        takenB[j] = 1;
        fromA.push(a.charCodeAt(i));
        break;
      }
    }
  }
  const matches = fromA.length;
  if (matches === 0) return 0;
  let transposed = 0;
  let next = 0;
  for (let j = 0; j < b.length; j += 1) {
    if (takenB[j] === 0) continue;
    if (fromA[next] !== b.charCodeAt(j)) transposed += 1;
    next += 1;
  }
  return (matches / a.length + matches / b.length + (matches - transposed / 2) / matches) / 3;
}

/**
 * Edits (insertion, deletion, substitution, swap of neighbours) between two words; optimal string alignment.
 */
export function editDistance(a: string, b: string): number {
  const width = b.length + 1;
  const rows = new Uint16Array((a.length + 1) * width);
  for (let i = 0; i <= a.length; i += 1) rows[i * width] = i;
  for (let j = 0; j <= b.length; j += 1) rows[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) rows[i * width + j] = cheapest(rows, a, b, i, j);
  }
  return rows[a.length * width + b.length]!;
}

function cheapest(rows: Uint16Array, a: string, b: string, i: number, j: number): number {
  const width = b.length + 1;
  const here = i * width + j;
  const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
  const best = Math.min(rows[here - 1]! + 1, rows[here - width]! + 1, rows[here - width - 1]! + same);
  const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return isSwap ? Math.min(best, rows[here - 2 * width - 2]! + 1) : best;
}
