import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { AddMechanism, LoadInstitutions, shippedProfiles } from '../../src/modules/institutions/index.js';
import { invented, PERMITTING } from '../api/api-house.js';
import { workOffEvents } from '../support/work-off-events.js';
import { ConsoleHouse, overflow } from './console-house.js';
import { brokenRulesInTurn } from './judged.js';

const HOLDER = 'AA-SEARCH';

/** Who hears of a report is shown to its family, which strikes any of them. */
describe('the offices that hear of a report', () => {
  let house: ConsoleHouse | undefined;
  beforeAll(async () => {
    house = await ConsoleHouse.open();
    if (!house) return;
    const { app } = house.house.api;
    const mexico = shippedProfiles('demonstration').find(({ country }) => country === 'MX');
    await app.get(AddMechanism, { strict: false }).add(OPERATOR, mexico);
    const agreement = {
      ...{ id: 'OFFICES', parties: [HOLDER, 'MX-PROSECUTOR'], level: 1 },
      categories: ['report', 'remains'] as const,
    };
    await app
      .get(LoadInstitutions, { strict: false })
      .loadFile(OPERATOR, { institutions: [], agreements: [agreement] });
  });
  afterAll(() => house?.close());

  it('are struck on its page at the width of a telephone, and hear no more', async () => {
    if (!house) return;
    const api = house.house;
    const { token } = await api.enrol(HOLDER, ['liaison']);
    const report = {
      ...invented(),
      consents: PERMITTING,
      lastContact: { date: '2023-05-02', place: { country: 'MX' } },
    };
    const { id } = await api.change(token, 'fileReport', { report }, '... on RecordReceipt { id }');
    await workOffEvents(api, ['matching']);
    const officer = await house.enter({ institution: HOLDER, roles: ['liaison'], to: '/', width: 360 });
    const { page } = officer;
    await page.goto(`${house.line.url}/cases/${String(id)}`);
    const hears = page.getByRole('region', { name: 'Quién sabrá de este reporte' });
    const office = hears.getByRole('checkbox', { name: /^Fiscalía/ });
    expect(await office.isChecked()).toBe(true);
    await hears.getByText('Lo sabe cuando se registra el reporte.', { exact: false }).first().waitFor();
    expect([await overflow(page), await brokenRulesInTurn(page)]).toEqual([0, []]);
    await office.focus();
    await page.keyboard.press('Space');
    await hears.getByRole('button', { name: 'Anotar lo que decide la familia' }).press('Enter');
    await hears.getByText('Anotado.', { exact: false }).waitFor();
    expect([await overflow(page), await brokenRulesInTurn(page)]).toEqual([0, []]);
    await workOffEvents(api, ['matching']);
    const rows = await api.sql<{ ended: boolean }>(
      `SELECT o.ended_at IS NOT NULL AS ended FROM routed_office o JOIN institution i ON i.id = o.office_id
       WHERE o.subject_id = $1 AND i.code = 'MX-PROSECUTOR'`,
      [id],
    );
    expect(rows).toEqual([{ ended: true }]);
    await officer.context.close();
  });
});
