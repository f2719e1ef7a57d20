import fc from 'fast-check';
import { firstEnd, nextEnd, nextTurn } from './consent-turns.js';
import { permissionFor, type DecidingConsent } from '../../../../kernel/contract/index.js';

const NOW = '2026-06-01T12:00:00.000Z';
const granted: DecidingConsent = { purpose: 'search', decision: 'granted' };
const at = (moment: number | undefined) =>
  moment === undefined ? undefined : new Date(moment).toISOString();

describe('a consent that time changes', () => {
  it('ends after its last day, or right after its instant', () => {
    expect(at(nextTurn({ consents: [{ ...granted, until: '2026-06-10' }] }, NOW))).toBe(
      '2026-06-11T00:00:00.000Z',
    );
    const until = '2026-06-01T15:00:00,5+02:00';
    expect(at(nextTurn({ consents: [{ ...granted, until }] }, NOW))).toBe('2026-06-01T13:00:00.501Z');
  });

  it('begins with its first day', () => {
    expect(at(nextTurn({ consents: [{ ...granted, from: '2026-07' }] }, NOW))).toBe(
      '2026-07-01T00:00:00.000Z',
    );
  });

  it('is changed by nothing where no entry has a time ahead, or where it would not count', () => {
    expect(nextTurn({ consents: [granted, { ...granted, from: '2026-01-01' }] }, NOW)).toBeUndefined();
    const withdrawn = { ...granted, until: '2026-07-01', withdrawnAt: '2026-05-01' };
    expect(nextTurn({ consents: [withdrawn] }, NOW)).toBeUndefined();
    expect(nextTurn({ consents: [{ ...granted, purpose: 'publication', until: '2026-07-01' }] }, NOW)).toBe(
      undefined,
    );
  });

  it('is also one that a relative has given alone', () => {
    const relatives = [{}, { consents: [{ ...granted, until: '2026-06-02' }] }];
    expect(at(nextTurn({ consents: [granted], relatives }, NOW))).toBe('2026-06-03T00:00:00.000Z');
  });

  it('ends for every purpose, and only where it ends or narrows', () => {
    const later = { ...granted, from: '2026-06-05', countries: ['MX'] };
    expect(at(nextEnd('search', [granted, later], undefined, NOW))).toBe('2026-06-05T00:00:00.000Z');
    const wider = { ...granted, from: '2026-06-05' };
    expect(nextEnd('search', [{ ...granted, countries: ['MX'] }, wider], undefined, NOW)).toBeUndefined();
    const publication = { ...granted, purpose: 'publication', until: '2026-06-20' };
    expect(at(firstEnd({ consents: [granted, publication] }, NOW))).toBe('2026-06-21T00:00:00.000Z');
  });

  it('turns at the moment that is told, and at none before', () => {
    const time = fc.constantFrom(
      ...[
        '2026-05',
        '2026-06-01',
        '2026-06-02',
        '2026-06-03',
        '2026-06-01T13:00:00Z',
        '2026-06-02T00:00:00Z',
      ],
    );
    const entry = fc.record(
      {
        purpose: fc.constant('search'),
        decision: fc.constantFrom('granted', 'granted', 'refused'),
        from: time,
        until: time,
      },
      { requiredKeys: ['purpose', 'decision'] },
    );
    const hours = Array.from({ length: 96 }, (_, hour) => Date.parse(NOW) + hour * 3_600_000 + 1);
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), (consents) => {
        const state = (moment: number) =>
          JSON.stringify(permissionFor('search', consents, undefined, at(moment) ?? NOW));
        const turn = nextTurn({ consents }, NOW);
        const before = hours.filter((hour) => turn === undefined || hour < turn);
        expect(new Set(before.map(state)).size).toBe(1);
        if (turn !== undefined) expect(state(turn)).not.toBe(state(Date.parse(NOW)));
      }),
      { numRuns: 2_000, seed: 20_261_126 },
    );
  });
});
