import type { SeededGenerator } from '../../kernel/numbers/seeded-generator.js';
import type { SimulationContext } from './desk.js';
import { said, type Tongue } from './wording.js';
import { ARTICLES, COLOURS, SIZES, type Article } from './wording-effects.js';

export interface TrueItem {
  readonly article: Article;
  /** Index into the table of colours. */
  readonly colour: number | undefined;
  readonly brand: string | undefined;
  readonly size: string | undefined;
  readonly text: string | undefined;
}

const COLOURED = new Set(['clothing', 'footwear', 'bag']);

/** The things that somebody carries. `kinNames` are engraved in rings or written on notes now and then. */
export function belongingsOf(kinNames: readonly string[], chance: SeededGenerator): TrueItem[] {
  return ARTICLES.filter((article) => chance.chance(article.share)).map((article) =>
    itemOf(article, kinNames, chance),
  );
}

export function itemOf(article: Article, kinNames: readonly string[], chance: SeededGenerator): TrueItem {
  const coloured = COLOURED.has(article.category);
  const engraved = article.category === 'jewellery' || article.category === 'paper_note';
  return {
    article,
    colour: coloured ? chance.integer(0, COLOURS.length - 1) : undefined,
    brand: article.brands.length > 0 && chance.chance(0.45) ? chance.pick(article.brands) : undefined,
    size:
      coloured && chance.chance(0.35)
        ? article.category === 'footwear'
          ? `${chance.integer(36, 44)}`
          : chance.pick(SIZES)
        : undefined,
    text: engraved && chance.chance(0.25) ? chance.pick(kinNames) : undefined,
  };
}

/**
 * Days or weeks on the way: shirts are changed, things are lost, stolen and given. Shoes and rosaries stay
 * longest.
 */
export function afterTheWay(
  items: readonly TrueItem[],
  kinNames: readonly string[],
  { chance, manner }: SimulationContext,
): TrueItem[] {
  return items.flatMap((item) => {
    const kept =
      item.article.category === 'clothing'
        ? 0.55
        : item.article.category === 'phone' || item.article.category === 'money'
          ? 0.4
          : 0.75;
    if (chance.chance(manner.tells(kept))) return [item];
    return chance.chance(0.5) ? [itemOf(item.article, kinNames, chance)] : [];
  });
}

/** An item in somebody's words. A `faded` one is told in the colour that it has come to look like. */
export function itemInWords(item: TrueItem, tongue: Tongue, chance: SeededGenerator, faded = false) {
  const seen = item.colour === undefined ? undefined : COLOURS[item.colour];
  const colour = seen !== undefined && faded && chance.chance(0.3) ? COLOURS[seen.fadesTo] : seen;
  return {
    category: item.article.category,
    article: said(item.article.name, tongue, chance),
    color: colour === undefined ? undefined : said(colour.name, tongue, chance),
    brand: item.brand,
    size: item.size,
    text: item.text,
  };
}
