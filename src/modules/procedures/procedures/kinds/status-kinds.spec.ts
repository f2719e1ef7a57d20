import { shippedKinds } from './shipped-kinds.js';

/** What is applied for in these is a permission to stay: they say of whoever applies that there was none. */
const OF_STAYING = ['humanitarian_visa', 'regularisation'];

describe('kinds of procedures that tell of a status', () => {
  const kinds = shippedKinds().filter(({ kind }) => OF_STAYING.includes(kind));

  it('go to no register and to no authority of borders, and keep no paper for longer than a year', () => {
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(OF_STAYING);
    for (const { neverTo, steps, documents } of kinds) {
      expect(neverTo).toContain('public_register');
      expect(JSON.stringify(steps)).not.toMatch(/public_register|border|police|migration_authority/);
      for (const { keepDays } of documents) expect(keepDays).toBeLessThanOrEqual(365);
    }
  });

  it('are the only ones: a new one that tells of a status comes before somebody’s eyes', () => {
    const told = shippedKinds().filter(({ name, about }) =>
      /visa|regularis|residen|asylum|permit|status/i.test(`${name.en} ${about?.en ?? ''}`),
    );
    expect(told.map(({ kind }) => kind).sort()).toEqual(OF_STAYING);
  });
});
