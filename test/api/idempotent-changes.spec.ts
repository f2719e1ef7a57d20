import { ROLES } from '../../src/modules/access/accounts/index.js';
import { secondPerson } from '../support/second-person.js';
import { ApiHouse, type Loose } from './api-house.js';
import { makeThings, ownHaplotypes, OWNER, ownTable, type OwnedThings } from './owned-things.js';
import { grown, rowsOfTables } from './rows-of-tables.js';

/** What is made in turn: the first, another, and one that two ask for at once. */
type Which = 0 | 1 | 2;

interface KeyedChange {
  readonly field: string;
  /** Where what it makes is kept, and what an answer says of it. */
  readonly table: string;
  readonly answer: string;
  readonly input: (which: Which, things: OwnedThings, more: More) => object;
  /** What makes the second another than the first, where the inputs are the same. */
  readonly otherwise?: object;
}

/** What is there for this test alone. */
interface More {
  readonly webhooks: readonly string[];
  readonly deliveries: readonly string[];
}

const SOURCES = ['Port', 'Navy', 'Press'] as const;
const ANSWERS = ['same', 'not_same', 'unsure'] as const;
const counted = { asOf: '2023', persons: 3 };
const demanded = {
  ...{ authority: 'Court', country: 'HN', instrument: 'court_order' },
  ...{ receivedAt: '2025-01-01T00:00:00Z', scopeAsked: 'One person.' },
};

const CHANGES: readonly KeyedChange[] = [
  {
    // Each acceptance counts for one reckoning and stands in the history of the event.
    ...{
      field: 'acceptJointIdentification',
      table: 'event_step',
      answer: '... on JointAcceptance { accepts }',
    },
    input: (which, { event }) => ({ eventId: event, accepts: which !== 1 }),
  },
  {
    ...{ field: 'addProcedurePaper', table: 'procedure_paper', answer: '... on ProcedurePaperAdded { id }' },
    input: (which, { procedure, paperFile }) => ({
      ...{
        id: procedure,
        document: 'exhumation-order',
        uploadId: paperFile,
        issuedOn: `2026-01-3${which % 2}`,
      },
    }),
  },
  {
    ...{ field: 'askForFamily', table: 'inquiry', answer: '... on FamilySearch { id }' },
    // The same institution may be asked again, by another deed.
    input: (_, { familySearch }) => ({ id: familySearch, institution: 'BB-FORENSIC' }),
    otherwise: { institution: 'CC-CONSULATE' },
  },
  {
    ...{ field: 'enterInManifest', table: 'manifest_entry', answer: '... on ManifestEntry { id }' },
    input: (which, { event }) => ({ eventId: event, name: 'Nadie', source: SOURCES[which] }),
  },
  {
    ...{ field: 'enterLegalDemand', table: 'legal_demand', answer: '... on LegalDemand { id }' },
    input: (which) => ({ ...demanded, authority: SOURCES[which] }),
  },
  {
    ...{ field: 'importFrequencyTable', table: 'frequency_table' },
    answer: '... on FrequencyTableImported { table { id version } }',
    input: (which) => ({ ...ownTable(), name: SOURCES[which] }),
  },
  {
    ...{ field: 'importHaplotypeDatabase', table: 'haplotype_database' },
    answer: '... on HaplotypeDatabaseImported { database { id version } }',
    input: (which) => ({ ...ownHaplotypes(), source: SOURCES[which] }),
  },
  {
    ...{ field: 'importManifest', table: 'manifest_entry' },
    answer: '... on ManifestImported { stored known refused findingCount }',
    input: (which, { event }) => ({ eventId: event, text: 'name\nNadie', source: SOURCES[which] }),
  },
  {
    ...{ field: 'issueOwnToken', table: 'session', answer: '... on TokenIssued { token expiresAt }' },
    input: (which) => ({ label: SOURCES[which] }),
  },
  {
    ...{ field: 'judgeMatch', table: 'judgement', answer: '... on Match { id }' },
    input: (which, { match }) => ({ matchId: match, answer: ANSWERS[which] }),
  },
  {
    ...{ field: 'makeRecommendation', table: 'recommendation', answer: '... on Recommendation { id }' },
    input: (which) => ({ addressee: 'CC-CONSULATE', words: `Answer the ${SOURCES[which]}.` }),
  },
  {
    ...{ field: 'noteEventCount', table: 'event_count', answer: '... on CoordinatedEvent { id }' },
    input: (which, { event }) => ({ ...counted, eventId: event, source: SOURCES[which] }),
  },
  {
    ...{ field: 'openEvent', table: 'coordinated_event', answer: '... on CoordinatedEvent { id }' },
    input: (which) => ({ code: `KEY-${which}`, kind: 'mass_grave', name: 'Own event', country: 'MX' }),
  },
  {
    ...{ field: 'replayDelivery', table: 'task', answer: '... on DeliveryReplayed { deliveryId }' },
    input: (which, _, { deliveries }) => ({ deliveryId: deliveries[which] }),
  },
  {
    ...{ field: 'saveSearch', table: 'saved_search', answer: '... on SearchSaved { search { id } }' },
    input: (which) => ({ name: SOURCES[which], facets: { recordTypes: ['report'], sex: 'male' } }),
  },
  {
    ...{ field: 'testWebhook', table: 'webhook_attempt' },
    answer: '... on WebhookTested { attempt { messageId code at } }',
    input: (which, _, { webhooks }) => ({ id: webhooks[which] }),
  },
];

