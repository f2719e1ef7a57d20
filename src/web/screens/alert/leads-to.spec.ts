import { inNameFor, leadsOf } from './leads-to.js';

const pair = (matchId: string) => ({ matchId, kind: 'identification' as const, band: null });

describe('what an alert leads to', () => {
  it.each([
    ['identification', 'match', [pair('m')], [], ['/matches/m']],
    ['several', 'match', [pair('m'), pair('n')], [], ['/matches/m', '/matches/n']],
    ['conflict', 'match', [], ['m'], ['/matches/m']],
    ['tell_family', 'identification', [], ['i'], ['/identifications/i']],
    ['transmission', 'transmission', [], ['t'], ['/transmissions/t']],
    ['inquiry', 'inquiries', [], ['q', 'r'], ['/inquiries']],
    ['procedure', 'procedure', [], ['p'], ['/procedures/p']],
    ['complaint', 'complaint', [], ['c'], ['/oversight/complaints/c']],
    ['question_answered', 'saved_search', [], ['k'], ['/search']],
    ['recommendation', 'recommendation', [], ['r'], ['/oversight/recommendations/r']],
  ] as const)('%s: the screen on which it is done', (_kind, screen, matches, subjectIds, to) => {
    const { screens, operation } = leadsOf({
      screen,
      operation: null,
      matches: [...matches],
      subjectIds: [...subjectIds],
    });
    expect([screens.map((one) => one.to), operation]).toEqual([to, undefined]);
  });

  it('names the operation of the API where there is no screen', () => {
    expect(leadsOf({ screen: null, operation: 'answerDeletion', matches: [], subjectIds: ['p'] })).toEqual({
      screens: [],
      operation: 'answerDeletion',
    });
    expect(leadsOf({ screen: null, operation: null, matches: [], subjectIds: [] }).operation).toBeUndefined();
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
