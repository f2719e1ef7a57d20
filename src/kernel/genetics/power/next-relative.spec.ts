import { SeededGenerator } from '../../numbers/seeded-generator.js';
import { PLAIN_MODEL } from '../likelihood/kinship-model.js';
import { posteriorTables } from '../likelihood/posterior-tables.js';
import { locusFrequencies } from '../loci/locus-frequencies.js';
import { readProfile } from '../loci/profile.js';
import { readPedigree } from '../pedigree/pedigree.js';
import { nextRelative, rankedOverBank, untypedRelatives } from './next-relative.js';
import { expectedLog10LR } from './ratio-distribution.js';

const loci = ['D3S1358', 'TH01', 'FGA', 'vWA'].map((locus) =>
  locusFrequencies({ locus, frequencies: { 14: 0.1, 15: 0.25, 16: 0.3, 17: 0.2, 18: 0.15 } }),
);
const pedigree = readPedigree([
  { id: 'F', father: null, mother: null, sex: 'male' },
  { id: 'M', father: null, mother: null, sex: 'female' },
  { id: 'MP', father: 'F', mother: 'M', sex: 'male' },
  { id: 'S', father: 'F', mother: 'M', sex: 'female' },
  { id: 'N', father: null, mother: null, sex: 'male' },
]);
const mother = readProfile('M', Object.fromEntries(loci.map(({ locus }) => [locus, ['15', '17']])));
const family = { pedigree, profiles: new Map([['M', mother]]), loci, model: PLAIN_MODEL };
const request = {
  family,
  missing: 'MP',
  candidates: [['N'], ['S'], ['F'], ['F', 'S']],
  threshold: 2,
  draws: 40,
};
const found = nextRelative({ ...request, generator: SeededGenerator.fromSeed(5) });
const of = (...relatives: string[]) =>
  found.candidates.find((one) => one.relatives.join() === relatives.join())!;

describe('whom to type next', () => {
  it('counts those who could be: not the missing, not those who are typed', () => {
    expect(untypedRelatives(family, ['MP'])).toEqual(['F', 'S', 'N']);
  });

  it('gains nothing from somebody who is no relative', () => {
    expect(of('N').gain.expectedLog10LR).toBeCloseTo(0, 12);
    expect(of('N').gain.inclusionPower).toBeCloseTo(0, 12);
    expect(of('N').standardError.expectedLog10LR).toBeCloseTo(0, 12);
  });

  it('puts the other parent before a sister, and neither after both together but for chance', () => {
    const [father, sister, both] = [of('F'), of('S'), of('F', 'S')];
    expect(father.gain.expectedLog10LR).toBeGreaterThan(sister.gain.expectedLog10LR);
    expect(sister.gain.expectedLog10LR).toBeGreaterThan(3 * sister.standardError.expectedLog10LR);
    const difference = both.expectedLog10LR - father.expectedLog10LR;
    expect(Math.abs(difference)).toBeLessThan(
      4 * Math.hypot(both.standardError.expectedLog10LR, father.standardError.expectedLog10LR),
    );
    expect(found.candidates.at(-1)!.relatives).toEqual(['N']);
  });

  it('expects of the father what his every possible profile brings on average', () => {
    // A locus at a time all genotypes of the father can be gone through; loci add up.
    const exact = loci.reduce((sum, table) => {
      const one = { ...family, loci: [table] };
      const [father] = posteriorTables(one, 'F');
      let [mean, at] = [0, 0];
      for (const [high, second] of table.alleles.entries()) {
        for (const first of table.alleles.slice(0, high + 1)) {
          const profiles = new Map([
            ...family.profiles,
            ['F', new Map([[table.locus, [first, second] as const]])],
          ]);
          const typed = { ...one, profiles };
          mean += father!.posterior[at]! * expectedLog10LR(posteriorTables(typed, 'MP')).mean;
          at += 1;
        }
      }
      return sum + mean;
    }, 0);
    const { expectedLog10LR: simulated, standardError } = of('F');
    expect(Math.abs(simulated - exact)).toBeLessThan(4 * standardError.expectedLog10LR);
  });

  it('is the same for the same generator, and does not move it', () => {
    const generator = SeededGenerator.fromSeed(5);
    expect(nextRelative({ ...request, generator })).toEqual(found);
    expect(nextRelative({ ...request, generator })).toEqual(found);
  });

  it('is ranked over many families by what the sample adds', () => {
    const other = {
      ...found,
      missing: 'X',
      candidates: [{ ...of('S'), gain: { expectedLog10LR: 1, inclusionPower: 2 } }],
    };
    const ranked = rankedOverBank([found, other]);
    expect(ranked[0]).toMatchObject({ missing: 'X', relatives: ['S'] });
    expect(ranked).toHaveLength(5);
    const gains = ranked.map(({ gain }) => gain.inclusionPower);
    expect([...gains].sort((a, b) => b - a)).toEqual(gains);
  });
});
