import type { INestApplication } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { DataSource, type Logger } from 'typeorm';
import { graphql, parse, subscribe, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Actor } from '../../src/modules/access/accounts/index.js';
import { AlertInstitutions } from '../../src/modules/alerts/index.js';
import { NotificationsApiModule } from '../../src/modules/alerts/graphql.js';
import { EnumNames, GraphqlEdgeModule, openRequestContext } from '../../src/platform/graphql/index.js';
import { NotificationsHouse } from './notifications-house.js';
import { Receiver } from './webhook-receiver.js';

// The edge of this module alone: its schema is asked directly, as somebody who has signed in.

let house: NotificationsHouse;
let app: INestApplication;
let schema: GraphQLSchema;
let receiver: Receiver;

beforeAll(async () => {
  house = await NotificationsHouse.open({ WEBHOOK_ALLOW_PRIVATE: 'yes' }, [
    GraphqlEdgeModule.create(),
    NotificationsApiModule,
  ]);
  app = house.app.createNestApplication();
  app.useLogger(false);
  await app.init();
  schema = app.get(GraphQLSchemaHost).schema;
  receiver = await Receiver.open();
});

afterEach(() => house.empty());

afterAll(async () => {
  await receiver.close();
  await house.close();
});

const contextOf = (actor: Actor) => ({ ...openRequestContext({}), actor });

/** What was answered, as it would travel. */
async function ask(actor: Actor, source: string, variableValues: Record<string, unknown> = {}) {
  const names = new EnumNames(schema);
  const { query, variables = {} } = names.toNames({ query: source, variables: variableValues });
  const asked = { schema, source: query, variableValues: variables, contextValue: contextOf(actor) };
  const { data, errors } = await graphql(asked);
  expect(errors).toBeUndefined();
  return names.toWords(source, JSON.parse(JSON.stringify(data))) as ReturnType<typeof JSON.parse>;
}

async function twoAlerts() {
  const search = await house.institution('HN-SEARCH', 'search_mechanism', 'HN');
  const institute = await house.institution('MX-FORENSIC', 'forensic_institute', 'MX');
  const liaison = await house.person(search, 'liaison');
  const coordinator = await house.person(search, 'coordinator');
  const scientist = await house.person(institute, 'forensic');
  await house.get(AlertInstitutions).alert([house.match(search, institute)]);
  await house.get(AlertInstitutions).alert([house.match(search, institute)]);
  return { search, liaison, coordinator, scientist };
}

const INBOX = `query ($first: PageSize, $after: String) { inbox(first: $first, after: $after) {
  nodes { id code state version ownerName nextStep allowedActions matchCount matches { ask kind band recordIds } deliveries { channel state } }
  pageInfo { hasNextPage endCursor } } }`;

