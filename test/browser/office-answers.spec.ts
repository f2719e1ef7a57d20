import { randomUUID } from 'node:crypto';
import { RaiseForDuties } from '../../src/modules/alerts/index.js';
import { invented, PERMITTING, type ApiHouse } from '../api/api-house.js';
import { workOffEvents } from '../support/work-off-events.js';
import { ConsoleHouse, overflow } from './console-house.js';
import { brokenRules, brokenRulesInTurn } from './judged.js';
import { HOLDER, PROSECUTOR, withProsecutor } from './told-prosecutor.js';

const OFFICE = 'CC-CONSULATE';

/** A report of which an office was told by a rule of a law, by its rows, and the alert of it. */
async function tell(house: ApiHouse): Promise<{ report: string; alert: string }> {
  const { token } = await house.enrol(HOLDER, ['liaison']);
  const report = { ...invented(), consents: PERMITTING };
  const { id } = await house.change(token, 'fileReport', { report }, '... on RecordReceipt { id }');
  await workOffEvents(house, ['matching']);
  const basis = {
    ...{ ruleId: 'consular', country: 'HN', sourceTitle: 'Gaceta inventada' },
    ...{ instrumentTitle: 'Ley inventada', article: '12' },
  };
  const [row] = await house.sql<{ id: string; institutionId: string }>(
    `INSERT INTO routed_office (id, subject_kind, subject_id, record_ids, holder_ids, office_id, role, duty, reasons,
       basis, sides, told_at, changed_at)
     SELECT $1, 'report', $2, ARRAY[$2::uuid], ARRAY[h.id], o.id, 'supporting', 'acknowledge', $3, $4,
       jsonb_build_array(jsonb_build_object('holderId', h.id, 'bar', NULL)), now(), now()
     FROM institution h, institution o WHERE h.code = $5 AND o.code = $6
     RETURNING id, office_id AS "institutionId"`,
    [
      ...[randomUUID(), id, JSON.stringify([{ code: 'ROUTES.FAMILY_IN', parameters: { country: 'HN' } }])],
      ...[JSON.stringify(basis), HOLDER, OFFICE],
    ],
  );
  if (!row) throw new Error('Nobody was told.');
  await house.api.app.get(RaiseForDuties, { strict: false }).opened({
    ...{ kind: 'responsible', subjectId: row.id, institutionId: row.institutionId, eventId: randomUUID() },
    ...{ at: Date.now(), dueAt: new Date(Date.now() + 5 * 86_400_000).toISOString() },
  });
  return { report: `${id}`, alert: await newest(house, 'responsible') };
}

const PARTS = 4;

/** Reports of one vehicle of which an office is told by one alert. */
async function tellOfSeveral(house: ApiHouse): Promise<string> {
  const { token } = await house.enrol(HOLDER, ['liaison']);
  await workOffEvents(house, ['matching']);
  const shared = {
    reporter: { name: 'Reportante', relationship: 'sister', language: 'es', safeToContact: true },
    lastContact: { date: '2023-05-02', place: { country: 'MX' } },
    consents: PERMITTING,
  };
  const persons = Array.from({ length: PARTS }, (_, at) => ({
    report: { person: { names: [{ kind: 'legal', full: `Persona ${at} Inventada` }], sex: 'unknown' } },
  }));
  const group = { kind: 'vehicle', shared, persons };
  await house.change(token, 'fileGroupReports', group, '... on GroupReportsFiled { reports { id } }');
  await workOffEvents(house, ['matching']);
  const [one] = await house.sql<{ id: string }>(
    `SELECT a.id FROM alert a JOIN institution i ON i.id = a.institution_id
     WHERE a.kind = 'responsible' AND i.code = $1 ORDER BY a.seq DESC LIMIT 1`,
    [PROSECUTOR],
  );
  if (!one) throw new Error('Nobody was told.');
  return one.id;
}

async function newest(house: ApiHouse, kind: string): Promise<string> {
  const [alert] = await house.sql<{ id: string }>(
    'SELECT id FROM alert WHERE kind = $1 ORDER BY seq DESC LIMIT 1',
    [kind],
  );
  return alert?.id ?? '';
}

