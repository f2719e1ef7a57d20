import fc from 'fast-check';
import { requireIdsOnly } from './ids-only.js';
import { PayloadNotIds } from './queue-errors.js';

describe('a payload', () => {
  it.each([
    [{ reportId: 'c0ffee00-0000-4000-8000-000000000001' }],
    [{ shard: 3, of: 8, dryRun: true, parent: null, until: undefined }],
    [{ kind: 'same_remains', hash: 'a'.repeat(64), at: '2024-05-01T10:00:00.000Z' }],
    [{ ids: ['c0ffee00-0000-4000-8000-000000000001', 'MX-0001/7'] }],
  ])('of ids, codes, numbers and times passes: %j', (payload) => {
    expect(() => requireIdsOnly(payload)).not.toThrow();
  });

  it.each([
    [{ name: 'Nobody' }, 'payload.name'],
    [{ name: 'NOBODY EXAMPLE' }, 'payload.name'],
    [{ note: 'seen near the river' }, 'payload.note'],
    [{ name: 'ñusta' }, 'payload.name'],
    [{ list: ['ok', 'n@example.org'] }, 'payload.list.1'],
    [{ born: new Date(0) }, 'payload.born'],
    [{ score: Number.NaN }, 'payload.score'],
    [{ a: { b: { c: { d: 1 } } } }, 'payload.a.b.c'],
  ])('of anything else is refused, and the place named: %j', (payload, path) => {
    expect(() => requireIdsOnly(payload)).toThrow(expect.objectContaining({ path }) as PayloadNotIds);
  });

  it('with any UUID passes, and with any two words is refused without being quoted', () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    fc.assert(
      fc.property(fc.uuid(), word, word, (id, first, second) => {
        requireIdsOnly({ id });
        const refuse = (): void => requireIdsOnly({ id: `${first} ${second}` });
        expect(refuse).toThrow(PayloadNotIds);
        expect(refuse).not.toThrow(`${first} ${second}`);
      }),
    );
  });
});
