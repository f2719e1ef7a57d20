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

  it('rest on a sample that was typed otherwise once a colleague has looked; what was asked is not asked again', async () => {
    if (!house) return;
    const institution = 'BB-FORENSIC';
    const to = `/remains/${pair.remainsId}`;
    const second = await house.enter({ institution, roles: ['forensic'], to: '/approvals', width: 360 });
    await house.house.sql(`UPDATE actor SET created_at = now() - interval '30 days' WHERE id = $1`, [
      second.actorId,
    ]);
    const { page, context, actorId } = await house.enter({ institution, roles: ['forensic'], to });
    await typeOtherwise(house, pair.remainsId);
    await page.reload();
    const ask = page.getByRole('button', { name: 'Pedir a un colega que lo revise' });
    await page.getByLabel('Por qué se tipificó de otro modo').fill('Se tipificó de nuevo (inventado)');
    await ask.click();
    await showWhoItIs(page, actorId);
    await ask.click();
    await waitsOn(page).waitFor();
    await page.reload();
    await waitsOn(page).waitFor();
    expect(await ask.count()).toBe(0);
    expect(await brokenRulesInTurn(page)).toEqual([]);

    // Whoever approves looks at the record first.
    await second.page.reload();
    const card = second.page.getByRole('region', {
      name: 'Hacer que cuenten muestras tipificadas de otro modo',
    });
    await card.getByRole('link').click();
    await second.page.waitForURL(`**${to}`);
    await waitsOn(second.page).waitFor();
    expect(await overflow(second.page)).toBe(0);
    await context.close();
    await second.context.close();
  });
});

const waitsOn = (page: Page) => page.getByText(/^Esto espera a una segunda persona hasta/);

/** One allele of the body is another one now. */
async function typeOtherwise({ house }: ConsoleHouse, id: string): Promise<void> {
  const { token } = await house.signIn('BB-FORENSIC', ['forensic'], { purpose: 'forensic_matching' });
  const query = `query B($id: UUID!) { remains(id: $id) { version content { profile { autosomal sample { code type } } } } }`;
  const { remains } = (await house.ask(query, { token, variables: { id } })).data;
  const { profile } = remains.content;
  const [locus = ''] = Object.keys(profile.autosomal);
  const typed = { ...profile, autosomal: { ...profile.autosomal, [locus]: ['9', '30'] } };
  const input = { id, expectedVersion: remains.version, fields: { profile: typed } };
  await house.change(token, 'amendRemains', input, '... on Remains { id }');
}
