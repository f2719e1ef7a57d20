import { PURPOSES, type Role } from '../../src/modules/access/accounts/index.js';
import { ApiHouse, invented } from './api-house.js';

const NOBODY = '00000000-0000-4000-8000-00000000000a';

/** What reads across institutions, asked so that somebody with a purpose is answered. */
const KEPT: readonly (readonly [string, string])[] = [
  ['a match is read', `{ match(id: "${NOBODY}") { id } }`],
  ['matches are listed', '{ matches { nodes { id } } }'],
  ['runs are listed', '{ matchRuns { nodes { id } } }'],
  ['an alert is read', `{ alert(id: "${NOBODY}") { id } }`],
  ['alerts are listed', '{ inbox { nodes { id } } }'],
];

const MISSING = { code: 'FORBIDDEN', reason: 'ACCESS.PURPOSE_MISSING' };

describe('the purpose of use', () => {
  let house: ApiHouse;
  beforeAll(async () => {
    house = await ApiHouse.open();
  });
  afterAll(() => house.close());

  const declare = (token: string, purpose: string) =>
    house.change(
      token,
      'declarePurpose',
      { purpose },
      '__typename ... on PurposeDeclared { purpose } ... on UserError { code message }',
    );
  const ofAudit = (actorId: string) =>
    house.sql('SELECT action, outcome, purpose FROM audit_entry WHERE actor_id = $1 ORDER BY id', [actorId]);

  it.each(KEPT)('is asked for before %s', async (_, query) => {
    const { token } = await house.signIn('AA-SEARCH', ['forensic']);
    const { errors } = await house.ask(query, { token });
    expect(errors?.[0]?.extensions).toMatchObject(MISSING);
    expect(errors?.[0]?.message).toContain('declarePurpose');
    await declare(token, 'forensic_matching');
    const after = await house.ask(query, { token });
    expect(after.errors).toBeUndefined();
  });

  it('says its mend in Spanish too', async () => {
    const { token } = await house.signIn('AA-SEARCH', ['forensic']);
    const { errors } = await house.ask('{ matches { nodes { id } } }', {
      token,
      headers: { 'accept-language': 'es' },
    });
    expect(errors?.[0]?.message).toMatch(/no dice para qué.*forensic_matching/);
  });

  it('is asked for before the events of alerts', async () => {
    const { token } = await house.signIn('AA-SEARCH', ['liaison']);
    const client = house.socket(token);
    const { value } = await client.iterate({ query: 'subscription { alertEvents { change } }' }).next();
    expect(value).toMatchObject({ errors: [{ extensions: MISSING }] });
    await client.dispose();
  });

  it('is not asked for what is one’s own', async () => {
    const { token } = await house.signIn('AA-SEARCH', ['liaison']);
    const { id } = await house.change(
      token,
      'fileReport',
      { report: invented() },
      '... on RecordReceipt { id }',
    );
    const { data, errors } = await house.ask(`{ report(id: "${id}") { id } me { purpose purposes } }`, {
      token,
    });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ report: { id }, me: { purpose: null, purposes: ['search', 'casework'] } });
  });

  it('stands in every entry of the audit log from then on, denials too', async () => {
    const { token, actorId } = await house.signIn('AA-SEARCH', ['liaison']);
    await house.ask('{ matches { nodes { id } } }', { token });
    await declare(token, 'search');
    await house.ask('{ matches { nodes { id } } }', { token });
    await house.ask('{ linkageFairness { __typename } }', { token });
    await declare(token, 'casework');
    await house.ask('{ matches { nodes { id } } }', { token });
    expect(await ofAudit(actorId)).toEqual([
      { action: 'matches.read', outcome: 'denied', purpose: null },
      { action: 'sessions.own', outcome: 'done', purpose: 'search' },
      { action: 'matches.read', outcome: 'done', purpose: 'search' },
      { action: 'fairness.read', outcome: 'denied', purpose: 'search' },
      { action: 'sessions.own', outcome: 'done', purpose: 'casework' },
      { action: 'matches.read', outcome: 'done', purpose: 'casework' },
    ]);
  });

  it.each<[Role, readonly string[]]>([
    ['liaison', ['search', 'casework']],
    ['oversight', ['oversight']],
  ])('of a session of %s is one of the role’s own', async (role, own) => {
    const { token } = await house.signIn('AA-SEARCH', [role]);
    for (const purpose of PURPOSES) {
      const answer = await declare(token, purpose);
      expect(answer).toMatchObject(
        own.includes(purpose) ? { purpose } : { __typename: 'DeniedError', code: 'ACCESS.PURPOSE_REFUSED' },
      );
    }
  });

  it('of a token is the one it was issued with, or the usual one of its holder', async () => {
    const { token } = await house.steppedUp('AA-SEARCH', ['forensic']);
    const issue = (purpose?: string) =>
      house.change(
        token,
        'issueOwnToken',
        { label: 'script', ...(purpose && { purpose }) },
        '... on TokenIssued { token } ... on UserError { code }',
      );
    const purposeOf = async (one: string) =>
      (await house.ask('{ me { purpose } }', { token: one })).data.me.purpose;
    expect(await purposeOf(token)).toBeNull();
    expect(await purposeOf((await issue()).token)).toBe('forensic_matching');
    expect(await purposeOf((await issue('casework')).token)).toBe('casework');
    expect(await issue('oversight')).toEqual({ code: 'ACCESS.PURPOSE_REFUSED' });
  });
});
