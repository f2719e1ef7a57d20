import { existsSync, readFileSync } from 'node:fs';
import { countByCountry } from '../../src/demo/guide/count-by-country.js';
import { SECOND_PEOPLE } from '../../src/demo/people.js';
import { DEMONSTRATION_REGION } from '../../src/demo/seed-region.js';
import { simulateRegion, type SimulatedRegion } from '../../src/benchmark/simulation/index.js';
import { formatCountry, formatNumber } from '../../src/words/format.js';
import story from '../../src/locales/es/console/story.json' with { type: 'json' };
import { overflow } from './console-house.js';
import { brokenRulesInTurn } from './judged.js';
import { KeyUser } from './key-user.js';
import { picture, PICTURES, taken, type Wanted } from './pictures.js';
import { ReportFormPage } from './report-form-page.js';
import { guidedRegion, openStoryHouse, type StoryHouse } from './story-house.js';

/** The page that tells the story by its pictures. */
const PAGE = 'docs/start/guided-story.md';
/** What stands there, in order. */
const SCENES = [
  ...['start', 'guide-1-report', 'guide-2-compared', 'guide-3-look', 'guide-4-laboratory'],
  ...['guide-5-ministry', 'guide-6-second', 'guide-7-family', 'guide-8-end'],
] as const;

const AWAITED = { timeout: 90_000 };

/** A telephone, and what a desk of 1280 by 900 is at 200 %. */
const TELEPHONE = { width: 360, height: 900 };
const AT_200_PERCENT = { width: 640, height: 450 };
/** A desk on which the whole first page is seen. */
const FIRST_PAGE = { width: 1280, height: 1260 };

/** A newcomer who knows nothing but what the bar of the story says, and has no mouse. */
class Newcomer extends KeyUser {
  private readonly shown: string[] = [];

  /** What stands before them on a telephone: a picture that is not blank, nothing to be scrolled to sideways, no rule of WCAG broken that axe checks. */
  async show(
    scene: (typeof SCENES)[number],
    { size = TELEPHONE, ...wanted }: Wanted & { size?: typeof TELEPHONE } = {},
  ): Promise<void> {
    await this.page.setViewportSize(size);
    // In a window of another size, what they are at is still in sight.
    await this.page.evaluate(`document.activeElement?.scrollIntoView({ block: 'nearest' })`);
    await picture(this.page, scene, wanted);
    expect([scene, await overflow(this.page)]).toEqual([scene, 0]);
    expect([scene, await brokenRulesInTurn(this.page)]).toEqual([scene, []]);
    this.shown.push(scene);
    await this.page.setViewportSize(AT_200_PERCENT);
  }

  get scenes(): readonly string[] {
    return this.shown;
  }
}

/** Nobody is there: a ministry acts for them. */
const UNSTAFFED = ['HN-SEARCH', 'HN-RECEPTION'];

/** What the first page of the demonstration shows of its region: the map, each country's figures, and how many people one can be. */
function factsOf(region: SimulatedRegion): string[] {
  const { institutions } = region.institutions;
  const told = (count: number | null) => (count === null ? '<10' : formatNumber(count, 'es'));
  const rows = countByCountry(region.records, institutions).map(({ country, sought, remains, samples }) =>
    [formatCountry(country, 'es'), told(sought), told(remains), told(samples)].join(' '),
  );
  const people = institutions.filter(({ code }) => !UNSTAFFED.includes(code)).length + SECOND_PEOPLE.length;
  return [...rows, story.story.map, story.story.everybody.replace('{{count}}', String(people))];
}

