import {
  BankOfFamilies,
  locusFrequencies,
  ProfileBank,
  readKinshipModel,
  readPedigree,
  type FamilyRequest,
  type LocusFrequencies,
  type MemberOfPedigree,
  type Profile,
} from '../src/kernel/genetics/index.js';
import { SeededGenerator } from '../src/kernel/numbers/seeded-generator.js';
import { drawnAllele, strangerOf } from './drawn-families.js';

type Genotype = readonly [string, string];

/** Numbers of alleles of the 22 autosomal loci of a usual kit, as population tables have them. */
const ALLELES = [20, 17, 16, 15, 15, 14, 13, 12, 11, 10, 10, 10, 9, 9, 9, 8, 8, 8, 8, 7, 7, 7];

/** Who of the family is typed; the missing person is always MP, a child of F and M. */
const TYPED: readonly (readonly string[])[] = [
  ['M'],
  ['F', 'M'],
  ['M', 'S1'],
  ['S1', 'S2'],
  ['C', 'W'],
  ['M', 'GF', 'GM'],
];

const member = (
  id: string,
  sex: MemberOfPedigree['sex'],
  father: string | null,
  mother: string | null,
): MemberOfPedigree => ({
  id,
  sex,
  father,
  mother,
});

const MEMBERS: readonly MemberOfPedigree[] = [
  member('GF', 'male', null, null),
  member('GM', 'female', null, null),
  member('F', 'male', 'GF', 'GM'),
  member('M', 'female', null, null),
  member('W', 'female', null, null),
  member('MP', 'male', 'F', 'M'),
  member('S1', 'female', 'F', 'M'),
  member('S2', 'male', 'F', 'M'),
  member('C', 'female', 'MP', 'W'),
];

export interface SimulatedBank {
  readonly bank: BankOfFamilies;
  readonly profiles: ProfileBank;
  /** The profiles as a laboratory writes them, for a loop without tables in memory. */
  readonly calls: readonly Profile[];
  readonly secondsForTables: number;
  /** Some of the families, as the engine takes them. */
  readonly families: readonly FamilyRequest[];
}

/** Families with their own tables, and remains of whom every twentieth is missed by one of the families. */
export function simulatedBank(seed: number, families: number, remains: number): SimulatedBank {
  const generator = SeededGenerator.fromSeed(seed);
  const loci = ALLELES.map((count, at) => inventedLocus(`L${at}`, count, generator));
  const rule = { rate2: 1e-6, range: 0.1 };
  const model = readKinshipModel({
    mutation: { model: 'stepwise', female: { rate: 0.001, ...rule }, male: { rate: 0.002, ...rule } },
  });
  const bank = new BankOfFamilies(loci, model);
  const pedigree = readPedigree(MEMBERS);
  const missed: Profile[] = [];
  const requests: FamilyRequest[] = [];
  let seconds = 0;
  for (let family = 0; family < families; family += 1) {
    const people = geneDrop(loci, generator);
    const typed = TYPED[family % TYPED.length] ?? [];
    const profiles = new Map(typed.map((id) => [id, people.get(id) ?? new Map<string, Genotype>()]));
    const began = performance.now();
    bank.put({ id: `FAM${family}`, pedigree, profiles, missing: ['MP'] });
    seconds += (performance.now() - began) / 1000;
    if (family < 60) requests.push({ pedigree, profiles, loci, model });
    missed.push(people.get('MP') ?? new Map());
  }
  const profiles = new ProfileBank(loci.length);
  const calls: Profile[] = [];
  for (let sample = 0; sample < remains; sample += 1) {
    const whole = sample % 20 === 0 ? missed[(sample / 20) % families] : strangerOf(loci, generator);
    const profile = asRead(whole ?? new Map(), generator);
    profiles.add(bank.panel.encode(profile).codes);
    if (sample < 2_000) calls.push(profile);
  }
  return { bank, profiles, calls, secondsForTables: seconds, families: requests };
}

/** A few common alleles and many rare ones. */
function inventedLocus(locus: string, count: number, generator: SeededGenerator): LocusFrequencies {
  const weights = Array.from({ length: count }, () => 0.002 + generator.uniform() ** 3);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const frequencies = Object.fromEntries(weights.map((weight, at) => [String(6 + at), weight / total]));
  return locusFrequencies({ locus, frequencies });
}

function geneDrop(loci: readonly LocusFrequencies[], generator: SeededGenerator): Map<string, Profile> {
  const people = new Map<string, Profile>();
  for (const { id, father, mother } of MEMBERS) {
    const [one, other] = [people.get(father ?? ''), people.get(mother ?? '')];
    const inherited = (parent: Profile | undefined, table: LocusFrequencies): string =>
      parent?.get(table.locus)?.[generator.integer(0, 1)] ?? drawnAllele(table, generator);
    people.set(
      id,
      new Map(loci.map((table) => [table.locus, [inherited(one, table), inherited(other, table)]])),
    );
  }
  return people;
}

/** Six of ten remains give a whole profile; of the others loci are lost, and of some calls the partner. */
function asRead(profile: Profile, generator: SeededGenerator): Profile {
  if (generator.chance(0.6)) return profile;
  const kept = generator.uniform();
  return new Map(
    [...profile]
      .filter(() => generator.chance(0.3 + 0.7 * kept))
      .map(([locus, call]) => [locus, generator.chance(0.05) ? [call[0], 'F'] : call]),
  );
}
