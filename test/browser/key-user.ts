import type { Locator, Page } from 'playwright-core';
import { overflow } from './console-house.js';

const AWAITED = { timeout: 90_000 };
/** More than this many steps of the tabulator to anything is no way. */
const FARTHEST = 200;
const OPTIONS = 80;
/** Longer than this nothing that has the focus is to lie under the bar. */
const SETTLES_MS = 2000;
/** How often a tick of the bar is looked for before it is said to be missing. */
const LOOKS = 9;

/** WCAG 2.4.11: what has the focus is not wholly under the bar. */
const IS_SEEN = `(() => {
  const one = document.activeElement;
  const { left, top, right, bottom } = one.getBoundingClientRect();
  const seen = [[0.5, 0.5], [0.1, 0.1], [0.9, 0.1], [0.1, 0.9], [0.9, 0.9]].map(([x, y]) =>
    document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y));
  return seen.some((other) => other !== null && (one.contains(other) || other.contains(one) ||
    other.closest('label')?.control === one || [...(one.labels ?? [])].some((label) => label.contains(other))));
})()`;

const isSeen = (what: Locator): Promise<boolean> =>
  what.waitFor({ timeout: AWAITED.timeout / LOOKS }).then(
    () => true,
    () => false,
  );

/** Somebody without a mouse, at a desk, who reads the page at 200 %. */
export class KeyUser {
  readonly bar: Locator;
  readonly hidden: string[] = [];

  constructor(readonly page: Page) {
    this.bar = page.getByRole('region', { name: 'Siga un caso' });
  }

  /** Goes there by the tabulator, forwards or back, from wherever the focus is. */
  async reach(what: Locator): Promise<void> {
    const found = what.first();
    await found.waitFor(AWAITED).catch(async (failed: unknown) => {
      throw new Error(`${String(failed)}\nThe page says: ${await this.page.locator('body').innerText()}`);
    });
    const focus = this.page.locator(':focus');
    const isAfter = await focus.locator('xpath=following::*').and(found).count();
    const key = isAfter > 0 ? 'Tab' : 'Shift+Tab';
    for (let at = 0; at < FARTHEST; at += 1) {
      if ((await found.and(focus).count()) > 0) {
        // The bar folds by itself and the page is drawn anew: what lies under the bar for a moment only is not hidden.
        const seen = this.page.waitForFunction(IS_SEEN, undefined, { timeout: SETTLES_MS });
        await seen.catch(() => this.hidden.push(String(what)));
        return;
      }
      await this.page.keyboard.press(key);
    }
    throw new Error(`No key leads to ${String(what)} on ${this.page.url()}.`);
  }

  async press(what: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.reach(what);
    // Before it is pressed: a link leaves the page at once.
    expect([String(what), await overflow(this.page)]).toEqual([String(what), 0]);
    await this.page.keyboard.press(key);
  }

  /** What the bar offers. */
  async take(name: RegExp | string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    const button = this.bar.getByRole('button', { name });
    if (name instanceof RegExp && name.source.startsWith('^Seguir'))
      await this.press(this.bar.getByRole('link', { name }));
    else await this.press(await this.unfolded(button), key);
  }

  /** On the page itself, by the exact words of its button. */
  async push(name: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.press(this.page.getByRole('main').getByRole('button', { name, exact: true }), key);
  }

  async choose(list: Locator, value: string): Promise<void> {
    await this.reach(list);
    for (let at = 0; at < OPTIONS && (await list.inputValue()) !== value; at += 1)
      await this.page.keyboard.press('ArrowDown');
    expect(await list.inputValue()).toBe(value);
  }

  async write(field: Locator, text: string): Promise<void> {
    await this.reach(field);
    await this.page.keyboard.type(text);
    expect(await field.inputValue()).toBe(text);
  }

  /** The bar may fold or unfold itself between a look at it and a key: what is not seen is unfolded and looked at again. */
  async ticked(task: RegExp): Promise<void> {
    const done = this.bar.getByRole('listitem').filter({ hasText: 'Hecho: ' }).filter({ hasText: task });
    for (let at = 1; at < LOOKS; at += 1) {
      await this.unfolded(this.bar.getByRole('list').first());
      if (await isSeen(done)) return;
    }
    await done.waitFor({ timeout: AWAITED.timeout / LOOKS }).catch(async (failed: unknown) => {
      throw new Error(`${String(failed)}\nThe page says: ${await this.page.locator('body').innerText()}`);
    });
  }

  /** Opens what is folded in the bar, by the words that it is folded under, and waits for what is in it. */
  async opens(words: string, inside: string): Promise<void> {
    const folded = this.bar.locator('details').filter({ hasText: words });
    const shown = folded.getByText(inside);
    for (let at = 0; at < LOOKS; at += 1) {
      await this.unfolded(folded.locator('summary'));
      // What the page has drawn anew between the focus and the key is closed: it is looked at again.
      if ((await folded.getAttribute('open')) === null) await this.press(folded.locator('summary'));
      if (await isSeen(shown)) return;
    }
    throw new Error(`${inside} is not seen. The page says: ${await this.page.locator('body').innerText()}`);
  }

  async next(part: string): Promise<void> {
    await this.press(this.bar.getByRole('button', { name: `Siguiente: ${part}` }));
    await this.bar.getByRole('heading', { name: part }).first().waitFor();
  }

  /** On a narrow page the bar folds itself where it has led somewhere, and unfolds itself where a part is done. */
  private async unfolded(wanted: Locator): Promise<Locator> {
    const fold = this.bar.locator('button[aria-expanded]').first();
    await wanted.or(fold).first().waitFor(AWAITED);
    // It may have unfolded itself just before the key, which has then folded it.
    for (let at = 0; at < LOOKS; at += 1) {
      if ((await fold.getAttribute('aria-expanded')) === 'true') return wanted;
      await this.reach(fold);
      if ((await fold.getAttribute('aria-expanded')) === 'false') await this.page.keyboard.press('Enter');
    }
    return wanted;
  }
}
