import type { CoordinatesRule, FeaturesRule, RegisteredInstitution, MappingRule } from '../mapping.js';
import { HEIGHT_CM, STATES_AND_TERRITORIES, WEIGHT_KG } from './bounds.js';

/** Both tables come from one register. The code is invented, the register is not. */
export const NAMUS: RegisteredInstitution = {
  code: 'US-NAMUS',
  name: 'NamUs public register',
  country: 'US',
  kind: 'public_register',
};

export const NAMUS_SEX = { Female: 'female', Male: 'male' } as const;

const HAIR = {
  Black: 'black',
  Brown: 'brown',
  'Blond/Strawberry': 'blond',
  Sandy: 'blond',
  'Red/Auburn': 'red',
  'Gray or Partially Gray': 'grey',
  White: 'white',
  Bald: 'bald',
  Purple: 'dyed',
} as const;
const EYES = {
  Black: 'black',
  Blue: 'blue',
  Brown: 'brown',
  Gray: 'grey',
  Green: 'green',
  Hazel: 'hazel',
} as const;

/**
 * The register publishes the town or the county, and its points are the middles of these. A county of the United States
 * has 2,600 square kilometres in the mean, a disc of 29 km.
 */
export function namusPoint(to: string): CoordinatesRule {
  return { read: 'coordinates', columns: ['Location'], to, within: STATES_AND_TERRITORIES, precisionKm: 30 };
}

/** Height to the inch; weight to five pounds where it is a multiple of five, as nine in ten are. */
export const NAMUS_APPEARANCE: readonly MappingRule[] = [
  {
    read: 'measure',
    column: 'Height',
    to: 'physical.heightCm',
    unit: 'in',
    roundedTo: [1],
    possible: HEIGHT_CM,
  },
  {
    read: 'measure',
    column: 'Weight',
    to: 'physical.weightKg',
    unit: 'lb',
    roundedTo: [5, 1],
    possible: WEIGHT_KG,
  },
  { read: 'words', column: 'Hair Color', to: 'physical.hairColor', words: HAIR },
  // One colour has a place in a record; another one of the right eye stays under `extra`.
  { read: 'words', column: 'Left Eye Color', to: 'physical.eyeColor', words: EYES },
  { read: 'words', column: 'Right Eye Color', to: 'physical.eyeColor', words: EYES },
];

const TEETH = [
  'teeth',
  'tooth',
  'dental',
  'denture',
  'crown',
  'molar',
  'incisor',
  'canine',
  'edentulous',
  'overbite',
  'underbite',
  'root canal',
  'maxilla',
];

export const NAMUS_FEATURES: FeaturesRule = {
  read: 'english_features',
  column: 'Physical Features',
  // Free text is understood in part only; the words themselves stay with the record.
  keep: true,
  types: {
    Tattoo: [{ into: 'marks', as: 'tattoo' }],
    Piercing: [{ into: 'marks', as: 'piercing' }],
    Amputation: [{ into: 'marks', as: 'amputation' }],
    Deformity: [
      { into: 'medical', as: 'healed_fracture', words: ['fracture', 'previously broken'] },
      { into: 'marks', as: 'deformity' },
    ],
    'Scar/mark': [
      { into: 'medical', as: 'healed_fracture', words: ['fracture'] },
      {
        into: 'marks',
        as: 'surgical_scar',
        words: ['surgical', 'surgery', 'appendectomy', 'cesarean', 'c-section'],
      },
      { into: 'marks', as: 'birthmark', words: ['birthmark', 'birth mark', 'mole', 'freckle'] },
      { into: 'marks', as: 'tattoo', words: ['tattoo'] },
      { into: 'marks', as: 'burn', words: ['burn'] },
      { into: 'marks', as: 'scar' },
    ],
    'Finger and toe nails': [{ into: 'marks', as: 'other' }],
    'Artificial body part/aid': [
      { into: 'dental', words: [...TEETH, 'upper plate', 'lower plate', 'partial plate', 'veneer'] },
      {
        into: 'effects',
        as: 'other',
        words: ['glasses', 'contact lens', 'cane', 'crutch', 'wheelchair', 'hearing aid'],
      },
      { into: 'marks', as: 'prosthesis', words: ['prosthe', 'prostesis', 'artificial', 'glass eye'] },
      { into: 'medical', as: 'implant' },
    ],
    'Other distinctive physical characteristic': [
      { into: 'dental', words: TEETH },
      { into: 'medical', as: 'healed_fracture', words: ['fracture', 'broken'] },
      { into: 'medical', as: 'pregnancy', words: ['pregnan'] },
      { into: 'marks', as: 'tattoo', words: ['tattoo'] },
      { into: 'marks', as: 'surgical_scar', words: ['surgical scar', 'appendectomy'] },
      { into: 'medical', as: 'surgery', words: ['surgery', 'surgical', 'removed', 'ectomy'] },
      {
        into: 'medical',
        as: 'condition',
        words: ['arthrit', 'scolios', 'diagnos', 'disease', 'hernia', 'seizure', 'epilep', 'diabet'],
      },
      { into: 'marks', as: 'birthmark', words: ['birthmark', 'birth mark', 'mole', 'freckle'] },
      { into: 'marks', as: 'piercing', words: ['pierc'] },
      { into: 'marks', as: 'scar', words: ['scar'] },
      { into: 'marks', as: 'other' },
    ],
  },
};
