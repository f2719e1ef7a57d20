import { PLAIN_MODEL } from '../likelihood/kinship-model.js';
import { locusFrequencies, minimumFrequency } from '../loci/locus-frequencies.js';
import { readProfile, type Profile } from '../loci/profile.js';
import { readPedigree } from '../pedigree/pedigree.js';
import { BankOfFamilies, type FamilyOfBank } from './bank-of-families.js';
import { explainPair } from './explain-pair.js';
import { withObservedAlleles } from './observed-alleles.js';
import { ratiosOfProfile } from './ratios.js';

const table = (locus: string) =>
  locusFrequencies({ locus, frequencies: { 14: 0.1, 15: 0.2, 16: 0.3, 17: 0.4 }, sampledAlleles: 500 });
const loci = [table('TH01'), table('FGA'), table('vWA')];

const pedigree = readPedigree([
  { id: 'F', father: null, mother: null, sex: 'male' },
  { id: 'M', father: null, mother: null, sex: 'female' },
  { id: 'MP', father: 'F', mother: 'M', sex: 'male' },
  { id: 'S', father: 'F', mother: 'M', sex: 'female' },
]);

function family(
  id: string,
  people: Readonly<Record<string, Readonly<Record<string, [string, string]>>>>,
): FamilyOfBank {
  const profiles = new Map(
    Object.entries(people).map(([person, calls]): [string, Profile] => [person, readProfile(person, calls)]),
  );
  return { id, pedigree, profiles, missing: ['MP'] };
}

const withMother = family('A', { M: { TH01: ['14', '15'], FGA: ['16', '16'] } });
const remains = readProfile('R', { TH01: ['14', '14'], FGA: ['16', '17'], vWA: ['15', '15'] });

function ratioOf(bank: BankOfFamilies, slot: number, profile: Profile = remains): number {
  return ratiosOfProfile(bank.tables, bank.panel.encode(profile).codes)[slot]!;
}

describe('a bank of families', () => {
  it('gives parent and child their textbook ratio: 1/(4p) and 1/(2p), and 1 where the mother was not typed', () => {
    const bank = new BankOfFamilies(loci, PLAIN_MODEL);
    const [slot] = bank.put(withMother);
    // TH01: half of the mother's alleles are 14, over p = 0.1. FGA: she passes 16, over 2p with p = 0.3.
    expect(ratioOf(bank, slot!)).toBeCloseTo(Math.log10(0.5 / 0.1) + Math.log10(1 / (2 * 0.3)), 12);
    expect(bank.personAt(slot!)).toEqual({ family: 'A', person: 'MP' });
  });

  it('builds a changed family anew in its own place and leaves the others as they were', () => {
    const bank = new BankOfFamilies(loci, PLAIN_MODEL);
    const [first] = bank.put(withMother);
    const [second] = bank.put(family('B', { F: { vWA: ['15', '16'] } }));
    const before = bank.tables.row(second!);
    const [again] = bank.put(family('A', { M: { TH01: ['16', '17'] } }));
    expect(again).toBe(first);
    expect(ratioOf(bank, first!)).toBe(Number.NEGATIVE_INFINITY);
    expect(bank.tables.row(second!)).toEqual(before);
    bank.remove('A');
    expect(bank.personAt(first!)).toBeUndefined();
    expect(ratioOf(bank, first!)).toBeNaN();
  });

  it('tells of each locus whether it excludes, is undefined, says nothing or was not typed', () => {
    const bank = new BankOfFamilies(loci, PLAIN_MODEL);
    const [slot] = bank.put(
      family('A', {
        M: { TH01: ['14', '14'], FGA: ['16', '16'] },
        S: { TH01: ['15', '15'] },
        F: { FGA: ['17', '17'] },
      }),
    );
    const profile = readProfile('R', { TH01: ['14', '15'], FGA: ['16', '16'] });
    const explained = explainPair(bank.panel, bank.tables.row(slot!), bank.panel.encode(profile).codes);
    expect(Object.fromEntries(explained.map(({ locus, answer }) => [locus, answer]))).toEqual({
      TH01: 'undefined',
      FGA: 'excluded',
      vWA: 'untyped',
    });
    expect(ratioOf(bank, slot!, profile)).toBeNaN();
    const nobodyTyped = explainPair(bank.panel, bank.tables.row(slot!), bank.panel.encode(remains).codes);
    expect(nobodyTyped.find(({ locus }) => locus === 'vWA')).toMatchObject({
      answer: 'uninformative',
      log10LR: 0,
    });
  });
});

describe('the alleles of a bank', () => {
  it('that the table lacks are added with the minimum frequency, and the others make room', () => {
    const seen = [
      readProfile('R', { TH01: ['9.3', 'F'], FGA: ['14', '15'] }),
      readProfile('Q', { TH01: ['9.3', '20'] }),
    ];
    const { loci: extended, added } = withObservedAlleles(loci, seen);
    const frequency = minimumFrequency(loci[0]!);
    expect(frequency).toBe(0.01);
    expect(added).toEqual(['20', '9.3'].map((allele) => ({ locus: 'TH01', allele, frequency })));
    const [th01, fga] = extended;
    expect(th01!.frequencies.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
    expect(th01!.frequencies[th01!.alleles.indexOf('17')]).toBeCloseTo(0.4 * 0.98, 12);
    expect(fga).toBe(loci[1]);
    const bank = new BankOfFamilies(extended, PLAIN_MODEL);
    const [slot] = bank.put(withMother);
    const rare = readProfile('R', { TH01: ['9.3', '14'] });
    // Half of the mother's alleles are 14; what the other one is nobody knows.
    expect(ratioOf(bank, slot!, rare)).toBeCloseTo(Math.log10(0.5 / (2 * 0.1 * 0.98)), 12);
  });

  it('can be given a floor of the laboratory', () => {
    const { added } = withObservedAlleles(loci, [readProfile('R', { FGA: ['30', '30'] })], 0.02);
    expect(added).toEqual([{ locus: 'FGA', allele: '30', frequency: 0.02 }]);
  });
});
