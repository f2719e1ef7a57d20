/**
 * Kinds of columns of a table: the kind decides how a column is read, how two of its values compare, and what
 * brings two rows together.
 */
export const FIELD_KINDS = [
  'given',
  'surname',
  'full_name',
  'date',
  'place',
  'code',
  'phone',
  'address',
  'free_text',
  'exact',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** Description of a column by the user of a linkage. */
export interface FieldSpec {
  readonly column: string;
  readonly kind: FieldKind;
  /** Country code, ISO 3166, two letters: the frequency of surnames is backed off to this country's table. */
  readonly country?: string | undefined;
  /** Column of the longitude, of a place in two columns: `column` is then the latitude in degrees. */
  readonly longitude?: string | undefined;
}

export const isNameKind = (kind: FieldKind): boolean =>
  kind === 'given' || kind === 'surname' || kind === 'full_name';

/**
 * Levels of agreement of two values, by kind; the last level is the same value. Level 0 is "they differ". A
 * pair of which one side is empty has no level and weighs nothing.
 */
export const LEVELS: Readonly<Record<FieldKind, readonly string[]>> = {
  given: ['differ', 'faint', 'some words', 'near', 'contained', 'same'],
  surname: ['differ', 'faint', 'some words', 'near', 'contained', 'same'],
  full_name: ['differ', 'faint', 'some words', 'near', 'contained', 'same'],
  place: ['differ', 'faint', 'some words', 'near', 'contained', 'same'],
  address: ['differ', 'faint', 'some words', 'near', 'contained', 'same'],
  free_text: ['differ', 'faint', 'some words', 'near', 'contained', 'same'],
  date: [
    'differ',
    'same year',
    'year, day unknown',
    'two slips',
    'another year',
    'another month',
    'another day',
    'one slip',
    'day and month swapped',
    'same',
  ],
  code: ['differ', 'two slips', 'same beginning', 'one slip', 'same'],
  phone: ['differ', 'two slips', 'same beginning', 'one slip', 'same'],
  exact: ['differ', 'same'],
};

/** Level from which two values count as agreeing where columns depend on each other (`dependence.ts`). */
export const AGREE_FROM: Readonly<Record<FieldKind, number>> = {
  given: 3,
  surname: 3,
  full_name: 3,
  place: 3,
  address: 3,
  free_text: 3,
  date: 2,
  code: 2,
  phone: 2,
  exact: 1,
};
