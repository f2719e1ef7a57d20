/** What a column of a table holds; decides how it is read, how two of its values compare, and what brings two rows together. */
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

/** A column as the user of a linkage describes it. */
export interface FieldSpec {
  readonly column: string;
  readonly kind: FieldKind;
  /** ISO 3166, two letters: how common surnames are is backed off to this country's table. */
  readonly country?: string | undefined;
  /** Of a place in two columns: `column` is the latitude in degrees, this is the column of the longitude. */
  readonly longitude?: string | undefined;
}

export const isNameKind = (kind: FieldKind): boolean =>
  kind === 'given' || kind === 'surname' || kind === 'full_name';

/**
 * How two values agree, by kind; the last level is the same value. Level 0 is "they differ". A pair of which one side is
 * empty has no level and weighs nothing.
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

/** The level from which two values count as agreeing where columns depend on each other (`dependence.ts`). */
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