describe('the guided story of the demonstration', () => {
  let house: StoryHouse | undefined;
  beforeAll(async () => {
    house = await openStoryHouse({ isGuided: true });
  });
  afterAll(() => house?.close());

  it('leads a newcomer without a mouse, at 200 %, through a case, with the line cut in the middle', async () => {
    if (!house) return;
    const { formPage, mails } = house;
    const page = await (await formPage.someBrowser(AT_200_PERCENT)).newPage();
    await page.setViewportSize(AT_200_PERCENT);
    page.setDefaultTimeout(60_000);
    const newcomer = new Newcomer(page);
    await page.goto(formPage.line.url);
    await page.getByText('ninguna persona, institución ni caso es real').waitFor();
    await page.getByRole('row', { name: /^Honduras/ }).waitFor();
    await newcomer.show('start', {
      size: FIRST_PAGE,
      facts: factsOf(house.region),
      factsInDocuments: factsOf(simulateRegion(DEMONSTRATION_REGION)),
    });
    expect(await overflow(page)).toBe(0);

    // A family reports: the line is cut, the report is written and filed, and only then the line is joined.
    await newcomer.press(page.getByRole('button', { name: 'Seguir un caso' }));
    await newcomer.take('Cortar la línea');
    await newcomer.take('Escribirlo por mí', 'Space');
    await newcomer.take(/^Mostrar: «Presentar/);
    await page.getByRole('textbox', { name: /palabras/i }).waitFor({ state: 'detached' });
    const before = formPage.line.arrived.filter((operation) => /Draft/.test(operation)).length;
    await newcomer.push('Presentar el reporte');
    await newcomer.ticked(/Espera en la bandeja/);
    expect(formPage.line.arrived.filter((operation) => /Draft/.test(operation))).toHaveLength(before);
    await newcomer.show('guide-1-report');
    await newcomer.take('Unir la línea otra vez');
    await page.getByRole('heading', { name: 'El reporte está presentado' }).waitFor(AWAITED);
    await newcomer.ticked(/aquí está el comprobante/);
    await newcomer.next('Se compara');

    // It is compared, and passed on.
    await newcomer.ticked(/Se ha abierto una coincidencia/);
    await newcomer.take(/^Mostrar: «Transmitir/);
    await newcomer.choose(page.getByLabel('A qué institución'), 'HN-MFA');
    await newcomer.push('Transmitir', 'Space');
    await newcomer.ticked(/Elija el ministerio/);
    // What is found has come onto the page by itself.
    const found = page.getByRole('region', { name: 'Posibles coincidencias' });
    await found.getByRole('link').first().waitFor(AWAITED);
    await newcomer.show('guide-2-compared');
    await newcomer.next('El consulado mira');

    // The consulate looks.
    await page.getByRole('heading', { name: 'Comparar' }).waitFor();
    await newcomer.show('guide-3-look');
    await newcomer.take(/^Mostrar: «Plausible/);
    await newcomer.push('Plausible');
    await newcomer.ticked(/su lado/);
    await newcomer.next('El laboratorio propone');

    // The laboratory looks for itself, proposes, and signs.
    await newcomer.take(/^Seguir como Ruth Keller/);
    const photographs = page.getByRole('region', { name: 'Fotografías', exact: true });
    await photographs.locator('img[data-veiled=true]').waitFor();
    const drawn = await formPage.house.sql(
      `SELECT 1 FROM photograph p JOIN record r ON r.id = p.record_id WHERE r.record_type = 'report' AND p.kind = 'mark'`,
    );
    expect(drawn).toHaveLength(1);
    await newcomer.take(/^Mostrar: «Plausible/);
    await newcomer.push('Plausible', 'Space');
    await newcomer.ticked(/su lado/);
    await page.reload();
    await newcomer.take(/^Mostrar: «Proponer/);
    await newcomer.press(page.getByRole('checkbox', { name: 'Dientes' }), 'Space');
    await newcomer.write(page.getByLabel('Quién es competente para resolver'), 'Médico forense (inventado)');
    await newcomer.write(page.getByLabel('Dónde está el dictamen'), 'LAB-118 (inventado)');
    await newcomer.show('guide-4-laboratory');
    await newcomer.push('Proponer');
    await newcomer.ticked(/Proponga/);
    await newcomer.take('Llevarme allí');
    await newcomer.take(/^Mostrar: «Confirmar/);
    await newcomer.push('Confirmar por mi institución');
    await newcomer.next('El ministerio responde');

    // The ministry answers.
    await newcomer.take(/^Seguir como Óscar/);
    await newcomer.take('Llevarme allí');
    await newcomer.take(/^Mostrar: «La leí/);
    await newcomer.push('La leí y me hago cargo');
    await newcomer.ticked(/se hace cargo/);
    await newcomer.opens('Lo que salió de la plataforma', 'No nombra a nadie');
    await newcomer.show('guide-5-ministry');
    await newcomer.take('Llevarme allí');
    await newcomer.take(/^Mostrar: /);
    await newcomer.push('Lo tenemos, y buscamos');
    await newcomer.next('Firma una segunda institución');

    // The consulate signs too, and plans how the family is told.
    await newcomer.take(/^Seguir como Dunia/);
    await newcomer.take(/^Mostrar: «Confirmar/);
    await newcomer.write(
      page.getByLabel('Laboratorio de cuyo dictamen se parte'),
      'Instituto Forense del Aguán (inventado)',
    );
    await newcomer.write(page.getByLabel('Dónde está el dictamen'), 'AGUAN-27 (inventado)');
    await newcomer.reach(
      page.getByRole('main').getByRole('button', { name: 'Confirmar por mi institución' }),
    );
    await newcomer.show('guide-6-second');
    await newcomer.push('Confirmar por mi institución');
    await newcomer.next('Una persona informa a la familia');
    await newcomer.take(/^Mostrar: «Planearlo/);
    const plan = page.getByRole('region', { name: 'El plan' });
    await newcomer.choose(plan.getByLabel('Dónde'), 'home');
    await newcomer.choose(plan.getByLabel('Intérprete'), 'not_needed');
    await newcomer.choose(plan.getByLabel('Apoyo psicosocial'), 'arranged');
    await newcomer.reach(plan.getByRole('button', { name: 'Planearlo así' }));
    await newcomer.show('guide-7-family');
    await newcomer.push('Planearlo así');
    await newcomer.next('Qué se hizo y quién lo vio');
    await newcomer.bar
      .getByText(/South Texas Identification Laboratory.*nivel/)
      .first()
      .waitFor();
    await newcomer.show('guide-8-end');

    expect(newcomer.scenes).toEqual(SCENES);
    expect(newcomer.hidden).toEqual([]);
    expect(mails.length).toBeGreaterThan(2);
    expect(mails.filter(({ text }) => /Elmer|Castellón|Ponce|Reina/.test(text))).toEqual([]);
  });

  it('is shown as it is when all of it has come: a picture with a loader in it fails', async () => {
    if (!house) return;
    const { formPage } = house;
    const page = await (await formPage.someBrowser({ width: 1280 })).newPage();
    let isSlow = true;
    formPage.line.rule = (path) => (isSlow && path === '/demonstration/world' ? 'waits' : 'passes');
    await page.goto(formPage.line.url);
    await page.getByRole('heading', { name: 'Siga un caso' }).waitFor();
    const longestMs = 300;
    await expect(taken(page, 'unfinished', { longestMs })).rejects.toThrow(
      /^The picture unfinished is not finished: it is loading: .*data-loading/,
    );
    isSlow = false;
    await page.getByRole('row', { name: /^Honduras/ }).waitFor();
    // What is hidden is seen by nobody, and what lies below the window is in no picture.
    await page.evaluate(`document.querySelector('main').insertAdjacentHTML('afterbegin', '<p data-loading hidden>?</p>');
      document.body.insertAdjacentHTML('beforeend', '<p data-loading>?</p>')`);
    await taken(page, 'finished');
    for (const [html, fault] of [
      ['<p>Un momento …</p>', 'it says: Un momento …'],
      ['<progress></progress>', 'it is loading: <progress'],
      ['<img src="data:," alt="" width="9" height="9">', 'no picture: data:,'],
      ['<svg viewBox="0 0 9 9" width="90" height="90"></svg>', 'nothing is drawn: <svg'],
    ] as const) {
      await page.evaluate(`document.querySelector('main').insertAdjacentHTML('afterbegin', '${html}')`);
      await expect(taken(page, 'unfinished', { longestMs })).rejects.toThrow(fault);
      await page.evaluate(`document.querySelector('main').firstElementChild.remove()`);
    }
    await expect(taken(page, 'unfinished', { facts: ['Atlantis 7 7 7'] })).rejects.toThrow(
      'The picture unfinished does not show: Atlantis 7 7 7',
    );
    await page.context().close();
  });

  it('takes a report of one’s own, and says honestly that it fits nobody', async () => {
    if (!house) return;
    const { formPage } = house;
    const page = await (await formPage.someBrowser({ width: 1280 })).newPage();
    page.setDefaultTimeout(60_000);
    const newcomer = new Newcomer(page);
    await page.goto(formPage.line.url);
    await page.getByRole('button', { name: 'Seguir un caso' }).click();
    await newcomer.take('Cortar la línea');
    const report = new ReportFormPage(page);
    await report.who();
    await page.getByRole('textbox', { name: 'Nombres 1: Nombres de pila', exact: true }).fill('Zenobia');
    await page.getByLabel('Sexo', { exact: true }).selectOption('female');
    await page.getByRole('textbox', { name: 'Fecha de nacimiento: Año', exact: true }).fill('1941');
    await newcomer.ticked(/Escriba el reporte/);
    // Not by its address: what was typed a moment ago would go with the page.
    const steps = page.getByRole('navigation', { name: 'Pasos del reporte' });
    await steps.getByRole('link', { name: /^Quién reporta/ }).click();
    await page.getByRole('heading', { name: 'Quién reporta', level: 3 }).waitFor();
    await report.consents();
    await report.file('el loro del vecino');
    await newcomer.take('Unir la línea otra vez');
    await newcomer.next('Se compara');
    const said = newcomer.bar.getByRole('status').filter({ hasText: /umbral|otro tipo|Se encontró/ });
    await said.waitFor(AWAITED);
    expect(await said.innerText()).toContain('eso también es una respuesta');
    await newcomer.bar.getByRole('button', { name: 'Empezar de nuevo con otra familia' }).waitFor();
  });

  it('stands in its page, picture by picture, and the first one in the read-me', () => {
    const page = readFileSync(PAGE, 'utf8');
    const missing = SCENES.filter(
      (scene) => !existsSync(`${PICTURES}/${scene}.png`) || !page.includes(`](../screens/${scene}.png)`),
    );
    expect(missing).toEqual([]);
    expect(readFileSync('README.md', 'utf8')).toContain(`](docs/screens/${SCENES[0]}.png)`);
  });

  it('is told in its page by the figures of the region that it is played in', async () => {
    if (!house) return;
    const { formPage, region } = house;
    const page = readFileSync(PAGE, 'utf8');
    const { reports, remains, living } = DEMONSTRATION_REGION;
    expect(page).toContain(`${reports} reports, ${remains} remains and ${living} living persons registered`);
    expect(page).toContain(`${region.institutions.institutions.length} invented institutions`);
    const codes = region.records.map(({ id }) => id);
    const stored = await formPage.house.sql<{ type: string; count: number }>(
      'SELECT record_type AS type, count(*)::int AS count FROM record WHERE code = ANY($1) GROUP BY record_type',
      [codes],
    );
    const played = guidedRegion();
    expect(Object.fromEntries(stored.map(({ type, count }) => [type, count]))).toEqual({
      ...{ report: played.reports, remains: played.remains, living: played.living },
    });
  });
});
