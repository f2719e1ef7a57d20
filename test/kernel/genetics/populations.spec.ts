import { populationTable, SHIPPED_POPULATIONS } from '../../../src/kernel/genetics/index.js';
import { describeWithData, frequenciesOf } from './shared-data.js';

/** The same table in the folder of reference data. */
const fileOf = (code: string): string => `${code.replace('oslo2023', 'norstr').replaceAll('-', '_')}.csv`;

describeWithData('the shipped populations', () => {
  it.each(SHIPPED_POPULATIONS.map(({ code }) => code))('hold the figures of the source: %s', (code) => {
    const given = frequenciesOf(fileOf(code));
    const shipped = populationTable(code);
    expect([...(shipped?.loci.keys() ?? [])].sort()).toEqual([...given.loci.keys()].sort());
    for (const [name, locus] of given.loci) {
      const own = shipped?.loci.get(name);
      expect([own?.alleles, own?.sampledAlleles]).toEqual([locus.alleles, locus.sampledAlleles]);
      const differences = locus.frequencies.map((p, at) => Math.abs(p - own!.frequencies[at]!));
      expect(Math.max(...differences)).toBeLessThan(1e-11);
    }
  });
});
