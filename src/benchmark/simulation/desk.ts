import type { SeededGenerator } from '../../kernel/numbers/seeded-generator.js';
import type { RecordCodes } from './codes.js';
import type { ReportingStyle } from './reporting-style.js';

/** The context that every maker of records has at hand: chance, codes, and the last day of the simulation. */
export interface SimulationContext {
  readonly chance: SeededGenerator;
  readonly codes: RecordCodes;
  readonly endDay: number;
  readonly manner: ReportingStyle;
}
