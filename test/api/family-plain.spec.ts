import { ApiHouse } from './api-house.js';
import { issue, knock, look, PHRASE, reported } from './family-house.js';
import { ProcedureHouse } from './procedure-house.js';

const HIDDEN = /<input type="hidden" name="(\w+)" value="([^"]*)"/g;
const DENIED = `SELECT count(*)::int AS n FROM audit_entry WHERE outcome = 'denied' AND action = 'family.look'`;

describe("the family's window without scripts", () => {
  let house: ApiHouse;
  beforeAll(async () => {
    house = await ApiHouse.open();
  });
  beforeEach(() => house.sql('DELETE FROM attempt'));
  afterAll(() => house.close());

  const send = async (deed: string, form: Record<string, string>, headers: Record<string, string> = {}) => {
    const body = new URLSearchParams(form);
    const response = await fetch(`${house.api.url}/window/plain/${deed}`, { method: 'POST', body, headers });
    return { status: response.status, headers: response.headers, page: await response.text() };
  };
  const hidden = (page: string) =>
    Object.fromEntries([...page.matchAll(HIDDEN)].map(([, name, value]) => [name ?? '', value ?? '']));
  const opened = async () => {
    const report = await reported(house);
    const { code } = await issue(house, report.token, report.recordId);
    const { page } = await send('open', { code, phrase: PHRASE, language: 'es' });
    return { ...report, code: code as string, page, form: hidden(page) };
  };
  const consentsOf = async (key = '') => {
    const { data } = await look(house, key);
    const all = data.familyWindow.consents as { purpose: string; state: string }[];
    return Object.fromEntries(all.map(({ purpose, state }) => [purpose, state]));
  };

  it('is opened by a form, in the language of the page, and keeps nothing', async () => {
    const door = await fetch(`${house.api.url}/window/plain`, { headers: { 'accept-language': 'ht' } });
    expect(await door.text()).toContain('Fenèt fanmi an');
    const report = await reported(house);
    const { code } = await issue(house, report.token, report.recordId);
    const { status, headers, page } = await send('open', { code, phrase: PHRASE, language: 'fr' });
    expect(status).toBe(200);
    expect(page).toContain('<h2>Ce qui a été fait</h2>');
    expect(page).toMatch(/Votre signalement a été reçu le \d+ \S+ \d{4}/);
    expect([headers.get('cache-control'), headers.get('set-cookie')]).toEqual(['no-store', null]);
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(page).not.toMatch(/<script|style=|onclick|Quirina/i);
    // Neither code nor phrase goes on from page to page.
    expect(page).not.toContain(code);
    expect(page).not.toContain(PHRASE);
  });

  it('answers alike to another code and another phrase, tells a slip, and counts guesses as the API does', async () => {
    const { code } = await opened();
    const wrong = await send('open', { code, phrase: 'las dos gallinas de Lola', language: 'es' });
    expect(wrong.status).toBe(401);
    const ended = await reported(house);
    const { code: gone } = await issue(house, ended.token, ended.recordId);
    await house.change(
      ended.token,
      'endReceipt',
      { recordId: ended.recordId },
      '... on ReceiptEnded { recordId }',
    );
    expect((await send('open', { code: gone, phrase: PHRASE, language: 'es' })).page).toBe(wrong.page);
    const slip = await send('open', { code: 'ABCD-EFGH', phrase: PHRASE, language: 'es' });
    expect(slip.status).toBe(400);
    expect(slip.page).not.toBe(wrong.page);
    const statuses = [];
    for (let guess = 0; guess < 10; guess += 1)
      statuses.push((await send('open', { code, phrase: `not the phrase ${guess}` })).status);
    expect(statuses).toEqual([...Array.from({ length: 9 }, () => 401), 429]);
    // One count for both doors.
    expect((await knock(house, { code, phrase: PHRASE })).status).toBe(429);
    expect((await send('open', { code, phrase: PHRASE })).headers.get('retry-after')).toMatch(/^\d+$/);
  });

  it('permits and takes back, once however often the page is sent', async () => {
    const { form, recordId } = await opened();
    const bare = { ...form, purpose: 'cross_border', decision: 'withdrawn' };
    const refused = (await send('decide', { ...bare, phrase: 'las dos gallinas de Lola' })).page;
    expect(refused).toMatch(/role="alert"[^>]*>Estas no son las palabras de su comprobante/);
    expect(await consentsOf(form.key)).toMatchObject({ cross_border: 'granted' });
    const taken = { ...bare, phrase: PHRASE };
    const { page } = await send('decide', taken);
    expect(page).not.toContain(PHRASE);
    expect(page).toMatch(/role="status"[^>]*>Anotado el \d/);
    expect(await consentsOf(form.key)).toMatchObject({ cross_border: 'withdrawn', search: 'granted' });
    const versions = async () =>
      (await house.sql<{ version: number }>('SELECT version FROM record WHERE id = $1', [recordId]))[0]
        ?.version;
    const before = await versions();
    await send('decide', taken);
    await send('decide', { ...form, purpose: 'nothing', decision: 'granted' });
    await send('decide', { ...form, purpose: 'search', decision: 'granted' });
    expect(await versions()).toBe(before);
    await send('decide', { ...form, purpose: 'cross_border', decision: 'granted' });
    expect(await consentsOf(form.key)).toMatchObject({ cross_border: 'granted' });
  });

  it('takes a message in, as the duty of the institution, once a page', async () => {
    const { form, token, recordId } = await opened();
    const said = { ...form, kind: 'alive', text: '' };
    await send('write', said);
    const { page } = await send('write', said);
    expect(page).toMatch(/role="status"[^>]*>Enviado el /);
    const query = `query F($id: UUID!) { familyMessages(recordId: $id, first: 10) { nodes { kind text } } }`;
    const { data } = await house.ask(query, { token, variables: { id: recordId } });
    expect(data.familyMessages.nodes).toEqual([{ kind: 'alive', text: '' }]);
    const empty = await send('write', { ...form, once: 'another', kind: 'question', text: '  ' });
    expect(empty.page).toMatch(/role="alert" class="wrong"/);
    expect(empty.page).toContain('name="key"');
  });

  it('brings what its office is not to hear before an independent body, and before nobody else', async () => {
    await new ProcedureHouse(house).enrolFurther();
    const { form, token, recordId } = await opened();
    const { page } = await send('turn', { ...form, trust: 'Uno de ellos estaba ahí.' });
    expect(page).toMatch(/role="status"[^>]*>Enviado el .* a un órgano independiente\. Responde hasta el \d/);
    expect(page).not.toContain('estaba ahí');
    const rows = await house.sql<{ kind: string; about: string; handler: string }>(
      `SELECT c.kind, a.code AS about, h.code AS handler FROM complaint c JOIN institution a ON a.id = c.about_id
         JOIN institution h ON h.id = c.institution_id WHERE c.record_id = $1`,
      [recordId],
    );
    expect(rows).toEqual([{ kind: 'owner_involved', about: 'AA-SEARCH', handler: 'AA-OMBUDSMAN' }]);
    const mine = await house.ask('{ complaints(first: 50) { nodes { id } } }', { token });
    expect(mine.data.complaints.nodes).toEqual([]);
  });

  it('tells what that body has answered, in words', async () => {
    await new ProcedureHouse(house).enrolFurther();
    const { recordId, form } = await opened();
    const { page } = await send('turn', { ...form, trust: 'Me dio miedo.' });
    expect(page).toContain('Lo que usted llevó a un órgano independiente');
    expect(page).toMatch(/Responde hasta el \d+ de/);
    expect(page).not.toContain('Me dio miedo.');
    const [laid] = await house.sql<{ id: string; by: string }>(
      `SELECT c.id, i.code AS by FROM complaint c JOIN institution i ON i.id = c.institution_id WHERE record_id = $1`,
      [recordId],
    );
    const body = await house.enrol(laid?.by ?? '', ['oversight']);
    const answer = 'La oficina <b>ya no</b> lo lleva.';
    const input = { id: laid?.id, expectedVersion: 1, finding: 'partly_upheld', answer };
    expect(await house.change(body.token, 'answerComplaint', input, '__typename')).toEqual({
      __typename: 'Complaint',
    });
    const told = (await send('look', form)).page;
    expect(told).toContain('Usted tiene razón en parte.');
    expect(told).toContain('La oficina &lt;b&gt;ya no&lt;/b&gt; lo lleva.');
    expect(told).not.toMatch(/Responde hasta|AA-OMBUDSMAN/);
  });

  it('shows what is written as text and never as markup', async () => {
    const bad = '"><script>alert(1)</script>';
    const door = await send('open', { code: bad, phrase: bad, language: bad });
    const { form } = await opened();
    const inside = await send('look', { ...form, language: bad, item: bad, tongue: bad });
    for (const { page } of [door, inside]) expect(page).not.toContain('<script');
    const broken = await send('look', { key: bad, language: 'en' });
    expect([broken.status, broken.page.includes('<script')]).toEqual([401, false]);
  });

  it('is nothing to whoever has another key, a cookie of the console, or comes from another site', async () => {
    const { form, token } = await opened();
    const before = (await house.sql<{ n: number }>(DENIED))[0]?.n ?? 0;
    const liaison = await send('look', { ...form, key: token });
    expect(liaison.status).toBe(403);
    expect(liaison.page).not.toContain('name="key"');
    expect((await house.sql<{ n: number }>(DENIED))[0]?.n).toBe(before + 1);
    const cookie = { cookie: `huella=${form.key ?? ''}` };
    expect((await send('look', { language: 'es' }, cookie)).status).toBe(401);
    const foreign = { 'sec-fetch-site': 'cross-site' };
    expect((await send('look', form, foreign)).status).toBe(403);
    expect((await send('look', form, { 'sec-fetch-site': 'same-origin', origin: 'null' })).status).toBe(200);
  });

  it('closes for good: the page before opens nothing', async () => {
    const { form } = await opened();
    const { page } = await send('close', form);
    expect(page).toContain('Cerrada. Nada queda en este aparato.');
    const after = await send('look', form);
    expect(after.status).toBe(401);
    expect(after.page).toContain('La ventana se cerró sola');
  });

  it('shows each report of a family that has several by its number', async () => {
    const first = await opened();
    const second = await reported(house, 'Segunda');
    const { code } = await issue(house, second.token, second.recordId, 'los cuatro gatos de Lola');
    const joined = await house.change(
      first.form.key ?? '',
      'joinFamilyWindow',
      { code, phrase: 'los cuatro gatos de Lola' },
      '... on FamilyWindowItems { items { item } } ... on UserError { code }',
    );
    expect(joined).toEqual({ items: [{ item: 1 }, { item: 2 }] });
    const { page } = await send('look', { ...first.form, other: '2' });
    expect(hidden(page)).toMatchObject({ item: '2' });
    await send('write', { ...hidden(page), kind: 'question', text: '¿Qué falta?' });
    const rows = await house.sql<{ id: string }>(
      'SELECT record_id AS id FROM family_message WHERE record_id = ANY($1)',
      [[first.recordId, second.recordId]],
    );
    expect(rows).toEqual([{ id: second.recordId }]);
  });
});
