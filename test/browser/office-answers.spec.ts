import { randomUUID } from 'node:crypto';
import { RaiseForDuties } from '../../src/modules/alerts/index.js';
import { invented, PERMITTING, type ApiHouse } from '../api/api-house.js';
import { workOffEvents } from '../support/work-off-events.js';
import { ConsoleHouse, overflow } from './console-house.js';
import { brokenRulesInTurn } from './judged.js';

const HOLDER = 'AA-SEARCH';
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
});
