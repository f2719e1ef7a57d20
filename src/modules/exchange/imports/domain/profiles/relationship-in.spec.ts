import { relationshipIn } from './relationship-in.js';

const person = (id: string, father: string | null = null, mother: string | null = null) => ({
  id,
  father,
  mother,
  sex: 'unknown' as const,
});

const FAMILY = [
  ...['MM', 'MF', 'FM', 'FF', 'wife', 'other wife', 'uncle wife'].map((id) => person(id)),
  person('mother', 'MF', 'MM'),
  person('father', 'FF', 'FM'),
  person('aunt', 'MF', 'MM'),
  person('uncle', 'FF', 'FM'),
  person('half aunt', null, 'MM'),
  person('missing', 'father', 'mother'),
  person('brother', 'father', 'mother'),
  person('half brother', 'father', 'other wife'),
  person('half sister', null, 'mother'),
  person('child', 'missing', 'wife'),
  person('nephew', 'brother', null),
  person('cousin', 'uncle', 'uncle wife'),
  person('grandchild', 'child', null),
];

it.each([
  ['mother', 'mother'],
  ['father', 'father'],
  ['MM', 'grandmother_maternal'],
  ['MF', 'grandfather_maternal'],
  ['FM', 'grandmother_paternal'],
  ['FF', 'grandfather_paternal'],
  ['child', 'child'],
  ['wife', 'other_parent'],
  ['brother', 'full_sibling'],
  ['half brother', 'half_sibling_paternal'],
  ['half sister', 'half_sibling_maternal'],
  ['aunt', 'aunt_uncle_maternal'],
  ['uncle', 'aunt_uncle_paternal'],
  ['nephew', 'nibling'],
  ['cousin', 'cousin'],
  ['half aunt', undefined],
  ['grandchild', undefined],
  ['other wife', undefined],
  ['somebody else', undefined],
])('%s is to the missing person: %s', (id, relationship) => {
  expect(relationshipIn(FAMILY, 'missing', id)).toBe(relationship);
});
