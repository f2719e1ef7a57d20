import { mkdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { copyMatches, copyRecords } from '../../bench/casework-bank.js';
import { ConsoleHouse, overflow } from './console-house.js';
import { comparePair, type ComparedPair } from './compared-pair.js';
import { brokenRulesInTurn } from './judged.js';
import { settled } from './settled.js';

/** Where pictures for whoever looks at the screens are written: nowhere without it. */
const { PICTURES } = process.env;

const MANY = 300;
/** Scrolls by more than a window at a time, back and forth; counts the points in the list at which, once drawn, there is no pair. */
const SCROLL = `(async () => {
  const found = { blank: 0, furthest: 0 };
  for (let step = 0; step < 120; step += 1) {
    window.scrollBy(0, step % 10 === 9 ? -2500 : 1200);
    // What is blank for one frame nobody sees.
    for (let frame = 0; frame < 2; frame += 1) await new Promise((next) => requestAnimationFrame(next));
    const { top, bottom } = document.querySelector('.tall').getBoundingClientRect();
    for (let y = Math.max(top + 2, 80); y < Math.min(bottom - 2, innerHeight); y += 40) {
      const row = document.elementFromPoint(innerWidth / 2, y)?.closest('.tall-row');
      if (!row) found.blank += 1;
      else found.furthest = Math.max(found.furthest, Number(row.dataset.index));
    }
    await new Promise((next) => setTimeout(next, 30));
  }
  return found;
})()`;

describe('the candidates and the question to all institutions', () => {
  let house: ConsoleHouse | undefined;
  let pair: ComparedPair;
  beforeAll(async () => {
    house = await ConsoleHouse.open();
    if (house) pair = await comparePair(house.house);
  });
  afterAll(() => house?.close());

  const picture = async (page: Page, name: string) => {
    if (!PICTURES) return;
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
  };
  const enter = async (to: string, width: number, language: string, roles: ('forensic' | 'liaison')[]) => {
    if (!house) throw new Error('There is no house.');
    const entered = await house.enter({ institution: 'AA-SEARCH', roles, to, width });
    // The console keeps the language that it starts with; only then another can be chosen.
    await entered.page.getByRole('heading', { level: 2 }).first().waitFor();
    await entered.page.evaluate(`localStorage.setItem('huella.language', '${language}')`);
    await entered.page.goto(`${house.line.url}${to}`);
    return entered;
  };
  /** A question that tells of new answers, once there is one: it stands first, and is new until somebody says that they have looked. */
  const tellsOfNew = async (page: Page) => {
    if (!house) return;
    await page.getByRole('button', { name: 'Avisarme de respuestas nuevas: Tatuajes' }).click();
    await page.getByText(/^Desde ahora una alerta le avisa/).waitFor();
    await house.house.sql(
      `UPDATE saved_search_answer SET seen_at = NULL WHERE record_id = (SELECT min(record_id::text)::uuid FROM saved_search_answer)`,
    );
    await page.reload();
    await page.getByRole('link', { name: '1 respuesta nueva' }).click();
    await page.getByRole('heading', { name: 'Tatuajes' }).waitFor();
    const first = page
      .getByRole('list', { name: /^Buscar/ })
      .getByRole('listitem')
      .first();
    await first.getByText('nuevo', { exact: true }).waitFor();
    await picture(page, 'kept-question');
    await fits(page);
    await page.getByRole('button', { name: 'Ya vi las respuestas nuevas' }).click();
    await page.getByText(/^Vistas, /).waitFor();
    await page.setViewportSize({ width: 360, height: 800 });
    await picture(page, 'kept-question-360');
    expect(await overflow(page)).toBe(0);
  };
  const fits = async (page: Page) => {
    expect(await brokenRulesInTurn(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  };

  it.each([
    ['es', 1280],
    ['ht', 360],
  ])('go through the candidates by keys, and say what came of it (%s, %i)', async (language, width) => {
    if (!house) return;
    const { page, context, foreign } = await enter('/matches', width, language, ['forensic']);
    const rows = page.getByRole('listitem').filter({ has: page.locator('a.row') });
    await rows.first().waitFor();
    await page.keyboard.press('j');
    // The other language has taken the first pair into review already.
    if (width === 360) await page.keyboard.press('j');
    const marked = page.locator('[role="listitem"][aria-current="true"]');
    await marked.waitFor();
    await picture(page, `candidates-${language}-${width}`);
    await fits(page);
    if (width === 1280) {
      await page.setViewportSize({ width: 640, height: 450 });
      expect(await overflow(page)).toBe(0);
      await page.setViewportSize({ width: 1280, height: 900 });
    }
    await page.keyboard.press('1');
    await marked.getByRole('status').waitFor();
    await page.keyboard.press('h');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await fits(page);
    await dialog.getByRole('button').last().click();
    await expect(rows.count()).resolves.toBeGreaterThan(0);
    await marked.getByText(/(?:Descansa|Repoze)/).waitFor();
    const [rested] = await house.house.sql<{ count: number }>(
      'SELECT count(*)::int AS count FROM match_rest',
    );
    expect(rested?.count).toBeGreaterThan(0);
    await house.house.sql(`UPDATE match_rest SET until = now() - interval '1 minute'`);
    expect(foreign).toEqual([]);
    await context.close();
  });

  it('keep the score hidden for everybody where a coordinator says so, and no longer when they end it', async () => {
    if (!house) return;
    const { page, context } = await house.enter({
      ...{ institution: 'AA-SEARCH', roles: ['forensic', 'coordinator'], to: '/matches' },
    });
    const forAll = page.getByLabel('Ocultarla a todas las personas de mi institución');
    await forAll.click();
    await page.getByText('Vale para toda su institución').waitFor();
    await picture(page, 'candidates-blind-es-1280');
    await fits(page);
    const other = await enter('/matches', 360, 'fr', ['forensic']);
    const own = other.page.getByRole('checkbox', { name: /^Cacher le score/ });
    await other.page.getByText('Votre institution le cache aux siens.').waitFor();
    expect([await own.isChecked(), await own.isDisabled()]).toEqual([true, true]);
    await other.page.locator('a.row').first().waitFor();
    expect(await other.page.locator('main').innerText()).not.toMatch(/\d\s?%|\b(?:fort|modéré|faible)\b/);
    await picture(other.page, 'candidates-blind-fr-360');
    await fits(other.page);
    await other.context.close();
    await forAll.click();
    await page.getByText('cada persona vuelve a elegir').waitFor();
    await page
      .getByText(/^(?:fuerte|moderado|débil)$/)
      .first()
      .waitFor();
    await context.close();
  });

  it('keep the score hidden until a judgement is written, where somebody wants that', async () => {
    if (!house) return;
    const { page, context } = await enter('/matches', 1280, 'es', ['forensic']);
    await page.getByLabel('Ocultar la puntuación hasta que yo haya juzgado').check();
    await page.getByText('oculto mientras', { exact: false }).first().waitFor();
    await page.goto(`${house.line.url}/matches/${pair.matchId}`);
    const judge = page.getByRole('region', { name: '¿Qué piensa usted?' });
    await judge.waitFor();
    await settled(page);
    expect(await page.locator('main').innerText()).not.toMatch(/\d\s%|Grado:/);
    await fits(page);
    await judge.getByRole('button', { name: 'No puede decirse' }).click();
    await judge.waitFor({ state: 'detached' });
    await page
      .getByText(/^Grado/)
      .first()
      .waitFor();
    await context.close();
  });

  it.each([
    ['es', 1280],
    ['fr', 360],
  ])('ask all institutions, say who answered, and keep the question (%s, %i)', async (language, width) => {
    if (!house) return;
    const { page, context, foreign } = await enter('/search', width, language, ['forensic', 'liaison']);
    const form = page.getByRole('search');
    await form.waitFor();
    await fits(page);
    const ask = form.getByRole('button');
    expect(await ask.isDisabled()).toBe(true);
    // By keys alone: a word, and Enter.
    await form.getByLabel(/^(?:Palabras|Mots)/).focus();
    await page.keyboard.type('tattoo');
    await page.keyboard.press('Enter');
    const hits = page.getByRole('list', { name: /^(?:Buscar|Chercher)/ }).getByRole('listitem');
    await hits.first().waitFor();
    expect(page.url()).toBe(`${house.line.url}/search`);
    const text = await page.locator('main').innerText();
    // Of others a band of age and who was asked for remains alone; and never a name.
    expect(text).toMatch(/(?:edad 18–29|edad 18–44|18–29 ans|18–44 ans)/);
    expect(text).toMatch(/(?:, en restos|, dans les restes)/);
    // Words are shown from level 3 on: whose agreement ends at 2 was not asked.
    expect(text).toMatch(/(?:la consulta pide lo que el acuerdo no muestra|la question demande ce que)/);
    expect(text).not.toMatch(/Wilmer|Urbina/);
    await page.getByRole('region', { name: /^(?:A quién|À qui)/ }).waitFor();
    await picture(page, `search-${language}-${width}`);
    await fits(page);
    if (width === 1280) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Guardar como CSV' }).click(),
      ]);
      const lines = readFileSync(await download.path(), 'utf8')
        .trim()
        .split('\r\n');
      expect(lines).toHaveLength(1 + (await hits.count()));
      await page.getByLabel('Un nombre para la consulta').fill('Tatuajes');
      await page.getByRole('button', { name: 'Guardar esta consulta' }).click();
      await page.getByText(/^Guardada como «Tatuajes»/).waitFor();
      await page.reload();
      await page.getByRole('button', { name: 'Tatuajes', exact: true }).click();
      expect(await page.getByLabel(/^Palabras/).inputValue()).toBe('tattoo');
      await tellsOfNew(page);
    }
    expect(foreign).toEqual([]);
    await context.close();
  });

  it.each([
    ['es', 1280],
    ['fr', 360],
  ])('ask others with a filed record, and say whom it could not ask (%s, %i)', async (language, width) => {
    if (!house) return;
    const to = `/cases/${pair.reportId}`;
    const { page, context, foreign } = await enter(to, width, language, ['forensic', 'liaison']);
    const panel = page.getByRole('region', { name: /^(?:Preguntar a las demás|Demander aux autres)/ });
    await panel.getByRole('button', { name: /^(?:Preguntar|Demander) (?:con|avec)/ }).click();
    await panel.getByText(/^(?:Preguntado con la versión|Demandé avec la version)/).waitFor();
    expect(await panel.locator('a.row').count()).toBeGreaterThan(0);
    for (const all of await panel.locator('summary').all()) await all.click();
    const text = await panel.innerText();
    // Whose records it is compared with, and whose agreement or family does not let it.
    expect(text).toMatch(/(?:Comparado con registros de|Comparé aux dossiers de) \(\d+\)/);
    expect(text).toMatch(/(?:sin acuerdo para estos registros|aucun accord pour ces dossiers) \(\d+\)/);
    expect(text).not.toMatch(/Wilmer|Urbina/);
    await picture(page, `case-${language}-${width}`);
    await fits(page);
    expect(foreign).toEqual([]);
    await context.close();
  });

  it.each([
    ['es', 1280],
    ['ht', 360],
  ])('show the table of the month, and nothing beside it (%s, %i)', async (language, width) => {
    if (!house) return;
    const institutions = await house.house.sql<{ id: string }>(
      'SELECT id FROM institution ORDER BY code LIMIT 2',
    );
    const cells = institutions.flatMap(({ id: institutionId }, at) => [
      { institutionId, recordType: 'remains', year: 2024, basis: 41, shown: 40 },
      { institutionId, recordType: 'remains', year: null, basis: 12, shown: 10 },
      { institutionId, recordType: 'report', year: 2025, basis: 7, shown: at === 0 ? 105 : null },
    ]);
    await house.house.sql('DELETE FROM published_record_table');
    await house.house.sql(
      `INSERT INTO published_record_table (month, cells, made_at) VALUES (date_trunc('month', now()), $1, now())`,
      [JSON.stringify(cells)],
    );
    const { page, context } = await enter('/search', width, language, ['forensic', 'liaison']);
    const table = page.getByRole('region', { name: /^(?:Cuántos registros|Konbyen dosye)/ });
    await table.locator('summary').first().click();
    await table.locator('summary').last().click();
    const text = await table.innerText();
    expect([text.match(/\b40\b/gu)?.length, text.match(/\b105\b/gu)?.length]).toEqual([2, 1]);
    expect(text).not.toMatch(/\b(?:41|12|7)\b/);
    await picture(page, `table-${language}-${width}`);
    await fits(page);
    await context.close();
  });

  it('look before a report is written, hold nobody up, and say so without a line', async () => {
    if (!house) return;
    const { page, context } = await enter('/report/new', 360, 'es', ['liaison']);
    const panel = page.getByRole('region', { name: '¿Ya hay un reporte?' });
    await panel.waitFor();
    await panel.getByLabel('Nombre').fill('wilmer paz');
    await panel.getByRole('button', { name: 'Buscar', exact: true }).click();
    const hit = panel.getByRole('listitem').filter({ hasText: 'Reportes de familias' }).first();
    await hit.waitFor();
    expect(await hit.innerText()).toContain('W. A. P. U.');
    expect(await panel.innerText()).not.toMatch(/Wilmer|Urbina/);
    await picture(page, 'before-report');
    await fits(page);
    // The form stands below it all the while.
    await page.getByRole('button', { name: 'Añadir un nombre' }).waitFor();
    await context.setOffline(true);
    await panel.getByText(/^No hay línea/).waitFor();
    await panel.getByRole('button', { name: 'Seguir sin buscar' }).click();
    await panel.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Añadir un nombre' }).click();
    await context.close();
  });

  it('draw a pair wherever somebody looks, however fast they scroll', async () => {
    if (!house) return;
    await copyRecords(house.house, pair.reportId, 'FILLED-A', MANY);
    await copyRecords(house.house, pair.remainsId, 'FILLED-B', MANY);
    await copyMatches(house.house, pair.matchId, MANY);
    const { page, context } = await enter('/matches', 1280, 'es', ['forensic']);
    await page.locator('.tall-row').first().waitFor();
    const { blank, furthest } = await page.evaluate<{ blank: number; furthest: number }>(SCROLL);
    expect(blank).toBe(0);
    // Pages have come on the way: more than the first.
    expect(furthest).toBeGreaterThan(100);
    await context.close();
  });
});
