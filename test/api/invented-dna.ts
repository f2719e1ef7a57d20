import { populationTable, USUAL_POPULATION, type LocusFrequencies } from '../../src/kernel/genetics/index.js';
import { SeededGenerator } from '../../src/kernel/numbers/seeded-generator.js';

type Alleles = Record<string, [string, string]>;

/** Invented people of a population, and their children by Mendel's rules. */
export class InventedPeople {
  private readonly generator: SeededGenerator;
  private readonly loci: readonly LocusFrequencies[];

  constructor(seed: number, population = USUAL_POPULATION) {
    this.generator = SeededGenerator.fromSeed(seed);
    this.loci = [...(populationTable(population)?.loci.values() ?? [])];
  }

  stranger(): Alleles {
    return Object.fromEntries(
      this.loci.map((table) => [table.locus, [this.drawn(table), this.drawn(table)]]),
    );
  }

  child(father: Alleles, mother: Alleles): Alleles {
    return Object.fromEntries(
      this.loci.map(({ locus }) => [locus, [this.half(father, locus), this.half(mother, locus)]]),
    );
  }

  private drawn({ alleles, frequencies }: LocusFrequencies): string {
    return alleles[this.generator.weightedIndex(Array.from(frequencies))] ?? '';
  }

  private half(parent: Alleles, locus: string): string {
    return parent[locus]?.[this.generator.integer(0, 1)] ?? '';
  }
}

/** A profile as the exchange format has it. */
export function profileOf(code: string, autosomal: Alleles, more: object = {}, sample: object = {}) {
  return {
    sample: { code, type: 'buccal', kit: 'GlobalFiler', lab: 'Invented Laboratory', ...sample },
    autosomal,
    ...more,
  };
}
