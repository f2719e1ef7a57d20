import type { Page } from 'playwright-core';
import { ConsoleHouse, overflow } from './console-house.js';
import { brokenRules } from './judged.js';

const LIST = `1. Paz Inventada, Ana; M; 24; San Marcos
2. Luis Ejemplo; H; ~30
– ; hombre ; 28-32 ; San Marcos`;

describe('people who are missed together, written where lines break', () => {
  let house: ConsoleHouse | undefined;
  beforeAll(async () => {
    house = await ConsoleHouse.open({ isKept: true });
  });
  afterAll(() => house?.close());

  const STEPS = {
    'Quiénes son': 'group',
    'Último contacto y camino': 'last',
    'Revisar y presentar': 'review',
  };
  const step = async (page: Page, name: keyof typeof STEPS) => {
    const list = page.getByRole('navigation', { name: 'Pasos del reporte' });
    const isWide = (page.viewportSize()?.width ?? 0) > 700;
    if (isWide) await list.getByRole('link', { name: new RegExp(`^${name}`) }).click();
    else await list.getByRole('combobox').selectOption(STEPS[name]);
    await page.getByRole('heading', { name, level: 3 }).waitFor();
  };

  it.each([1280, 360])(
    'are filed once at %i pixels, though the answer of the first sending is lost',
    async (width) => {
      if (!house) return;
      const { line } = house;
      const { page, context } = await house.enter({
        ...{ institution: 'CC-CONSULATE', roles: ['liaison'], to: '/drafts', width },
      });
      await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
      await page.getByRole('link', { name: 'Personas que faltan juntas' }).click();
      await page.getByLabel('Qué las une').selectOption('vessel');
      line.rule = () => 'cut';
      await context.setOffline(true);
      await page.getByLabel('Pegar una lista, una línea por persona').fill(LIST);
      await page.getByRole('button', { name: 'Hacer personas de estas líneas' }).click();
      await page.getByText('3 personas', { exact: true }).waitFor();
      await page.getByText(/Solo en este navegador/).waitFor();
      await page.reload();
      await page.getByText('3 personas', { exact: true }).waitFor();
      await page.getByRole('group', { name: 'Persona 2' }).getByText('Luis Ejemplo').click();
      await page.getByRole('textbox', { name: 'Persona 2: Familia' }).fill('A');
      expect(await overflow(page)).toBe(0);
      expect(await brokenRules(page)).toEqual([]);

      await step(page, 'Último contacto y camino');
      await page.getByRole('textbox', { name: 'Última señal de vida: cuándo: Año' }).fill('2025');
      await step(page, 'Revisar y presentar');
      await page.getByText('Nada impide enviarlo').waitFor();
      let lost = 0;
      line.rule = (_path, body) => {
        if (!body.includes('mutation FileGroup') || lost > 0) return 'passes';
        lost += 1;
        return 'answer lost';
      };
      await context.setOffline(false);
      await page.getByRole('button', { name: 'Presentar todos los reportes' }).click();
      await page.getByRole('heading', { name: 'Los reportes están presentados' }).waitFor();
      const codes = await page.locator('[data-code]').allTextContents();
      const found = await house.house.sql<{ names: unknown; links: number }>(
        `SELECT content #> '{person,names}' AS names, jsonb_array_length(content -> 'linkedReports') AS links
         FROM record WHERE code = ANY ($1) ORDER BY array_position($1, code)`,
        [codes],
      );
      expect(found).toEqual([
        { names: [{ kind: 'legal', full: 'Paz Inventada, Ana' }], links: 2 },
        { names: [{ kind: 'legal', full: 'Luis Ejemplo' }], links: 2 },
        { names: [{ kind: 'alias', full: 'DESCONOCIDO' }], links: 2 },
      ]);
      const all = await house.house.sql(
        `SELECT 1 FROM record WHERE content #>> '{extra,travelGroup,by}' = 'vessel'`,
      );
      expect([lost, all.length]).toEqual([1, width === 1280 ? 3 : 6]);
      expect(await overflow(page)).toBe(0);
      expect(await brokenRules(page)).toEqual([]);
      await context.close();
    },
  );

  it('name each person whose report is refused, and keep what was written', async () => {
    if (!house) return;
    house.line.rule = () => 'passes';
    const { page, context } = await house.enter({
      ...{ institution: 'CC-CONSULATE', roles: ['liaison'], to: '/report/group' },
    });
    await page.getByLabel('Qué las une').selectOption('family');
    await page.getByLabel('Pegar una lista, una línea por persona').fill('Ana; 200\nLuis; 24');
    await page.getByRole('button', { name: 'Hacer personas de estas líneas' }).click();
    await page.getByText('2 personas', { exact: true }).waitFor();
    await step(page, 'Revisar y presentar');
    await page.getByRole('button', { name: 'Presentar todos los reportes' }).click();
    await page
      .getByRole('alert')
      .getByText(/Persona 1/)
      .first()
      .waitFor();
    await step(page, 'Quiénes son');
    await page.getByRole('group', { name: 'Persona 1' }).locator('.mend').waitFor();
    expect(await page.getByRole('group', { name: 'Persona 2' }).locator('.mend').count()).toBe(0);
    await context.close();
  });
});
