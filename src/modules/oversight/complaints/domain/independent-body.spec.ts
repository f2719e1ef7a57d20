import fc from 'fast-check';
import { circleOf, independentBody, type Body } from './independent-body.js';

const body = (id: string, given: Partial<Body> = {}): Body => ({
  ...{ id, country: 'MX', kind: 'ombudsman' },
  ...given,
});
const CLOSED = { closedAt: new Date('2025-01-01') };

describe('who handles a complaint', () => {
  const about = body('police', { kind: 'search_mechanism' });

  it('is an ombudsman of the country, else its oversight body, else one of another country', () => {
    const near = body('near');
    const watch = body('watch', { kind: 'oversight' });
    const far = body('far', { country: 'HN' });
    expect(independentBody(about, [], [about, far, watch, near])?.id).toBe('near');
    expect(independentBody(about, [], [about, far, watch])?.id).toBe('watch');
    expect(independentBody(about, [], [about, far])?.id).toBe('far');
    expect(independentBody(about, [], [about])).toBeUndefined();
  });

  it('is not whom it is about, nor who took over its work, nor whose work it took over', () => {
    const old = body('old', { ...CLOSED, successorId: 'mid' });
    const mid = body('mid', { ...CLOSED, successorId: 'new' });
    const all = [old, mid, body('new'), body('other', { country: 'GT' })];
    expect([...circleOf('mid', all)].sort()).toEqual(['mid', 'new', 'old']);
    expect(independentBody(mid, [], all)?.id).toBe('other');
    expect(independentBody(body('new'), [], all)?.id).toBe('other');
    expect(independentBody(old, ['other'], all)).toBeUndefined();
  });

  it('is never in the circle of anybody who is barred, whatever has closed', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const one = fc.record({
      kind: fc.constantFrom('ombudsman', 'oversight', 'consulate'),
      country: fc.constantFrom('MX', 'HN'),
      closed: fc.boolean(),
      successorId: fc.option(fc.constantFrom(...ids), { nil: null }),
    });
    fc.assert(
      fc.property(
        fc.tuple(...ids.map(() => one)),
        fc.constantFrom(...ids),
        fc.subarray(ids),
        (given, aboutId, not) => {
          const all = given.map(({ closed, ...rest }, at) =>
            body(ids[at] ?? '', { ...rest, closedAt: closed ? CLOSED.closedAt : null }),
          );
          const complained = all.find(({ id }) => id === aboutId) ?? body(aboutId);
          const found = independentBody(complained, not, all);
          if (!found) return;
          expect(found.closedAt).toBeNull();
          for (const id of [aboutId, ...not]) expect(circleOf(id, all).has(found.id)).toBe(false);
        },
      ),
    );
  });
});
