/** Reason for which a whole genetic file cannot be read or written; a key of the message catalogue. */
export type GeneticFileCode =
  | 'PROFILES.NOT_FAMILIAS'
  | 'PROFILES.FAMILIAS_LINE'
  | 'PROFILES.FAMILIAS_NOT_READ'
  | 'PROFILES.FAMILIAS_CANNOT_SAY';

/**
 * Refusal of a genetic file that is not what it is said to be, or holds what cannot be read without changing
 * what it says.
 */
export class GeneticFileRefused extends Error {
  constructor(
    readonly code: GeneticFileCode,
    readonly parameters: Readonly<Record<string, string | number>>,
  ) {
    super(
      `${code} (${Object.entries(parameters)
        .map(([name, value]) => `${name}: ${value}`)
        .join(', ')})`,
    );
    this.name = 'GeneticFileRefused';
  }
}