describe('an office that is told of a case', () => {
  let house: ConsoleHouse | undefined;
  beforeAll(async () => {
    house = await ConsoleHouse.open();
  });
  afterAll(() => house?.close());

  it('reads why on the alert and answers there by keyboard, and whoever holds the record reads the answer', async () => {
    if (!house) return;
    const office = await house.enter({ institution: OFFICE, roles: ['liaison'], to: '/', width: 360 });
    const holder = await house.enter({ institution: HOLDER, roles: ['liaison'], to: '/', width: 360 });
    const { report, alert } = await tell(house.house);
    const { page } = office;
    await page.goto(`${house.line.url}/alerts/${alert}`);
    const part = page.getByRole('region', { name: 'Su parte' });
    await part.getByText('Ley inventada, 12').waitFor();
    await part.getByText('La familia vive en', { exact: false }).waitFor();
    await part.getByText('Decir que lo tiene.').waitFor();
    expect(await page.getByText('En la API se hace con').count()).toBe(0);
    expect([await overflow(page), await brokenRulesInTurn(page)]).toEqual([0, []]);
    await part.getByRole('radio', { name: 'Hemos tomado nota' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await part.getByRole('button', { name: 'Enviar la respuesta' }).isDisabled()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.type('La familia vive en otro país');
    await page.keyboard.press('Enter');
    await part.getByText(/^Su institución respondió .*: No nos corresponde$/).waitFor();
    await part.getByText('La familia vive en otro país', { exact: true }).waitFor();
    expect([await overflow(page), await brokenRulesInTurn(page)]).toEqual([0, []]);
    await office.context.close();

    await workOffEvents(house.house, ['matching']);
    await holder.page.goto(`${house.line.url}/alerts/${await newest(house.house, 'office_not_ours')}`);
    await holder.page.getByText('La familia vive en otro país', { exact: false }).waitFor();
    await holder.page.getByRole('link', { name: 'Abrir el caso' }).click();
    await holder.page.waitForURL(`**/cases/${report}`);
    const told = holder.page.getByRole('region', { name: 'Oficinas informadas' });
    await told.getByText('No nos corresponde', { exact: false }).waitFor();
    await told.getByText('La familia vive en otro país', { exact: false }).waitFor();
    expect([await overflow(holder.page), await brokenRulesInTurn(holder.page)]).toEqual([0, []]);
    await holder.context.close();
  });

  it('answers the parts of one alert together, and one of them by itself', async () => {
    if (!house) return;
    await withProsecutor(house.house);
    const { page, context } = await house.enter({
      ...{ institution: PROSECUTOR, roles: ['liaison'], to: '/', width: 360 },
    });
    const alert = await tellOfSeveral(house.house);
    await page.goto(`${house.line.url}/alerts/${alert}`);
    const parts = page.getByRole('region', { name: 'Sus partes' });
    await parts.getByText(/^4 esperan respuesta/).waitFor();
    expect(await page.getByRole('region', { name: 'Su parte', exact: true }).count()).toBe(0);
    expect([await overflow(page), await brokenRules(page)]).toEqual([0, []]);

    const [first] = await parts.locator('summary').all();
    await first?.press('Enter');
    const own = parts.getByRole('region', { name: 'Su parte', exact: true });
    await own.getByRole('radio', { name: 'Hemos tomado nota' }).focus();
    await page.keyboard.press('ArrowDown');
    expect([await overflow(page), await brokenRules(page)]).toEqual([0, []]);
    await own.getByRole('button', { name: 'Enviar la respuesta' }).press('Enter');
    await own.getByText(/^Su institución respondió .*: Actuamos$/).waitFor();
    await parts.getByText(/^3 esperan respuesta/).waitFor();

    const together = parts.getByRole('radiogroup', { name: 'Su respuesta a todas las que esperan' });
    await together.getByRole('radio', { name: 'Hemos tomado nota' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const send = parts.getByRole('button', { name: 'Responder las 3 juntas' });
    expect(await send.isDisabled()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.type('El autobús salió de otro estado');
    await page.keyboard.press('Enter');
    await parts.getByText(/^Respondidas 3/).waitFor();
    await together.waitFor({ state: 'detached' });
    const refusedParts = parts.locator('summary').filter({ hasText: 'No nos corresponde' });
    expect(await refusedParts.count()).toBe(PARTS - 1);
    expect([await overflow(page), await brokenRules(page)]).toEqual([0, []]);
    expect(page.url()).toBe(`${house.line.url}/alerts/${alert}`);
    const answers = await house.house.sql<{ answer: string; reason: string | null }>(
      `SELECT o.answer, o.answer_reason AS reason FROM routed_office o JOIN alert_subject s ON s.subject_id = o.id
       WHERE s.alert_id = $1 ORDER BY o.answer`,
      [alert],
    );
    const refused = { answer: 'not_ours', reason: 'El autobús salió de otro estado' };
    expect(answers).toEqual([{ answer: 'acting', reason: null }, refused, refused, refused]);
    await context.close();
  });
});
