import alerts from '../locales/en/console/alerts.json' with { type: 'json' };
import { ALERT_KINDS, alertKindFacts, type AlertKind } from '../modules/institutions/index.js';

describe('the words of deeds that end alerts', () => {
  it('are those of all operations by which a kind of alert is fulfilled, and of no other', () => {
    const kinds = Object.keys(ALERT_KINDS) as AlertKind[];
    const fulfil = kinds.flatMap((kind) => alertKindFacts(kind).fulfilledBy);
    const worded = Object.entries(alerts.deed).flatMap(([group, deeds]) =>
      Object.keys(deeds).map((deed) => `${group}.${deed}`),
    );
    expect(worded.sort()).toEqual([...new Set<string>(fulfil)].sort());
  });
});
