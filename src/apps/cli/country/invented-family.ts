import { childGenotype, unrelated } from '../../../benchmark/simulation/index.js';
import { SeededGenerator } from '../../../kernel/numbers/seeded-generator.js';

/** An invented person: no two of a rehearsal have one number, nor the same genes. */
interface Typed {
  readonly code: string;
  readonly number: number;
}

function genesOf({ number }: Typed) {
  const chance = SeededGenerator.fromSeed(number + 1);
  const [mother, father] = [unrelated(chance), unrelated(chance)];
  return { mother, father, own: childGenotype(mother, father, chance) };
}

/**
 * Report that says of a missing person nothing but the DNA of both parents.
 *
 * @param consents what the parents have decided of their samples; without any, what the report says holds
 */
export function typedReport(person: Typed, consents?: readonly object[]): object {
  const { mother, father } = genesOf(person);
  const parent = (relationship: 'mother' | 'father', autosomal: object) => ({
    ...{ id: relationship, relationship, sex: relationship === 'mother' ? 'female' : 'male' },
    profile: { sample: { code: `${person.code}-${relationship}`, type: 'buccal' }, autosomal },
    ...(consents && { consents }),
  });
  return { recordType: 'report', relatives: [parent('mother', mother), parent('father', father)] };
}

/** Remains of which nothing is known but their DNA. */
export function bodyOfFamily(person: Typed): object {
  const sample = { code: `${person.code}-bone`, type: 'bone' };
  return { recordType: 'remains', profile: { sample, autosomal: genesOf(person).own } };
}
