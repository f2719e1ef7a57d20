import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { AddMechanism, ConfirmSteps } from '../../src/modules/institutions/index.js';
import { ConsoleHouse, overflow } from './console-house.js';
import { englishLeftIn } from './english.js';
import { brokenRules, saidOn } from './judged.js';
import { settled } from './settled.js';

/** A country whose law lets a prosecutor end a search, by a document. */
const LAW = {
  ...{ format: 'huella-mechanism/1', country: 'HN', languages: ['es'], languagesSource: 'law' },
  sources: { law: { title: 'Ley inventada', publisher: 'El Estado', kind: 'official_text' } },
  institutions: [
    { code: 'HN-LAW', name: 'Policía Inventada', kind: 'police', source: 'law' },
    { code: 'HN-COURT', name: 'Fiscalía Inventada', kind: 'prosecutor', source: 'law' },
  ],
  mayEnd: [
    {
      ...{ id: 'found', who: [{ code: 'HN-COURT' }], records: ['report'], source: 'law' },
      document: { en: 'the record of the finding', es: 'el acta de localización' },
      evidence: { seen: 'text', article: 'art. 9', checkedOn: '2026-11-29', reviewBy: '2099-12' },
    },
  ],
};
const REPORT = { person: { names: [{ kind: 'legal', full: 'Persona Inventada' }], sex: 'female' } };
const KEEPER = 'HN-LAW';
const CLOSE = [
  ['en', 'Close the search'],
  ['pt', 'Encerrar a busca'],
  ['fr', 'Clore la recherche'],
  ['ht', 'Fèmen rechèch la'],
] as const;

