import type { Page } from 'playwright-core';
import type { Role } from '../../src/modules/access/accounts/index.js';
import { readOfTree } from '../../src/apps/named-tests.js';
import { invitedByTwo } from '../api/invited-by-two.js';
import { ConsoleHouse, overflow } from './console-house.js';
import { brokenRulesInTurn } from './judged.js';
import { settled } from './settled.js';

/** A device that browsers take for one that is built in, and somebody at it whose finger is known. */
async function withDevice(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...({ protocol: 'ctap2', transport: 'internal' } as const),
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
      automaticPresenceSimulation: true,
    },
  });
}

/** Chooses what one works on and waits until it is known: to go on sooner would break off the saying of it. */
async function choosePurpose(page: Page): Promise<void> {
  const first = await page.waitForSelector('button[data-variant=light]');
  await first.click();
  await first.waitForElementState('hidden');
}

describe('passkeys in a browser', () => {
  let house: ConsoleHouse | undefined;
  beforeAll(async () => {
    house = await ConsoleHouse.open({ host: 'localhost' });
  });
  afterAll(() => house?.close());

  const linkFor = async (formPage: ConsoleHouse) => {
    const asker = await formPage.house.steppedUp('AA-SEARCH', ['coordinator']);
    const input = { institution: 'AA-SEARCH', name: 'Nadie Inventada', roles: ['liaison'], language: 'en' };
    return invitedByTwo(formPage.house, asker, 'enrolUser', input);
  };

  /** The page of somebody who was handed a link, and has a device. */
  const invited = async (formPage: ConsoleHouse, width: number, language: string) => {
    const { invitation } = await linkFor(formPage);
    const context = await formPage.someBrowser({ width, language });
    const page = await context.newPage();
    await withDevice(page);
    await page.goto(invitation.link);
    await page.getByRole('textbox').waitFor();
    return { page, context, origin: new URL(invitation.link).origin };
  };

  it('are made under an invitation, sign in, show who one is, and are followed by tokens of one’s own', async () => {
    if (!house) return;
    const { page, context, origin } = await invited(house, 1280, 'en');
    await page.waitForURL(`${origin}/invitation`);
    await page.getByLabel('Name').fill('My phone');
    await page.getByRole('button', { name: 'Make a passkey' }).click();
    await page.getByRole('button', { name: 'Searching for missing people' }).waitFor();
    await choosePurpose(page);
    await page.goto(`${origin}/account`);
    await page.getByRole('group', { name: 'My phone' }).waitFor();
    await page.getByLabel('What it is for').fill('my script');
    await page.getByRole('button', { name: 'Make a token' }).click();
    await page.getByRole('button', { name: 'With my passkey' }).click();
    const token = await page.getByText(/^hu_/).textContent();
    expect((await house.house.ask('{ me { name } }', { token: token ?? '' })).data.me).toEqual({
      name: 'Nadie Inventada',
    });
    await page.getByText('Token: my script').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).first().click();
    await page.getByRole('button', { name: 'Sign in by a passkey' }).click();
    await page.getByText('What are you working on?').waitFor();
    await context.close();
  });

  it.each(['es', 'en', 'fr', 'pt', 'ht'])(
    'are made under no link that was used or has run out, and the page says which before a name is typed (%s, 360)',
    async (language) => {
      if (!house) return;
      const words = JSON.parse(readOfTree(`src/locales/${language}/messages/access.json`)) as Record<
        string,
        string
      >;
      const changes = [
        ['ACCESS.INVITATION_EXPIRED', `SET expires_at = now() - interval '1 day'`],
        ['ACCESS.INVITATION_USED', 'SET used_at = now()'],
      ] as const;
      for (const [word, change] of changes) {
        const late = await linkFor(house);
        await house.house.sql(`UPDATE invitation ${change} WHERE actor_id = $1`, [late.actorId]);
        const other = await house.someBrowser({ width: 360, language });
        const opened = await other.newPage();
        await opened.goto(late.invitation.link);
        expect(await opened.getByRole('alert').textContent()).toBe(words[word]);
        expect(await opened.getByRole('textbox').count()).toBe(0);
        await settled(opened);
        expect([await brokenRulesInTurn(opened), await overflow(opened)]).toEqual([[], 0]);
        await other.close();
      }
    },
  );

  it('are invited to on a page at which a coordinator asks for people, and a second person approves them', async () => {
    if (!house) return;
    const formPage = house;
    const origin = formPage.house.runtime.settings.PUBLIC_URL ?? '';
    /** Somebody who has just shown who they are, at the address at which passkeys are. */
    const at = async (roles: Role[], to: string) => {
      const { token, actorId } = await formPage.house.steppedUp('AA-SEARCH', roles, { purpose: 'casework' });
      const context = await formPage.someBrowser({ width: 360 });
      await context.addCookies([{ name: 'huella', value: token, url: origin }]);
      const page = await context.newPage();
      await page.goto(`${origin}${to}`);
      return { page, context, actorId };
    };
    const second = await at(['liaison'], '/approvals');
    await formPage.house.sql(`UPDATE actor SET created_at = created_at - interval '30 days' WHERE id = $1`, [
      second.actorId,
    ]);
    const { page, context } = await at(['coordinator'], '/integrations/people');
    await page.getByLabel('Nombre').fill('Nadie Pedida');
    await page.getByLabel(/^Enlace: habla/).check();
    await page.getByRole('button', { name: 'Pedir la cuenta' }).click();
    await page.getByText(/^Esto espera a una segunda persona hasta/).waitFor();
    await page.getByText(/^Crear una cuenta: Nadie Pedida/).waitFor();
    await settled(page);
    expect([await brokenRulesInTurn(page), await overflow(page)]).toEqual([[], 0]);
    await second.page.reload();
    await second.page
      .getByText(/^Funciones: Enlace: habla con las familias/)
      .first()
      .waitFor();
    await pressTwice(second.page, 'Aprobar');
    await second.page.getByText('aprobado', { exact: true }).waitFor();
    expect(await second.page.getByText('#hi_').count()).toBe(0);
    await page.goto(`${origin}/approvals`);
    await page.getByRole('button', { name: 'Tomar el enlace' }).click();
    await page.getByText(/\/invitation#hi_/).waitFor();
    await page.goto(`${origin}/integrations/people`);
    const card = page.getByRole('region', { name: 'Nadie Pedida' });
    for (let press = 0; press < 2; press += 1)
      await card.getByRole('button', { name: 'Cerrar la cuenta' }).click();
    await card.getByText('cerrada', { exact: true }).waitFor();
    await second.context.close();
    await context.close();
  });

  it.each([
    ['en', 1280],
    ['ht', 360],
  ])(
    'break no rule of WCAG 2.2 AA that a machine can check, and scroll nowhere sideways (%s, %i)',
    async (language, width) => {
      if (!house) return;
      const { page, context, origin } = await invited(house, width, language);
      await settled(page);
      expect([await brokenRulesInTurn(page), await overflow(page)]).toEqual([[], 0]);
      await page.getByRole('textbox').fill('Mine');
      await page.locator('button[type=submit]').click();
      await choosePurpose(page);
      await page.goto(`${origin}/account`);
      await page.getByRole('heading', { level: 2 }).waitFor();
      await settled(page);
      expect([await brokenRulesInTurn(page), await overflow(page)]).toEqual([[], 0]);
      await context.close();
    },
  );
});

async function pressTwice(page: Page, name: string): Promise<void> {
  for (let press = 0; press < 2; press += 1) await page.getByRole('button', { name, exact: true }).click();
}
