import { GraphQLSchemaHost } from '@nestjs/graphql';
import { REPEATABLE } from '../../src/apps/api/reviewed-fields.js';
import { ROLES } from '../../src/modules/access/accounts/index.js';
import { secondPerson } from '../support/second-person.js';
import { ApiHouse } from './api-house.js';
import { MATRIX } from './asked-of-owners.js';
import { familyOf } from './family-house.js';
import { makeThings, OWNER, type OwnedThings } from './owned-things.js';
import { textOf } from './question-text.js';
import { grown, rowsOfTables } from './rows-of-tables.js';

/** What is refused the owner of these things already the first time, and by what: that the second is refused too says little, so their reasons are not tried here. */
const NOT_DRIVEN: Readonly<Record<string, string>> = {
  openFamilySearch: 'REFERRALS.NO_FAMILY_TO_SEEK',
  shareReceipt: 'FAMILY.PHRASE_OF_ANOTHER',
  printReceipt: 'FAMILY.CODE_OF_ANOTHER',
  joinFamilyWindow: 'FAMILY.CODE_MISTYPED',
  partFamilyWindow: 'FAMILY.WHICH_ITEM',
  confirmUrgentDeletion: 'ACCESS.NOT_FOUND',
  collectLegalDemand: 'APPROVALS.NOT_APPROVED',
  reopenQuestions: 'MISUSE.NOT_STOPPED',
  makeDecoys: 'APPROVALS.NO_SECOND_PERSON',
  endDecoys: 'DECOYS.NONE',
  acknowledgeProcedureStop: 'PROCEDURES.NOT_OPEN',
  identifyTogether: 'EVENTS.JOINT_NOT_ACCEPTED',
  proposeJointIdentification: 'EVENTS.SET_TOO_SMALL',
  answerReexamination: 'EVENTS.NOTHING_TO_EXAMINE',
  restMatch: 'MATCHES.REST_TOO_LONG',
  askDnaExchange: 'LABORATORY.EXCHANGE_NOT_COVERED',
  collectClientSecret: 'APPROVALS.NOT_APPROVED',
  answerApprovalRequest: 'APPROVALS.SAME_PERSON',
  reviewDnaSample: 'LABORATORY.SAMPLES_STAND',
  withdrawDnaExchange: 'LABORATORY.EXCHANGE_CLOSED',
  commitImport: 'IMPORTS.CANNOT_COMMIT',
  undoImport: 'IMPORTS.CANNOT_UNDO',
  withdrawAgreementTerms: 'MECHANISMS.NO_PROPOSAL',
  collectInvitation: 'APPROVALS.NOT_APPROVED',
};

/** Rows that a second one makes, as its reason in `REPEATABLE` says. */
const MAKES_AGAIN: Readonly<Record<string, readonly string[]>> = { decideAsFamily: ['record_version'] };

const OF_FAMILIES = ['decideAsFamily', 'closeFamilyWindow', 'joinFamilyWindow', 'partFamilyWindow'];
const OF_RECEIVERS = ['answerEventInvitation', 'answerEventHandover'];
const NAMES = Object.keys(MATRIX)
  .filter((operation) => operation.startsWith('Mutation.'))
  .map((operation) => operation.replace('Mutation.', ''))
  .filter((name) => name in REPEATABLE);

describe('a change that takes no key and is sent twice', () => {
  let house: ApiHouse;
  let things: OwnedThings;
  let owner: string;
  let family: string;
  let receiver: string;
  beforeAll(async () => {
    house = await ApiHouse.open();
    const holder = await house.signIn(OWNER, [...ROLES], { purpose: 'search' });
    owner = holder.token;
    await house.sql(
      `UPDATE session SET step_up_at = now() + interval '6 hours', step_up_how = 'provider' WHERE id = $1`,
      [holder.sessionId],
    );
    await secondPerson(house.asUseCases, null);
    things = await makeThings(house, owner);
    family = await familyOf(house, OWNER);
    ({ token: receiver } = await house.enrol('BB-FORENSIC', ['coordinator']));
  });
  afterAll(() => house.close());

  const tokenFor = (name: string): string => {
    if (OF_FAMILIES.includes(name)) return family;
    return OF_RECEIVERS.includes(name) ? receiver : owner;
  };
  /** @returns the code of a refusal, if it is one, and the tables that have grown */
  const send = async (name: string) => {
    const { schema } = house.api.app.get(GraphQLSchemaHost);
    const field = schema.getMutationType()?.getFields()[name];
    if (!field) throw new Error(`The API has no ${name}.`);
    const variables = MATRIX[`Mutation.${name}`]?.asks(things) ?? {};
    const query = textOf('Mutation', field, variables).replace(
      '{ __typename }',
      '{ __typename ... on UserError { code } }',
    );
    const before = await rowsOfTables(house);
    const { data, errors } = await house.ask(query, { token: tokenFor(name), variables });
    const changes = grown(before, await rowsOfTables(house));
    const code = errors?.[0]?.extensions.reason ?? (data?.[name] as { code?: string }).code;
    // An announcement is heard as often as it is made, and each hop may run twice without harm.
    const made = Object.keys(changes).filter(
      (table) => (changes[table] ?? 0) > 0 && table !== 'outbox_event',
    );
    return { code, made };
  };

  it('is each of those that are named', () => {
    expect([...NAMES].sort()).toEqual(Object.keys(REPEATABLE).sort());
  });

  it.each(NAMES)('makes nothing more by %s', async (name) => {
    const first = await send(name);
    expect(first.code).toBe(NOT_DRIVEN[name]);
    expect((await send(name)).made).toEqual(MAKES_AGAIN[name] ?? []);
  });
});
