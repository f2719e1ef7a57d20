import { personOf, SECOND_PEOPLE, THREE_PEOPLE } from './people.js';

describe('the people of the demonstration', () => {
  const all = [...Object.values(THREE_PEOPLE), ...SECOND_PEOPLE];

  it.each(Object.values(THREE_PEOPLE).map(({ institution }) => institution))(
    'reopen what was stopped over records of %s: it has a coordinator',
    (institution) => {
      const roles = all.filter((one) => one.institution === institution).flatMap((one) => [...one.roles]);
      expect(roles).toContain('coordinator');
    },
  );

  it('are two at the oversight body: decoys take both', () => {
    const body = { code: 'PA-OVERSIGHT', kind: 'oversight', country: 'PA' };
    const watching = [personOf(body), ...all.filter(({ institution }) => institution === body.code)];
    expect(watching.map(({ roles }) => roles)).toEqual([['oversight'], ['oversight']]);
  });
});
