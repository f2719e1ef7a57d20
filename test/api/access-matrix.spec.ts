import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { ROLES, type Role } from '../../src/modules/access/accounts/index.js';
import { secondPerson } from '../support/second-person.js';
import { ApiHouse, type Loose } from './api-house.js';
import { MATRIX } from './asked-of-owners.js';
import { familyOf } from './family-house.js';
import { makeThings, OWNER, SECRETS, type OwnedThings } from './owned-things.js';
import { stateOfThings } from './state-of-things.js';
import { overhear, type Reply } from './overhear.js';
import { textOf } from './question-text.js';

const OPERATIONS = Object.keys(MATRIX);
/** What whoever looked urgently does alone, and no owner: asked of them in `break-glass-end.spec.ts`. */
const OF_LOOKERS: readonly string[] = ['Mutation.confirmUrgentDeletion'];
/** What a change takes back is not there for whoever asks after it. */
const CHANGES_LAST = OPERATIONS.filter((one) => !OF_LOOKERS.includes(one)).toSorted(
  (one, other) => Number(one.startsWith('Mutation')) - Number(other.startsWith('Mutation')),
);
/** Who can belong to an institution; the operator and the platform itself do not. */
const FOREIGN_ROLES = ROLES.filter((role) => role !== 'operator' && role !== 'platform');
/** What families alone do, each with its own report. */
const OF_FAMILIES = [
  'Query.familyWindow',
  'Mutation.decideAsFamily',
  'Mutation.writeAsFamily',
  'Query.familyComplaints',
  'Mutation.complainAsFamily',
  'Mutation.closeFamilyWindow',
  'Mutation.joinFamilyWindow',
  'Mutation.partFamilyWindow',
];
/** What the other side of what the owner has sent does. */
const OF_RECEIVERS = [
  'Query.whyTransmitted',
  'Mutation.answerDeletion',
  'Mutation.acknowledgeTransmission',
  'Mutation.returnTransmission',
  'Mutation.answerEventInvitation',
  'Mutation.answerEventHandover',
  'Mutation.answerRecommendation',
  'Mutation.answerOfficeQuestion',
];
const REFUSALS = ['FORBIDDEN', 'NOT_FOUND'];
/** The institution on the other side of the owner's match: it has an alert of its own, and newer things happen to that. */
const NEIGHBOUR = 'BB-FORENSIC';