/** Counts the statements that a work sends to the database. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const source = house.get(DataSource);
  const before: Logger = source.logger;
  let sent = 0;
  const nothing = () => undefined;
  source.logger = {
    logQuery: () => void (sent += 1),
    ...{ logQueryError: nothing, logQuerySlow: nothing, logSchemaBuild: nothing },
    ...{ logMigration: nothing, log: nothing },
  };
  await work();
  source.logger = before;
  return sent;
}

const ANSWER = `mutation ($input: AnswerAlertInput!) { answerAlert(input: $input) {
  __typename ... on Alert { state answer nextStep allowedActions history { change } } ... on UserError { code } } }`;

describe('the API of alerts', () => {
  it('shows the inbox page by page, with what may be done and what follows', async () => {
    const { liaison } = await twoAlerts();
    const { inbox } = await ask(liaison, INBOX, { first: 1 });
    expect(inbox.nodes).toMatchObject([
      {
        code: expect.stringMatching(/^AL-/),
        state: 'delivered',
        nextStep: 'reminder',
        allowedActions: ['acknowledge', 'assign', 'delegate', 'snooze', 'answer'],
        matchCount: 1,
        matches: [{ ask: 'REVIEW', kind: 'identification', band: 'strong' }],
        deliveries: [{ channel: 'inbox', state: 'delivered' }],
      },
    ]);
    const next = (await ask(liaison, INBOX, { first: 1, after: inbox.pageInfo.endCursor })).inbox;
    expect(next.nodes).toHaveLength(1);
    expect(next.nodes[0].id).not.toBe(inbox.nodes[0].id);
    expect(next.pageInfo.hasNextPage).toBe(false);
  });

  it('reckons chains where they are asked for alone, and those of a page all at once', async () => {
    const { liaison } = await twoAlerts();
    const page = (first: number, chain: string) => async () => {
      const { inbox } = await ask(liaison, `{ inbox(first: ${first}) { nodes { id ${chain} } } }`);
      expect(inbox.nodes).toHaveLength(first);
      for (const one of inbox.nodes) expect(one.chain?.[0]?.step).toBe(chain ? 'reminder' : undefined);
    };
    // What is seen for the first time is noted, once.
    await page(2, '')();
    const [one, both] = [await statementsOf(page(1, '')), await statementsOf(page(2, ''))];
    const asked = 'chain { step comesAt }';
    const [chained, allChained] = [await statementsOf(page(1, asked)), await statementsOf(page(2, asked))];
    expect(one).toBeGreaterThan(0);
    expect(chained).toBeGreaterThan(one);
    expect(allChained - both).toBe(chained - one);
    const listed = await house.source.query(
      `SELECT 1 FROM audit_entry WHERE action = 'alerts.read' AND detail ->> 'list' = 'chain'`,
    );
    expect(listed).toHaveLength(2);
  });

  it('reads, assigns and answers, and says in the answer what could not be done', async () => {
    const { liaison, coordinator, search } = await twoAlerts();
    const [{ id } = { id: '' }] = (await house.alerts()).filter((alert) => alert.institution_id === search);
    const acknowledge = `mutation ($input: AcknowledgeAlertInput!) { acknowledgeAlert(input: $input) { ... on Alert { state version } ... on VersionConflict { actual } } }`;
    const read = await ask(liaison, acknowledge, { input: { id, expectedVersion: 1 } });
    expect(read.acknowledgeAlert).toEqual({ state: 'read', version: 2 });
    const stale = await ask(liaison, acknowledge, { input: { id, expectedVersion: 1 } });
    expect(stale.acknowledgeAlert).toEqual({ actual: 2 });
    const assign = `mutation ($input: AssignAlertInput!) { assignAlert(input: $input) { ... on Alert { ownerId } } }`;
    const assigned = await ask(liaison, assign, {
      input: { id, expectedVersion: 2, assigneeId: coordinator.actorId },
    });
    expect(assigned.assignAlert).toEqual({ ownerId: coordinator.actorId });
    const silent = await ask(coordinator, ANSWER, { input: { id, expectedVersion: 3, answer: 'not_ours' } });
    expect(silent.answerAlert).toEqual({ __typename: 'InvalidInput', code: 'NOTIFICATIONS.REASON_NEEDED' });
    const answered = await ask(coordinator, ANSWER, {
      input: { id, expectedVersion: 3, answer: 'under_review' },
    });
    expect(answered.answerAlert).toMatchObject({
      state: 'acted',
      answer: 'under_review',
      nextStep: null,
      allowedActions: [],
    });
  });

  it('answers for the alert of another institution as for none', async () => {
    const { scientist, search } = await twoAlerts();
    const [{ id } = { id: '' }] = (await house.alerts()).filter((alert) => alert.institution_id === search);
    expect(await ask(scientist, `query ($id: UUID!) { alert(id: $id) { id } }`, { id })).toEqual({
      alert: null,
    });
    const answered = await ask(scientist, ANSWER, {
      input: { id, expectedVersion: 1, answer: 'under_review' },
    });
    expect(answered.answerAlert).toEqual({ __typename: 'NotFoundError', code: 'ACCESS.NOT_FOUND' });
  });

  it('tells a subscriber of each change once, and goes on after a cursor', async () => {
    const { liaison, search } = await twoAlerts();
    const [{ id } = { id: '' }] = (await house.alerts()).filter((alert) => alert.institution_id === search);
    const follow = async (after: string | null) => {
      const document = parse(
        `subscription ($after: String) { alertEvents(after: $after) { cursor alertId change state } }`,
      );
      const variableValues = { after };
      const found = await subscribe({ schema, document, variableValues, contextValue: contextOf(liaison) });
      expect(found).toHaveProperty('next');
      return found as AsyncGenerator<ExecutionResult<{ alertEvents: { cursor: string; change: string } }>>;
    };
    const stream = await follow(null);
    const next = async (from = stream) => (await from.next()).value?.data?.alertEvents;
    const seen = [await next(), await next(), await next(), await next()];
    expect(seen.map((event) => event.change)).toEqual(['opened', 'delivered', 'opened', 'delivered']);
    const later = next();
    await ask(liaison, ANSWER, { input: { id, expectedVersion: 1, answer: 'under_review' } });
    expect(await later).toMatchObject({ change: 'acted', alertId: id });
    await stream.return(undefined);
    const again = await follow(seen[3].cursor);
    expect(await next(again)).toMatchObject({ change: 'acted' });
    await again.return(undefined);
  });
});

describe('the API of webhooks', () => {
  it('registers, tests, lists and removes one', async () => {
    const { coordinator } = await twoAlerts();
    const register = `mutation ($url: String!) { registerWebhook(input: { url: $url }) {
      ... on WebhookRegistered { secret webhook { id version } } ... on UserError { code message } } }`;
    const { registerWebhook } = await ask(coordinator, register, { url: receiver.url() });
    expect(registerWebhook.secret).toMatch(/^whsec_/);
    const { id } = registerWebhook.webhook;
    const tested = await ask(
      coordinator,
      `mutation ($id: UUID!) { testWebhook(input: { id: $id }) { ... on WebhookTested { attempt { code } } } }`,
      { id },
    );
    expect(tested.testWebhook.attempt.code).toBe('HTTP_204');
    const attempts = `query ($id: UUID!) { webhookAttempts(webhookId: $id) { nodes { type code } } }`;
    expect((await ask(coordinator, attempts, { id })).webhookAttempts.nodes).toEqual([
      { type: 'webhook.test', code: 'HTTP_204' },
    ]);
    const remove = `mutation ($id: UUID!) { removeWebhook(input: { id: $id, expectedVersion: 1 }) { ... on WebhookRemoved { id } } }`;
    expect(await ask(coordinator, remove, { id })).toEqual({ removeWebhook: { id } });
    expect((await ask(coordinator, `{ webhooks { id active endedBecause } }`)).webhooks).toEqual([
      { id, active: false, endedBecause: 'removed' },
    ]);
    const refused = await ask(coordinator, register, { url: 'ftp://example.org/' });
    expect(refused.registerWebhook.code).toBe('NOTIFICATIONS.WEBHOOK_URL_REFUSED');
  });
});
