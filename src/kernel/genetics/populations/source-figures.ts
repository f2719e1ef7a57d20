import { join } from 'node:path';
import { once, readTable } from '../../data-files/index.js';
import type { PopulationFigures } from './population.js';

const DATA = join(import.meta.dirname, 'data');

/** Figures of a source by population; the file is read when they are first asked for. */
export type SourceFigures = () => ReadonlyMap<string, PopulationFigures>;

/**
 * @param file table of `data/` with a row an allele
 * @param figure its last column: copies of the allele, or its share in the unit of the locus
 */
export function figuresIn(file: string, figure: 'copies' | 'share'): SourceFigures {
  return once(() => {
    const populations = new Map<string, Map<string, [string, number][]>>();
    for (const row of readTable(join(DATA, file), ['population', 'locus', 'allele', figure])) {
      const [population, locus] = [row.readText('population'), row.readText('locus')];
      const loci = populations.get(population) ?? new Map<string, [string, number][]>();
      loci.set(locus, [...(loci.get(locus) ?? []), [row.readText('allele'), row.readNumber(figure)]]);
      populations.set(population, loci);
    }
    return populations;
  });
}
