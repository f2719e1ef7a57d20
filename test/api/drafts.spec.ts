import { randomUUID } from 'node:crypto';
import { ForgetDrafts } from '../../src/modules/records/reports/index.js';
import { ApiHouse, type Loose } from './api-house.js';
import { knock, PHRASE } from './family-house.js';
import { MovableClock } from './movable-clock.js';

const DRAFT = `id version openedBy changedBy fields goesAt obstacles { path code }
  completeness(language: es) { score reachable groups { group points weight } tasks { item points paths text } }`;
const NAMED = { 'person.names': [{ kind: 'nickname', full: 'Chela Inventada' }] };
const CONTACT = { 'reporter.relationship': 'aunt', 'reporter.language': 'es', 'reporter.phone': '+504 0000' };
const RECEIPT = { phrase: PHRASE, language: 'es' };
const FILED = `__typename ... on RecordReceipt { id code familyCode } ... on UserError { refused: code }
  ... on InvalidInput { findings { path code } } ... on VersionConflict { expected actual }`;

describe('a report written down in steps', () => {
  const clock = new MovableClock();
  let house: ApiHouse;
  let token: string;
  let actorId: string;
  beforeAll(async () => {
    house = await ApiHouse.open([], {}, { clock });
    ({ token, actorId } = await house.enrol('AA-SEARCH', ['liaison']));
  });
  beforeEach(() => house.sql('DELETE FROM attempt'));
  afterAll(() => house.close());

  const open = (fields: object = NAMED, more: object = {}): Promise<Loose> =>
    house.change(
      token,
      'openReportDraft',
      { fields, ...more },
      `... on ReportDraft { ${DRAFT} } ... on UserError { code path }`,
    );
  const save = (id: unknown, basedOn: number, fields: object, by = token): Promise<Loose> =>
    house.change(
      by,
      'saveReportDraft',
      { id, basedOn, fields },
      `... on DraftSaved { draft { ${DRAFT} } conflicts { path version by } } ... on UserError { code path }`,
    );
  const file = (input: object, by = token): Promise<Loose> =>
    house.change(by, 'fileReportDraft', input, FILED);
  const read = async (id: unknown, by = token) =>
    house.ask(`query D($id: UUID!) { reportDraft(id: $id) { ${DRAFT} } }`, { token: by, variables: { id } });

  it('is kept with half an answer, and says what keeps it from being filed', async () => {
    const { id } = await open();
    const saved = await save(id, 1, { 'lastContact.place': { country: 'MX' }, 'person.birthDate': '1999-1' });
    expect(saved.conflicts).toEqual([]);
    expect(saved.draft.fields).toMatchObject({ 'person.birthDate': '1999-1' });
    expect(saved.draft.obstacles).toEqual([
      { path: 'reporter.phone', code: 'REPORTS.MINIMUM_CONTACT' },
      { path: 'person.birthDate', code: expect.stringMatching(/^EXCHANGE\./) },
      { path: 'lastContact.date', code: 'EXCHANGE.REQUIRED' },
    ]);
    expect((await read(id)).data.reportDraft).toEqual(saved.draft);
  });

  it('says before it is filed which consents would not do what they say, and is filed with them', async () => {
    const consents = [{ purpose: 'cross_border', decision: 'granted', countries: ['*'] }];
    const fields = { ...NAMED, ...CONTACT, consents };
    const shown = '... on ReportDraft { id obstacles { code } warnings { path code message } }';
    const opened = await house.change(token, 'openReportDraft', { fields }, shown, {
      'accept-language': 'fr',
    });
    const code = 'EXCHANGE.GRANT_ALONE';
    expect(opened).toMatchObject({
      obstacles: [],
      warnings: [
        { path: 'consents[0].purpose', code, message: expect.stringMatching(/n’accompagne ni .* ni /) },
      ],
    });
    const filed = await house.change(
      token,
      'fileReportDraft',
      { id: opened.id, expectedVersion: 1 },
      '__typename ... on RecordReceipt { warnings { code } }',
    );
    expect(filed).toEqual({ __typename: 'RecordReceipt', warnings: [{ code }] });
  });

  it('stands in the database as nothing that can be read', async () => {
    const { id } = await open();
    const [row] = await house.sql<{ content: string }>('SELECT * FROM report_draft WHERE id = $1', [id]);
    expect(JSON.stringify(row)).not.toMatch(/Chela|Inventada|person/);
  });

  it('keeps what two write at once, and tells of the one field in which they differ', async () => {
    const other = await house.enrol('AA-SEARCH', ['coordinator']);
    const { id } = await open();
    await save(id, 1, { 'person.sex': 'female', marks: [{ type: 'scar' }] });
    const late = await save(id, 1, { 'person.sex': 'male', 'physical.build': 'slim' }, other.token);
    expect(late.conflicts).toEqual([{ path: 'person.sex', version: 2, by: actorId }]);
    expect(late.draft).toMatchObject({
      ...{ version: 3, changedBy: other.actorId },
      fields: { 'person.sex': 'female', marks: [{ type: 'scar' }], 'physical.build': 'slim' },
    });
    // The same step over a bad line again: nothing more comes of it.
    expect((await save(id, 1, { 'physical.build': 'slim' }, other.token)).draft.version).toBe(3);
    expect(await save(id, 3, { 'person.sex': 'male' }, other.token)).toMatchObject({
      conflicts: [],
      draft: { fields: { 'person.sex': 'male' } },
    });
    expect(await save(id, 9, {})).toMatchObject({ code: 'RECORDS.VERSION_CONFLICT' });
  });

  it('is opened once, however often the request arrives', async () => {
    const idempotencyKey = randomUUID();
    const { id } = await open(NAMED, { idempotencyKey });
    await save(id, 1, { marks: [{ type: 'scar' }] });
    expect(await open(NAMED, { idempotencyKey })).toMatchObject({ id, version: 2 });
  });

  it('has the fields of the format and no others, and says so without repeating a name', async () => {
    const refused = await open({ 'person.Xiomara': 'x' });
    expect(refused).toEqual({ code: 'REPORTS.DRAFT_FIELD_UNKNOWN', path: 'fields.*' });
    expect(
      await open({ effects: [{ description: 'x'.repeat(600_000) }] }).catch(() => 'too long'),
    ).toMatchObject({
      code: 'REPORTS.DRAFT_TOO_LARGE',
    });
  });

  it('tells what to ask next, and asks nobody twice who does not know or does not want to say', async () => {
    const { id, completeness } = await open();
    expect(completeness.score).toBe(10);
    expect(completeness.tasks[0]).toMatchObject({ item: 'consent_search', points: 0 });
    expect(completeness.tasks[3]).toMatchObject({ item: 'close_relative_typed', points: 12 });
    expect(completeness.tasks[3].text).toMatch(/^Pregunte si la madre/);
    const { draft } = await save(id, 1, {
      ...{
        'asked.person.documents': 'unknown',
        'asked.relatives.profile': 'refused',
        'asked.marks': 'not_asked',
      },
      consents: [{ purpose: 'search', decision: 'refused' }],
    });
    const items = draft.completeness.tasks.map(({ item }: Loose) => item);
    for (const item of ['document', 'close_relative_typed', 'consent_search'])
      expect(items).not.toContain(item);
    expect(items).toContain('marks');
    expect(draft.completeness.reachable).toBe(100 - 11 - 17);
    const { id: report } = await file({ id, expectedVersion: 2, receipt: RECEIPT });
    const { data } = await house.ask(
      `query R($id: UUID!) { report(id: $id) { content { asked } completeness { score tasks { item text } } } }`,
      { token, variables: { id: report } },
    );
    expect(data.report.content.asked).toEqual({
      ...{ 'person.documents': 'unknown', 'relatives.profile': 'refused', marks: 'not_asked' },
    });
    expect(data.report.completeness.score).toBe(10);
    expect(data.report.completeness.tasks.map(({ item }: Loose) => item)).not.toContain('document');
    expect(data.report.completeness.tasks[0].text).toMatch(/^Ask /);
  });

  it('is filed with very little: somebody to look for, and a way back', async () => {
    const { id } = await open({ 'physical.build': 'slim' });
    expect(await file({ id, expectedVersion: 1 })).toMatchObject({
      ...{ __typename: 'InvalidInput', refused: 'REPORTS.BELOW_MINIMUM' },
      findings: [
        { path: 'person.names', code: 'REPORTS.MINIMUM_DETAIL' },
        { path: 'reporter.phone', code: 'REPORTS.MINIMUM_CONTACT' },
      ],
    });
    await save(id, 1, { ...NAMED, ...CONTACT });
    expect(await file({ id, expectedVersion: 1 })).toMatchObject({ expected: 1, actual: 2 });
    const filed = await file({ id, expectedVersion: 2 });
    expect(filed).toMatchObject({ __typename: 'RecordReceipt', familyCode: null });
    expect((await read(id)).data.reportDraft).toBeNull();
    const events = await house.sql(
      `SELECT 1 FROM outbox_event WHERE name = 'reports.filed' AND payload->>'recordId' = $1`,
      [filed.id],
    );
    expect(events).toHaveLength(1);
    // A lost answer is asked for again, by whoever of the institution.
    expect(await file({ id, expectedVersion: 2 })).toEqual(filed);
  });

  it('gives the family its receipt with the report, and the same one again', async () => {
    const { id } = await open();
    const filed = await file({ id, expectedVersion: 1, receipt: RECEIPT });
    const phrase = PHRASE;
    expect(await knock(house, { code: filed.familyCode, phrase })).toMatchObject({ status: 200 });
    const kept = await house.sql<{ kept: string }>(
      `SELECT to_jsonb(r)::text || coalesce((SELECT string_agg(to_jsonb(k)::text, '') FROM idempotency_key k), '') AS kept
       FROM family_receipt r WHERE r.record_id = $1`,
      [filed.id],
    );
    expect(kept).toHaveLength(1);
    expect(kept[0]?.kept).not.toContain(filed.familyCode);
    expect(await file({ id, expectedVersion: 1, receipt: RECEIPT })).toEqual(filed);
    expect(
      await file({ id, expectedVersion: 1, receipt: { ...RECEIPT, phrase: 'otras palabras' } }),
    ).toMatchObject({
      refused: 'API.IDEMPOTENCY_KEY_REUSED',
    });
    await house.change(token, 'endReceipt', { recordId: filed.id }, '__typename');
    expect(await file({ id, expectedVersion: 1, receipt: RECEIPT })).toEqual({ ...filed, familyCode: null });
  });

  it('leaves nothing behind where the receipt or the report is refused', async () => {
    const { id } = await open();
    const plain = { phrase: '123456', language: 'es' };
    expect(await file({ id, expectedVersion: 1, receipt: plain })).toMatchObject({
      refused: 'FAMILY.PHRASE_REFUSED',
    });
    await save(id, 1, { 'lastContact.place': { country: 'MX' } });
    expect(await file({ id, expectedVersion: 2, receipt: RECEIPT })).toMatchObject({
      refused: 'RECORDS.REFUSED',
    });
    expect((await read(id)).data.reportDraft.version).toBe(2);
  });

  it('gives one by `fileReport` too; a machine files, and gives none', async () => {
    const report = { person: { names: [{ kind: 'legal', full: 'Ana Inventada' }], sex: 'unknown' } };
    const input = { report, receipt: RECEIPT, idempotencyKey: randomUUID() };
    const filed: Loose = await house.change(token, 'fileReport', input, FILED);
    expect(await knock(house, { code: filed.familyCode, phrase: PHRASE })).toMatchObject({ status: 200 });
    expect(await house.change(token, 'fileReport', input, FILED)).toEqual(filed);
    const { receipt: _, ...bare } = input;
    const later: Loose = await house.change(token, 'fileReport', { ...bare, idempotencyKey: 'k' }, FILED);
    expect(later.familyCode).toBeNull();
    expect(await house.change(token, 'fileReport', { ...input, idempotencyKey: 'k' }, FILED)).toMatchObject({
      refused: 'API.IDEMPOTENCY_KEY_REUSED',
    });
    const machine = await house.enrol('AA-SEARCH', ['machine']);
    expect(await house.change(machine.token, 'fileReport', input, FILED)).toMatchObject({
      __typename: 'DeniedError',
    });
  });

  it('is nobody else’s, and is not told apart from one that is not there', async () => {
    const { id } = await open();
    const foreign = await house.enrol('CC-CONSULATE', ['liaison', 'coordinator']);
    for (const which of [id, randomUUID()]) {
      expect((await read(which, foreign.token)).data).toEqual({ reportDraft: null });
      expect(await save(which, 1, {}, foreign.token)).toMatchObject({ code: 'ACCESS.NOT_FOUND' });
      expect(await file({ id: which, expectedVersion: 1 }, foreign.token)).toMatchObject({
        refused: 'ACCESS.NOT_FOUND',
      });
    }
    const list = '{ reportDrafts(first: 100) { nodes { id } } }';
    expect((await house.ask(list, { token: foreign.token })).data.reportDrafts.nodes).toEqual([]);
    expect((await house.ask(list, { token })).data.reportDrafts.nodes).toContainEqual({ id });
  });

  it('goes when it is discarded, and when nobody has touched it for long', async () => {
    const [one, two, three] = [await open(), await open(), await open()] as const;
    await house.change(token, 'discardReportDraft', { id: one.id }, '__typename');
    expect((await read(one.id)).data.reportDraft).toBeNull();
    clock.forward(59 * 1_440);
    await save(three.id, 1, { marks: [{ type: 'scar' }] });
    clock.forward(2 * 1_440);
    expect(await house.api.app.get(ForgetDrafts, { strict: false }).forget()).toBeGreaterThan(0);
    expect((await read(two.id)).data.reportDraft).toBeNull();
    expect((await read(three.id)).data.reportDraft).toMatchObject({ version: 2 });
  });
});
