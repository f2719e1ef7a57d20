const LIST_BULLET = /^(?:[\s\-–•*.]|\d{1,2}(?:\.\)|\)|\.\s))+/u;

/** All that can separate, quote or bracket. */
const SIGNS = /[\s"“”(),;.]/gu;

/** A piece of a text with the separator that stood before it. */
export interface Fragment {
  readonly before: string;
  readonly text: string;
}

const SENTENCE_END = /^(?:\n|;\s*|\.\s+(?=[A-Z"“0-9]))/u;
/** A point after these, or after one letter, ends no sentence. */
const SHORTENED = /(?:^|[\s"“(])(?:St|Sta|Dr|Jr|Sr|No|Lt|Rt|Mt|Co|Inc|approx|unk|\p{L})$/iu;
const LIST_COMMA = /^(?:,\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+|\s+\/\s+)/iu;

/** Lines, and sentences inside of them. */
export function splitSentences(text: string): readonly string[] {
  return splitOutsideQuotes(text, SENTENCE_END)
    .map((fragment) => fragment.text.replace(LIST_BULLET, '').trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

/** Splits one sentence at its commas and "and". */
export function splitList(sentence: string): readonly Fragment[] {
  return splitOutsideQuotes(sentence, LIST_COMMA);
}

/**
 * Joins neighbours again unless each says enough to stand for itself: a fragment opens a new item when it is one of its
 * own kind (`stands`) and so is what has been gathered so far.
 */
export function gather(fragments: readonly Fragment[], stands: (text: string) => boolean): readonly string[] {
  const items: string[] = [];
  let item = '';
  for (const { before, text } of fragments) {
    if (item !== '' && stands(item) && stands(text)) {
      items.push(item);
      item = text;
    } else item = item === '' ? text : item + before + text;
  }
  if (item !== '') items.push(item);
  return items.map((text) => text.replace(/(?<![\s,])[\s,]+$/u, '').trim()).filter((text) => text !== '');
}

/** The words between double quotes. */
export function quotedParts(text: string): readonly { readonly index: number; readonly words: string }[] {
  const parts: { index: number; words: string }[] = [];
  let open = -1;
  for (let index = 0; index < text.length; index += 1) {
    if (!isQuote(text, index, open >= 0)) continue;
    if (open >= 0) parts.push({ index: open, words: text.slice(open + 1, index).trim() });
    open = open >= 0 ? -1 : index;
  }
  return parts.filter(({ words }) => words !== '');
}

function splitOutsideQuotes(text: string, separator: RegExp): readonly Fragment[] {
  const fragments: Fragment[] = [];
  let before = '';
  let start = 0;
  let isQuoted = false;
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(SIGNS)) {
    if (index < start) continue;
    if (isQuote(text, index, isQuoted)) isQuoted = !isQuoted;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    // A bracket or quote left open must not swallow the lines after it.
    if (sign === '\n') [isQuoted, depth] = [false, 0];
    if (isQuoted || depth > 0 || !/[\s,;.]/u.test(sign)) continue;
    const found = separator.exec(text.slice(index, index + 40));
    if (!found || (sign === '.' && SHORTENED.test(text.slice(Math.max(0, index - 8), index)))) continue;
    fragments.push({ before, text: text.slice(start, index) });
    before = found[0];
    start = index + before.length;
  }
  fragments.push({ before, text: text.slice(start) });
  return fragments;
}

/** A double quote after a digit is an inch sign, unless it closes a quotation. */
function isQuote(text: string, index: number, isOpen: boolean): boolean {
  const sign = text[index];
  if (sign === '“' || sign === '”') return true;
  return sign === '"' && (isOpen || !/[\d⁄½¼¾]/u.test(text[index - 1] ?? ''));
}
