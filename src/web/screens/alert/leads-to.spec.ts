import { inNameFor, leadsOf } from './leads-to.js';

const pair = (matchId: string) => ({ matchId, kind: 'identification' as const, band: null });

describe('what an alert leads to', () => {
  it.each([
    ['identification', [pair('m')], [], ['/matches/m']],
    ['several', [pair('m'), pair('n')], [], ['/matches/m', '/matches/n']],
    ['conflict', [], ['m'], ['/matches/m']],
    ['tell_family', [], ['i'], ['/identifications/i']],
    ['transmission', [], ['t'], ['/transmissions/t']],
    ['inquiry', [], ['q', 'r'], ['/inquiries']],
    ['procedure', [], ['p'], ['/procedures/p']],
    ['complaint', [], ['c'], ['/oversight/complaints/c']],
    ['question_answered', [], ['k'], ['/search']],
    ['recommendation', [], ['r'], ['/oversight/recommendations/r']],
  ] as const)('%s: the screen on which it is done', (kind, matches, subjectIds, to) => {
    const { screens, operation } = leadsOf({
      kind,
      matches: [...matches],
      subjectIds: [...subjectIds],
    });
    expect([screens.map((one) => one.to), operation]).toEqual([to, undefined]);
  });

  it('names the operation of the API where there is no screen', () => {
    expect(leadsOf({ kind: 'deletion', matches: [], subjectIds: ['p'] })).toEqual({
      screens: [],
      operation: 'answerDeletion',
    });
    expect(leadsOf({ kind: 'match_settled', matches: [], subjectIds: [] }).operation).toBeUndefined();
  });

  it('says in whose name it is read, of what stands under the name of who has closed and of nothing else', () => {
    const closed = { code: 'AA-SEARCH', name: 'Search', closedAt: '2026-11-01T00:00:00Z' };
    const alert = { id: 'a', inNameOf: [{ ...closed, matchIds: ['m'], subjectIds: ['i'] }] };
    expect(['m', 'i', 'n'].map((about) => inNameFor(alert, { about }))).toEqual([
      ...[1, 2].map(() => ({ for: 'AA-SEARCH', alert: 'a' })),
      {},
    ]);
  });
});
