import { createHash, randomUUID } from 'node:crypto';
import { OPERATOR, type Role } from '../../src/modules/access/accounts/index.js';
import { ExportTrace } from '../../src/modules/responsible/index.js';
import { AddMechanism, LoadInstitutions, shippedProfiles } from '../../src/modules/institutions/index.js';
import { TellOffices } from '../../src/modules/responsible/index.js';
import { workOffEvents } from '../support/work-off-events.js';
import type { Loose } from './api-house.js';
import { DisclosureHouse } from './disclosure-house.js';

const TRACE = 'fileName content entryCount sha256';
const agentName = 'Somebody of MX-PROSECUTOR';
const ALWAYS = { from: '2026-01-01T00:00:00Z', to: '2026-12-31T00:00:00Z' };

describe('the trace of acknowledgements', () => {
  let house: DisclosureHouse;
  let agent: string;
  let searcher: string;
  let stranger: string;

  beforeAll(async () => {
    house = await DisclosureHouse.open();
    const { app } = house.api.api;
    const profiles = shippedProfiles('demonstration');
    const mechanisms = app.get(AddMechanism, { strict: false });
    for (const country of ['HN', 'GT', 'MX'])
      await mechanisms.add(
        OPERATOR,
        profiles.find((one) => one.country === country),
      );
    const parties = ['AA-SEARCH', 'BB-FORENSIC', 'MX-PROSECUTOR'];
    const agreements = [
      { id: 'OFFICES', parties, categories: ['report', 'remains', 'living'] as const, level: 1 },
    ];
    await app.get(LoadInstitutions, { strict: false }).loadFile(OPERATOR, { institutions: [], agreements });
    const enrol = (code: string, roles: Role[]) => house.api.enrol(code, roles);
    agent = (await enrol('MX-PROSECUTOR', ['liaison', 'coordinator'])).token;
    searcher = (await enrol('AA-SEARCH', ['liaison', 'coordinator'])).token;
    stranger = (await enrol('MX-SHELTER-SOUTH', ['liaison', 'coordinator'])).token;
    await app.get(TellOffices, { strict: false }).ofMatch(house.match, true);
    await workOffEvents(house.api);
  });
  afterAll(() => house.close());

  const asked = (token: string, said: object = {}) => {
    const { side, format, from, to } = { side: 'OFFICE', format: 'JSON', ...ALWAYS, ...said };
    return house.api.ask(
      `{ responsibilityTrace(side: ${side}, format: ${format}, from: "${from}", to: "${to}") { ${TRACE} } }`,
      { token },
    );
  };
  const trace = async (token: string, said: object = {}) => {
    const { data, errors } = await asked(token, said);
    expect(errors).toBeUndefined();
    return data.responsibilityTrace as { content: string; entryCount: number; sha256: string };
  };
  const entriesOf = async (token: string, said: object = {}) =>
    (JSON.parse((await trace(token, said)).content) as { entries: Loose[] }).entries;
  const answer = async (responsibilityId: string, said: object) =>
    house.api.change(
      agent,
      'answerResponsibility',
      { responsibilityId, ...said },
      '__typename ... on Responsibility { state }',
    );

  it('tells an office what it was told, by which rule, until when, and how it took it up', async () => {
    const [before] = await entriesOf(agent);
    expect(before).toMatchObject({
      ...{ subject: 'match', subjectId: null, office: 'MX-PROSECUTOR', role: 'supporting' },
      ...{ duty: 'acknowledge', country: 'MX', rule: 'investigation', late: false },
      ...{ toldAt: expect.any(String), dueAt: expect.any(String), readAt: null },
      ...{ acknowledgedAt: null, answer: null, answeredBy: null, log: null },
    });
    expect((before?.holders as string[]).toSorted()).toEqual(['AA-SEARCH', 'BB-FORENSIC']);
    await answer(`${before?.responsibilityId}`, { answer: 'acknowledged' });
    await answer(`${before?.responsibilityId}`, { answer: 'acting' });
    await workOffEvents(house.api);
    const [after] = await entriesOf(agent);
    expect(after).toMatchObject({
      ...{ answer: 'acting', acknowledgedBy: agentName, answeredBy: agentName },
    });
    // The first answer confirms, whatever is said later.
    expect(Date.parse(`${after?.acknowledgedAt}`)).toBeLessThan(Date.parse(`${after?.answeredAt}`));
    const { content } = await trace(agent);
    expect(content).not.toMatch(/Wenceslao|Zaldívar|golondrina/);
    for (const id of [house.match, house.report]) expect(content).not.toContain(id);
  });

  it('tells when the alert was read and by whom, and that the answer came late', async () => {
    const [row] = await house.api.sql<{ id: string }>(
      'SELECT id FROM routed_office WHERE answer IS NOT NULL',
    );
    await house.api.sql(`UPDATE duty SET due_at = now() - interval '1 day' WHERE subject_id = $1`, [row?.id]);
    await house.api.sql(
      `UPDATE alert SET read_at = now(), read_by = (SELECT answered_by FROM routed_office WHERE id = $1)
       WHERE id IN (SELECT alert_id FROM alert_subject WHERE subject_id = $1)`,
      [row?.id],
    );
    const [late] = await entriesOf(agent);
    expect(late).toMatchObject({ late: true, readAt: expect.any(String), readBy: agentName });
    const [asHeld] = await entriesOf(searcher, { side: 'HOLDER' });
    expect(asHeld).toMatchObject({ late: true, readAt: null, readBy: null });
  });

  it('names the place of the answer in the chain over the log, and its own hash stands in the log', async () => {
    const [entry] = await house.api.sql<{ id: string }>(
      `SELECT id FROM audit_entry WHERE action = 'responsible.answer' ORDER BY id LIMIT 1`,
    );
    const hash = 'a'.repeat(64);
    await house.api.sql('INSERT INTO audit_link (place, entry_seq, hash) VALUES (900001, $1, $2)', [
      ...[entry?.id, hash],
    ]);
    const { content, sha256, entryCount } = await trace(agent);
    const { entries, ...head } = JSON.parse(content) as { entries: Loose[]; sha256: string };
    expect(entries[0]?.log).toBe(`900001:${hash}`);
    const lines = entries.map((one) => JSON.stringify(one)).join('\n');
    expect(createHash('sha256').update(lines).digest('hex')).toBe(sha256);
    expect(head.sha256).toBe(sha256);
    const [logged] = await house.api.sql<{ detail: object; records: string[] }>(
      `SELECT detail, record_ids AS records FROM audit_entry WHERE action = 'responsible.trace' ORDER BY id DESC LIMIT 1`,
    );
    expect(logged?.detail).toEqual({
      ...{ institution: 'MX-PROSECUTOR', side: 'office', entries: entryCount, sha256 },
    });
    expect(logged?.records).toContain(house.report);
  });

  it('tells a holder of its own records who was told and answered, and nobody of the office', async () => {
    const entries = await entriesOf(searcher, { side: 'HOLDER' });
    const told = entries.find(({ office }) => office === 'MX-PROSECUTOR');
    expect(told).toMatchObject({
      ...{ subjectId: house.match, holders: ['AA-SEARCH'], answer: 'acting' },
      ...{ acknowledgedBy: null, answeredBy: null, acknowledgedAt: expect.any(String) },
    });
    expect(JSON.stringify(entries)).not.toContain(agentName);
    // The match is not one that it may know of any more.
    await house.api.sql(`UPDATE record SET content = jsonb_set(content, '{consents}', '[]') WHERE id = $1`, [
      house.report,
    ]);
    const left = await entriesOf(searcher, { side: 'HOLDER' });
    expect(left.filter(({ subject }) => subject === 'match')).toEqual([]);
  });

  it('is empty for whoever was told of nothing, and outside the period', async () => {
    for (const side of ['OFFICE', 'HOLDER']) {
      expect(await entriesOf(stranger, { side })).toEqual([]);
      expect(
        await entriesOf(agent, { side, from: '2020-01-01T00:00:00Z', to: '2020-02-01T00:00:00Z' }),
      ).toEqual([]);
    }
    expect(await entriesOf(agent, { side: 'HOLDER' })).toEqual([]);
    expect(await entriesOf(searcher)).toEqual([]);
  });

  it('is written as a table in which no text is a formula', async () => {
    const [row] = await house.api.sql<{ id: string }>(
      'SELECT id FROM routed_office WHERE answer IS NOT NULL',
    );
    const reason = '=HYPERLINK("https://example.org","a")';
    await answer(`${row?.id}`, { answer: 'not_ours', reason });
    const { content } = await trace(agent, { format: 'CSV' });
    const [head, line] = content.split('\r\n');
    expect(head).toMatch(/^responsibilityId,subject,subjectId,office,/);
    expect(line).toContain(`"'=HYPERLINK(""https://example.org"",""a"")"`);
  });

  it('is refused for a period that is none, is longer than a year, or holds more than a file', async () => {
    const code = async (said: object) => (await asked(agent, said)).errors?.[0]?.extensions.reason;
    expect(await code({ from: ALWAYS.to, to: ALWAYS.from })).toBe('RESPONSIBLE.TRACE_PERIOD');
    expect(await code({ to: '2027-06-01T00:00:00Z' })).toBe('RESPONSIBLE.TRACE_PERIOD');
    await house.api.sql(
      `INSERT INTO routed_office (id, subject_kind, subject_id, record_ids, holder_ids, office_id, role, duty, told_at,
         changed_at)
       SELECT gen_random_uuid(), 'report', gen_random_uuid(), record_ids, holder_ids, office_id, role, duty,
         '2026-02-01', '2026-02-01' FROM routed_office, generate_series(1, 2000) WHERE answer IS NOT NULL`,
    );
    expect(await code({})).toBe('RESPONSIBLE.TRACE_TOO_LONG');
    expect(await entriesOf(agent, { from: '2026-01-31T00:00:00Z', to: '2026-02-02T00:00:00Z' })).toHaveLength(
      2000,
    );
  });

  it('is written out by the operator for an institution that it names, and for none that is not there', async () => {
    const exporting = house.api.api.app.get(ExportTrace, { strict: false });
    const order = { side: 'office', from: new Date(ALWAYS.from), to: new Date('2026-01-31') } as const;
    const written = await exporting.write(OPERATOR, { ...order, institution: 'MX-PROSECUTOR' });
    expect(written).toMatchObject({ institution: 'MX-PROSECUTOR', entries: [] });
    await expect(exporting.write(OPERATOR, { ...order, institution: randomUUID() })).rejects.toMatchObject({
      code: 'ACCESS.NOT_FOUND',
    });
    await expect(exporting.write(OPERATOR, order)).rejects.toMatchObject({ code: 'ACCESS.NOT_FOUND' });
  });
});