const REUSED = 'API.IDEMPOTENCY_KEY_REUSED';

describe('a change that makes something and is sent again under its key', () => {
  let house: ApiHouse;
  let token: string;
  let things: OwnedThings;
  let more: More;
  beforeAll(async () => {
    house = await ApiHouse.open();
    const holder = await house.signIn(OWNER, [...ROLES], { purpose: 'search' });
    ({ token } = holder);
    await house.sql(
      `UPDATE session SET step_up_at = now() + interval '6 hours', step_up_how = 'provider' WHERE id = $1`,
      [holder.sessionId],
    );
    await secondPerson(house.asUseCases, null);
    things = await makeThings(house, token);
    await house.sql(`UPDATE institution SET kind = 'ombudsman' WHERE code = $1`, [OWNER]);
    const webhooks = await threeWebhooks();
    more = { webhooks, deliveries: await threeDeliveries(webhooks.slice(1)) };
  });
  afterAll(() => house.close());

  const threeWebhooks = async (): Promise<string[]> => {
    const made = ['one', 'two'].map(async (name) => {
      const input = { url: `https://${name}.example/alerts` };
      const answer = '... on WebhookRegistered { webhook { id } }';
      const { webhook } = await house.change(token, 'registerWebhook', input, answer);
      return webhook.id as string;
    });
    return [things.webhook, ...(await Promise.all(made))];
  };
  /** The delivery that there is, and those of the same alert to the other webhooks. */
  const threeDeliveries = async (endpoints: readonly string[]): Promise<string[]> => {
    const copies = await house.sql<{ id: string }>(
      `INSERT INTO alert_delivery SELECT (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'endpoint_id', w.id))).*
       FROM alert_delivery d, unnest($2::uuid[]) AS w (id) WHERE d.id = $1 RETURNING id`,
      [things.delivery, endpoints],
    );
    return [things.delivery, ...copies.map(({ id }) => id)];
  };

  const send = (
    { field, answer, input }: KeyedChange,
    which: Which,
    key: string,
    otherwise: object = {},
  ): Promise<Loose> =>
    house.change(
      token,
      field,
      { ...input(which, things, more), ...otherwise, idempotencyKey: key },
      `__typename ${answer} ... on UserError { code }`,
    );

  it.each(CHANGES)('is done once by $field', async (change) => {
    const { field, table } = change;
    const start = await rowsOfTables(house);
    const first = await send(change, 0, `${field}-first`);
    expect(first).not.toHaveProperty('code');
    const made = await rowsOfTables(house);
    expect(grown(start, made)[table]).toBe(1);

    expect(await send(change, 1, `${field}-other`)).not.toHaveProperty('code');
    const other = await rowsOfTables(house);
    expect(grown(made, other)[table]).toBe(1);

    // The answer was lost, and the line has come back.
    expect(await send(change, 0, `${field}-first`)).toEqual(first);
    expect(grown(other, await rowsOfTables(house))).toEqual({});

    const [one, same] = await Promise.all([0, 1].map(() => send(change, 2, `${field}-at-once`)));
    expect([one, one?.code]).toEqual([same, undefined]);
    const third = await rowsOfTables(house);
    expect(grown(other, third)[table]).toBe(1);

    expect(await send(change, 1, `${field}-first`, change.otherwise)).toMatchObject({ code: REUSED });
    expect(grown(third, await rowsOfTables(house))).toEqual({});
  });
});
