import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { ROLES, type Role } from '../../src/modules/access/accounts/index.js';
import { approve, secondPerson } from '../support/second-person.js';
import { ApiHouse, type Loose } from '../api/api-house.js';
import { MATRIX } from '../api/asked-of-owners.js';
import { makeThings, OWNER, type OwnedThings } from '../api/owned-things.js';
import { questionOf } from './question.js';

/** Comes last, so that the others still find what there is. */
const TAKES_AWAY = /^(?:withdraw|remove|revoke|undo|part|end)/u;
/** Changes whose deed waits for a second person, of those that the institution itself does. */
const BY_TWO = {
  enrolUser: 'account',
  grantRoles: 'account_roles',
  setUserAccess: 'account_opening',
  inviteUser: 'account_invitation',
  issueClientSecret: 'machine_secret',
  signAgreement: 'agreement',
  renewAgreement: 'agreement_renewal',
  releaseRecord: 'record_release',
} as const;
const KINDS: readonly string[] = Object.values(BY_TWO);

/** What somebody must not come to have, or give, by themselves: one line each, of everybody in the house. */
const POWERS = `
  SELECT 'account ' || a.id || ' ' || role AS power FROM actor a, unnest(a.roles) AS role WHERE a.active AND a.record_id IS NULL
  UNION ALL SELECT 'invitation ' || encode(code_hash, 'hex') FROM invitation
  UNION ALL SELECT 'bound anew ' || id || ' ' || invited_until FROM actor WHERE invited_until IS NOT NULL
  UNION ALL SELECT 'secret ' || id FROM client_secret
  UNION ALL SELECT 'signature ' || code || ' ' || signer FROM agreement, unnest(signed_by) AS signer
  UNION ALL SELECT 'renewal ' || code || ' ' || signer FROM agreement, unnest(renewal_signed_by) AS signer
  UNION ALL SELECT 'proposal ' || to_jsonb(p)::text FROM agreement_proposal p
  UNION ALL SELECT 'release ' || id FROM disclosure_release WHERE action = 'released' AND level = 4
  UNION ALL SELECT 'kinship ' || id FROM kinship_setting
  UNION ALL SELECT 'export ' || request_id FROM bulk_export
  UNION ALL SELECT 'approver ' || id FROM named_approver
  UNION ALL SELECT 'approved ' || id FROM approval_request WHERE state IN ('approved', 'done')`;

describe('what the deeds of two people guard', () => {
  let house: ApiHouse;
  let schema: GraphQLSchema;
  let things: OwnedThings;
  let alone: Awaited<ReturnType<ApiHouse['steppedUp']>>;
  const asked = new Map<string, Loose>();
  beforeAll(async () => {
    house = await ApiHouse.open();
    ({ schema } = house.api.app.get(GraphQLSchemaHost));
    const { token } = await house.enrol(OWNER, [...ROLES]);
    things = await makeThings(house, token);
    const roles: Role[] = ['coordinator', 'ministry', 'liaison', 'forensic'];
    alone = await house.steppedUp(OWNER, roles, { purpose: 'forensic_matching' });
    await secondPerson(house.asUseCases, alone.institutionId);
    // Somebody to be opened, invited and given more, without a role that a coordinator may not give.
    await house.sql(`UPDATE actor SET roles = '{liaison}', active = false WHERE id = $1`, [things.actor]);
  });
  afterAll(() => house.close());

  const powers = async (): Promise<Set<string>> =>
    new Set((await house.sql<{ power: string }>(POWERS)).map(({ power }) => power));
  const gained = async (before: ReadonlySet<string>): Promise<string[]> =>
    [...(await powers())].filter((power) => !before.has(power));
  /** At which the match stands, whatever was done with it before. */
  const matchVersion = async () => {
    const [row] = await house.sql<{ expectedVersion: number }>(
      'SELECT version AS "expectedVersion" FROM hypothesis WHERE id = $1',
      [things.match],
    );
    return row;
  };
  /** What waits for a second person changes nothing, and comes first. */
  const mutations = () => {
    const turn = (name: string): number => (name in BY_TWO ? 0 : TAKES_AWAY.test(name) ? 2 : 1);
    return Object.values(schema.getMutationType()?.getFields() ?? {}).sort(
      (one, other) => turn(one.name) - turn(other.name),
    );
  };

  it('is gained by nobody alone: a coordinator who does all the rest of the house too, by every change of the schema', async () => {
    const found: Record<string, string[]> = {};
    let tried = 0;
    for (const field of mutations()) {
      const args = MATRIX[`Mutation.${field.name}`]?.asks({ ...things });
      if (!args) throw new Error(`Nobody says with what ${field.name} is asked.`);
      if (field.name === 'releaseRecord') Object.assign(args.input as object, await matchVersion());
      await house.stepUp(alone.sessionId);
      const before = await powers();
      const query = questionOf(schema, 'Mutation', field, args).replace(
        '__typename ...',
        field.name in BY_TWO ? '__typename ... on ApprovalRequest { id kind state } ...' : '__typename ...',
      );
      const { data } = await house.ask(query, { token: alone.token, variables: args });
      tried += 1;
      const more = await gained(before);
      if (more.length > 0) found[field.name] = more;
      if (field.name in BY_TWO) asked.set(field.name, (data?.[field.name] ?? {}) as Loose);
    }
    expect(found).toEqual({});
    expect(tried).toBe(mutations().length);
    expect(tried).toBeGreaterThan(150);
  });

  it('is asked for by each change that would give it', () => {
    const kinds = Object.fromEntries([...asked].map(([field, answer]) => [field, answer.kind as string]));
    expect([kinds, [...asked.values()].filter(({ kind }) => !kind)]).toEqual([BY_TWO, []]);
    expect([...asked.values()].map(({ state }) => state as string)).toEqual(KINDS.map(() => 'asked'));
  });

  it.each(Object.keys(BY_TWO))('is gained by two: %s', async (field) => {
    // They have ended the agreement meanwhile, which one person does alone, and what ends is not renewed.
    await house.sql('UPDATE agreement SET ending_at = NULL, ending_by = NULL');
    const before = await powers();
    await approve(house.asUseCases, asked.get(field)?.id as string);
    // Whose result its asker takes in person is approved, and that alone counts as gained here.
    expect((await gained(before)).length).toBeGreaterThan(0);
  });
});
