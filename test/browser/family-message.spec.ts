import { workOffEvents } from '../support/work-off-events.js';
import { issue, knock, PHRASE, reported } from '../api/family-house.js';
import { ConsoleHouse, overflow } from './console-house.js';
import { brokenRules } from './judged.js';

const OFFICE = 'AA-SEARCH';

describe('what a family says through its window', () => {
  let house: ConsoleHouse | undefined;
  beforeAll(async () => {
    house = await ConsoleHouse.open();
  });
  afterAll(() => house?.close());

  it('is taken back with its words alone, and read, taken up and closed on the alert of its office', async () => {
    if (!house) return;
    const { house: api, line } = house;
    const office = await house.enter({ institution: OFFICE, roles: ['liaison'], to: '/', width: 360 });
    const { token, recordId } = await reported(api);
    const { code } = await issue(api, token, recordId);
    const family = await (await house.someBrowser({ width: 360 })).newPage();
    await family.goto(`${line.url}/window`);
    await family.locator('#code').fill(`${code}`);
    await family.locator('#phrase').fill(PHRASE);
    await family.keyboard.press('Enter');
    const consents = family.locator('#consents');
    const search = consents.locator('li').filter({ hasText: 'comparar con otros reportes' });
    const again = search.locator('summary');
    await again.focus();
    await family.keyboard.press('Enter');
    await family.keyboard.press('Tab');
    await family.keyboard.type('las dos gallinas de Lola');
    await family.keyboard.press('Enter');
    await search.getByText('Estas no son las palabras', { exact: false }).waitFor();
    await search.locator('input').fill(PHRASE);
    expect([await overflow(family), await brokenRules(family)]).toEqual([0, []]);
    await family.keyboard.press('Enter');
    await search.getByText('retirado', { exact: false }).waitFor();
    await family.getByText('Lo que usted retiró ya no se compara', { exact: false }).waitFor();

    await workOffEvents(api, ['matching']);
    const [alert] = await api.sql<{ id: string }>(`SELECT id FROM alert WHERE kind = 'family_message'`);
    const { page } = office;
    await page.goto(`${line.url}/alerts/${alert?.id}`);
    const said = page.getByRole('region', { name: 'Lo que dice la familia' });
    await said.getByText('Permite algo distinto que antes').waitFor();
    await said.getByText('hable con la familia antes', { exact: false }).waitFor();
    expect(await page.getByText('En la API se hace con').count()).toBe(0);
    expect([await overflow(page), await brokenRules(page)]).toEqual([0, []]);
    await said.getByRole('button', { name: 'Lo leí y lo atiendo' }).press('Enter');
    await said
      .getByText(/^Atendido .*la familia lo ve/)
      .first()
      .waitFor();
    await said.getByLabel('Cómo quedó resuelto').selectOption('heeded');
    await said.getByRole('button', { name: 'Resuelto' }).press('Enter');
    await said.getByText(/^Se leyó, y se hizo lo que corresponde/).waitFor();
    const [closed] = await api.sql<{ outcome: string }>(
      'SELECT outcome FROM family_message WHERE record_id = $1',
      [recordId],
    );
    expect(closed).toEqual({ outcome: 'heeded' });
    expect((await knock(api, { code: `${code}`, phrase: PHRASE })).status).toBe(200);
    await office.context.close();
    await family.context().close();
  });
});
