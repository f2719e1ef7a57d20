import { invented, PERMITTING, type ApiHouse } from '../api/api-house.js';
import { workOffEvents } from '../support/work-off-events.js';
import { ConsoleHouse, overflow } from './console-house.js';
import { brokenRulesInTurn } from './judged.js';
import { HOLDER, PROSECUTOR, withProsecutor } from './told-prosecutor.js';

/** A report of which the prosecutor of the place is told by a rule of its country. */
async function reportedInMexico(house: ApiHouse): Promise<string> {
  const { token } = await house.enrol(HOLDER, ['liaison']);
  const report = {
    ...{ ...invented(), consents: PERMITTING },
    lastContact: { date: '2023-05-02', place: { country: 'MX' } },
  };
  const { id } = await house.change(token, 'fileReport', { report }, '... on RecordReceipt { id }');
  await workOffEvents(house, ['matching']);
  return `${id}`;
}

async function newestOf(house: ApiHouse, kind: string, institution: string): Promise<string> {
  const [alert] = await house.sql<{ id: string }>(
    `SELECT a.id FROM alert a JOIN institution i ON i.id = a.institution_id
     WHERE a.kind = $1 AND i.code = $2 ORDER BY a.seq DESC LIMIT 1`,
    [kind, institution],
  );
  if (!alert) throw new Error(`${institution} has no alert ${kind}.`);
  return alert.id;
}

describe('an office that is asked about a case', () => {
  let house: ConsoleHouse | undefined;
  beforeAll(async () => {
    house = await ConsoleHouse.open();
  });
  afterAll(() => house?.close());

  it('is asked on the page of the case, answers on its alert by keyboard, and the holder reads it', async () => {
    if (!house) return;
    const { house: api, line } = house;
    await withProsecutor(api);
    const holder = await house.enter({ institution: HOLDER, roles: ['liaison'], to: '/', width: 360 });
    const office = await house.enter({ institution: PROSECUTOR, roles: ['liaison'], to: '/', width: 360 });
    const report = await reportedInMexico(api);
    const asking = holder.page;
    await asking.goto(`${line.url}/cases/${report}`);
    const told = asking.getByRole('region', { name: 'Oficinas informadas' });
    await told.locator('summary').filter({ hasText: 'Preguntar a' }).first().press('Enter');
    await told.getByLabel('Qué se pregunta').selectOption('other');
    const send = told.getByRole('button', { name: 'Enviar la pregunta' });
    expect(await send.isDisabled()).toBe(true);
    const words = told.getByLabel('Con palabras');
    await words.fill('Llame al 8888 777 666');
    await send.press('Enter');
    await told.getByText('La pregunta contiene una dirección', { exact: false }).waitFor();
    expect([await overflow(asking), await brokenRulesInTurn(asking)]).toEqual([0, []]);
    await words.fill('¿Revisaron la estación de autobuses?');
    await send.press('Enter');
    await told.getByText(/^La pregunta está enviada/).waitFor();
    await told.getByText('¿Revisaron la estación de autobuses?', { exact: true }).waitFor();
    expect([await overflow(asking), await brokenRulesInTurn(asking)]).toEqual([0, []]);

    await workOffEvents(api, ['matching']);
    const { page } = office;
    await page.goto(`${line.url}/alerts/${await newestOf(api, 'office_question', PROSECUTOR)}`);
    const asked = page.getByRole('region', { name: 'Pregunta', exact: true });
    await asked.getByText('¿Revisaron la estación de autobuses?', { exact: true }).waitFor();
    expect(await page.getByText('En la API se hace con').count()).toBe(0);
    expect([await overflow(page), await brokenRulesInTurn(page)]).toEqual([0, []]);
    await asked.locator('summary').press('Enter');
    await asked.getByRole('region', { name: 'Su parte', exact: true }).waitFor();
    await asked.locator('summary').press('Enter');
    const reply = asked.getByRole('button', { name: 'Enviar la respuesta' });
    expect(await reply.first().isDisabled()).toBe(true);
    await asked.getByRole('textbox', { name: 'Con sus palabras' }).focus();
    await page.keyboard.type('Sí, el mismo día, sin resultado');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await asked.getByText(/^Podemos informar · /).waitFor();
    expect([await overflow(page), await brokenRulesInTurn(page)]).toEqual([0, []]);

    await workOffEvents(api, ['matching']);
    await asking.goto(`${line.url}/alerts/${await newestOf(api, 'office_replied', HOLDER)}`);
    await asking.getByText('Sí, el mismo día, sin resultado', { exact: true }).waitFor();
    expect([await overflow(asking), await brokenRulesInTurn(asking)]).toEqual([0, []]);
    await asking.getByRole('link', { name: 'Abrir el caso' }).click();
    await asking.waitForURL(`**/cases/${report}`);
    await told.getByText('Sí, el mismo día, sin resultado', { exact: true }).waitFor();
    await office.context.close();
    await holder.context.close();
  });
});
