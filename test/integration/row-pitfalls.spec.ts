import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { PLATFORM } from '../../src/modules/access/accounts/index.js';
import { addressOf, actingAs, withLentRows, type Login } from '../../src/platform/database/index.js';
import { openHouseDatabase, type HouseDatabase } from '../support/house-database.js';

const ADMIN = process.env.DATABASE_URL ?? '';
const [ONE, TWO] = [randomUUID(), randomUUID()];
const LIAISON = { actorId: randomUUID(), institutionId: ONE, roles: ['liaison'] };
const OTHER = { actorId: randomUUID(), institutionId: TWO, roles: ['liaison'] };
const RECORDS = 'SELECT institution_id AS owner FROM record ORDER BY seq';

/** What row security of PostgreSQL does not do by itself: each of these was met in some system, and is held here. */
describe('row security of PostgreSQL', () => {
  let database: HouseDatabase;
  const ids: string[] = [];

  beforeAll(async () => {
    database = await openHouseDatabase('api', 2);
    for (const [code, id] of [
      ['AA-ONE', ONE],
      ['BB-TWO', TWO],
    ] as const) {
      await database.admin.query(
        `INSERT INTO institution (id, code, name, country, kind, delivers_only) VALUES ($1, $2, $2, 'MX', 'ngo', false)`,
        [id, code],
      );
      const record = randomUUID();
      ids.push(record);
      await database.admin.query(
        `INSERT INTO record (id, institution_id, record_type, code, version, status, content_hash, content, withdrawn)
         VALUES ($1, $2, 'report', $3, 1, 'registered', '\\x00', '{}', false)`,
        [record, id, `${code}-R1`],
      );
    }
  });
  afterAll(() => database.close());

  const owners = async (who: typeof LIAISON): Promise<string[]> =>
    database.db.transact(who, async (tx) =>
      (await tx.query<{ owner: string }[]>(RECORDS)).map(({ owner }) => owner),
    );
  const asAdmin = async <Row>(text: string): Promise<Row[]> => database.admin.query<Row[]>(text);
  const asLogin = async <T>(login: Login, work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client({ connectionString: addressOf(login, ADMIN) });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };

  /** Forces plans with workers; renamed in PostgreSQL 16. */
  const parallelSetting = async (): Promise<string> => {
    const [row] = await asAdmin<{ name: string }>(
      `SELECT name FROM pg_settings WHERE name IN ('debug_parallel_query', 'force_parallel_mode')`,
    );
    return row?.name ?? '';
  };

  it('does not let the owner of a table round it', async () => {
    await database.admin.transaction(async (tx) => {
      await tx.query('SET LOCAL ROLE huella_owner');
      expect(await tx.query(RECORDS)).toEqual([]);
    });
  });

  it('makes no login a superuser, an owner, or one who gets round it', async () => {
    expect(
      await asAdmin(`SELECT rolname FROM pg_roles WHERE rolname LIKE 'huella\\_%'
        AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)`),
    ).toEqual([]);
    expect(
      await asAdmin(`SELECT c.relname FROM pg_class c JOIN pg_roles o ON o.oid = c.relowner
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v') AND o.rolname <> 'huella_owner'`),
    ).toEqual([]);
    expect(
      await asAdmin(`SELECT m.rolname FROM pg_auth_members a JOIN pg_roles m ON m.oid = a.member
        WHERE m.rolname LIKE 'huella\\_%'`),
    ).toEqual([]);
  });

  it('leaves nothing of a context behind on a pooled connection', async () => {
    await database.db.transact(LIAISON, (tx) => tx.query('SELECT 1'));
    const left = await Promise.all(
      Array.from({ length: 20 }, () =>
        database.login.query<{ n: number }[]>('SELECT count(*)::int AS n FROM record'),
      ),
    );
    expect(left.flat().every(({ n }) => n === 0)).toBe(true);
  });

  it('keeps two hundred interleaved transactions of two institutions apart on two connections', async () => {
    const asked = Array.from({ length: 200 }, (_, at) => (at % 2 === 0 ? LIAISON : OTHER));
    const seen = await Promise.all(asked.map(owners));
    expect(seen).toEqual(asked.map(({ institutionId }) => [institutionId]));
  });

  it('is asked by every view, and no materialised view keeps what it has hidden', async () => {
    expect(
      await asAdmin(`SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace
        AND (relkind = 'm' OR relkind = 'v' AND NOT coalesce(reloptions, '{}') @> '{security_invoker=true}')`),
    ).toEqual([]);
  });

  it('is not got round by a function that runs with the rights of its owner', async () => {
    const functions = await asAdmin<{ name: string }>(
      `SELECT oid::regprocedure::text AS name FROM pg_proc WHERE prosecdef
         AND pronamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace) ORDER BY 1`,
    );
    expect(functions.map(({ name }) => name)).toEqual([
      'row_context.actor()',
      'row_context.claims()',
      'row_context.has_role(text[])',
      'row_context.institution()',
      'row_context.lent_ids()',
      'row_context.lent_seqs()',
      'row_context.verified(text)',
    ]);
  });

  it('keeps its keys and its workings from the logins', async () => {
    for (const login of ['api', 'worker', 'audit'] as const) {
      await asLogin(login, async (client) => {
        const denied = { code: '42501' };
        await expect(client.query('SELECT * FROM row_context.signing_key')).rejects.toMatchObject(denied);
        await expect(client.query(`SELECT row_context.verified('huella.context')`)).rejects.toMatchObject(
          denied,
        );
        await expect(client.query('SET ROLE huella_owner')).rejects.toMatchObject(denied);
        await expect(client.query('SET ROLE huella_keeper')).rejects.toMatchObject(denied);
        await expect(client.query('ALTER TABLE record DISABLE ROW LEVEL SECURITY')).rejects.toMatchObject(
          denied,
        );
        await expect(client.query('CREATE TABLE mine (x int)')).rejects.toMatchObject(denied);
        await expect(client.query('TRUNCATE record')).rejects.toMatchObject(denied);
      });
    }
  });

  it('gives the login of an auditor the log and nothing else, to read', async () => {
    await asLogin('audit', async (client) => {
      await expect(client.query('SELECT 1 FROM audit_entry')).resolves.toBeDefined();
      await expect(client.query('SELECT 1 FROM record')).rejects.toMatchObject({ code: '42501' });
      await expect(client.query('DELETE FROM audit_entry')).rejects.toMatchObject({ code: '42501' });
    });
  });

  it('changes nothing in the log and takes nothing out of it, for the administrator either', async () => {
    await asAdmin(
      `INSERT INTO audit_entry (actor_id, action, outcome) VALUES ('${ONE}', 'reports.read', 'done')`,
    );
    for (const text of [
      `UPDATE audit_entry SET action = 'reports.file'`,
      'DELETE FROM audit_entry',
      'TRUNCATE audit_entry',
    ])
      await expect(asAdmin(text)).rejects.toThrow('the audit log is append-only');
    expect(await asAdmin(`SELECT action FROM audit_entry WHERE actor_id = '${ONE}'`)).toEqual([
      { action: 'reports.read' },
    ]);
  });

  it('has no key that is unique over several institutions and chosen by one of them', async () => {
    const keys = await asAdmin<{ name: string }>(
      `SELECT indrelid::regclass::text || ' ' || substring(pg_get_indexdef(indexrelid) FROM 'USING (.*)$') AS name
       FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
       WHERE c.relnamespace = 'public'::regnamespace AND i.indisunique AND NOT i.indisprimary
         AND pg_get_indexdef(indexrelid) NOT LIKE '%institution_id%' ORDER BY 1`,
    );
    // Codes of institutions and agreements are public; hashes of tokens, numbers and ids are not chosen by anybody.
    expect(keys.map(({ name }) => name)).toEqual([
      'agreement btree (code)',
      "agreement_proposal btree (agreement_id) WHERE (state = 'open'::text)",
      'alert btree (seq)',
      'alert_delivery btree (alert_id, channel, occasion, actor_id, address, endpoint_id) NULLS NOT DISTINCT',
      'approval_request btree (seq)',
      'audit_link btree (entry_seq)',
      'break_glass btree (seq)',
      'client_secret btree (secret_hash)',
      'companion_finding btree (first_id, second_id)',
      'companion_finding btree (seq)',
      'complaint btree (seq)',
      'coordinated_event btree (coordinator_id, code)',
      'coordinated_event btree (seq)',
      "digest btree (actor_id, mark) WHERE (kind = 'weekly'::text)",
      'disclosed btree (record_a, record_b, kind, side, actor_id, purpose, level, handling, untold)',
      "dna_exchange btree (hypothesis_id) WHERE (state = ANY (ARRAY['asked'::text, 'accepted'::text]))",
      'event_record btree (record_id) WHERE (detached_at IS NULL)',
      'event_record btree (seq)',
      'family_item btree (window_id, receipt_id) WHERE (parted_at IS NULL)',
      'family_message btree (seq)',
      'family_receipt btree (code_hash)',
      'family_receipt btree (record_id) WHERE (ended_at IS NULL)',
      `family_search btree (record_id) WHERE (state = 'open'::text)`,
      'family_search btree (seq)',
      'handed_over btree (seq)',
      'hypothesis btree (kind, record_a, record_b)',
      'hypothesis btree (seq)',
      `identification btree (hypothesis_id) WHERE (state = ANY (ARRAY['proposed'::text, 'preliminary'::text, 'confirmed'::text, 'notified_to_family'::text, 'contested'::text, 'reaffirmed'::text]))`,
      'identification btree (seq)',
      'import_job btree (seq)',
      'incident btree (list, code)',
      'incident btree (seq)',
      'inquiry btree (seq)',
      'institution btree (code)',
      'joint_round btree (seq)',
      'joint_set btree (seq)',
      'kinship_setting btree (id)',
      'legal_demand btree (seq)',
      'linkage_model btree (version)',
      'manifest_entry btree (seq)',
      'manifest_link btree (record_id) WHERE (ended_at IS NULL)',
      'match_background btree (seq)',
      "match_band_change btree (hypothesis_id, side, model_version) WHERE (cause = 'model'::text)",
      'match_run btree (import_id, after_undo) WHERE (import_id IS NOT NULL)',
      'match_run btree (seq)',
      'match_run btree (task_id) WHERE (task_id IS NOT NULL)',
      'misuse_signal btree (pattern)',
      'misuse_signal btree (seq)',
      'offer btree (seq)',
      'offer_referral btree (seq)',
      'office_question btree (seq)',
      'passkey btree (credential_id)',
      'person_identity btree (actor_id)',
      'photograph btree (seq)',
      'procedure btree (seq)',
      'procedure_paper btree (seq)',
      `procedure_step btree (procedure_id) WHERE (state = 'open'::text)`,
      'procedure_step btree (seq)',
      'recall btree (seq)',
      'recommendation btree (seq)',
      'record btree (seq)',
      'report_draft btree (seq)',
      'report_pair btree (change)',
      'routed_office btree (seq)',
      // The platform writes it, by what routing says.
      'routed_office btree (subject_kind, subject_id, office_id)',
      'session btree (token_hash)',
      'task btree (once_key)',
      'transmission btree (seq)',
    ]);
  });

  it('lends a transaction the rows that are named, for as long as they are read', async () => {
    const [own = '', foreign = ''] = ids;
    await database.db.transact(LIAISON, async (tx) => {
      const read = (): Promise<{ owner: string }[]> => tx.query(RECORDS);
      expect(await withLentRows(tx, { ids: [foreign] }, read)).toEqual([{ owner: ONE }, { owner: TWO }]);
      expect(await read()).toEqual([{ owner: ONE }]);
      const change = (): Promise<[unknown[], number]> =>
        tx.query('UPDATE record SET status = status WHERE id = $1', [foreign]);
      expect(await withLentRows(tx, { ids: [foreign, own] }, change)).toEqual([[], 0]);
    });
  });

  it('lets the platform work in somebody’s transaction, and them see no more afterwards', async () => {
    await database.db.transact(LIAISON, async (tx) => {
      const read = (): Promise<{ owner: string }[]> => tx.query(RECORDS);
      expect(await actingAs(tx, PLATFORM, read)).toHaveLength(2);
      expect(await read()).toEqual([{ owner: ONE }]);
    });
  });

  it('answers the same where the server works in parallel', async () => {
    await database.db.transact(LIAISON, async (tx) => {
      const name = await parallelSetting();
      await tx.query(`SET LOCAL ${name} = on`);
      expect(await tx.query(RECORDS)).toEqual([{ owner: ONE }]);
    });
  });
});
