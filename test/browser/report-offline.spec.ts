import { readFileSync } from 'node:fs';
import { printedCode } from '../support/printed-code.js';
import type { Page } from 'playwright-core';
import { ConsoleHouse, overflow } from './console-house.js';
import { brokenRules } from './judged.js';
import { fetchedKb } from './weight.js';

describe('a report that is written where lines break', () => {
  let house: ConsoleHouse | undefined;
  beforeAll(async () => {
    house = await ConsoleHouse.open({ isKept: true });
  });
  afterAll(() => house?.close());

  const step = async (page: Page, name: string) => {
    const list = page.getByRole('navigation', { name: 'Pasos del reporte' });
    await list.getByRole('link', { name: new RegExp(`^${name}`) }).click();
    await page.getByRole('heading', { name, level: 3 }).waitFor();
  };
  const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
  const saved = (page: Page, words: RegExp) =>
    page.getByRole('status').filter({ hasText: words }).first().waitFor();

  it('is one record with one receipt, though the line is cut in the middle and the last answer is lost', async () => {
    if (!house) return;
    const { line } = house;
    const { page, context, foreign } = await house.enter({
      ...{ institution: 'CC-CONSULATE', roles: ['liaison'], to: '/report/new' },
    });
    // The console is kept for later before the line is cut.
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await page.getByRole('button', { name: 'Añadir un nombre' }).click();
    await field(page, 'Nombres 1: Nombres de pila').fill('Quirina');
    await field(page, 'Nombres 1: Primer apellido').fill('Ejemplo');
    await saved(page, /En el servidor/);
    expect(await fetchedKb(page)).toBeLessThanOrEqual(260);

    line.rule = () => 'cut';
    await context.setOffline(true);
    await field(page, 'Fecha de nacimiento: Año').fill('1999');
    await step(page, 'Quién reporta');
    await field(page, 'Qué es de la persona desaparecida').fill('tía');
    await field(page, 'Teléfono').fill('+504 0000');
    await page.getByLabel('Idioma en que se le habla').selectOption('es');
    await saved(page, /Aún no está en el servidor/);
    await page.reload();
    await field(page, 'Teléfono').waitFor();
    expect(await field(page, 'Teléfono').inputValue()).toBe('+504 0000');
    const second = await context.newPage();
    await second.goto(page.url().replace(/\?.*/, ''));
    await field(second, 'Fecha de nacimiento: Año').waitFor();
    expect(await field(second, 'Fecha de nacimiento: Año').inputValue()).toBe('1999');
    await field(second, 'Trabajo').fill('costurera');

    await step(page, 'Revisar y presentar');
    await page.getByLabel('Dar un comprobante').check();
    await field(page, 'Palabras que la familia elige y que reconocerá').fill('las flores de marzo');
    await saved(second, /Guardado en este navegador/);
    await second.close();
    await page.getByRole('button', { name: 'Presentar el reporte' }).click();
    await page.getByText('Se presenta en cuanto haya conexión').waitFor();

    let lost = 0;
    line.rule = (_path, body) => {
      if (!body.includes('mutation FileDraft') || lost > 0) return 'passes';
      lost += 1;
      return 'answer lost';
    };
    await context.setOffline(false);
    await page.getByRole('heading', { name: 'El reporte está presentado' }).waitFor();
    const codes = await page.locator('[data-code]').allTextContents();
    expect([lost, codes.length]).toEqual([1, 2]);
    expect(line.arrived.filter((name) => name === 'FileDraft').length).toBeGreaterThan(1);
    const reports = await house.house.sql<{ code: string }>(
      `SELECT code FROM record WHERE record_type = 'report'`,
    );
    expect(reports).toEqual([{ code: codes[0] }]);
    expect(await house.house.sql('SELECT 1 FROM family_receipt')).toHaveLength(1);
    await page.reload();
    await page.getByText(codes[1] ?? 'no code').waitFor();
    expect(await page.getByRole('img', { name: /^El código como imagen/ }).count()).toBe(1);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Rollo de 58 mm' }).click();
    const paper = await (await saving).path();
    expect(printedCode(readFileSync(paper))).toBe(`${line.url}/window#${codes[1] ?? ''}`);
    expect(await overflow(page)).toBe(0);
    expect(foreign).toEqual([]);
    await context.close();
  });

  it('shows whoever may not write one who may, as whom they are here and where to go, also without a line', async () => {
    if (!house) return;
    const { page, context } = await house.enter({
      ...{ institution: 'BB-FORENSIC', roles: ['forensic'], to: '/report/new', width: 360 },
    });
    const told = page.getByRole('heading', { name: 'Esta pantalla no es parte de su trabajo aquí' });
    await told.waitFor();
    await page.getByText('Enlace: habla con las familias, escribe reportes').waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect([await brokenRules(page), await overflow(page)]).toEqual([[], 0]);
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await page.waitForFunction(
      'navigator.serviceWorker.controller !== null || caches.keys().then((all) => all.length > 0)',
    );
    house.line.rule = () => 'cut';
    await context.setOffline(true);
    await page.reload();
    await told.waitFor();
    await page
      .getByRole('navigation', { name: 'Desde aquí puede ir a' })
      .getByRole('link', { name: 'Hoy' })
      .click();
    await page.getByRole('alert').filter({ hasText: 'Esta pantalla necesita conexión.' }).waitFor();
    expect(await page.getByRole('link', { name: 'Nuevo reporte' }).count()).toBe(0);
    house.line.rule = () => 'passes';
    await context.close();
  });
});