describe('the search of a report', () => {
  let house: ConsoleHouse | undefined;
  beforeAll(async () => {
    house = await ConsoleHouse.open({
      prepare: async (of) => {
        await of.api.app.get(AddMechanism, { strict: false }).add(OPERATOR, LAW);
        const { actorId } = await of.enrol(KEEPER, ['coordinator']);
        const confirmed = { country: 'HN', steps: ['found'], by: actorId };
        await of.api.app.get(ConfirmSteps, { strict: false }).confirm(OPERATOR, confirmed);
      },
    });
  });
  afterAll(() => house?.close());

  const filed = async (of: ConsoleHouse) => {
    const { token } = await of.house.enrol(KEEPER, ['liaison']);
    const { id } = await of.house.change(
      token,
      'fileReport',
      { report: REPORT },
      '... on RecordReceipt { id }',
    );
    return { token, id: String(id) };
  };
  const enter = (of: ConsoleHouse, id: string, width: number, language = 'es') =>
    of.enter({ institution: KEEPER, roles: ['liaison'], to: `/cases/${id}`, width, language });

  it('rests, goes on, and is closed by the document of the authority that the law names, by keyboard', async () => {
    if (!house) return;
    const { id } = await filed(house);
    const { page, context } = await enter(house, id, 360);
    const search = page.getByRole('region', { name: 'La búsqueda', exact: true });
    const dialog = page.getByRole('dialog');
    const say = () => dialog.getByRole('button', { name: 'Dejar dicho' });
    await search.getByText(/^en búsqueda, desde el/).waitFor();
    await search.getByRole('button', { name: 'Poner la búsqueda en pausa' }).press('Enter');
    expect(await say().isDisabled()).toBe(true);
    await dialog.getByLabel('Por qué').selectOption('awaits_data');
    await say().press('Enter');
    await search.getByText(/^en pausa, desde el/).waitFor();
    await search.getByText('Hace falta saber más para seguir', { exact: true }).waitFor();
    await search.getByRole('button', { name: 'Retomar la búsqueda' }).press('Enter');
    await say().press('Enter');
    await search.getByText(/^en búsqueda, desde el/).waitFor();

    await search.getByRole('button', { name: 'Cerrar la búsqueda' }).press('Enter');
    await dialog.getByLabel('Por qué').focus();
    await dialog.getByLabel('Por qué').selectOption('record_mistaken');
    expect(await dialog.getByText('el acta de localización').count()).toBe(0);
    expect(await say().isEnabled()).toBe(true);
    await dialog.getByLabel('Por qué').selectOption('back_with_family');
    await dialog.getByText('el acta de localización', { exact: true }).waitFor();
    await dialog.getByText('La termina: Fiscalía Inventada', { exact: true }).waitFor();
    await dialog.getByText('Ley inventada, art. 9', { exact: true }).waitFor();
    expect(await say().isDisabled()).toBe(true);
    await dialog.getByLabel('Qué autoridad lo expidió').selectOption('HN-COURT');
    await dialog.getByRole('textbox', { name: 'Número del documento' }).fill('EXP-0000/2026');
    await dialog.getByLabel('Día en que se expidió').fill('2999-01-01');
    expect([await overflow(page), await brokenRules(page)]).toEqual([0, []]);
    await say().press('Enter');
    await dialog
      .getByRole('alert')
      .getByText(/que no puede estar por venir/)
      .waitFor();
    await dialog.getByLabel('Día en que se expidió').fill('2026-01-31');
    await say().press('Enter');
    await search.getByText(/^cerrada, desde el/).waitFor();
    await search.getByText('Documento de HN-COURT, n.º EXP-0000/2026', { exact: false }).waitFor();
    expect(await dialog.count()).toBe(0);
    expect(page.url()).toBe(`${house.line.url}/cases/${id}`);
    expect([await overflow(page), await brokenRules(page)]).toEqual([0, []]);

    await search.getByRole('button', { name: 'Reabrir la búsqueda' }).press('Enter');
    await dialog.getByLabel('Por qué').selectOption('lost_again');
    await say().press('Enter');
    await search.getByText(/^en búsqueda, desde el/).waitFor();
    const steps = await house.house.sql(
      `SELECT move, document, document_number AS number FROM case_step WHERE record_id = $1 ORDER BY moved_at`,
      [id],
    );
    const none = { document: null, number: null };
    expect(steps).toEqual([
      ...['suspend', 'search'].map((move) => ({ move, ...none })),
      { move: 'close', document: 'found', number: 'EXP-0000/2026' },
      { move: 'reopen', ...none },
    ]);
    await context.close();
  });

  it('is not moved on what somebody else has changed meanwhile: the newest is shown, and it is said again', async () => {
    if (!house) return;
    const { id, token } = await filed(house);
    const { page, context } = await enter(house, id, 1280);
    const search = page.getByRole('region', { name: 'La búsqueda', exact: true });
    const dialog = page.getByRole('dialog');
    await search.getByRole('button', { name: 'Cerrar la búsqueda' }).press('Enter');
    await dialog.getByLabel('Por qué').selectOption('searched_elsewhere');
    const pause = { recordId: id, expectedVersion: 1, move: 'suspend', reason: 'family_asks' };
    await house.house.change(token, 'moveCase', pause, '__typename');
    await dialog.getByRole('button', { name: 'Dejar dicho' }).press('Enter');
    await dialog
      .getByRole('alert')
      .getByText(/^Alguien lo cambió mientras tanto/)
      .waitFor();
    await search.getByText(/^en pausa, desde el/).waitFor();
    await dialog.getByRole('button', { name: 'Dejar dicho' }).press('Enter');
    await search.getByText(/^cerrada, desde el/).waitFor();
    await context.close();
  });

  it('is no button for whoever may not move it', async () => {
    if (!house) return;
    const { id } = await filed(house);
    const { page, context } = await house.enter({
      ...{ institution: KEEPER, roles: ['forensic'], to: `/cases/${id}` },
    });
    const search = page.getByRole('region', { name: 'La búsqueda', exact: true });
    await search.getByText(/^en búsqueda, desde el/).waitFor();
    expect(await search.getByRole('button', { name: 'Cerrar la búsqueda' }).count()).toBe(0);
    await context.close();
  });

  it.each(CLOSE)('is closed in words of one language (%s)', async (language, close) => {
    if (!house) return;
    const { id } = await filed(house);
    const { page, context } = await enter(house, id, 360, language);
    await page.getByRole('button', { name: close, exact: true }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').selectOption('back_with_family');
    await dialog.getByText('Ley inventada, art. 9', { exact: true }).waitFor();
    await dialog.getByRole('combobox').last().selectOption('HN-COURT');
    await settled(page);
    expect(englishLeftIn(await saidOn(page), language)).toEqual([]);
    expect([await overflow(page), await brokenRules(page)]).toEqual([0, []]);
    await context.close();
  });
});
