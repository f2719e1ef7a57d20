import type { SeededGenerator } from '../../kernel/numbers/seeded-generator.js';

/** The names of one country, each list with the commonest first. */
export interface NameStock {
  readonly female: readonly string[];
  readonly male: readonly string[];
  readonly surnames: readonly string[];
  /** Surnames of a people of the country, used by those who belong to it. */
  readonly peoples: readonly {
    readonly people: string;
    readonly language: string;
    readonly surnames: readonly string[];
  }[];
}

/** Reads a table that is written as one text, commonest first. */
export function listed(text: string): readonly string[] {
  return text.split(/[,\n]/).flatMap((entry) => (entry.trim() === '' ? [] : [entry.trim().normalize('NFC')]));
}

const weightsByLength = new Map<number, readonly number[]>();

/**
 * One name by its rank. Frequencies of names fall roughly with the rank (Zipf's law); the offset flattens the head, for
 * the commonest surname of a country is borne by a few in a hundred and not by a tenth.
 */
export function nameByRank(names: readonly string[], chance: SeededGenerator): string {
  let weights = weightsByLength.get(names.length);
  if (weights === undefined) {
    weights = names.map((_, rank) => 1 / (rank + 8));
    weightsByLength.set(names.length, weights);
  }
  return names[chance.weightedIndex(weights)]!;
}
