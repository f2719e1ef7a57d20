import type { SeededGenerator } from '../numbers/seeded-generator.js';
import type { CodeBook } from './codes.js';

/** What every maker of records has at hand: chance, codes, and the last day of the simulation. */
export interface Desk {
  readonly chance: SeededGenerator;
  readonly codes: CodeBook;
  readonly endDay: number;
}
