import type { TFunction } from 'i18next';

interface Held {
  readonly marks?: unknown;
  readonly effects?: unknown;
}

/** Marks and effects of a record, each in a few words: a photograph is of one of them. */
export function thingsOf({ marks, effects }: Held, t: TFunction): readonly string[] {
  const said = [
    ...entriesIn(marks).map((one) =>
      inWords(wordOf(t, 'MarkType', one['type']), one['design'], one['description'], one['text']),
    ),
    ...entriesIn(effects).map((one) =>
      inWords(wordOf(t, 'EffectCategory', one['category']), one['article'], one['color'], one['text']),
    ),
  ];
  return [...new Set(said.filter((one) => one !== ''))];
}

const entriesIn = (list: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(list) ? (list as Readonly<Record<string, unknown>>[]) : [];

const inWords = (...parts: readonly unknown[]): string =>
  parts.filter((part) => typeof part === 'string' && part !== '').join(', ');

function wordOf(t: TFunction, list: 'MarkType' | 'EffectCategory', word: unknown): string {
  const words: Readonly<Record<string, string>> = t(`value.${list}`, { returnObjects: true });
  return typeof word === 'string' ? (words[word] ?? word) : '';
}
