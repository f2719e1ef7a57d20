import { SealLog } from '../../src/modules/access/audit/index.js';
import { RunImport } from '../../src/modules/exchange/imports/index.js';
import { ApiHouse, PERMITTING, type Loose } from './api-house.js';
import { reported } from './family-house.js';

const START = `mutation S($input: StartImportInput!) {
  startImport(input: $input) { __typename ... on ImportStarted { importId } ... on UserError { code message } }
}`;

/** As a coordinator would write it for a table of their own. */
const MAPPING = {
  id: 'own-table',
  name: 'Own table',
  institution: { code: 'AA-SEARCH', name: 'Own', country: 'AA', kind: 'public_register' },
  recordType: 'report',
  encoding: 'utf-8',
  requiredColumns: ['Folio'],
  idFrom: { column: 'Folio' },
  rules: [
    { read: 'name', to: 'person.names', kind: 'legal', columns: { given: 'Nombre', surnames: ['Apellido'] } },
    { read: 'words', column: 'Sexo', to: 'person.sex', words: { H: 'male', M: 'female' } },
    { read: 'date', column: 'Nacimiento', to: 'person.birthDate', formats: ['D/M/YYYY'] },
  ],
  constants: [],
};
const TABLE = [
  'Folio;Nombre;Apellido;Sexo;Nacimiento',
  'T-1;Persona;"Inventada; dos";M;3/11/1999',
  ';Otra;Inventada;H;4/1/1988',
  'T-3;Tercera;Inventada;H;5/2/1990',
].join('\n');

const CHAIN = '{ systemHealth { checks { name standing } logProvenUntil logBrokenAtEntry } }';

