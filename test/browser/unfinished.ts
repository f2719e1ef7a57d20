import type { Page } from 'playwright-core';
import { core as en } from '../../src/web/words/bundles/core.en.js';
import { core as es } from '../../src/web/words/bundles/core.es.js';
import { core as fr } from '../../src/web/words/bundles/core.fr.js';
import { core as ht } from '../../src/web/words/bundles/core.ht.js';
import { core as pt } from '../../src/web/words/bundles/core.pt.js';

/** What the console says in its languages while it fetches something, whether or not it is marked. */
const AWAITING = [en, es, fr, ht, pt].map(({ loading }) => loading);

/** Marks of the console and of its parts for what is still fetched. A bar that says how far something has come is none. */
const LOADERS = [
  '[data-loading]:not([data-loading=false])',
  '.mantine-Loader-root, .mantine-Skeleton-root',
  '[aria-busy=true], progress:not([value]), [role=progressbar]:not([aria-valuenow])',
].join(', ');

const IN_SIGHT = `(one) => {
  const { left, top, right, bottom, width, height } = one.getBoundingClientRect();
  const seen = one instanceof Range ? one.startContainer.parentElement : one;
  return width > 0 && height > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth &&
    seen.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}`;

/** What of a page, as far as it is in sight, has not come yet: what is marked so, letters, pictures and drawings. */
export async function unfinished(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(async () => {
    const isInSight = ${IN_SIGHT};
    const all = (selector) => [...document.querySelectorAll(selector)].filter(isInSight);
    const shapes = 'path, circle, ellipse, rect, line, polyline, polygon, text';
    await document.fonts.ready;
    const texts = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      if (!${JSON.stringify(AWAITING)}.includes(walker.currentNode.data.trim())) continue;
      const range = document.createRange();
      range.selectNode(walker.currentNode);
      if (isInSight(range)) texts.push(walker.currentNode.data.trim());
    }
    return [
      ...all(${JSON.stringify(LOADERS)}).map((one) => 'it is loading: ' + one.outerHTML.slice(0, 120)),
      ...texts.map((text) => 'it says: ' + text),
      ...all('img').filter((one) => !one.complete || one.naturalWidth === 0).map((one) => 'no picture: ' + one.src.slice(0, 120)),
      ...all('svg').filter((one) => ![...one.querySelectorAll(shapes)].some((shape) => {
        const { width, height } = shape.getBBox();
        return width > 0 || height > 0;
      })).map((one) => 'nothing is drawn: ' + one.outerHTML.slice(0, 120)),
    ];
  })()`);
}
