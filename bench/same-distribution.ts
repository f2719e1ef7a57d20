/** The two-sample test of Kolmogorov and Smirnov: how far two distributions lie apart, and how often chance alone would put them so far. */
export function kolmogorovSmirnov(
  first: readonly number[],
  second: readonly number[],
): { readonly distance: number; readonly p: number } {
  const [a, b] = [[...first].sort(ascending), [...second].sort(ascending)];
  let [i, j, distance] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const value = Math.min(a[i]!, b[j]!);
    while (i < a.length && a[i]! <= value) i += 1;
    while (j < b.length && b[j]! <= value) j += 1;
    distance = Math.max(distance, Math.abs(i / a.length - j / b.length));
  }
  const effective = Math.sqrt((a.length * b.length) / (a.length + b.length));
  // Stephens' approximation (Journal of the Royal Statistical Society B 32, 1970).
  return { distance, p: tail((effective + 0.12 + 0.11 / effective) * distance) };
}

const TERMS = 100;

/** Kolmogorov's distribution beyond `x`. */
function tail(x: number): number {
  if (x < 0.2) return 1;
  let sum = 0;
  for (let k = 1; k <= TERMS; k += 1) sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * x * x);
  return Math.min(1, Math.max(0, sum));
}

const ascending = (a: number, b: number): number => a - b;
