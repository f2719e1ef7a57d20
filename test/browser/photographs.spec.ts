import { setTimeout as pause } from 'node:timers/promises';
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { drawnPicture } from '../api/drawn-picture.js';
import { comparePair, type ComparedPair } from './compared-pair.js';
import { ConsoleHouse, overflow } from './console-house.js';
import { brokenRulesInTurn } from './judged.js';
import { ReportFormPage } from './report-form-page.js';

/** Where pictures of the screens are written; nowhere without it. */
const { PICTURES } = process.env;

describe('photographs', () => {
  let house: ConsoleHouse | undefined;
  let pair: ComparedPair;
  beforeAll(async () => {
    house = await ConsoleHouse.open({ isKept: true });
    if (!house) return;
    pair = await comparePair(house.house);
    const { token: liaison } = await house.house.enrol('AA-SEARCH', ['liaison']);
    const holder = await house.house.signIn('BB-FORENSIC', ['forensic'], { purpose: 'forensic_matching' });
    const { token: forensic } = holder;
    await add(liaison, pair.reportId, 'mark', 'Dibujo del tatuaje');
    await add(forensic, pair.remainsId, 'effect', 'Rosario');
    await add(forensic, pair.remainsId, 'mark', 'Antebrazo');
    const [match] = await house.house.sql<{ version: number }>(
      'SELECT version FROM hypothesis WHERE id = $1',
      [pair.matchId],
    );
    const release = { level: 4, purpose: 'forensic_matching', expectedVersion: match?.version ?? 0 };
    const input = { matchId: pair.matchId, ...release };
    expect(await house.house.changeByTwo(holder, 'releaseRecord', input)).toMatchObject({
      __typename: 'ApprovalRequest',
    });
  });
  afterAll(() => house?.close());

  async function add(token: string, recordId: string, kind: string, caption: string): Promise<void> {
    const response = await fetch(`${house?.house.api.url ?? ''}/photographs/files`, {
      method: 'POST',
      body: await drawnPicture(640, 480),
      headers: { authorization: `Bearer ${token}` },
    });
    const { uploadId } = (await response.json()) as { uploadId: string };
    const input = { recordId, uploadId, kind, caption };
    await house?.house.change(token, 'addPhotograph', input, '... on PhotographAdded { id }');
  }

  const draw = async (page: Page, name: string) => {
    if (PICTURES === undefined) return;
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
  };
  const speak = async (page: Page, language: string) => {
    await page.evaluate(`localStorage.setItem('huella.language', '${language}')`);
    await page.reload();
  };

  it.each([
    ['es', 1280],
    ['fr', 360],
  ] as const)(
    'of both sides stand beside each other, blurred until somebody asks, by keys (%s, %i)',
    async (language, width) => {
      if (!house) return;
      const { page, context, foreign } = await house.enterAs({
        ...{ name: await someone('AA-SEARCH', 'forensic'), to: `/matches/${pair.matchId}`, width, language },
        purpose: 'forensic_matching',
      });
      await speak(page, language);
      const photos = page.getByRole('region', {
        name: language === 'es' ? 'Fotografías' : 'Photographies',
        exact: true,
      });
      const strip = photos.getByRole('toolbar');
      await strip.getByRole('button').first().focus();
      expect(await photos.locator('img[data-veiled=true]').count()).toBe(1);
      await page.keyboard.press('ArrowRight');
      expect(await strip.getByRole('button').nth(1).getAttribute('aria-pressed')).toBe('true');
      const dead = photos.getByRole('figure').filter({ hasText: 'Antebrazo' });
      const reveal = dead.getByRole('button', {
        name: language === 'es' ? 'Mostrarla con nitidez' : 'La montrer nette',
      });
      await draw(page, `photos-veiled-${language}-${width}`);
      await reveal.focus();
      await page.keyboard.press('Enter');
      await dead
        .getByRole('status')
        .filter({ hasText: language === 'es' ? 'anotado' : 'noté' })
        .waitFor();
      expect(await photos.locator('img[data-veiled=true]').count()).toBe(0);
      await draw(page, `photos-clear-${language}-${width}`);
      expect(await brokenRulesInTurn(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      expect(foreign).toEqual([]);
      const looks = await house.house.sql(
        `SELECT 1 FROM audit_entry WHERE action = 'photographs.reveal' AND outcome = 'done' AND detail ->> 'matchId' = $1`,
        [pair.matchId],
      );
      expect(looks.length).toBeGreaterThan(0);
      await context.close();
    },
  );

  it('are added to a record and removed from it; on paper there are none unless somebody asks', async () => {
    if (!house) return;
    const { page, context } = await house.enter({
      ...{ institution: 'BB-FORENSIC', roles: ['forensic'], to: `/remains/${pair.remainsId}`, width: 360 },
    });
    const photos = page.getByRole('region', { name: 'Fotografías', exact: true });
    await photos.locator('input[type=file]').setInputFiles(await file());
    await photos.getByLabel('En palabras').fill('Zapato izquierdo');
    await photos.getByRole('button', { name: 'Añadir la fotografía' }).click();
    await photos.getByText('Añadida,').waitFor();
    await photos.getByRole('toolbar').getByRole('button').nth(2).click();
    await photos.getByText('Zapato izquierdo').waitFor();
    await draw(page, 'photos-record-es-360');
    expect(await brokenRulesInTurn(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await photos.getByRole('figure').locator('img').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await photos.getByLabel('Imprimir también las fotografías').check();
    await page.emulateMedia({ media: 'print' });
    expect(await photos.getByRole('figure').locator('img').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await photos.getByRole('button', { name: 'Quitar' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Quitar' }).click();
    await photos.getByText('Zapato izquierdo').waitFor({ state: 'detached' });
    await context.close();
  });

  it('of a report are kept without a line, through a reload; a place of its way is set on the map by keys', async () => {
    if (!house) return;
    const { page, context } = await house.enter({
      ...{ institution: 'AA-SEARCH', roles: ['liaison'], to: '/report/new', width: 360 },
    });
    await page.waitForURL(/report\/[\da-f]{8}-/);
    await page.goto(`${page.url()}?step=looks`);
    const photos = page.getByRole('group', { name: 'Fotografías' });
    await photos.locator('input[type=file]').waitFor({ state: 'attached' });
    house.line.rule = (path) => (path.startsWith('/photographs') || path === '/graphql' ? 'cut' : 'passes');
    await photos.locator('input[type=file]').setInputFiles(await file());
    await photos.getByLabel('En palabras').fill('Sonrisa');
    await photos.getByRole('button', { name: 'Añadir la fotografía' }).click();
    await photos.getByText('espera a que se presente el reporte').waitFor();
    house.line.rule = () => 'passes';
    await page.reload();
    await photos.getByText('cara, Sonrisa').waitFor();
    await draw(page, 'photos-report-es-360');
    expect(await brokenRulesInTurn(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    const address = page.url().split('?')[0] ?? '';
    await page.goto(`${address}?step=last`);
    await page.getByLabel('Última señal de vida: dónde estaba: País', { exact: true }).selectOption('MX');
    const map = page.getByRole('group', { name: 'Mapa para poner el punto de: última noticia: México' });
    await map.getByRole('button', { name: 'Poner un punto aquí' }).press('Enter');
    await map.getByRole('button', { name: 'Norte' }).press('Enter');
    await map.getByRole('status').filter({ hasText: 'puede desviarse 50 km' }).waitFor();
    await map.locator('.map-exact').waitFor();
    await draw(page, 'way-report-es-360');
    expect(await brokenRulesInTurn(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await context.close();
  });

  it('of a report go after it once, though the line is cut in the middle; who signs out before is warned', async () => {
    if (!house) return;
    const { page, context } = await house.enter({
      ...{ institution: 'AA-SEARCH', roles: ['liaison'], to: '/report/new' },
    });
    await page.waitForURL(/report\/[\da-f]{8}-/);
    const report = new ReportFormPage(page);
    await report.who();
    await report.way('2026-03-02');
    await report.looks();
    const photos = page.getByRole('group', { name: 'Fotografías' });
    await photos.locator('input[type=file]').setInputFiles(await file());
    await photos.getByLabel('En palabras').fill('Sonrisa al salir');
    await photos.getByRole('button', { name: 'Añadir la fotografía' }).click();
    await photos.getByText('espera a que se presente el reporte').waitFor();
    await report.body();
    await report.family();
    await asksWhoseSample(page);
    await report.consents();
    let [isCut, lost] = [true, 0];
    house.line.rule = (path, body) => {
      if (path.startsWith('/photographs')) return isCut ? 'cut' : 'passes';
      if (!body.includes('mutation AddPhotograph') || lost > 0) return 'passes';
      lost += 1;
      return 'answer lost';
    };
    await report.file('tres gallinas y un patio');
    await page.getByRole('heading', { name: 'El reporte está presentado' }).waitFor();
    const onTheirWay = page.getByRole('region', { name: 'Fotografías en camino' });
    await onTheirWay.getByText('sin conexión; próximo intento').waitFor();
    await page.getByRole('button', { name: 'Cerrar sesión' }).click();
    const warning = page.getByRole('dialog');
    await warning.getByText('1 fotografía que aún no está con su reporte').waitFor();
    await draw(page, 'photos-signing-out-es-1280');
    expect(await brokenRulesInTurn(page)).toEqual([]);
    await warning.getByRole('button', { name: 'Seguir en la sesión' }).click();
    isCut = false;
    await onTheirWay.getByText('con el expediente,').waitFor();
    await draw(page, 'photos-sent-es-1280');
    const kept = await house.house.sql('SELECT 1 FROM photograph WHERE caption = $1', ['Sonrisa al salir']);
    expect([lost, kept.length]).toEqual([1, 1]);
    house.line.rule = () => 'passes';
    await context.close();
  });

  /** Back on the step of the relatives: the ring stands at the one who helps most, who is first in words. */
  async function asksWhoseSample(page: Page): Promise<void> {
    await page.goBack();
    const best = page.getByRole('region', { name: 'De quién es la muestra que más ayuda' });
    await best.getByRole('button', { name: 'Calcularlo' }).press('Enter');
    await best.getByRole('listitem').first().waitFor();
    expect(await best.getByRole('listitem').first().textContent()).toContain('Madre');
    expect(await page.locator('.kin-wanted').count()).toBe(1);
    expect(await brokenRulesInTurn(page)).toEqual([]);
    await draw(page, 'whose-sample-es-1280');
    await best.getByRole('checkbox').uncheck();
    await best.getByRole('button', { name: 'Calcularlo' }).press('Enter');
    await best.getByRole('status').filter({ hasText: /./ }).waitFor();
    expect(await best.getByRole('status').textContent()).not.toContain('Madre');
    await page.setViewportSize({ width: 360, height: 800 });
    // The frame of the page moves to its new width.
    const end = Date.now() + 10_000;
    while ((await overflow(page)) > 0 && Date.now() < end) await pause(50);
    expect(await overflow(page)).toBe(0);
    await draw(page, 'whose-sample-es-360');
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goForward();
    await page.getByRole('heading', { name: 'Quién reporta', level: 3 }).waitFor();
  }

  const file = async () => ({
    name: 'a.jpg',
    mimeType: 'image/jpeg',
    buffer: await drawnPicture(2400, 1800),
  });

  async function someone(institution: string, role: 'forensic'): Promise<string> {
    const { actorId } = (await house?.house.enrol(institution, [role])) ?? { actorId: '' };
    const name = `Invented ${actorId.slice(0, 8)}`;
    await house?.house.sql('UPDATE actor SET name = $2, email = $3 WHERE id = $1', [
      ...[actorId, name, `${actorId}@invented.example`],
    ]);
    return name;
  }
});