describe('what connects an institution with its own systems', () => {
  let house: ApiHouse;
  let token: string;
  let foreign: string;
  beforeAll(async () => {
    house = await ApiHouse.open();
    ({ token } = await house.enrol('AA-SEARCH', ['coordinator']));
    ({ token: foreign } = await house.enrol('CC-CONSULATE', ['coordinator']));
  });
  afterAll(() => house.close());

  const ask = async (by: string, query: string, variables: object = {}): Promise<Loose> =>
    (await house.ask(query, { token: by, variables: { ...variables } })).data;

  describe('a table of its own', () => {
    const hand = async (body: string) => {
      const headers = { authorization: `Bearer ${token}` };
      const response = await fetch(`${house.api.url}/imports/files`, { method: 'POST', body, headers });
      return ((await response.json()) as { uploadId: string }).uploadId;
    };
    const work = async (importId: string) =>
      house.api.app
        .get(RunImport, { strict: false })
        .process(importId, () => Promise.resolve(), new AbortController().signal);
    const run = async (uploadId: string, mode: string, mapping: object = MAPPING) => {
      const input = { uploadId, format: 'own', mapping: JSON.stringify(mapping), mode };
      const { startImport } = await ask(token, START, { input });
      if (startImport.importId) await work(startImport.importId);
      return startImport as { importId: string; code?: string };
    };
    const rejects = async (importId: string, by = token) =>
      fetch(`${house.api.url}/imports/${importId}/rejects`, { headers: { authorization: `Bearer ${by}` } });
    const READ =
      'query R($id: UUID!) { import(id: $id) { state accepted rejected stored rejectsPath findings(first: 5) { nodes { line code path } } } }';

    it('is read by the mapping that comes with it, tried first, and hands out the rows that it turned away', async () => {
      const uploadId = await hand(TABLE);
      const { importId } = await run(uploadId, 'dry_run');
      const tried = (await ask(token, READ, { id: importId })).import;
      expect(tried).toMatchObject({ state: 'done', accepted: 2, rejected: 1 });
      expect(tried.findings.nodes).toContainEqual({ line: 3, code: 'IMPORTS.ID_EMPTY', path: 'id' });
      const answer = await rejects(importId);
      expect(answer.headers.get('content-disposition')).toContain('rejects.csv');
      expect(await answer.text()).toBe(
        '"Folio";"Nombre";"Apellido";"Sexo";"Nacimiento"\n"";"Otra";"Inventada";"H";"4/1/1988"\n',
      );
      const commit =
        'mutation C($id: UUID!) { commitImport(input: { importId: $id }) { ... on ImportStarted { importId } ... on UserError { code } } }';
      const stored = (await ask(token, commit, { id: importId })).commitImport as { importId: string };
      expect((await ask(token, commit, { id: importId })).commitImport).toEqual(stored);
      expect((await ask(foreign, commit, { id: importId })).commitImport.importId).toBeUndefined();
      expect((await ask(token, commit, { id: stored.importId })).commitImport).toEqual({
        code: 'IMPORTS.CANNOT_COMMIT',
      });
      await work(stored.importId);
      expect((await ask(token, READ, { id: stored.importId })).import).toMatchObject({
        ...{ state: 'done', stored: 2, rejectsPath: null },
      });
      const [kept] = await house.sql<{ content: Loose }>(`SELECT content FROM record WHERE code = 'T-1'`);
      expect(kept?.content.person).toMatchObject({ sex: 'female', birthDate: '1999-11-03' });
    });

    it('gives the rows to nobody else: neither of another institution, nor to a colleague who did not hand them in', async () => {
      const { importId } = await run(await hand(TABLE), 'dry_run');
      const { token: liaison } = await house.enrol('AA-SEARCH', ['liaison']);
      expect((await rejects(importId, foreign)).status).toBe(404);
      expect((await rejects(importId, liaison)).status).toBe(404);
      expect((await rejects(importId)).status).toBe(200);
    });

    it('is refused with a mapping that cannot be used, or of another institution', async () => {
      const uploadId = await hand(TABLE);
      const wrong = {
        ...MAPPING,
        rules: [{ read: 'date', column: 'Nacimiento', to: 'x', formats: ['heute'] }],
      };
      expect(await run(uploadId, 'dry_run', wrong)).toMatchObject({ code: 'IMPORTS.MAPPING_INVALID' });
      const theirs = { ...MAPPING, institution: { ...MAPPING.institution, code: 'CC-CONSULATE' } };
      expect((await run(uploadId, 'dry_run', theirs)).importId).toBeUndefined();
    });
  });

  it('are machine accounts, with their secrets and when they last came', async () => {
    const { actorId } = await house.enrol('AA-SEARCH', ['machine']);
    const query = '{ machineAccounts { id roles mayDo lastUsedAt secrets { scopes purpose } } }';
    const asker = await house.signIn('AA-SEARCH', ['coordinator']);
    const order = { actorId, scopes: ['reports.read'] };
    const { id: requestId } = await house.changeByTwo(asker, 'issueClientSecret', order);
    await house.change(asker.token, 'collectClientSecret', { requestId }, '__typename');
    const { machineAccounts } = await ask(token, query);
    expect(machineAccounts).toContainEqual({
      ...{ id: actorId, roles: ['machine'], lastUsedAt: null },
      mayDo: expect.arrayContaining(['reports.read']),
      secrets: [{ scopes: ['reports.read'], purpose: 'search' }],
    });
    const others = (await ask(foreign, query)).machineAccounts as Loose[];
    expect(others.map(({ id }) => id as string)).not.toContain(actorId);
  });

  it('is what another institution would see of a record: as agreements, consents and limits say', async () => {
    const report = { person: { names: [{ kind: 'legal', full: 'Persona Inventada' }], sex: 'female' } };
    const reporter = { name: 'Reporta Inventada', language: 'es', relationship: 'mother' };
    const { id } = (await house.change(
      token,
      'fileReport',
      { report: { ...report, reporter, consents: PERMITTING } },
      '... on RecordReceipt { id }',
    )) as { id: string };
    const seenBy = async (institution: string) =>
      (
        await ask(
          token,
          'query V($id: UUID!, $of: String!) { recordAs(recordId: $id, institution: $of) { cap kinds { kind level } released neverTravels } }',
          { id, of: institution },
        )
      ).recordAs;
    const seen = await seenBy('BB-FORENSIC');
    const level = (of: Loose) => (of.kinds as Loose[]).find(({ kind }) => kind === 'identification')?.level;
    expect(level(seen)).toBeGreaterThan(0);
    expect(seen.neverTravels).toContain('reporter');
    expect(JSON.stringify(seen.released)).not.toContain('Reporta');
    await house.sql('UPDATE record SET withdrawn = true WHERE id = $1', [id]);
    expect(level(await seenBy('BB-FORENSIC'))).toBe(0);
    expect(await seenBy('AA-SEARCH')).toBeNull();
  });

  it('is the audit log for those who watch over all: by record, account and operation; the search is in it', async () => {
    const { recordId, code, actorId } = (await reported(house)) as {
      recordId: string;
      code?: string;
      actorId: string;
    };
    const [named] = await house.sql<{ code: string }>('SELECT code FROM record WHERE id = $1', [recordId]);
    const watch = await house.enrol('AA-SEARCH', ['oversight']);
    const query =
      'query A($s: AuditSearchInput!) { auditEntries(first: 5, search: $s) { nodes { action actorId institution outcome recordIds } } }';
    const { auditEntries } = await ask(watch.token, query, {
      s: { record: `AA-SEARCH/${code ?? named?.code}`, actorId, action: 'reports.' },
    });
    expect(auditEntries.nodes).toEqual([
      { action: 'reports.file', actorId, institution: 'AA-SEARCH', outcome: 'done', recordIds: [recordId] },
    ]);
    const again = (await ask(watch.token, query, { s: { record: recordId, action: 'audit.' } })).auditEntries;
    expect(again.nodes).toContainEqual(
      expect.objectContaining({ action: 'audit.read', actorId: watch.actorId }),
    );
    const denied = await house.ask(query, { token, variables: { s: {} } });
    expect(denied.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('is how the installation stands, without a name or an address; that the log could be changed shows', async () => {
    const query =
      '{ systemHealth { status version queue checks { name standing counts { name value } } databaseBytes } }';
    const standing = async () => {
      const { systemHealth } = await ask(token, query);
      return (systemHealth.checks as Loose[]).find(({ name }) => name === 'audit')?.standing;
    };
    const { systemHealth } = await ask(token, query);
    expect(systemHealth.version).toMatch(/^\d+\.\d+\.\d+/);
    expect(systemHealth.databaseBytes).toBeNull();
    expect((systemHealth.checks as Loose[]).map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'database',
        'worker',
        'queue',
        'outbox',
        'withdrawals',
        'audit',
        'chain',
        'backup',
        'mail',
        'webhook',
      ]),
    );
    expect(await standing()).toBe('ok');
    await house.sql('ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_append_only');
    expect(await standing()).toBe('failed');
    await house.sql('ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_append_only');
    const chain = async () => {
      await house.api.app.get(SealLog, { strict: false }).round();
      const { systemHealth: now } = await ask(token, CHAIN);
      const { standing: is } = (now.checks as Loose[]).find(({ name }) => name === 'chain') ?? {};
      return { is, until: now.logProvenUntil, entry: now.logBrokenAtEntry };
    };
    expect(await chain()).toEqual({ is: 'ok', until: expect.any(String) as string, entry: null });
    await house.sql(`ALTER TABLE audit_entry DISABLE TRIGGER USER`);
    await house.sql(
      `UPDATE audit_entry SET purpose = 'casework' WHERE id = (SELECT min(id) FROM audit_entry)`,
    );
    await house.sql(`ALTER TABLE audit_entry ENABLE TRIGGER USER`);
    const [first] = await house.sql<{ id: string }>('SELECT min(id)::text AS id FROM audit_entry');
    expect(await chain()).toMatchObject({ is: 'failed', entry: first?.id });
    const { token: liaison } = await house.enrol('AA-SEARCH', ['liaison']);
    expect((await house.ask(query, { token: liaison })).errors).toBeDefined();
  });

  it('is not well without a verified backup that is young enough, and of a demonstration says nothing', async () => {
    const standing = async () => {
      const { systemHealth } = await ask(
        token,
        '{ systemHealth { isDemonstration lastBackupAt lastVerifiedBackupAt checks { name standing ageSeconds } } }',
      );
      const { checks, ...rest } = systemHealth as Loose;
      return { ...rest, check: (checks as Loose[]).find(({ name }) => name === 'backup') };
    };
    const mark = (key: string, hours: number) =>
      house.sql(
        `INSERT INTO installation (key, value) VALUES ($1, to_char((now() - $2 * interval '1 hour') AT TIME ZONE 'UTC',
           'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
        [key, hours],
      );
    expect(await standing()).toEqual({
      ...{ isDemonstration: false, lastBackupAt: null, lastVerifiedBackupAt: null },
      check: { name: 'backup', standing: 'warning', ageSeconds: null },
    });
    await mark('last_backup', 1);
    expect(await standing()).toMatchObject({
      ...{ lastBackupAt: expect.any(String) as string, lastVerifiedBackupAt: null },
      check: { standing: 'warning' },
    });
    await mark('last_verified_backup', 25);
    const { check } = await standing();
    expect(check).toMatchObject({ standing: 'ok' });
    expect(Math.round(Number(check?.ageSeconds) / 60)).toBe(60);
    await mark('last_verified_backup', 27);
    expect(await standing()).toMatchObject({ check: { standing: 'warning' } });
    await house.sql(`INSERT INTO installation (key, value) VALUES ('demonstration-compared', 'run')`);
    expect(await standing()).toMatchObject({ isDemonstration: true, check: undefined });
    await house.sql(`DELETE FROM installation`);
  });
});
