import type { Page } from 'playwright-core';
import { ConsoleHouse, overflow } from './console-house.js';
import { brokenRulesInTurn } from './judged.js';
import { settled } from './settled.js';

const ENROL = `mutation U($input: EnrolUserInput!) {
  enrolUser(input: $input) { ... on UserEnrolled { actorId invitation { link } } }
}`;

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

  /** The page of somebody who was handed a link, and has a device. */
  const invited = async (desk: ConsoleHouse, width: number, language: string) => {
    const { token } = await desk.house.steppedUp('AA-SEARCH', ['coordinator']);
    const input = { institution: 'AA-SEARCH', name: 'Nadie Inventada', roles: ['liaison'], language: 'en' };
    const { data } = await desk.house.ask(ENROL, { token, variables: { input } });
    const context = await desk.someBrowser({ width, language });
    const page = await context.newPage();
    await withDevice(page);
    await page.goto(data.enrolUser.invitation.link);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return { page, context, origin: new URL(data.enrolUser.invitation.link).origin };
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
