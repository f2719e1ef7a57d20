import { readFileSync } from 'node:fs';

interface Named {
  readonly institution: string;
  readonly id: string;
}

/** A pair of records of one person, and what they share. */
export interface TruePair {
  readonly a: Named;
  readonly b: Named;
  readonly class: string;
}

export const keyOf = ({ institution, id }: Named): string => `${institution} ${id}`;

export function lines<T>(file: string): T[] {
  const text = readFileSync(file, 'utf8');
  return text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as T); // prettier-ignore
}
