import type { SeededGenerator } from '../../kernel/numbers/seeded-generator.js';

/**
 * Hands out the codes under which an institution keeps its records. Random and not in order of making: codes
 * in sequence would tell which records belong together.
 */
export class RecordCodes {
  private readonly taken = new Set<string>();

  constructor(private readonly chance: SeededGenerator) {}

  next(institution: string, letter: string, year: string): string {
    for (;;) {
      const code = `${institution}-${letter}${year}-${this.chance.integer(100_000, 999_999)}`;
      if (this.taken.has(code)) continue;
      this.taken.add(code);
      return code;
    }
  }
}
