// One name space as an XLIFF file, which translation tools open, and back. Needs no server and no TypeScript.
import { createHash } from 'node:crypto';
import js2xliff from 'xliff/js2xliff';
import xliff2js from 'xliff/xliff2js';

const PLACE = /\{\{\w+\}\}/gu;
/** Spaces at which no line may break, and signs that nobody sees: in the files they stand as escapes, so that whoever reads can tell them apart. */
const UNSEEN = /[\u0080-\u00a0\u00ad\u1680\u2000-\u200f\u2011\u2028-\u202f\u205f-\u2064\u3000\ufeff]/gu;

/** XLIFF 2.0 with the English texts as source, those of the language as target, and what translators should know as notes. */
export async function toXliff({ name, language, english, texts, notes = {} }) {
  const own = new Map(flattened(texts));
  const units = flattened(english).map(([key, source]) => {
    const note = [notes.keys?.[key], notes.about].filter(Boolean).join(' ');
    return [key, { source, target: own.get(key) ?? '', ...(note !== '' && { note }) }];
  });
  return js2xliff({
    ...{ sourceLanguage: 'en', targetLanguage: language },
    resources: { [name]: Object.fromEntries(units) },
  });
}

/** The texts that an XLIFF file brings back, in the order of the English ones; what does not fit is refused with all its faults. */
export async function fromXliff(xml, englishOf) {
  const { targetLanguage: language, resources } = await xliff2js(xml);
  const [[name, units] = []] = Object.entries(resources);
  const asked = flattened(englishOf(name, language));
  const keys = new Set(asked.map(([key]) => key));
  const faults = Object.keys(units ?? {})
    .filter((key) => !keys.has(key))
    .map((key) => `${key}: English has no such text.`);
  for (const [key, source] of asked) faults.push(...faultsOf(key, source, units?.[key]));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return { name, language, texts: nested(asked.map(([key]) => [key, units[key].target])) };
}

function faultsOf(key, source, unit) {
  if (typeof unit?.target !== 'string' || unit.target.trim() === '') return [`${key}: has no text.`];
  if (unit.source !== source) return [`${key}: the English text has changed since it was exported.`];
  const places = (text) => (text.match(PLACE) ?? []).toSorted().join(' ');
  return places(source) === places(unit.target)
    ? []
    : [`${key}: what is filled in must stay as it is (${places(source) || 'nothing'}).`];
}

/** Texts by their names; what lies deeper is named by its way, parted by `/`, for codes have dots themselves. */
export function flattened(texts, way = '') {
  return Object.entries(texts).flatMap(([key, one]) =>
    typeof one === 'string' ? [[`${way}${key}`, one]] : flattened(one, `${way}${key}/`),
  );
}

function nested(pairs) {
  const texts = {};
  for (const [key, text] of pairs) {
    const way = key.split('/');
    const last = way.pop();
    const place = way.reduce((within, part) => (within[part] ??= {}), texts);
    place[last] = text;
  }
  return texts;
}

/** As a file of texts is written. */
export function asFile(texts) {
  const escaped = (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(texts, null, 2).replaceAll(UNSEEN, escaped)}\n`;
}

/** What was reviewed, so that a change of it shows: of English and of the language together. */
export const stateOf = (english, texts) =>
  createHash('sha256')
    .update(JSON.stringify([english, texts]))
    .digest('hex')
    .slice(0, 16);