describe('what belongs to another institution', () => {
  let house: ApiHouse;
  let schema: GraphQLSchema;
  let owner: string;
  let family: string;
  let receiver: string;
  let things: OwnedThings;
  let secrets: readonly string[];
  let lastOfNeighbour: (event: Loose) => boolean;
  const ofOwner = ({ alertEvents: event }: Loose) => event?.alertId === things.alert;
  const foreign = new Map<Role, string>();
  const neighbours = new Map<Role, string>();
  beforeAll(async () => {
    house = await ApiHouse.open();
    ({ schema } = house.api.app.get(GraphQLSchemaHost));
    const holder = await house.signIn(OWNER, [...ROLES], { purpose: 'search' });
    owner = holder.token;
    // Some changes ask that their doer has just shown who they are, and that there is somebody to approve them.
    await house.sql(
      `UPDATE session SET step_up_at = now() + interval '6 hours', step_up_how = 'provider' WHERE id = $1`,
      [holder.sessionId],
    );
    await secondPerson(house.asUseCases, null);
    things = await makeThings(house, owner);
    secrets = [...SECRETS, things.alert];
    const readAlert = await readAlertOf(house, NEIGHBOUR);
    lastOfNeighbour = ({ alertEvents: event }) => event?.alertId === readAlert && event.change === 'read';
    for (const role of FOREIGN_ROLES) {
      foreign.set(role, (await house.enrol('CC-CONSULATE', [role])).token);
      neighbours.set(role, (await house.enrol(NEIGHBOUR, [role])).token);
    }
    foreign.set('family', await familyOf(house, NEIGHBOUR));
    neighbours.set('family', await familyOf(house, NEIGHBOUR));
    family = await familyOf(house, OWNER);
    ({ token: receiver } = await house.enrol(NEIGHBOUR, ['coordinator']));
  });
  afterAll(() => house.close());

  const answering = (operation: string) => {
    if (OF_FAMILIES.includes(operation)) return family;
    return OF_RECEIVERS.includes(operation) ? receiver : owner;
  };
  const roots = () => [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const fieldOf = (operation: string) => {
    const [root, name = ''] = operation.split('.');
    const field = roots()
      .find((type) => type?.name === root)
      ?.getFields()[name];
    if (!field) throw new Error(`The API has no ${operation}.`);
    return field;
  };
  const ask = async (operation: string, token: string | undefined): Promise<Reply> => {
    const field = fieldOf(operation);
    const variables = MATRIX[operation]?.asks(things) ?? {};
    const query = textOf(operation.split('.')[0] ?? '', field, variables);
    if (operation.startsWith('Subscription')) {
      const lastOwn = token === owner ? ofOwner : lastOfNeighbour;
      const isLast = MATRIX[operation]?.gets === 'own' ? lastOwn : () => true;
      return overhear(house.socket(token), { query, variables }, isLast);
    }
    return house.ask(query, { token, variables });
  };

  it('is asked for in every way that the API offers', () => {
    const offered = roots().flatMap((type) =>
      Object.keys(type?.getFields() ?? {}).map((name) => `${type?.name}.${name}`),
    );
    expect([...OPERATIONS].sort()).toEqual(offered.sort());
  });

  it('has an id each, so that it can be asked for', () => {
    for (const [thing, id] of Object.entries(things))
      expect([thing, id]).toEqual([thing, expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  });

  describe('is kept from everybody else', () => {
    let before: unknown;
    beforeAll(async () => {
      before = await stateOfThings(house);
    });

    it.each(OPERATIONS)('by %s, whatever their role', async (operation) => {
      const answers = await Promise.all(
        [...(MATRIX[operation]?.gets === 'own' ? neighbours : foreign)].map(async ([role, token]) => ({
          role,
          answer: await ask(operation, token),
        })),
      );
      const told = answers.filter(({ answer }) => !isKept(operation, answer, secrets));
      expect(told.map(({ role, answer: { text } }) => ({ role, text }))).toEqual([]);
    });

    it('and from somebody who is not signed in', async () => {
      const answers = await Promise.all(
        OPERATIONS.map(async (operation) => ({ operation, ...(await ask(operation, undefined)) })),
      );
      for (const { operation, errors } of answers) {
        expect([operation, errors?.[0]?.extensions.code]).toEqual([operation, 'UNAUTHENTICATED']);
      }
    });

    it('and stays as it was', async () => {
      expect(await stateOfThings(house)).toEqual(before);
    });
  });

  // Otherwise the answers above might only say that the question was wrong.
  it.each(CHANGES_LAST)('answers its owner by %s', async (operation) => {
    const answer = await ask(operation, answering(operation));
    const gets = MATRIX[operation]?.gets;
    expect(answer.errors).toBeUndefined();
    expect({ ...answer, isKept: gets !== 'everybody' && isKept(operation, answer, secrets) }).toMatchObject({
      isKept: false,
    });
  });
});

function isKept(operation: string, { data, errors, text }: Reply, secrets: readonly string[]): boolean {
  const gets = MATRIX[operation]?.gets;
  if (secrets.some((secret) => text.includes(secret))) return false;
  if (errors) return errors.every(({ extensions }) => REFUSALS.includes(extensions.code as string));
  const answer = data[operation.split('.')[1] ?? ''] as { __typename?: string } | null | undefined;
  if (gets === 'everybody') return true;
  if (gets === 'own') return answer !== undefined;
  if (gets === 'empty') return listIn(answer)?.length === 0;
  if (answer === null) return true;
  return ['NotFoundError', 'DeniedError'].includes(answer?.__typename ?? '');
}

function listIn(answer: unknown): readonly unknown[] | undefined {
  if (Array.isArray(answer)) return answer;
  return (answer as { nodes?: readonly unknown[] } | null)?.nodes;
}

/** Has an institution read its alert: nothing newer happens to any alert. Returns the alert's id. */
async function readAlertOf(house: ApiHouse, institution: string): Promise<string> {
  const [alert] = await house.sql<{ id: string; version: number }>(
    'SELECT alert.id, alert.version FROM alert JOIN institution i ON i.id = institution_id WHERE i.code = $1',
    [institution],
  );
  const { token } = await house.enrol(institution, ['forensic']);
  const input = { id: alert?.id, expectedVersion: alert?.version };
  const { id } = await house.change(token, 'acknowledgeAlert', input, '... on Alert { id }');
  return id;
}
