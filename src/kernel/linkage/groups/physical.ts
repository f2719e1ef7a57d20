import { BUILD, EYE_COLOR, HAIR_COLOR, HANDEDNESS } from '../../contract/index.js';
import type { ComparablePhysical } from '../comparable-record.js';
import { KINDS } from '../kinds.js';
import { type Trait, traitComparison, type TraitModel } from './trait-scorer.js';

/**
 * Hair, eyes, build, blood group and hand: what a family remembers and an examiner or a shelter writes down.
 */
type PhysicalTrait = Trait & { readonly name: keyof ComparablePhysical };

const TRAITS = [
  {
    name: 'hairColor',
    values: HAIR_COLOR.words,
    kept: 0.8,
    confusable: ['black brown', 'brown blond', 'brown red', 'grey white', 'grey black', 'grey brown'],
  },
  {
    name: 'eyeColor',
    values: EYE_COLOR.words,
    kept: 0.7,
    confusable: ['brown black', 'brown hazel', 'hazel green', 'blue grey', 'green grey'],
  },
  {
    name: 'build',
    values: BUILD.words,
    kept: 0.3,
    confusable: ['slim medium', 'medium robust', 'robust obese'],
  },
  {
    name: 'bloodGroup',
    values: ['O+', 'O-', 'A+', 'A-', 'B+', 'B-', 'AB+', 'AB-'],
    kept: 0.93,
    confusable: ['O+ O-', 'A+ A-', 'B+ B-', 'AB+ AB-'],
  },
  {
    name: 'handedness',
    values: HANDEDNESS.words,
    kept: 0.6,
    confusable: ['left both', 'right both'],
  },
] as const satisfies readonly PhysicalTrait[];

type TraitName = (typeof TRAITS)[number]['name'];

/** Names of the traits that are compared. */
export const PHYSICAL_TRAITS: readonly TraitName[] = TRAITS.map(({ name }) => name);

const physicalModel: TraitModel<(typeof TRAITS)[number]> = {
  group: 'marks',
  column: 'physical',
  traits: TRAITS,
  kinds: KINDS,
  read: ({ physical }, { name }) => physical?.[name],
  field: ({ name }) => `physical.${name}`,
  reasons: { same: 'PHYSICAL.SAME', different: 'PHYSICAL.DIFFERENT', noData: 'PHYSICAL.NO_DATA' },
};

export const physicalComparison = traitComparison(physicalModel);
