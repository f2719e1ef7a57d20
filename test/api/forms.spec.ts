import { setImmediate as turn } from 'node:timers/promises';
import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { formPdf, WriteForm } from '../../src/modules/exchange/forms/index.js';
import { DisclosureHouse } from './disclosure-house.js';
import type { Loose } from './api-house.js';

const FORM = `... on RecordForm { kind fileName file redactions { path reason } toBeReviewed } ... on UserError { code }`;

describe('a form in the order of the blocks', () => {
  let house: DisclosureHouse;
  beforeAll(async () => {
    house = await DisclosureHouse.open();
  });
  afterAll(() => house.close());

  const ofRecord = async (side: 'a' | 'b', recordId: string, more = '', answer = FORM): Promise<Loose> =>
    (await house.ask(side, `{ recordForm(recordId: "${recordId}", language: es${more}) { ${answer} } }`))
      .recordForm as Loose;
  const ofMatch = async (viewer: 'a' | 'b', side: 'a' | 'b'): Promise<Loose> =>
    (
      await house.ask(
        viewer,
        `{ matchForm(matchId: "${house.match}", side: ${side}, language: en) { ${FORM} } }`,
      )
    ).matchForm as Loose;
  const fieldsOf = (form: Loose): Map<string, Loose> =>
    new Map(
      (form.file.blocks as { fields: Loose[] }[])
        .flatMap(({ fields }) => fields)
        .map((field) => [field.field as string, field]),
    );

  it('holds an own report whole, with what the family permits and what the session works for', async () => {
    const form = await ofRecord('a', house.report);
    expect(form).toMatchObject({
      ...{ kind: 'ante_mortem', redactions: [], toBeReviewed: false },
      file: {
        ...{ format: 'huella-form/1', official: false, institution: 'AA-SEARCH', level: 4 },
        handling: { code: 'H0' },
      },
    });
    const fields = fieldsOf(form);
    expect(fields.get('person.names')).toMatchObject({ state: 'known', words: ['Wenceslao Zaldívar'] });
    expect(fields.get('reporter.name')).toMatchObject({ state: 'known' });
    expect(fields.get('physical.hairColor')).toMatchObject({ state: 'blank', words: [] });
    expect(form.file.permits).toContainEqual({ purpose: 'forensic_matching', state: 'granted' });
    expect(form.file.purpose).not.toBeNull();
    expect(form.fileName).not.toContain('Zaldívar');
  });

  it('is a tagged PDF in each language, the same when it is made again', async () => {
    const answer = await ofRecord('a', house.report, '', '... on RecordForm { pdf }');
    const text = Buffer.from(answer.pdf as string, 'base64').toString('latin1');
    expect(text).toContain('/Marked true');
    expect(text).toContain('/Lang (es)');
    expect([...text.matchAll(/\/S \/(H1|H2|P|Table|TR|TH|TD)\n/g)].map(([, tag]) => tag)).toEqual(
      expect.arrayContaining(['H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD']),
    );
    const form = await house.api.api.app
      .get(WriteForm, { strict: false })
      .ofRecord(OPERATOR, house.remains, { handling: 'H2' });
    expect(form).toMatchObject({ kind: 'post_mortem', purpose: 'administration', handling: { code: 'H2' } });
    for (const language of ['en', 'pt', 'fr', 'ht'] as const) {
      expect((await formPdf(form, language)).toString('latin1')).toContain(`/Lang (${language})`);
      // Writing holds the process: in between the lines that it keeps open have their turn.
      await turn();
    }
    expect((await formPdf(form, 'ht')).equals(await formPdf(form, 'ht'))).toBe(true);
    await turn();
  });

  it('says what may be done with it, and a note is needed where the note is to say it', async () => {
    expect(await ofRecord('a', house.report, ', handling: H3')).toEqual({ code: 'FORMS.HANDLING_NOTE' });
    const note = ', handling: H3, handlingNote: "In the house alone."';
    expect((await ofRecord('a', house.report, note)).file.handling).toEqual({
      ...{ code: 'H3', note: 'In the house alone.' },
    });
  });

  it('of another institution is as empty as the level says, and names why', async () => {
    expect(await ofRecord('b', house.report)).toEqual({ code: 'ACCESS.NOT_FOUND' });
    const form = await ofMatch('b', 'a');
    expect(form.file.level).toBeLessThan(4);
    const fields = [...fieldsOf(form).values()];
    expect(fields.every(({ state, reason }) => state === 'not_shown' && reason === 'LEVEL')).toBe(true);
    expect(JSON.stringify(form)).not.toMatch(/Zaldívar|Reportante/);
    expect(form.file.permits).toBeNull();
  });

  it('of a record that was released holds it without what never travels, under its handling', async () => {
    await house.change('a', 'releaseRecord', { level: 4, purpose: 'forensic_matching', handling: 'H2' });
    const form = await ofMatch('b', 'a');
    expect(form.file).toMatchObject({ level: 4, handling: { code: 'H2' } });
    const fields = fieldsOf(form);
    expect(fields.get('person.names')).toMatchObject({ state: 'known' });
    expect(fields.get('person.phones')).toMatchObject({ state: 'not_shown', reason: 'NEVER_TRAVELS' });
    expect(fields.get('reporter.name')).toMatchObject({ state: 'not_shown', reason: 'NEVER_TRAVELS' });
    expect(JSON.stringify(form)).not.toMatch(/Reportante|\+504/);
    expect((form.redactions as Loose[]).map(({ path }) => path as string)).toContain('reporter');
    await house.change('a', 'takeBackRelease', {});
  });

  it('is written down, each with its record and its purpose', async () => {
    const rows = await house.api.sql<{ n: string }>(
      `SELECT count(*) AS n FROM audit_entry
       WHERE action = 'forms.read' AND outcome = 'done' AND $1 = ANY (record_ids) AND purpose IS NOT NULL`,
      [house.report],
    );
    expect(Number(rows[0]?.n)).toBeGreaterThan(3);
    const denied = await house.api.sql<{ n: string }>(
      `SELECT count(*) AS n FROM audit_entry WHERE action = 'forms.read' AND outcome = 'denied'`,
    );
    expect(Number(denied[0]?.n)).toBeGreaterThan(0);
  });

  it('is not made of a record that was taken back', async () => {
    const taken = { id: house.report, expectedVersion: 1, reason: 'asked' };
    await house.api.change(house.people.a.token, 'withdrawReport', taken, '__typename');
    expect(await ofRecord('a', house.report)).toEqual({ code: 'FORMS.WITHDRAWN' });
    expect(await ofMatch('b', 'a')).toEqual({ code: 'ACCESS.NOT_FOUND' });
  });
});
