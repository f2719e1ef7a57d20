import { PLATFORM } from '../../access/accounts/index.js';
import { toldHistory } from './told-history.js';

const at = new Date('2026-01-05T10:00:00Z');
const change = (actorId: string) => ({
  ...({ id: 1, alertId: 'alert', change: 'acted', state: 'acted', at } as const),
  actorId,
});
const PEOPLE = new Map([
  ['ana', { institutionId: 'morgue' }],
  ['eva', { institutionId: 'ministry' }],
  ['mother', { institutionId: undefined }],
]);
const HISTORY = [PLATFORM.actorId, 'ana', 'eva', 'mother', 'stranger'].map(change);

const told = (reader: { actorId: string; institutionId: string | undefined }) => {
  const { history, redactions } = toldHistory(reader, HISTORY, PEOPLE);
  return {
    named: history.map(({ actorId }) => actorId),
    kept: redactions.map(({ path, reason }) => `${path} ${reason}`),
  };
};

describe('who has done what with an alert', () => {
  it('is told of own people alone, and said to be kept back of all others', () => {
    expect(told({ actorId: 'ben', institutionId: 'morgue' })).toEqual({
      named: [null, 'ana', null, null, null],
      kept: [2, 3, 4].map((position) => `history.${position}.actorId OWN_PEOPLE`),
    });
  });

  it('is told to whoever did it, and to nobody as the colleague of somebody without an institution', () => {
    expect(told({ actorId: 'mother', institutionId: undefined }).named).toEqual([
      ...[null, null, null, 'mother', null],
    ]);
    expect(told({ actorId: 'operator', institutionId: undefined }).named).toEqual(HISTORY.map(() => null));
  });
});
