import { ApiHouse, type Answer, type Loose } from './api-house.js';
import { issue, knock, PHRASE, reported } from './family-house.js';
import { ProcedureHouse } from './procedure-house.js';

describe('migration status in what is written beside records', () => {
  let house: ApiHouse;
  beforeAll(async () => {
    house = await ApiHouse.open();
    await new ProcedureHouse(house).enrolFurther();
  });
  beforeEach(() => house.sql('DELETE FROM attempt'));
  afterAll(() => house.close());

  const told = ({ extensions }: Answer) => extensions?.leftOut as { path: string; message: string }[];
  const deed = (token: string, field: string, input: object, headers: Record<string, string> = {}) =>
    house.ask(
      `mutation D($input: ${field.charAt(0).toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { __typename } }`,
      { token, headers, variables: { input } },
    );
  const windowOf = async () => {
    const report = await reported(house);
    const { code } = await issue(house, report.token, report.recordId);
    const { body } = await knock(house, { code, phrase: PHRASE });
    return { ...report, code: code as string, key: body.token as string };
  };
  /** What a family has written, as its institution reads it, and what stands before the independent body. */
  const kept = async (token: string, recordId: string) => {
    const { data } = await house.ask(
      `query F($id: UUID!) { familyMessages(recordId: $id, first: 10) { nodes { text } } }`,
      { token, variables: { id: recordId } },
    );
    const laid = await house.sql<Loose>('SELECT words FROM complaint WHERE record_id = $1', [recordId]);
    return [...data.familyMessages.nodes, ...laid].map(({ text, words }: Loose) => text ?? words);
  };

  it('is kept nowhere, and a family is told so kindly, in its language', async () => {
    const { key, token, recordId } = await windowOf();
    const wrote = await deed(
      ...([key, 'writeAsFamily', { kind: 'question', text: 'Frè mwen te san papye. Kote li ye?' }] as const),
      { 'accept-language': 'ht' },
    );
    expect(wrote.data.writeAsFamily.__typename).toBe('FamilyMessageSent');
    expect(told(wrote)).toEqual([
      { path: 'input.text', code: expect.any(String), message: expect.stringContaining('fè pèsonn mal') },
    ]);
    const complained = await deed(
      ...([
        key,
        'complainAsFamily',
        { kind: 'owner_involved', words: 'Il est sans papiers, on rit.' },
      ] as const),
      { 'accept-language': 'fr' },
    );
    expect(told(complained)[0]?.message).toContain('nuire à personne');
    expect(await kept(token, recordId)).toEqual(['Frè mwen te […]. Kote li ye?', 'Il est […], on rit.']);
  });

  it('is kept nowhere where the window has no scripts', async () => {
    const { code, token, recordId } = await windowOf();
    const send = async (to: string, form: Record<string, string>) =>
      (
        await fetch(`${house.api.url}/window/plain/${to}`, {
          method: 'POST',
          body: new URLSearchParams(form),
        })
      ).text();
    const page = await send('open', { code, phrase: PHRASE, language: 'es' });
    const [, key = ''] = /name="key" value="([^"]+)"/.exec(page) ?? [];
    const form = { key, item: '1', language: 'es' };
    const wrote = await send('write', { ...form, kind: 'question', once: 'a', text: 'Iba indocumentado.' });
    expect(wrote).toMatch(/role="status"[^>]*>Enviado el [^<]* para que no pueda dañar a nadie/u);
    const turned = await send('turn', { ...form, once: 'b', trust: 'Se ríen, por indocumentados.' });
    expect(turned).toMatch(/role="status"[^>]*>[^<]* para que no pueda dañar a nadie/u);
    expect(await kept(token, recordId)).toEqual(['Iba […].', 'Se ríen, por […].']);
  });

  it('is kept in no step of a procedure and in no draft, whether it comes as a variable or in the question', async () => {
    const desk = new ProcedureHouse(house);
    const { token, recordId } = await reported(house, 'Procurada');
    const { token: abroad } = await house.enrol('BB-FORENSIC', ['liaison', 'forensic']);
    const { id } = await desk.open(token, { kind: 'exhumation_order', recordId, otherCountry: 'MX' });
    await desk.paper(abroad, id, 'exhumation-order');
    const [version] = await house.sql<{ version: number }>('SELECT version FROM procedure WHERE id = $1', [
      id,
    ]);
    const step = await deed(abroad, 'completeProcedureStep', {
      ...{ id, expectedVersion: version?.version, outcome: 'granted', note: 'Court 3; he was undocumented' },
    });
    expect(step.data.completeProcedureStep.__typename).toBe('Procedure');
    expect(told(step).map(({ path }) => path)).toEqual(['input.note']);
    const { steps } = await desk.read(abroad, id);
    expect(steps.map(({ note }: Loose) => note)).toContain('Court 3; he was […]');
    const drafted = await house.ask(
      `mutation { openReportDraft(input: { fields: { marks: [{ kind: "scar", description: "Indocumentado" }] } }) { __typename } }`,
      { token },
    );
    expect(told(drafted).map(({ path }) => path)).toEqual(['input.fields.marks[0].description']);
    const drafts = await house.ask('{ reportDrafts(first: 5) { nodes { fields } } }', { token });
    expect(drafts.data.reportDrafts.nodes).toEqual([
      { fields: { marks: [{ kind: 'scar', description: '[…]' }] } },
    ]);
  });
});
