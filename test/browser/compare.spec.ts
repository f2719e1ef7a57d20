import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { ConsoleHouse, overflow } from './console-house.js';
import { comparePair, type ComparedPair } from './compared-pair.js';
import { inkOf } from './ink.js';
import { brokenRulesInTurn } from './judged.js';

/** What opens the word of the DNA of two institutions, in the languages of this file. */
const SHOW_WORD = /Ver lo que dice el ADN|Voir ce que dit l’ADN/;

/** Where the pictures of the documents are written: `PICTURES=docs/screens`. Nowhere without it. */
const { PICTURES } = process.env;

describe('what is seen of a pair and of its records', () => {
  let house: ConsoleHouse | undefined;
  let pair: ComparedPair;
  beforeAll(async () => {
    house = await ConsoleHouse.open();
    if (house) pair = await comparePair(house.house);
  });
  afterAll(() => house?.close());

  const isDrawn = async (page: Page, name: string, picture: string) => {
    const drawn = page.getByRole('region', { name }).getByRole('img').first();
    await drawn.scrollIntoViewIfNeeded();
    expect([picture, await inkOf(drawn)]).toEqual([picture, 'drawn']);
  };

  it.each([
    ['es', 'forensic', 'AA-SEARCH', 1280],
    ['fr', 'forensic', 'BB-FORENSIC', 360],
    ['ht', 'liaison', 'AA-SEARCH', 360],
    ['es', 'ministry', 'AA-SEARCH', 1280],
  ] as const)(
    'breaks no rule of WCAG 2.2 AA that a machine can check, and is worked by keys (%s, %s of %s, %i)',
    async (language, role, institution, width) => {
      if (!house) return;
      const { page, context, foreign } = await house.enter({
        ...{ institution, roles: [role], to: `/matches/${pair.matchId}`, width, language },
      });
      await page.locator('.way-map path.map-land').first().waitFor();
      await page.evaluate(`localStorage.setItem('huella.language', '${language}')`);
      await page.reload();
      await page.locator('.way-map path.map-land').first().waitFor();
      if (role === 'forensic') {
        // To the word of DNA by keys alone: the button is reached, and what it opens is there.
        await page.locator('section button.mantine-Button-root').first().focus();
        await page.getByRole('button', { name: SHOW_WORD }).focus();
        await page.keyboard.press('Enter');
        await page.getByRole('status').filter({ hasText: 'ADN' }).waitFor();
      }
      expect(await brokenRulesInTurn(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      if (width === 1280) {
        // A page at 200 % is one of half the width.
        await page.setViewportSize({ width: 640, height: 450 });
        expect(await overflow(page)).toBe(0);
      }
      const own = institution === 'AA-SEARCH' ? `/cases/${pair.reportId}` : `/remains/${pair.remainsId}`;
      await page.goto(`${house.line.url}${own}`);
      await page.locator('.way-map path.map-land').first().waitFor();
      expect(await brokenRulesInTurn(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      expect(foreign).toEqual([]);
      await context.close();
    },
  );

  it('is drawn, and said in words beside it', async () => {
    if (!house) return;
    const { page, context } = await house.enter({
      ...{ institution: 'AA-SEARCH', roles: ['forensic'], to: `/matches/${pair.matchId}` },
    });
    await page.getByRole('button', { name: SHOW_WORD }).click();
    await page.locator('.way-map path.map-land').first().waitFor();
    // Of another institution's samples a word, and neither a locus nor a drawn hypothesis.
    const dna = page.getByRole('region', { name: 'Lo que dice el ADN' });
    await dna.getByRole('status').filter({ hasText: 'ADN' }).waitFor();
    expect([await dna.getByRole('table').count(), await dna.locator('.kin').count()]).toEqual([0, 0]);
    await isDrawn(page, 'Los dientes, unos sobre otros', 'teeth');
    await isDrawn(page, '¿Recorrido posible?', 'way');
    const rows = page.getByRole('table', { name: /^Dientes/ }).getByRole('row');
    const [crown = ''] = await rows.filter({ hasText: 'corona de oro' }).allInnerTexts();
    expect([crown.startsWith('11'), crown.includes('= igual')]).toEqual([true, true]);
    await page.getByText('El tiempo y la distancia lo permiten.').waitFor();
    await page.getByText(/Haga tipificar más loci/).waitFor();
    expect(
      await page
        .getByRole('region', { name: /Otros candidatos/ })
        .getByText('este par')
        .count(),
    ).toBe(1);
    if (PICTURES) {
      mkdirSync(PICTURES, { recursive: true });
      for (const [name, region] of [
        ['compare-teeth', 'Los dientes, unos sobre otros'],
        ['compare-way', '¿Recorrido posible?'],
      ] as const)
        await page.getByRole('region', { name: region }).screenshot({ path: `${PICTURES}/${name}.png` });
    }
    // Of the half-brother on the father's side nobody names the mother: a ring says so, and so do the words.
    await page.goto(`${house.line.url}/cases/${pair.reportId}`);
    await page.locator('.kin-untold').first().waitFor();
    const family = page.getByRole('figure').filter({ has: page.locator('.kin-untold') });
    await family.getByText('Lo mismo en palabras').click();
    await family
      .getByText(/no se dice quién es su otro padre o madre/)
      .first()
      .waitFor();
    await family
      .getByText(/madre, con perfil genético/i)
      .first()
      .waitFor();
    if (PICTURES) await family.screenshot({ path: `${PICTURES}/record-family.png` });
    await context.close();
  });
});
