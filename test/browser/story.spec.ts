import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { CloseInstitution } from '../../src/modules/institutions/index.js';
import { THREE_PEOPLE } from '../../src/demo/people.js';
import { overflow } from './console-house.js';
import { picture, PICTURES } from './pictures.js';
import { ReportFormPage } from './report-form-page.js';
import { deliverSamples, openStoryHouse, type StoryHouse } from './story-house.js';

const PHRASE = 'el rosario de la abuela';
const REPORT = 'LAB-2026-118 (invented)';

/** What stands in the page on the console, in order. */
const SCENES = [
  ...['01-report', '02-receipt', '03-passed-on', '04-alert', '05-compare', '06-proposed', '07-signed'],
  ...['08-telling', '09-window'],
] as const;
type Scene = (typeof SCENES)[number];

/** Four people in four browsers, as docs/guides/console.md shows it: a consulate, a laboratory, a ministry, a family. */
describe('one case, from the counter of a consulate to the family that is told', () => {
  let house: StoryHouse | undefined;
  beforeAll(async () => {
    house = await openStoryHouse();
  });
  afterAll(() => house?.close());

  const shown: Scene[] = [];
  /** What stands before somebody: a picture that is not blank, and nothing to be scrolled to sideways. */
  const show = async (page: Page, scene: Scene) => {
    await picture(page, scene);
    expect([scene, await overflow(page)]).toEqual([scene, 0]);
    shown.push(scene);
  };

  it('is played in the console by four people, and each sees where it stands', async () => {
    if (!house) return;
    const { formPage, job, mails } = house;
    const to = (page: Page, path: string) => page.goto(`${formPage.line.url}${path}`);

    // A mother at the counter; the officer has a telephone.
    const consulate = await formPage.enterAs({
      name: THREE_PEOPLE.liaison.name,
      to: '/report/new',
      width: 360,
    });
    const dunia = consulate.page;
    const report = new ReportFormPage(dunia);
    await report.who();
    await report.way(job.report.lastContact?.date ?? '');
    await report.looks();
    await report.body();
    await dunia.getByRole('group', { name: 'Marcas 1' }).scrollIntoViewIfNeeded();
    await show(dunia, '01-report');
    await report.family();
    await report.consents();
    await report.file(PHRASE);
    await dunia.getByRole('heading', { name: 'El reporte está presentado' }).waitFor();
    await show(dunia, '02-receipt');
    const [code = '', receipt = ''] = await dunia.locator('[data-code]').allTextContents();

    // It is passed on to the capital, which says that it has it.
    await to(dunia, '/cases');
    await dunia.getByText(code).click();
    const passing = dunia.getByRole('region', { name: 'Transmitir el reporte' });
    await passing.getByLabel('A qué institución').selectOption(THREE_PEOPLE.ministry.institution);
    await passing.getByLabel('Por qué').selectOption('nationality');
    await passing.getByRole('button', { name: 'Transmitir' }).click();
    await passing.getByText('Transmitido el').waitFor();
    const capital = await formPage.enterAs({ name: THREE_PEOPLE.ministry.name, to: '/', language: 'fr' });
    const oscar = capital.page;
    await oscar.getByRole('link', { name: /^Un signalement vous a été transmis/ }).click();
    await oscar.getByRole('region', { name: 'Ce qui est demandé' }).waitFor();
    await show(oscar, '03-passed-on');
    await oscar.getByRole('link', { name: 'Ouvrir le signalement transmis' }).click();
    await oscar.getByRole('button', { name: 'Nous l’avons, et cherchons' }).click();
    await oscar.getByText('réception accusée', { exact: true }).waitFor();

    // The laboratory is alerted by what the comparison has found, and looks.
    const laboratory = await formPage.enterAs({ name: THREE_PEOPLE.forensic.name, to: '/', language: 'en' });
    const ruth = laboratory.page;
    await ruth
      .getByRole('link', { name: /^Possible identification/ })
      .first()
      .click();
    await ruth.getByRole('button', { name: 'I have read it and take it on' }).click();
    await ruth.getByText('Taken on at').waitFor();
    await show(ruth, '04-alert');
    await ruth.getByRole('link', { name: 'Look at the match' }).click();
    await ruth.getByRole('heading', { name: 'Compare' }).waitFor();
    const match = new URL(ruth.url()).pathname;

    // Its own system hands in what was typed: the mother's sample and a tooth.
    await deliverSamples(house, match.replace('/matches/', ''));
    await ruth.reload();
    await ruth.getByRole('heading', { name: 'Compare' }).waitFor();
    await show(ruth, '05-compare');
    await ruth.getByRole('button', { name: 'Plausible' }).click();
    await ruth.getByText('Your side holds it plausible').waitFor();
    await to(dunia, match);
    await dunia.getByRole('button', { name: 'Plausible' }).click();
    await dunia.getByText('La coincidencia está ahora').waitFor();

    // Two institutions identify.
    await ruth.reload();
    await ruth.getByRole('checkbox', { name: /DNA/ }).check();
    await ruth.getByRole('checkbox', { name: /nthropolog/ }).check();
    await ruth.getByLabel('Who is competent to rule').fill('Medical examiner of the county (invented)');
    await ruth.getByLabel('Where the report stands').fill(REPORT);
    await ruth.getByRole('button', { name: 'Propose' }).click();
    await ruth.getByRole('link', { name: 'Look at the identification' }).click();
    await ruth.getByRole('button', { name: 'Confirm for my institution' }).click();
    await ruth.getByText('The other institution has to confirm too').waitFor();
    await show(ruth, '06-proposed');
    const identification = new URL(ruth.url()).pathname;
    await to(dunia, identification);
    await dunia.getByRole('button', { name: 'Confirmar por mi institución' }).click();
    await dunia.getByText('Ningún mensaje va solo a una familia').waitFor();
    await dunia.getByRole('heading', { name: 'Identificación', exact: true }).scrollIntoViewIfNeeded();
    await show(dunia, '07-signed');

    // A person tells the family.
    const plan = dunia.getByRole('region', { name: 'El plan' });
    await plan.getByLabel('Dónde').selectOption('home');
    await plan.getByLabel('Intérprete').selectOption('not_needed');
    await plan.getByLabel('Apoyo psicosocial').selectOption('arranged');
    await plan.getByRole('button', { name: 'Planearlo así' }).click();
    await dunia.getByRole('region', { name: 'Anotar cómo se informó' }).waitFor();
    await dunia.getByRole('heading', { name: 'Informar a la familia' }).scrollIntoViewIfNeeded();
    await show(dunia, '08-telling');

    // The family reads on a telephone of its own what was done; nothing there says what was found.
    const family = await (await formPage.someBrowser({ width: 360 })).newPage();
    await family.goto(`${formPage.line.url}/window`);
    await family.getByLabel('Código del comprobante').fill(receipt);
    await family.getByLabel('Su frase').fill(PHRASE);
    await family.getByRole('button', { name: 'Abrir' }).click();
    await family.getByRole('heading', { name: 'Lo que se hizo' }).waitFor();
    await show(family, '09-window');

    expect(shown).toEqual(SCENES);
    expect(mails.length).toBeGreaterThan(2);
    expect(mails.filter(({ text }) => /Wilmer|Urbina|Reynosa/.test(text))).toEqual([]);
    for (const { foreign } of [consulate, capital, laboratory]) expect(foreign).toEqual([]);
  });

  it('goes on when the consulate closes: whoever takes over is told, and acts in its name until they leave', async () => {
    if (!house) return;
    const { formPage } = house;
    const [closed, heir] = [THREE_PEOPLE.liaison.institution, THREE_PEOPLE.ministry];
    const close = formPage.house.api.app.get(CloseInstitution, { strict: false });
    await close.close(OPERATOR, closed, heir.institution);
    const { page, foreign } = await formPage.enterAs({ name: heir.name, to: '/', language: 'fr' });
    // A worker hands the alerts over; the page shows them as they come.
    const handedOver = page.getByRole('link', { name: /^Informer la famille/ });
    await handedOver.first().click();
    const asked = page.getByRole('region', { name: 'Ce qui est demandé' });
    await asked.getByText('On le lit au nom de').waitFor();
    const alert = new URL(page.url()).pathname.replace('/alerts/', '');
    const acting = page.getByRole('status').filter({ hasText: `(${closed})` });
    await asked.getByRole('link').first().click();
    await acting.getByText('Vous agissez pour').waitFor();
    expect(new URL(page.url()).search).toBe(`?for=${closed}&alert=${alert}`);
    // What is planned there was planned by who has closed: nobody else would see it.
    await page.getByRole('heading', { name: 'Informer la famille' }).waitFor();
    expect(await overflow(page)).toBe(0);
    await page.reload();
    await acting.waitFor();
    await page.getByRole('heading', { name: 'Informer la famille' }).waitFor();
    await acting.getByRole('link', { name: 'Terminer et revenir à l’alerte' }).click();
    await asked.waitFor();
    expect(await acting.count()).toBe(0);
    const own = new URL(page.url()).pathname;
    expect(own).toBe(`/alerts/${alert}`);
    expect(foreign).toEqual([]);
  });

  it('stands in the page on the console, picture by picture', () => {
    const page = readFileSync('docs/guides/console.md', 'utf8');
    const missing = SCENES.filter(
      (scene) => !existsSync(`${PICTURES}/${scene}.png`) || !page.includes(`screens/${scene}.png`),
    );
    expect(missing).toEqual([]);
  });
});
