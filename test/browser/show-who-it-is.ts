import type { Page } from 'playwright-core';

/** Somebody signs in anew at the provider in a tab of its own; the page that asked for it stays as it was. */
export async function showWhoItIs(page: Page, actorId: string): Promise<void> {
  const here = page.url();
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Mostrar que es usted' }).click();
  const other = await opened;
  await other.getByRole('button', { name: `Invented ${actorId.slice(0, 8)}` }).click();
  await other.waitForURL(`${here}**`);
  await other.close();
}
