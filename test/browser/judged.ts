import { AxeBuilder } from '@axe-core/playwright';
import { crc32 } from 'node:zlib';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { isWhole, rotationSeed, turnOf } from '../../scripts/rotation.mjs';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Rules of WCAG 2.2 AA that a machine can check and that the page breaks, with the place. */
export async function brokenRules(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

const PARTS = 3;
const looks = new Map<string, number>();

/**
 * The same for one in three of the looks that a test takes, which one by the run's seed: for specs that look at many pages, each of which `every-screen`
 * judges as well. In its other looks a page is taken to break none.
 */
export async function brokenRulesInTurn(page: Page): Promise<string[]> {
  const { currentTestName = '' } = expect.getState();
  const look = (looks.get(currentTestName) ?? 0) + 1;
  looks.set(currentTestName, look);
  const isTurn = turnOf(rotationSeed() + look + crc32(currentTestName), PARTS) === 1;
  return isTurn || isWhole() ? brokenRules(page) : [];
}

/** What somebody sees or hears of a page: its texts, names, titles and hints, each once. */
export async function saidOn(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const texts = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, data } = walker.currentNode;
      if (parentElement?.closest('script, style, noscript, pre, code')) continue;
      texts.add(data.trim());
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
      for (const element of document.querySelectorAll('[' + name + ']')) texts.add(element.getAttribute(name).trim());
    texts.delete('');
    return [...texts];
  })()`);
}

/**
 * Goes through a page by the tabulator alone.
 * @returns what can be used and was never reached, as it begins in the page
 */
export async function unreachedByKeys(page: Page): Promise<string[]> {
  const count = await page.evaluate<number>(`(() => {
    document.activeElement?.blur?.();
    window.reached = new Set();
    window.usable = ${USABLE};
    addEventListener('focusin', ({ target }) => window.reached.add(target));
    return window.usable().length;
  })()`);
  // What opens by being reached brings more with it; twice round is enough for what follows.
  for (let at = 0; at < count + 10; at += 1) await page.keyboard.press('Tab');
  return page.evaluate<string[]>(`window.usable()
    .filter((one) => !window.reached.has(one) && !(one.type === 'radio' && [...window.reached].some((other) => other.name === one.name)))
    .map((one) => one.outerHTML.slice(0, 160))`);
}

const USABLE = `() =>
  [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].filter(
    (one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true }) && !one.closest('[inert]') &&
      !(one.tagName === 'SUMMARY' && one.parentElement?.tagName !== 'DETAILS'))`;
