import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { ConsoleHouse, overflow } from './console-house.js';
import { comparePair, type ComparedPair } from './compared-pair.js';
import { brokenRulesInTurn } from './judged.js';
import { showWhoItIs } from './show-who-it-is.js';

/** Where pictures of it are written: `PICTURES=folder`. Nowhere without it. */
const { PICTURES } = process.env;

describe('figures of DNA that two laboratories agree on', () => {
  let house: ConsoleHouse | undefined;
  let pair: ComparedPair;
  beforeAll(async () => {
    house = await ConsoleHouse.open();
    if (house) pair = await comparePair(house.house);
  });
  afterAll(() => house?.close());

  const part = (page: Page) =>
    page.getByRole('region').filter({ has: page.getByRole('button', { name: 'Ver lo que dice el ADN' }) });
  const picture = async (page: Page, name: string) => {
    if (PICTURES === undefined) return;
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
  };

  it('are asked for by the one, accepted by the other, and then read by both', async () => {
    if (!house) return;
    const to = `/matches/${pair.matchId}`;
    const open = (institution: string, width: number) =>
      house!.enter({ institution, roles: ['forensic'], to, width });
    const asking = await open('BB-FORENSIC', 360);
    await part(asking.page).getByRole('button', { name: 'Ver lo que dice el ADN' }).click();
    await asking.page.getByRole('button', { name: 'Pedir las cifras locus por locus' }).click();
    await asking.page.getByText('Usted ya pidió; el otro laboratorio no ha respondido.').waitFor();
    expect(await overflow(asking.page)).toBe(0);
    await picture(asking.page, 'exchange-asked-360');

    const answering = await open('AA-SEARCH', 1280);
    await part(answering.page).getByRole('button', { name: 'Ver lo que dice el ADN' }).click();
    await answering.page
      .getByText('El otro laboratorio pide las cifras de esta coincidencia, locus por locus.')
      .waitFor();
    await picture(answering.page, 'exchange-to-answer');
    expect(await brokenRulesInTurn(answering.page)).toEqual([]);
    await answering.page.getByRole('button', { name: 'Aceptar' }).click();
    // What cannot be taken back asks once more who somebody is.
    await showWhoItIs(answering.page, answering.actorId);
    await answering.page.getByRole('button', { name: 'Aceptar' }).click();
    await answering.page.getByRole('table', { name: 'Loci por peso' }).waitFor();
    await picture(answering.page, 'exchange-accepted');
    await answering.context.close();

    await asking.page.reload();
    await part(asking.page).getByRole('button', { name: 'Ver lo que dice el ADN' }).click();
    await asking.page.getByRole('table', { name: 'Loci por peso' }).waitFor();
    expect(await overflow(asking.page)).toBe(0);
    expect(await brokenRulesInTurn(asking.page)).toEqual([]);
    await picture(asking.page, 'exchange-read-360');
    await asking.context.close();
  });
});
