import { setTimeout as pause } from 'node:timers/promises';
import { mkdirSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Role } from '../../src/modules/access/accounts/index.js';
import { invented, PERMITTING } from '../api/api-house.js';
import { openMatch } from '../api/made-match.js';
import { PAPER } from '../api/procedure-house.js';
import { ConsoleHouse, overflow } from './console-house.js';
import { inkOf } from './ink.js';
import { brokenRulesInTurn } from './judged.js';
import { settled } from './settled.js';
import { watchedNetwork, type WatchedNetwork } from './watched-network.js';

/** Where pictures of these screens are written, to be looked at; nowhere without it. */
const { PICTURES } = process.env;

describe('what goes on around the search', () => {
  let house: ConsoleHouse | undefined;
  let network: WatchedNetwork;
  beforeAll(async () => {
    house = await ConsoleHouse.open();
    if (house) network = await watchedNetwork(house.house);
  });
  afterAll(() => house?.close());

  const opened = async (page: Page) => {
    await page.getByRole('heading', { level: 2 }).waitFor();
    await settled(page);
  };
  /** Pixels between the last line of what a page says first and the end of that part. */
  const blankBelowLead = (page: Page) =>
    page.evaluate<number>(`(() => {
      const lead = document.querySelector('main h2').parentElement;
      return Math.round(lead.getBoundingClientRect().bottom - lead.lastElementChild.getBoundingClientRect().bottom);
    })()`);
  const screens = (): readonly string[] => [
    ...['/oversight', '/oversight/recommendations', '/procedures', '/offers'],
    `/oversight/recommendations/${network.recommendationId}`,
    ...[`/living/${network.livingId}`, `/identifications/${network.identificationId}`],
  ];
  const ofBody = (): readonly string[] => [
    ...['/oversight', '/oversight/complaints', `/oversight/complaints/${network.complaintId}`],
    '/oversight/misuse',
  ];

  it.each([
    ['es', 'AA-SEARCH', ['liaison', 'coordinator'], 1280],
    ['ht', 'MX-OMBUDSMAN', ['oversight'], 360],
  ] as readonly (readonly [string, string, Role[], number])[])(
    'breaks no rule of WCAG 2.2 AA that a machine can check, and scrolls nowhere sideways (%s, %s, %s, %i)',
    async (language, institution, roles, width) => {
      if (!house) return;
      const isBody = institution === 'MX-OMBUDSMAN';
      const { page, context, foreign } = await house.enter({
        ...{ institution, roles, to: '/oversight', width, language },
        purpose: isBody ? 'oversight' : 'search',
      });
      await page.evaluate(`localStorage.setItem('huella.language', '${language}')`);
      for (const to of isBody ? ofBody() : screens()) {
        await page.goto(`${house.line.url}${to}`);
        await opened(page);
        if (PICTURES) {
          mkdirSync(PICTURES, { recursive: true });
          const name = `${language}-${width}-${to.split('/').slice(1, 3).join('-').slice(0, 30)}`;
          await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
        }
        expect([to, await brokenRulesInTurn(page)]).toEqual([to, []]);
        expect([to, await overflow(page)]).toEqual([to, 0]);
        if (to === '/oversight/misuse') {
          await page.setViewportSize({ width: 1200, height: 900 });
          expect([to, await blankBelowLead(page)]).toEqual([to, 0]);
          await page.setViewportSize({ width, height: 900 });
        }
        if (width !== 1280) continue;
        // A page at 200 % is one of half the width.
        await page.setViewportSize({ width: 640, height: 450 });
        expect([to, await overflow(page)]).toEqual([to, 0]);
        await page.setViewportSize({ width: 1280, height: 900 });
      }
      expect(foreign).toEqual([]);
      await context.close();
    },
  );

  it('shows what is hidden as hidden and never as zero, late countries first, and is the same on paper', async () => {
    if (!house) return;
    const { page, context } = await house.enter({
      ...{ institution: 'AA-SEARCH', roles: ['liaison'], to: '/oversight' },
    });
    // Of itself alone; oversight reads it of all.
    const lines = await lateIn(page);
    expect(lines).toEqual([expect.stringMatching(/Honduras nuestra.* 2 1$/)]);
    const watch = await house.enter({
      ...{ institution: 'MX-OMBUDSMAN', roles: ['oversight'], to: '/oversight' },
      purpose: 'oversight',
    });
    const all = await lateIn(watch.page);
    expect(all[0]).toMatch(/México.* 5 1$/);
    expect(all[1]).toMatch(/Honduras.* 2 1$/);
    await watch.context.close();
    // The family permits no statistics: what is owed to it is not in them.
    const owed = page.getByRole('region', { name: 'De quién es el turno, por institución' });
    await owed.getByText('No se dice nada').waitFor();
    const months = page.getByRole('img', { name: /mes por mes/ });
    expect(await months.getAttribute('aria-label')).toMatch(
      /: 31; .*: muy pocos para decirlo; .*: 40; .*: 57$/,
    );
    expect(await inkOf(months)).toBe('drawn');
    await page.getByLabel('Separado por').selectOption('country');
    const table = page.getByRole('table', { name: /por rubro/ });
    await table.getByRole('row', { name: /Honduras/ }).waitFor();
    const rows = (await table.getByRole('row').allInnerTexts()).map((one) => one.replace(/\s+/g, ' '));
    expect(rows.filter((row) => row.includes('muy pocos para decirlo'))).toHaveLength(2);
    expect(rows.some((row) => / 0$/.test(row))).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    expect(await page.getByLabel('Separado por').isVisible()).toBe(false);
    expect(await table.isVisible()).toBe(true);
    await context.close();
  });

  it('tells an institution how many leads it looks at for each true one, and that others are not told to it', async () => {
    const there = house;
    if (!there) return;
    const { token } = await there.house.enrol('CC-CONSULATE', ['liaison']);
    const consents = [...PERMITTING, { purpose: 'statistics', decision: 'granted', from: '2023-06-01' }];
    const file = async (): Promise<string> => {
      const input = { report: { ...invented(), consents } };
      const { id } = await there.house.change(token, 'fileReport', input, '... on RecordReceipt { id }');
      return id as string;
    };
    for (const state of ['identified', 'identified', 'excluded', 'settled', 'excluded']) {
      const match = await openMatch(there.house, {
        ...{ kind: 'duplicate_report', a: await file(), b: await file() },
      });
      await there.house.sql('UPDATE hypothesis SET state = $2 WHERE id = $1', [match, state]);
    }
    const leadsOf = async (institution: string) => {
      const entered = await there.enter({
        ...{ institution, roles: ['liaison'], to: '/oversight', language: 'fr', width: 360 },
      });
      const region = entered.page.getByRole('region', { name: /^Pistes qui se sont confirmées, par inst/ });
      await region.waitFor();
      await settled(entered.page);
      return { ...entered, region };
    };
    const own = await leadsOf('CC-CONSULATE');
    const [row = ''] = (await own.region.getByRole('row').allInnerTexts()).slice(1);
    expect(row.replace(/\s+/g, ' ')).toMatch(/la nôtre · 2,5 pistes pour une vraie 10 4$/);
    expect(await overflow(own.page)).toBe(0);
    await own.context.close();
    const other = await leadsOf('AA-SEARCH');
    await other.region
      .getByText('Rien n’est dit\u00a0: aucune correspondance de votre institution')
      .waitFor();
    await other.context.close();
  });

  it('answers a complaint and hands over the report of the year, for the body that watches', async () => {
    if (!house) return;
    const { page, context } = await house.enter({
      ...{ institution: 'MX-OMBUDSMAN', roles: ['oversight'], to: '/oversight/complaints' },
      purpose: 'oversight',
    });
    await page.getByRole('link', { name: /tarda demasiado/ }).click();
    await page.getByLabel('Qué se halló').selectOption('upheld');
    await page.getByLabel('La respuesta en palabras').fill('Responden desde ahora.');
    await page.getByRole('button', { name: 'Responder' }).click();
    await page.getByText(/^llegó .*respondida el/).waitFor();
    const [row] = await house.house.sql<{ finding: string }>('SELECT finding FROM complaint WHERE id = $1', [
      network.complaintId,
    ]);
    expect(row?.finding).toBe('upheld');
    await page.goto(`${house.line.url}/oversight`);
    await page.getByRole('button', { name: 'Hacer el informe' }).click();
    const button = page.getByRole('button', { name: /^report-\d{4}-es\.pdf$/ });
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
    expect(file.suggestedFilename()).toMatch(/^report-\d{4}-es\.pdf$/);
    await context.close();
  });

  it('opens a procedure from a record, takes a paper and does its step', async () => {
    if (!house) return;
    const { page, context } = await house.enter({
      ...{ institution: 'AA-SEARCH', roles: ['liaison'], to: `/cases/${network.reportId}` },
    });
    const region = page.getByRole('region', { name: 'Trámites de este registro' });
    await region.getByLabel('Clase').selectOption('birth_certificate');
    await region.getByRole('button', { name: 'Abrir un trámite' }).click();
    await region.getByRole('link', { name: 'Verlo' }).click();
    await page.waitForURL(/procedures\/[\da-f]{8}-/);
    await page.getByText('Sin estos documentos el paso no puede hacerse').waitFor();
    const paper = join(await mkdtemp(join(tmpdir(), 'paper-')), 'name-of-somebody.pdf');
    await writeFile(paper, PAPER);
    await page.locator('input[type=file]').setInputFiles(paper);
    const day = page.getByLabel(/Día en que se expidió/);
    if (await day.isVisible()) await day.fill('2026-01-31');
    await page.getByRole('button', { name: 'Agregar un documento' }).click();
    const link = page.getByRole('link', { name: /^Descargar / });
    await link.waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(file.suggestedFilename()).toMatch(/^[\da-f-]{36}\.pdf$/);
    await page.getByLabel('Qué resultó').selectOption('done');
    await page.getByRole('button', { name: 'Anotarlo' }).click();
    await page.getByText('Es el turno de Ministry of Aland').waitFor();
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/es-1280-procedure.png`, fullPage: true });
    expect(await brokenRulesInTurn(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    // The frame of the page moves to its new width.
    const end = Date.now() + 10_000;
    while ((await overflow(page)) > 0 && Date.now() < end) await pause(50);
    expect(await overflow(page)).toBe(0);
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/es-360-procedure.png`, fullPage: true });
    await context.close();
  });

  it('finds an offer for who has agreed, says why, and refers to it', async () => {
    if (!house) return;
    const { page, context } = await house.enter({
      ...{ institution: 'AA-SEARCH', roles: ['liaison'], to: `/living/${network.livingId}` },
    });
    const region = page.getByRole('region', { name: 'Ayuda con formación y trabajo' });
    await region.getByLabel('País').selectOption('HN');
    await region.getByLabel('Estado o departamento').fill('Yoro');
    await region.getByLabel('Municipio').fill('El Progreso');
    await region.getByRole('button', { name: 'La persona quiere ayuda' }).click();
    await region.getByText(/mismo municipio: 4 puntos/).waitFor();
    await region.getByText(/trae el oficio \(soldadura\): 3 puntos/).waitFor();
    if (PICTURES) await region.screenshot({ path: `${PICTURES}/es-1280-plan.png` });
    await region.getByRole('button', { name: 'Remitir' }).click();
    await region.getByText(/sin decidir todavía, remitido el/).waitFor();
    expect(await region.getByRole('link', { name: 'Pasos y seguimientos' }).count()).toBe(1);
    await context.close();
  });

  it('hands over the form of a record and the report of an identification', async () => {
    if (!house) return;
    const { page, context } = await house.enter({
      ...{ institution: 'AA-SEARCH', roles: ['liaison'], to: `/cases/${network.reportId}` },
    });
    const form = page.getByRole('region', { name: 'Formulario en el orden de INTERPOL' });
    await form.getByText(/ni emitido ni aprobado por INTERPOL/).waitFor();
    const json = form.getByRole('button', { name: /JSON/ });
    const [file] = await Promise.all([page.waitForEvent('download'), json.click()]);
    expect(file.suggestedFilename()).toMatch(/^ante_mortem-.*-es\.json$/);
    await page.goto(`${house.line.url}/identifications/${network.identificationId}`);
    const report = page.getByRole('region', { name: 'Informe de la identificación' });
    await report.getByText(network.identificationId).waitFor();
    const pdf = report.getByRole('button', { name: 'Descargar el PDF' });
    const [document] = await Promise.all([page.waitForEvent('download'), pdf.click()]);
    expect(document.suggestedFilename()).toMatch(/^identification-\d{4}-\d\d-\d\d-es\.pdf$/);
    await report.getByText(/hecho el .*ahora en este equipo/).waitFor();
    await context.close();
  });
});

/** What is overdue by institution, a line each. */
async function lateIn(page: Page): Promise<readonly string[]> {
  const late = page.getByRole('table', { name: 'Vencido, por institución' }).getByRole('row');
  await late.nth(1).waitFor();
  return (await late.allInnerTexts()).slice(1).map((one) => one.replace(/\s+/g, ' '));
}
