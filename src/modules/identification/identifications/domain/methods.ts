/** Methods by which somebody is identified. */
export const METHODS = [
  'fingerprint',
  'dental',
  'dna',
  'medical_implant',
  'anthropology',
  'circumstances',
  'personal_effects',
  'documents',
  'own_statement',
  'visual',
] as const;
export type Method = (typeof METHODS)[number];

export type IdentifiedKind = 'identification' | 'living';

/**
 * Combinations of which one is enough for the dead; visual recognition, effects and documents never are,
 * alone or together.
 */
const ENOUGH: readonly (readonly Method[])[] = [
  ['fingerprint'],
  ['dental'],
  ['dna'],
  ['medical_implant'],
  ['anthropology', 'circumstances'],
];

/** Combinations of which one is enough for somebody found alive, who can say who they are. */
const ENOUGH_OF_THE_LIVING: readonly (readonly Method[])[] = [
  ['own_statement'],
  ['fingerprint'],
  ['dna'],
  ['documents', 'circumstances'],
];

export function areEnough(kind: IdentifiedKind, methods: readonly Method[]): boolean {
  const sets = kind === 'living' ? ENOUGH_OF_THE_LIVING : ENOUGH;
  return sets.some((set) => set.every((method) => methods.includes(method)));
}

/**
 * Tells whether an identification needs others beside it: where several of one family are missing, DNA alone
 * tells the family and not which of them it is, and they are identified together.
 *
 * @param isOfFamily whether others of the family are missing too
 */
export function needsJoint(methods: readonly Method[], isOfFamily: boolean, isJoint: boolean): boolean {
  return isOfFamily && !isJoint && methods.every((method) => method === 'dna');
}
