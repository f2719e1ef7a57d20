import { mkdirSync } from 'node:fs';
import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { AddMechanism } from '../../src/modules/institutions/index.js';
import { ConsoleHouse, overflow } from './console-house.js';
import { englishLeftIn } from './english.js';
import { brokenRules, saidOn, unreachedByKeys } from './judged.js';
import { settled } from './settled.js';

/** Where the pictures of the documents are written: `PICTURES=docs/screens`. Nowhere without it. */
const { PICTURES } = process.env;

const step = (does: string, limit: object, evidence: object = {}) => ({
  ...{ id: does.replace('_', '-'), does, limit, who: { code: 'HN-LAW' }, source: 'law' },
  evidence: { seen: 'text', article: 'art. 7', checkedOn: '2026-11-29', reviewBy: '2099-12', ...evidence },
});
/** A country that exists, with limits of many kinds, a text that was only quoted and one that is stale. */
const LAW = {
  ...{ format: 'huella-mechanism/1', country: 'HN', languages: ['es'], languagesSource: 'law' },
  sources: { law: { title: 'Ley inventada', publisher: 'El Estado', kind: 'official_text' } },
  institutions: [
    { code: 'HN-LAW', name: 'Policía Inventada', kind: 'police', source: 'law' },
    { name: 'Fiscalía Inventada', kind: 'prosecutor', source: 'law' },
  ],
  protocol: {
    steps: [
      step('register', { is: 'hours', hours: 24, from: 'report' }),
      step('certificate', { is: 'not_before', wait: { is: 'calendar_days', days: 3 } }),
      step('publish_figures', { is: 'yearly', by: '12-31' }),
      step('interview', { is: 'working_days', days: 1 }, { seen: 'quoted' }),
      step('compare', { is: 'months', months: 2 }, { checkedOn: '2025-11-29', reviewBy: '2026-01' }),
    ],
  },
  mayEnd: [
    {
      ...{ id: 'found', who: [{ kind: 'prosecutor' }], records: ['report'], source: 'law' },
      document: { en: 'the record of the finding', es: 'el acta de localización' },
      evidence: { seen: 'text', article: 'art. 9', checkedOn: '2026-11-29', reviewBy: '2099-12' },
    },
  ],
};

describe("the law of one's own country", () => {
  let house: ConsoleHouse | undefined;
  beforeAll(async () => {
    house = await ConsoleHouse.open({
      prepare: async (of) => {
        await of.api.app.get(AddMechanism, { strict: false }).add(OPERATOR, LAW);
      },
    });
  });
  afterAll(() => house?.close());

  const enter = (of: ConsoleHouse, width: number, language: string) =>
    of.enter({
      ...{ institution: 'HN-LAW', roles: ['coordinator'], to: '/integrations/mechanism' },
      ...{ width, language },
    });

  it('is read step by step and confirmed by its coordinator with the keyboard', async () => {
    if (!house) return;
    const { page, context } = await enter(house, 1280, 'es');
    const registering = page.getByRole('region', { name: 'Registrar (register)' });
    for (const said of [
      'Policía Inventada',
      '24 horas desde la denuncia',
      'Ley inventada, art. 7',
      'texto oficial',
      'leído en el texto mismo',
      '29 de noviembre de 2026',
      'No da fecha: sin confirmar.',
      'Si empezara ahora, vence',
    ])
      await registering.getByText(said, { exact: true }).waitFor();
    await page.getByText('no antes de 3 días naturales', { exact: true }).waitFor();
    await page.getByText('una vez al año, hasta el 31 diciembre', { exact: true }).waitFor();
    const quoted = page.getByRole('region', { name: 'Entrevistar a la familia (interview)' });
    expect(await quoted.getByRole('checkbox').count()).toBe(0);
    const stale = page.getByRole('region', { name: 'Comparar (compare)' });
    await stale.getByText(/^Hay que leerlo de nuevo/).waitFor();
    expect(await stale.getByRole('checkbox').count()).toBe(0);
    if (PICTURES) {
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: `${PICTURES}/integrations-mechanism.png`, fullPage: true });
    }

    await registering.getByRole('checkbox').focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Confirmar los pasos elegidos' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Confirmado: las fechas de estos pasos cuentan.').waitFor();
    await registering.getByText('Sus fechas cuentan.').waitFor();
    expect(await registering.getByRole('checkbox').count()).toBe(0);
    expect(await house.house.sql('SELECT step FROM mechanism_confirmation')).toEqual([{ step: 'register' }]);

    await registering.getByRole('button', { name: 'Retirar la confirmación' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: /^Retirar la confirmación: Registrar/ });
    const say = dialog.getByRole('button', { name: 'Dejar dicho' });
    expect(await say.isDisabled()).toBe(true);
    expect(await brokenRules(page)).toEqual([]);
    await page.keyboard.type('El artículo 7 habla de otra cosa');
    await say.press('Enter');
    await page.getByText('Retirado: ya no cuenta para lo que empiece desde ahora.').waitFor();
    await registering.getByText('No da fecha: sin confirmar.').waitFor();
    await registering.getByRole('checkbox').waitFor();
    expect(
      await house.house.sql('SELECT step, withdrawal_reason AS why FROM mechanism_confirmation ORDER BY seq'),
    ).toEqual([
      { step: 'register', why: null },
      { step: 'register', why: 'El artículo 7 habla de otra cosa' },
    ]);

    const ending = page.getByRole('region', { name: 'Terminar una búsqueda por ley (found)' });
    await ending.getByText('el acta de localización', { exact: true }).waitFor();
    await ending.getByText('Fiscalía Inventada', { exact: true }).waitFor();
    await ending.getByText('Todavía no obliga a nadie.').waitFor();
    await ending.getByRole('checkbox').press('Space');
    await page.getByRole('button', { name: 'Confirmar los pasos elegidos' }).press('Enter');
    await ending.getByText('Obliga a las instituciones del país.').waitFor();
    await ending.getByRole('button', { name: 'Retirar la confirmación' }).waitFor();
    expect([await overflow(page), await brokenRules(page)]).toEqual([0, []]);
    await context.close();
  });

  it.each(['en', 'pt', 'fr', 'ht'])('fits a telephone, in words of one language (%s)', async (language) => {
    if (!house) return;
    const { page, context } = await enter(house, 360, language);
    await page.getByText('Policía Inventada').first().waitFor();
    await settled(page);
    expect(englishLeftIn(await saidOn(page), language)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(await brokenRules(page)).toEqual([]);
    expect(await unreachedByKeys(page)).toEqual([]);
    if (PICTURES && language === 'ht')
      await page.screenshot({ path: `${PICTURES}/integrations-mechanism-360.png`, fullPage: true });
    await context.close();
  });
});
