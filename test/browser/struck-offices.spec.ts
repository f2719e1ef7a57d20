import type { Page } from 'playwright-core';
import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { AddMechanism, LoadInstitutions, shippedProfiles } from '../../src/modules/institutions/index.js';
import { invented, PERMITTING } from '../api/api-house.js';
import { workOffEvents } from '../support/work-off-events.js';
import { ConsoleHouse, overflow } from './console-house.js';
import { brokenRules, brokenRulesInTurn } from './judged.js';

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

  it('stand without a tick where something else bars them, with the reason', async () => {
    if (!house) return;
    const { token } = await house.house.enrol(HOLDER, ['liaison']);
    const report = {
      ...invented(),
      consents: [{ purpose: 'forensic_matching', decision: 'granted', basis: 'consent' }],
      lastContact: { date: '2023-05-02', place: { country: 'MX' } },
    };
    const { id } = await house.house.change(token, 'fileReport', { report }, '... on RecordReceipt { id }');
    const officer = await house.enter({ institution: HOLDER, roles: ['liaison'], to: '/', width: 360 });
    const { page } = officer;
    await page.goto(`${house.line.url}/cases/${String(id)}`);
    const hears = page.getByRole('region', { name: 'Quién sabrá de este reporte' });
    const office = hears.getByRole('checkbox', { name: /^Fiscalía/ });
    await hears.getByText('La familia no lo ha permitido.', { exact: false }).first().waitFor();
    expect([await office.isChecked(), await office.isDisabled()]).toEqual([false, true]);
    await hears.getByText('El último lugar conocido es México', { exact: false }).first().waitFor();
    expect([await overflow(page), await brokenRules(page)]).toEqual([0, []]);
    await officer.context.close();
  });

  it.each([1280, 360])(
    'are struck by keyboard before the family signs, and never told (%i pixels)',
    async (width) => {
      if (!house) return;
      const api = house.house;
      const { page, context } = await house.enter({
        ...{ institution: HOLDER, roles: ['liaison'], to: '/report/new', width },
      });
      await page.getByRole('button', { name: 'Añadir un nombre' }).click();
      await page.getByRole('textbox', { name: 'Nombres 1: Nombres de pila' }).fill('Quirina');
      await step(page, 'Último contacto y camino');
      await page.getByRole('textbox', { name: 'Última señal de vida: cuándo: Año' }).fill('2023');
      await page.getByLabel('Última señal de vida: dónde estaba: País').selectOption('MX');
      await step(page, 'Quién reporta');
      await page.getByRole('textbox', { name: 'Qué es de la persona desaparecida' }).fill('tía');
      await page.getByRole('textbox', { name: 'Teléfono', exact: true }).fill('+502 5555 0100');
      await page.getByLabel('Idioma en que se le habla').selectOption('es');
      await step(page, 'Lo que permite la familia');
      for (const yes of await page.getByRole('radio', { name: 'Sí', exact: true }).all()) await yes.check();
      await page.getByLabel('En todos los países de la red').check();
      await step(page, 'Revisar y presentar');
      const hears = page.getByRole('region', { name: 'Quién sabrá de este reporte' });
      const office = hears.getByRole('checkbox', { name: /^Fiscalía/ });
      await hears.getByText('Lo sabe cuando se registra el reporte.', { exact: false }).first().waitFor();
      expect(await office.isChecked()).toBe(true);
      expect([await overflow(page), await brokenRules(page)]).toEqual([0, []]);
      await office.focus();
      await page.keyboard.press('Space');
      await hears.getByText('La familia la excluyó.', { exact: false }).waitFor();
      expect(page.url()).not.toContain('MX-PROSECUTOR');
      expect([await overflow(page), await brokenRules(page)]).toEqual([0, []]);
      await page.getByRole('button', { name: 'Presentar el reporte' }).press('Enter');
      await page.getByRole('heading', { name: 'El reporte está presentado' }).waitFor();
      const [code = ''] = await page.locator('[data-code]').allTextContents();
      await workOffEvents(api, ['matching']);
      const told = await api.sql<{ bar: string | null }>(
        `SELECT o.bar FROM routed_office o JOIN institution i ON i.id = o.office_id
         JOIN record r ON r.id = o.subject_id WHERE r.code = $1 AND i.code = 'MX-PROSECUTOR'`,
        [code],
      );
      expect(told).toEqual([{ bar: 'struck' }]);
      const alerts = `SELECT 1 FROM alert_subject s JOIN routed_office o ON o.id = s.subject_id
        JOIN record r ON r.id = o.subject_id WHERE r.code = $1`;
      expect(await api.sql(alerts, [code])).toEqual([]);
      await context.close();
    },
  );
});

const STEPS = {
  'Último contacto y camino': 'last',
  'Quién reporta': 'contact',
  'Lo que permite la familia': 'consent',
  'Revisar y presentar': 'review',
};

/** Goes to a step of the report by the list of all of them, which is a choice on a telephone. */
async function step(page: Page, name: keyof typeof STEPS): Promise<void> {
  const list = page.getByRole('navigation', { name: 'Pasos del reporte' });
  const isWide = (page.viewportSize()?.width ?? 0) > 700;
  if (isWide) await list.getByRole('link', { name: new RegExp(`^${name}`) }).click();
  else await list.getByRole('combobox').selectOption(STEPS[name]);
  await page.getByRole('heading', { name, level: 3 }).waitFor();
}
