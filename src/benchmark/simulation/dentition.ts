import type { Dental } from '../../kernel/contract/index.js';
import type { SimulationContext } from './desk.js';
import type { SeededGenerator } from '../../kernel/numbers/seeded-generator.js';

/** The 32 permanent teeth in the two-digit code of ISO 3950 (FDI). */
export const TEETH: readonly string[] = [1, 2, 3, 4].flatMap((quadrant) =>
  [1, 2, 3, 4, 5, 6, 7, 8].map((tooth) => `${quadrant}${tooth}`),
);

export type Dentition = NonNullable<Dental['teeth']>;
type ToothCode = Dentition[string];

const MOLARS = new Set(['6', '7']);

/** Every tooth of one mouth. Decay takes molars first, the front teeth are what a family can see. */
export function dentitionOf(ageYears: number, chance: SeededGenerator): Dentition {
  const care = chance.uniform();
  return Object.fromEntries(
    TEETH.map((tooth): [string, ToothCode] => {
      const molar = MOLARS.has(tooth[1]!);
      if (tooth[1] === '8')
        return [tooth, chance.pick(['present', 'present', 'unerupted', 'missing'] as const)];
      const touched = (molar ? 0.35 : 0.08) * Math.min(1.4, ageYears / 30);
      if (!chance.chance(touched)) return [tooth, 'present'];
      if (care > 0.6)
        return [tooth, chance.pick(['filled', 'filled', 'root_canal', 'crown', 'bridge'] as const)];
      return [
        tooth,
        molar
          ? chance.pick(['missing', 'missing', 'caries'] as const)
          : chance.pick(['crown_gold', 'missing', 'fractured', 'rotated', 'prosthesis'] as const),
      ];
    }),
  );
}

/** The teeth that a family remembers: those that show in a smile, and an extraction that was talked about. */
export function rememberedTeeth(teeth: Dentition, chance: SeededGenerator): Dentition {
  const visible = Object.entries(teeth).filter(([tooth, code]) => code !== 'present' && tooth[1]! <= '6');
  const front = Object.entries(teeth).filter(([tooth]) => tooth[1]! <= '2' && chance.chance(0.25));
  return Object.fromEntries([...visible.filter(() => chance.chance(0.6)), ...front]);
}

/**
 * The teeth that an odontologist charts. Front teeth with one root fall out after death; a lost jaw leaves no
 * data.
 */
export function chartedTeeth(
  teeth: Dentition,
  bonesOnly: boolean,
  { chance, manner }: SimulationContext,
): Dentition {
  const noLowerJaw = bonesOnly && chance.chance(manner.errs(0.25));
  return Object.fromEntries(
    Object.entries(teeth).map(([tooth, code]): [string, ToothCode] => {
      if (noLowerJaw && tooth >= '31') return [tooth, 'no_data'];
      if (bonesOnly && code !== 'missing' && tooth[1]! <= '3' && chance.chance(manner.errs(0.3)))
        return [tooth, 'missing_after_death'];
      // Work done after the family last knew, or charted under a neighbouring code.
      if (code === 'present' && chance.chance(manner.errs(0.02))) return [tooth, 'filled'];
      return [tooth, code];
    }),
  );
}
