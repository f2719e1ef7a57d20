import { mkdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { RunImport } from '../../src/modules/exchange/imports/index.js';
import { AlertInstitutions, DeliverWebhook } from '../../src/modules/alerts/index.js';
import { Receiver } from '../integration/webhook-receiver.js';
import { comparePair, type ComparedPair } from './compared-pair.js';
import { ConsoleHouse, overflow } from './console-house.js';
import { brokenRules, brokenRulesInTurn } from './judged.js';
import { settled } from './settled.js';
import { showWhoItIs } from './show-who-it-is.js';

/** Where the pictures of the documents are written: `PICTURES=docs/screens`. Nowhere without it. */
const { PICTURES } = process.env;
const PARTS = [
  '',
  '/imports',
  '/webhooks',
  '/people',
  '/machines',
  '/agreements',
  '/mechanism',
  '/health',
] as const;

const TABLE = 'Folio;Nombre;Apellido;Sexo\nX-1;Persona;Inventada;H\n;Otra;Inventada;F\n';

describe('what connects an institution with its own systems', () => {
  let house: ConsoleHouse | undefined;
  let pair: ComparedPair;
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await Receiver.open();
    house = await ConsoleHouse.open({ environment: { WEBHOOK_ALLOW_PRIVATE: 'yes' } });
    if (house) pair = await comparePair(house.house);
  });
  afterAll(async () => {
    await house?.close();
    await receiver.close();
  });

  const coordinator = (of: ConsoleHouse, to: string, width = 1280, language = 'es') =>
    of.enter({ institution: 'AA-SEARCH', roles: ['coordinator'], to, width, language });
  const get = <T>(of: ConsoleHouse, type: abstract new (...args: never[]) => T): T =>
    of.house.api.app.get<T>(type, { strict: false });
  /** What a worker would do. */
  const work = async (of: ConsoleHouse) => {
    const waiting = await of.house.sql<{ id: string }>(`SELECT id FROM import_job WHERE state = 'waiting'`);
    const signal = new AbortController().signal;
    for (const { id } of waiting) await get(of, RunImport).process(id, () => Promise.resolve(), signal);
  };
  const hand = async (page: Page, text: string) => {
    const buffer = Buffer.from(text);
    await page.locator('input[type=file]').setInputFiles({ name: 'tabla.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Probarlo' }).click();
    await page.waitForURL(/imports\/[\da-f]{8}-/);
  };
  const picture = async (page: Page, name: string) => {
    if (!PICTURES) return;
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
  };

  it('tries a table, hands out what was turned away, stores the mended one and takes it back', async () => {
    if (!house) return;
    const { page, context, foreign } = await coordinator(house, '/integrations/imports');
    await hand(page, TABLE);
    await work(house);
    await page.getByText('leído hasta el final').waitFor();
    await page.getByText('IMPORTS.ID_EMPTY').waitFor();
    await picture(page, 'integrations-tried');
    // What was tried is the server's: it survives the page.
    await page.reload();
    const fetching = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Descargar las líneas rechazadas' }).click();
    const rejects = readFileSync(await (await fetching).path(), 'utf8');
    expect(rejects).toBe('"Folio";"Nombre";"Apellido";"Sexo"\n"";"Otra";"Inventada";"F"\n');

    await page.getByRole('link', { name: 'Entregar otro archivo' }).click();
    await page.getByRole('heading', { name: 'Entregar un archivo' }).waitFor();
    await hand(page, rejects.replace('""', '"X-2"'));
    await work(house);
    await page.getByRole('button', { name: /^Guardar 1 línea/ }).click();
    await page.getByText('Guardado: espera a un proceso').waitFor();
    await work(house);
    await page.getByText('Guardado: leído hasta el final').waitFor();
    const kept = async () =>
      house?.house.sql<{ removed: boolean }>(`SELECT removed FROM record WHERE code = 'X-2'`);
    expect(await kept()).toEqual([{ removed: false }]);

    await page.getByRole('button', { name: 'Deshacer la importación' }).click();
    await page.getByRole('button', { name: 'Deshacer la importación' }).click();
    await page.getByText(/1 retirados, 0 restablecidos/).waitFor();
    expect(await kept()).toEqual([{ removed: true }]);
    expect(foreign).toEqual([]);
    await context.close();
  });

  it('says in the language of whoever reads how a warning is mended, and offers places', async () => {
    if (!house) return;
    const { page, context } = await coordinator(house, '/integrations/imports', 360);
    await hand(
      page,
      'Folio;Nombre;Apellido;Sexo;Fecha;Municipio;Pais\nX-7;JoséGarcía;Inventada;H;02/05/2023;San Juan;MX\nX-8;Persona;N??ez;H;;;\n',
    );
    await work(house);
    await page.getByText('Varios nombres están juntos en una sola palabra.').waitFor();
    await page.getByText('Letras de este nombre se volvieron signos de interrogación.').waitFor();
    await page.getByText(/^Puede ser: /).waitFor();
    const said = await page.locator('main').innerText();
    for (const english of ['a space between', 'letters that were lost', 'lat and lon'])
      expect(said).not.toContain(english);
    expect(await overflow(page)).toBe(0);
    // What was tried was not stored, in the list either.
    await page.getByRole('link', { name: 'Entregar otro archivo' }).click();
    const listed = page.getByRole('region', { name: 'Importaciones anteriores' }).locator('.row').first();
    await listed.getByText('buenas 2 · rechazadas 0', { exact: true }).waitFor();
    await context.close();
  });

  it('registers an address, tries it, and sends a message once more under its old number', async () => {
    if (!house) return;
    const { page, context } = await coordinator(house, '/integrations/webhooks');
    await page.getByLabel('Dirección de su sistema').fill(receiver.url());
    await page.getByRole('button', { name: 'Registrar' }).click();
    await page.getByText(/^whsec_/).waitFor();
    await page.getByRole('button', { name: 'Ya lo guardé' }).click();
    expect(await page.getByText(/^whsec_/).count()).toBe(0);
    await page.getByRole('button', { name: 'Enviar una prueba' }).click();
    await page.getByText(/El receptor lo aceptó: HTTP_204/).waitFor();

    await get(house, AlertInstitutions).alert([pair.matchId]);
    const due = await house.house.sql<{ id: string }>(
      `SELECT id FROM alert_delivery WHERE endpoint_id IS NOT NULL`,
    );
    expect(due).toHaveLength(1);
    const deliver = async () => get(house as ConsoleHouse, DeliverWebhook).deliver(due[0]?.id ?? '');
    await deliver();
    await page.getByRole('button', { name: 'Lo que se envió' }).click();
    await page.getByText('alert.opened').waitFor();
    await picture(page, 'integrations-webhook');
    await page.getByRole('button', { name: 'Enviar otra vez' }).first().click();
    await page.getByText(/Sale otra vez, con su número de antes/).waitFor();
    await deliver();
    const numbers = receiver.received.map(({ headers }) => headers['webhook-id']).slice(-2);
    expect(numbers).toEqual([due[0]?.id, due[0]?.id]);
    await context.close();
  });

  it('gives a system a secret that a second person approves and its asker alone is shown, and ends it', async () => {
    if (!house) return;
    const second = await house.enter({
      ...{ institution: 'AA-SEARCH', roles: ['liaison'], to: '/approvals', width: 360 },
    });
    await house.house.sql(`UPDATE actor SET created_at = now() - interval '30 days' WHERE id = $1`, [
      second.actorId,
    ]);
    const { page, context, actorId } = await coordinator(house, '/integrations/machines');
    await page.getByLabel('Nombre del sistema').fill('Sistema inventado');
    await page.getByRole('button', { name: 'Crearla' }).click();
    await showWhoItIs(page, actorId);
    // What was written stands there still.
    await page.getByRole('button', { name: 'Crearla' }).click();
    await page.getByText(/^Esto espera a una segunda persona hasta/).waitFor();
    await second.page.reload();
    await second.page.getByRole('heading', { name: 'Crear una cuenta' }).waitFor();
    await second.page.getByText('Sistema inventado').waitFor();
    expect(await brokenRules(second.page)).toEqual([]);
    expect(await overflow(second.page)).toBe(0);
    await pressTwice(second.page, 'Aprobar');
    await showWhoItIs(second.page, second.actorId);
    // It was asked already whether it is meant.
    await second.page.getByRole('button', { name: 'Aprobar', exact: true }).click();
    await second.page.getByText('hecho', { exact: true }).waitFor();

    await page.reload();
    await page.getByRole('heading', { name: 'Sistema inventado' }).waitFor();
    await page.getByRole('button', { name: 'Crear una clave' }).click();
    await page.getByText(/^Esto espera a una segunda persona hasta/).waitFor();
    expect(await brokenRules(page)).toEqual([]);
    await second.page.reload();
    await second.page.getByRole('heading', { name: 'Dar un secreto a un sistema' }).waitFor();
    // What for is said in words, and by no code of the API.
    await second.page.getByText('Para: Buscar a personas desaparecidas').waitFor();
    await picture(second.page, 'approvals');
    await pressTwice(second.page, 'Aprobar');
    await second.page.getByText('aprobado', { exact: true }).waitFor();
    expect(await second.page.getByText(/^hs_/).count()).toBe(0);

    await page.goto(`${house.line.url}/approvals`);
    await page.getByRole('button', { name: 'Tomar el secreto' }).click();
    await page.getByText(/^hs_/).waitFor();
    await picture(page, 'integrations-machine');
    await page.goto(`${house.line.url}/integrations/machines`);
    await page.getByText(/^Clave del/).waitFor();
    expect(await page.getByText(/^hs_/).count()).toBe(0);
    await pressTwice(page, 'Terminar la clave');
    await page.getByText('No tiene clave y no puede ingresar.').waitFor();
    await second.context.close();
    await context.close();
  });

  it('shows a record as another institution would see it', async () => {
    if (!house) return;
    const [report] = await house.house.sql<{ code: string }>('SELECT code FROM record WHERE id = $1', [
      pair.reportId,
    ]);
    const { page, context } = await coordinator(house, '/integrations/agreements');
    await page.getByLabel('Código de un registro suyo').fill(report?.code ?? '');
    await page.getByLabel('Como qué institución').selectOption('BB-FORENSIC');
    await page.getByRole('button', { name: 'Mirar', exact: true }).click();
    await page.getByText(/Posible identificación: nivel 3, los valores que se compararon/).waitFor();
    await page.getByText(/No sale en ningún nivel: .*relatives/).waitFor();
    await picture(page, 'integrations-view-as');
    const looked = await house.house.sql(
      `SELECT 1 FROM audit_entry WHERE record_ids @> ARRAY[$1::uuid] AND detail ->> 'as' = 'BB-FORENSIC'`,
      [pair.reportId],
    );
    expect(looked).toHaveLength(1);
    await context.close();
  });

  it.each([
    ['es', 1280],
    ['fr', 360],
    ['ht', 360],
  ] as const)(
    'breaks no rule of WCAG 2.2 AA that a machine can check, nor scrolls sideways (%s, %i)',
    async (language, width) => {
      if (!house) return;
      const { page, context } = await coordinator(house, '/integrations', width, language);
      await page.evaluate(`localStorage.setItem('huella.language', '${language}')`);
      for (const part of PARTS) {
        await page.goto(`${house.line.url}/integrations${part}`);
        await page.getByRole('heading', { level: 2 }).waitFor();
        await settled(page);
        const broken = await brokenRulesInTurn(page);
        await picture(page, `integrations${part.replace('/', '-')}-${language}-${width}`);
        expect([part, broken, await overflow(page)]).toEqual([part, [], 0]);
      }
      await context.close();
    },
  );

  it('says that no backup is known of, then of when it is, and in a demonstration that none is needed', async () => {
    if (!house) return;
    const { page, context } = await coordinator(house, '/integrations/health', 360, 'fr');
    await page.evaluate(`localStorage.setItem('huella.language', 'fr')`);
    await page.reload();
    const line = page.locator('.row').filter({ hasText: 'Sauvegardes' });
    const look = () => page.getByRole('button', { name: 'Regarder encore' }).click();
    await line.getByText('on n’en connaît aucune').waitFor();
    await line.getByText(/demande attention/).waitFor();
    await house.house.sql(
      `INSERT INTO installation (key, value)
       SELECT key, (now() - interval '3 hours')::text FROM unnest(ARRAY['last_backup', 'last_verified_backup']) AS key`,
    );
    await look();
    await line.getByText(/^la dernière, du .*, a 3 h · la dernière vérifiée, du /).waitFor();
    await line.getByText(/va bien/).waitFor();
    await picture(page, 'integrations-backed-up');
    expect(await overflow(page)).toBe(0);
    await house.house.sql(`INSERT INTO installation (key, value) VALUES ('demonstration-compared', 'run')`);
    await look();
    await page.getByText(/^Ceci est une démonstration/).waitFor();
    expect(await line.count()).toBe(0);
    await house.house.sql(`DELETE FROM installation WHERE key = 'demonstration-compared'`);
    await context.close();
  });

  it('searches the log for whoever watches, who is told nothing of the other parts', async () => {
    if (!house) return;
    const { page, context } = await house.enter({
      ...{
        institution: 'AA-SEARCH',
        roles: ['oversight'],
        purpose: 'oversight',
        to: '/integrations/audit',
        width: 360,
        language: 'pt',
      },
    });
    await page.evaluate(`localStorage.setItem('huella.language', 'pt')`);
    await page.reload();
    await page.getByLabel('Registro', { exact: true }).fill(pair.reportId);
    await page.getByRole('button', { name: 'Buscar no registro' }).click();
    await page.getByText(/feito · reports\.file/).waitFor();
    await picture(page, 'integrations-audit');
    expect(await overflow(page)).toBe(0);
    expect(await page.getByRole('link', { name: 'Contas de sistemas' }).count()).toBe(0);
    await page.goto(`${house.line.url}/integrations/machines`);
    await page.getByRole('heading', { name: 'Esta tela não faz parte do seu trabalho aqui' }).waitFor();
    await context.close();
  });
});

async function pressTwice(page: Page, name: string): Promise<void> {
  for (let press = 0; press < 2; press += 1) await page.getByRole('button', { name, exact: true }).click();
}
