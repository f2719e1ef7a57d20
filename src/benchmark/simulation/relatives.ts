import type { Relative } from '../../kernel/contract/index.js';
import type { SeededGenerator } from '../../kernel/numbers/seeded-generator.js';
import type { Drafted } from './stated.js';
import type { Traveller } from './traveller.js';

/** The relatives that a report names, without samples. */
export function untypedRelatives(
  person: Traveller,
  ageYears: number,
  chance: SeededGenerator,
): Drafted<Relative>[] {
  const country = person.country;
  const relatives: Drafted<Relative>[] = [];
  const add = (relative: Omit<Drafted<Relative>, 'id'>) =>
    relatives.push({ id: `R${relatives.length + 1}`, country, ...relative });
  if (chance.chance(0.8)) add({ relationship: 'mother', name: person.motherName, sex: 'female' });
  if (chance.chance(0.5)) {
    add({
      relationship: 'father',
      name: person.fatherName,
      sex: 'male',
      biological: chance.chance(0.06) ? 'not_biological' : undefined,
    });
  }
  if (chance.chance(0.45)) {
    const twin = chance.chance(0.01);
    add({
      relationship: 'full_sibling',
      sex: twin ? person.sex : chance.pick(['female', 'male'] as const),
      twin: twin ? 'monozygotic' : undefined,
    });
  }
  if (ageYears > 19 && chance.chance(0.4)) {
    add({ relationship: 'other_parent', sex: person.sex === 'male' ? 'female' : 'male' });
    add({
      relationship: 'child',
      sex: chance.pick(['female', 'male'] as const),
      otherParent: relatives.at(-1)?.id,
    });
  }
  if (chance.chance(0.12)) {
    add({
      relationship: chance.pick([
        'aunt_uncle_maternal',
        'half_sibling_maternal',
        'cousin',
        'grandmother_maternal',
      ] as const),
      sex: 'female',
      // A relative who lives abroad may give a sample there.
      country: 'US',
    });
  }
  return relatives;
}
