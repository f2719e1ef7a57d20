import 'reflect-metadata';
import { jest } from '@jest/globals';
import fc from 'fast-check';
import { pageOfList, readPage } from './connection.js';
import { CursorRefused, Cursors } from './cursors.js';

const cursors = new Cursors('a secret');

describe('pages', () => {
  const list = { cursors, scope: 'numbers' };

  it('show every entry once and in order, whatever the size of the page', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: 1_000 })),
        fc.integer({ min: 1, max: 7 }),
        async (all, first) => {
          const rows = [...all].sort((a, b) => a - b).map((seq) => ({ seq }));
          const fetch = (after: number, limit: number) =>
            Promise.resolve(rows.filter((row) => row.seq > after).slice(0, limit));
          const seen: number[] = [];
          let after: string | undefined;
          for (let more = true; more;) {
            const page = await readPage(list, { first, ...(after && { after }) }, fetch, (row) => row.seq);
            expect(page.nodes.length).toBeLessThanOrEqual(first);
            expect(page.pageInfo.hasPreviousPage).toBe(after !== undefined);
            seen.push(...page.nodes);
            after = page.pageInfo.endCursor;
            more = page.pageInfo.hasNextPage;
          }
          expect(seen).toEqual(rows.map((row) => row.seq));
        },
      ),
    );
  });

  it('of a short list do the same, in the order of its keys', () => {
    const rows = ['c', 'a', 'd', 'b'];
    const same = { placeOf: (row: string) => row, nodeOf: (row: string) => row };
    const one = pageOfList(list, { first: 3 }, rows, same);
    expect([one.nodes, one.pageInfo.hasNextPage]).toEqual([['a', 'b', 'c'], true]);
    const two = pageOfList(list, { first: 3, after: one.pageInfo.endCursor! }, rows, same);
    expect([two.nodes, two.pageInfo.hasNextPage]).toEqual([['d'], false]);
  });

  it('count nothing unless they are asked to', async () => {
    const count = jest.fn(() => Promise.resolve(7));
    const page = await readPage(
      { ...list, count },
      { first: 1 },
      () => Promise.resolve([]),
      () => 1,
    );
    expect(count).not.toHaveBeenCalled();
    expect(await page.totalCount).toBe(7);
    expect(
      (
        await readPage(
          list,
          { first: 1 },
          () => Promise.resolve([]),
          () => 1,
        )
      ).totalCount,
    ).toBeUndefined();
  });
});

describe('a cursor', () => {
  it('opens only the list that it was made for, only as it was made, and only here', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (scope, place) => {
        fc.pre(Buffer.from(place).toString() === place);
        const cursor = cursors.seal(scope, place);
        expect(cursors.open(scope, cursor)).toBe(place);
        expect(() => cursors.open(`${scope}x`, cursor)).toThrow(CursorRefused);
        expect(() => new Cursors('another').open(scope, cursor)).toThrow(CursorRefused);
        const at = cursor.length >> 1;
        const changed = cursor.slice(0, at) + (cursor[at] === 'A' ? 'B' : 'A') + cursor.slice(at + 1);
        expect(() => cursors.open(scope, changed)).toThrow(CursorRefused);
      }),
    );
  });

  it('says nothing of the place that it points to, neither by its bytes nor by its length', () => {
    const places = ['2527', '103623', '-207.3219634596845 3 830', '1085'];
    const made = places.map((place) => cursors.seal('reports', place));
    for (const [at, cursor] of made.entries())
      expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toContain(places[at]);
    expect(new Set(made.map(({ length }) => length)).size).toBe(1);
    // Neighbours have nothing in common: whoever has both cursors of two own rows does not count the rows
    // between them.
    const [one, next] = [3623, 3624].map((seq) =>
      Buffer.from(cursors.seal('reports', String(seq)), 'base64url'),
    );
    const alike = one?.filter((byte, at) => byte === next?.[at]).length;
    expect(alike).toBeLessThan(8);
  });

  it('is refused when it is anything else', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => cursors.open('numbers', text)).toThrow(CursorRefused);
      }),
    );
  });
});
