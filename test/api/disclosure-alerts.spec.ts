import { randomUUID } from 'node:crypto';
import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { LoadInstitutions } from '../../src/modules/institutions/index.js';
import {
  AlertInstitutions,
  RaiseForOpenMatches,
  CloseInvisibleAlerts,
  notificationsSubscriptions,
} from '../../src/modules/alerts/index.js';
import { CODE_OF, DisclosureHouse, type Side } from './disclosure-house.js';

describe('an alert of a match that is kept from a side', () => {
  let house: DisclosureHouse;
  beforeAll(async () => {
    house = await DisclosureHouse.open();
  });
  beforeEach(() => house.api.sql('TRUNCATE alert CASCADE'));
  afterAll(() => house.close());

  const get = <T>(type: abstract new (...args: never[]) => T): T =>
    house.api.api.app.get<T>(type, { strict: false });
  const setLevel = (level: number) =>
    get(LoadInstitutions).loadFile(OPERATOR, {
      institutions: [],
      agreements: [
        { id: 'AB-1', parties: Object.values(CODE_OF), categories: ['report', 'remains', 'genetic'], level },
      ],
    });
  const setCap = (level: number) =>
    house.api.change(
      house.people.a.token,
      'setDisclosureCap',
      { recordId: house.report, level },
      '... on DisclosureCap { level }',
    );
  const raise = () => get(AlertInstitutions).alert([house.match]);
  const alerted = async () =>
    (
      await house.api.sql<{ code: string; state: string }>(
        `SELECT i.code, a.state FROM alert a JOIN institution i ON i.id = a.institution_id ORDER BY i.code, a.seq`,
      )
    ).map(({ code, state }) => `${code} ${state}`);
  const inbox = async (side: Side) =>
    (await house.ask(side, '{ inbox { nodes { matches { recordIds } } } }')).inbox.nodes;
  /** Does what the subscriptions make of all that was announced meanwhile. */
  const follow = async (name: string, deed: () => Promise<unknown>): Promise<void> => {
    const mark = new Date();
    await deed();
    const events = await house.api.sql<{ payload: { recordId?: string } }>(
      'SELECT payload FROM outbox_event WHERE name = $1 AND created_at >= $2',
      [name, mark],
    );
    expect(events).toHaveLength(1);
    const [subscription] = notificationsSubscriptions.filter(({ eventName }) => eventName === name);
    const event = { id: randomUUID(), name, payload: events[0]?.payload };
    const payload = subscription?.payloadOf(event as never) as { recordId?: string };
    for (let run = 0; run < 2; run += 1) await get(RaiseForOpenMatches).alertOfOpen(payload.recordId);
  };

  it('does not exist at level 0 for either side, and is raised once when the level rises', async () => {
    await setLevel(0);
    await raise();
    expect(await alerted()).toEqual([]);
    await follow('mechanisms.agreements-changed', () => setLevel(1));
    expect(await alerted()).toEqual(['AA-SEARCH queued', 'BB-FORENSIC queued'].map(opened));
    await follow('mechanisms.agreements-changed', () => setLevel(3));
    expect(await alerted()).toHaveLength(2);
  });

  it('does not exist for the side that the owner’s limit keeps out, until the limit is lifted', async () => {
    await setCap(0);
    await raise();
    expect(await alerted()).toEqual([opened('AA-SEARCH queued')]);
    expect(await inbox('b')).toEqual([]);
    expect(await inbox('a')).toEqual([{ matches: [{ recordIds: [house.report] }] }]);
    await follow('disclosure.level-raised', () => setCap(1));
    expect(await alerted()).toEqual(['AA-SEARCH queued', 'BB-FORENSIC queued'].map(opened));
    expect(await inbox('b')).toEqual([{ matches: [{ recordIds: [house.remains] }] }]);
    await setCap(4);
  });

  it('is for those alone who work for the purpose of the release by which it is seen', async () => {
    const releaseFor = async (purpose: string) => {
      await setLevel(1);
      await house.change('a', 'releaseRecord', { level: 3, purpose });
      await setLevel(0);
    };
    await releaseFor('casework');
    await raise();
    expect(await alerted()).toEqual([opened('BB-FORENSIC queued')]);
    expect(await inbox('b')).toEqual([]);
    await house.change('a', 'takeBackRelease', {});
    await get(CloseInvisibleAlerts).round();
    expect(await alerted()).toEqual(['BB-FORENSIC closed']);
    await follow('disclosure.level-raised', () => releaseFor('forensic_matching'));
    expect(await alerted()).toEqual(['BB-FORENSIC closed', opened('BB-FORENSIC queued')]);
    expect(await inbox('b')).toHaveLength(1);
  });
});

/** Without a mail server an alert counts as delivered once it lies in the inbox. */
const opened = (line: string): string => line.replace('queued', 'delivered');
