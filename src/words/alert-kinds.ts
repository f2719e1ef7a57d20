import type alertKinds from '../locales/en/shared/alert-kinds.json';

type Kind = keyof typeof alertKinds;
type Text = 'title' | 'asks' | 'mail';

/** The texts of all kinds in one language. */
export type AlertKindWords = Readonly<Record<Kind, Readonly<Record<Text, string>>>>;

/** Returns one of the three texts of each kind, by kind. */
export function textsOf(words: AlertKindWords, text: Text): Readonly<Record<Kind, string>> {
  const texts = Object.entries(words).map(([kind, own]) => [kind, own[text]]);
  return Object.fromEntries(texts) as Record<Kind, string>;
}
