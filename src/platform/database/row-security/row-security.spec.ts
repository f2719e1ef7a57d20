import { addressOf, loginOf, signingKeyOf } from './database-roles.js';
import { ContextSigner } from './row-context.js';
import { conditionOf, privilegesOf, statementsOf } from './row-rules.js';

const ADMIN = 'postgres://boss:s%2Fecret@db.internal:5432/huella';

describe('the logins of the database', () => {
  it('have addresses that follow from the administrator’s and lead to the same database', () => {
    const api = addressOf('api', ADMIN);
    expect(api).toMatch(/^postgres:\/\/huella_api:[0-9a-f]{64}@db\.internal:5432\/huella$/);
    expect(addressOf('api', ADMIN)).toBe(api);
    expect(addressOf('worker', ADMIN).split('@')[0]).not.toContain(new URL(api).password);
    expect(addressOf('api', ADMIN.replace('s%2Fecret', 'other'))).not.toBe(api);
  });

  it('are known by their names', () => {
    expect(loginOf(addressOf('worker', ADMIN))).toBe('worker');
    expect(loginOf(ADMIN)).toBeUndefined();
  });

  it('need a password that theirs follow from', () => {
    expect(() => addressOf('api', 'postgres://boss@db.internal/huella')).toThrow('has no password');
  });
});

describe('a signed context', () => {
  const key = signingKeyOf(addressOf('api', ADMIN));
  const signer = new ContextSigner(key, () => Date.parse('2026-11-26T00:00:00Z'));
  const who = { actorId: 'a', institutionId: 'i', roles: ['liaison', 'forensic'] };

  it('says who acts, and until when it may be begun with', () => {
    expect(signer.context(who, 7).split('|').slice(0, 4)).toEqual([
      '1795651500',
      'a',
      'i',
      'liaison,forensic',
    ]);
  });

  it('is another one for another session, key or word', () => {
    const macOf = (text: string) => text.split('|').at(-1);
    const one = macOf(signer.context(who, 7));
    const others = [
      signer.context(who, 8),
      signer.context({ ...who, roles: ['liaison'] }, 7),
      new ContextSigner(Buffer.from('another'), () => Date.parse('2026-11-26T00:00:00Z')).context(who, 7),
    ];
    expect(others.map(macOf)).not.toContain(one);
    expect(one).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('the rule of a table', () => {
  const rule = {
    table: 'thing',
    select: [{ roles: ['boss'] }, { roles: ['cl"er\'k'], where: 'owner = 1' }],
    insert: [{ where: 'owner = 1' }],
  };

  it('lets through what one of its clauses does, and nothing where there is none', () => {
    expect(conditionOf(rule.select)).toBe(
      `(SELECT row_context.has_role(ARRAY['boss']::text[])) OR ((SELECT row_context.has_role(ARRAY['cl"er''k']::text[])) AND (owner = 1))`,
    );
    expect(conditionOf([])).toBe('false');
    expect(conditionOf([{}])).toBe('(false)');
  });

  it('is forced, replaces what stood before, and checks what is written', () => {
    const statements = statementsOf(rule);
    expect(statements).toContain('ALTER TABLE thing FORCE ROW LEVEL SECURITY');
    expect(statements).toContain('DROP POLICY IF EXISTS row_delete ON thing');
    expect(statements).toContain(
      'CREATE POLICY row_insert ON thing FOR INSERT TO PUBLIC WITH CHECK ((owner = 1))',
    );
    expect(statements.filter((one) => one.startsWith('CREATE POLICY'))).toHaveLength(2);
    expect(privilegesOf(rule)).toBe('SELECT, INSERT');
  });
});
