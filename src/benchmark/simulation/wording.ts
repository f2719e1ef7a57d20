import type { SeededGenerator } from '../../kernel/numbers/seeded-generator.js';

export const TONGUES = ['es', 'en', 'fr', 'ht'] as const;
export type Tongue = (typeof TONGUES)[number];

/** One thing as people put it: for each tongue the ways to say it, the plainest first. */
export type Wording = Readonly<Record<Tongue, readonly string[]>>;

/** Reads a table of `es | en | fr | ht` lines, variants of one tongue separated by slashes. */
export function wordings(table: string): readonly Wording[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [es = [], en = [], fr = [], ht = []] = line
        .split('|')
        .map((cell) => cell.split('/').map((variant) => variant.trim().normalize('NFC')));
      return { es, en, fr, ht };
    });
}

export function said(wording: Wording, tongue: Tongue, chance: SeededGenerator): string {
  return chance.pick(wording[tongue]);
}
