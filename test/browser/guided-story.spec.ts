import { existsSync, readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { overflow } from './console-house.js';
import { picture, PICTURES } from './pictures.js';
import { ReportDesk } from './report-desk.js';
import { openStoryHouse, type StoryHouse } from './story-house.js';

jest.setTimeout(420_000);

/** What stands in the read-me, in order. */
const SCENES = [
  ...['start', 'guide-1-report', 'guide-2-compared', 'guide-3-look', 'guide-4-laboratory'],
  ...['guide-5-ministry', 'guide-6-second', 'guide-7-family', 'guide-8-end'],
] as const;

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const AWAITED = { timeout: 90_000 };

/** A newcomer who knows nothing but what the bar of the story says. */
class Newcomer {
  readonly bar: Locator;
  private readonly shown: string[] = [];

  constructor(readonly page: Page) {
    this.bar = page.getByRole('region', { name: 'Siga un caso' });
  }

  /** Presses what the bar offers. */
  async press(name: RegExp | string): Promise<void> {
    await this.unfold();
    await this.bar.getByRole('button', { name }).or(this.bar.getByRole('link', { name })).first().click();
  }

  /** Waits until the server has confirmed that something is done. */
  async ticked(task: RegExp): Promise<void> {
    await this.unfold();
    await this.bar
      .getByRole('listitem')
      .filter({ hasText: 'Hecho: ' })
      .filter({ hasText: task })
      .waitFor(AWAITED);
  }

  async next(part: string): Promise<void> {
    await this.bar.getByRole('button', { name: `Siguiente: ${part}` }).click(AWAITED);
    await this.bar.getByRole('heading', { name: part }).first().waitFor();
  }

  /** What stands before them: a picture that is not blank, nothing to be scrolled to sideways, no rule of WCAG broken that axe checks. */
  async show(scene: (typeof SCENES)[number]): Promise<void> {
    await picture(this.page, scene);
    expect([scene, await overflow(this.page)]).toEqual([scene, 0]);
    const { violations } = await new AxeBuilder({ page: this.page }).withTags(RULES).analyze();
    const broken = violations.map(
      ({ id, nodes }) => `${scene} ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    );
    expect(broken).toEqual([]);
    this.shown.push(scene);
  }

  get scenes(): readonly string[] {
    return this.shown;
  }

  private async unfold(): Promise<void> {
    const unfold = this.bar.getByRole('button', {
      name: 'Desplegar la historia',
    });
    if (await unfold.isVisible()) await unfold.click();
  }
}

describe('the guided story of the demonstration', () => {
  let house: StoryHouse | undefined;
  beforeAll(async () => {
    house = await openStoryHouse({ isGuided: true });
  });
  afterAll(() => house?.close());

  it('leads a newcomer with a telephone through a case, with the line cut in the middle', async () => {
    if (!house) return;
    const { desk, mails } = house;
    const page = await (await desk.someBrowser({ width: 360 })).newPage();
    page.setDefaultTimeout(60_000);
    const newcomer = new Newcomer(page);
    await page.goto(desk.line.url);
    await page.getByText('ninguna persona, institución ni caso es real').waitFor();
    await page.getByRole('row', { name: /^Honduras/ }).waitFor();
    await page.setViewportSize({ width: 1280, height: 900 });
    await newcomer.show('start');
    await page.setViewportSize({ width: 360, height: 900 });
    expect(await overflow(page)).toBe(0);

    // A family reports: the line is cut, the report is written and filed, and only then the line is joined.
    await page.getByRole('button', { name: 'Seguir un caso' }).click();
    await newcomer.press('Cortar la línea');
    await newcomer.press('Escribirlo por mí');
    await newcomer.press(/^Mostrar: «Presentar/);
    await page.getByRole('textbox', { name: /palabras/i }).waitFor({ state: 'detached' });
    const before = desk.line.arrived.filter((operation) => /Draft/.test(operation)).length;
    await page.getByRole('button', { name: 'Presentar el reporte', exact: true }).click();
    await newcomer.ticked(/Espera en la bandeja/);
    expect(desk.line.arrived.filter((operation) => /Draft/.test(operation))).toHaveLength(before);
    await newcomer.show('guide-1-report');
    await newcomer.press('Unir la línea otra vez');
    await page.getByRole('heading', { name: 'El reporte está presentado' }).waitFor(AWAITED);
    await newcomer.ticked(/aquí está el comprobante/);
    await newcomer.next('Se compara');

    // It is compared, and passed on.
    await newcomer.ticked(/Se ha abierto una coincidencia/);
    await newcomer.press(/^Mostrar: «Transmitir/);
    await page.getByLabel('A qué institución').selectOption('HN-MFA');
    await page.getByRole('button', { name: 'Transmitir', exact: true }).click();
    await newcomer.ticked(/Elija el ministerio/);
    await newcomer.show('guide-2-compared');
    await newcomer.next('El consulado mira');

    // The consulate looks.
    await page.getByRole('heading', { name: 'Comparar' }).waitFor();
    await newcomer.show('guide-3-look');
    await newcomer.press(/^Mostrar: «Plausible/);
    await page.getByRole('button', { name: 'Plausible', exact: true }).click();
    await newcomer.ticked(/su lado/);
    await newcomer.next('El laboratorio propone');

    // The laboratory looks for itself, proposes, and signs.
    await newcomer.press(/^Seguir como Ruth Keller/);
    const photographs = page.getByRole('region', { name: 'Fotografías', exact: true });
    await photographs.locator('img[data-veiled=true]').waitFor();
    const drawn = await desk.house.sql(
      `SELECT 1 FROM photograph p JOIN record r ON r.id = p.record_id WHERE r.record_type = 'report' AND p.kind = 'mark'`,
    );
    expect(drawn).toHaveLength(1);
    await newcomer.press(/^Mostrar: «Plausible/);
    await page.getByRole('button', { name: 'Plausible', exact: true }).click();
    await newcomer.ticked(/su lado/);
    await page.reload();
    await newcomer.press(/^Mostrar: «Proponer/);
    await page.getByRole('checkbox', { name: 'Dientes' }).check();
    await page.getByLabel('Quién es competente para resolver').fill('Médico forense (inventado)');
    await page.getByLabel('Dónde está el dictamen').fill('LAB-118 (inventado)');
    await newcomer.show('guide-4-laboratory');
    await page.getByRole('button', { name: 'Proponer', exact: true }).click();
    await newcomer.ticked(/Proponga/);
    await newcomer.press('Llevarme allí');
    await newcomer.press(/^Mostrar: «Confirmar/);
    await page.getByRole('button', { name: 'Confirmar por mi institución', exact: true }).click();
    await newcomer.next('El ministerio responde');

    // The ministry answers.
    await newcomer.press(/^Seguir como Óscar/);
    await newcomer.press('Llevarme allí');
    await newcomer.press(/^Mostrar: «La leí/);
    await page.getByRole('button', { name: 'La leí y me hago cargo', exact: true }).click();
    await newcomer.ticked(/se hace cargo/);
    await newcomer.bar.getByText('Lo que salió de la plataforma').click();
    await newcomer.bar.getByText('No nombra a nadie').waitFor();
    await newcomer.show('guide-5-ministry');
    await newcomer.press('Llevarme allí');
    await newcomer.press(/^Mostrar: /);
    await page.getByRole('button', { name: 'Lo tenemos, y buscamos', exact: true }).click();
    await newcomer.next('Firma una segunda institución');

    // The consulate signs too, and plans how the family is told.
    await newcomer.press(/^Seguir como Dunia/);
    await newcomer.press(/^Mostrar: «Confirmar/);
    await page
      .getByLabel('Laboratorio de cuyo dictamen se parte')
      .fill('Instituto Forense del Aguán (inventado)');
    await page.getByLabel('Dónde está el dictamen').fill('AGUAN-27 (inventado)');
    await page.getByRole('button', { name: 'Confirmar por mi institución', exact: true }).click();
    await newcomer.show('guide-6-second');
    await newcomer.next('Una persona informa a la familia');
    await newcomer.press(/^Mostrar: «Planearlo/);
    const plan = page.getByRole('region', { name: 'El plan' });
    await plan.getByLabel('Dónde').selectOption('home');
    await plan.getByLabel('Intérprete').selectOption('not_needed');
    await plan.getByLabel('Apoyo psicosocial').selectOption('arranged');
    await newcomer.show('guide-7-family');
    await plan.getByRole('button', { name: 'Planearlo así', exact: true }).click();
    await newcomer.next('Qué se hizo y quién lo vio');
    await newcomer.bar
      .getByText(/South Texas Identification Laboratory.*nivel/)
      .first()
      .waitFor();
    await newcomer.show('guide-8-end');

    expect(newcomer.scenes).toEqual(SCENES);
    expect(mails.length).toBeGreaterThan(2);
    expect(mails.filter(({ text }) => /Elmer|Castellón|Ponce|Reina/.test(text))).toEqual([]);
  });

  it('takes a report of one’s own, and says honestly that it fits nobody', async () => {
    if (!house) return;
    const { desk } = house;
    const page = await (await desk.someBrowser({ width: 1280 })).newPage();
    page.setDefaultTimeout(60_000);
    const newcomer = new Newcomer(page);
    await page.goto(desk.line.url);
    await page.getByRole('button', { name: 'Seguir un caso' }).click();
    await newcomer.press('Cortar la línea');
    const report = new ReportDesk(page);
    await report.who();
    await page.getByRole('textbox', { name: 'Nombres 1: Nombres de pila', exact: true }).fill('Zenobia');
    await page.getByLabel('Sexo', { exact: true }).selectOption('female');
    await page.getByRole('textbox', { name: 'Fecha de nacimiento: Año', exact: true }).fill('1941');
    await newcomer.ticked(/Escriba el reporte/);
    await page.goto(`${page.url().split('?')[0]}?step=contact`);
    await report.consents();
    await report.file('el loro del vecino');
    await newcomer.press('Unir la línea otra vez');
    await newcomer.next('Se compara');
    const said = newcomer.bar.getByRole('status').filter({ hasText: /umbral|otro tipo|Se encontró/ });
    await said.waitFor(AWAITED);
    expect(await said.innerText()).toContain('eso también es una respuesta');
    await newcomer.bar.getByRole('button', { name: 'Empezar de nuevo con otra familia' }).waitFor();
  });

  it('stands in the read-me, picture by picture', () => {
    const readMe = readFileSync('README.md', 'utf8');
    const missing = SCENES.filter(
      (scene) => !existsSync(`${PICTURES}/${scene}.png`) || !readMe.includes(`docs/screens/${scene}.png`),
    );
    expect(missing).toEqual([]);
  });
});
