import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { capital } from '../../../words/format.js';
import { useLanguage } from '../../parts/use-language.js';
import type { Language } from '../../words/languages.js';
import type english from '../../../locales/en/console/vocabulary.json';

/** Lists whose shared words are asked as they are said. */
const SHARED = {
  ...({ nameKind: 'NameKind', documentType: 'DocumentType', foundOn: 'FoundOn' } as const),
  ...({ hairColor: 'HairColor', eyeColor: 'EyeColor', handedness: 'Handedness' } as const),
  ...({ region: 'BodyRegion', side: 'BodySide', view: 'BodyView' } as const),
} as const;

export type VocabularyKey = keyof (typeof english)['vocabulary'] | keyof typeof SHARED;
type Words = Readonly<Record<string, string>>;

/** The words of one vocabulary of the exchange format, in the order in which they are offered. */
export function useVocabulary(name: VocabularyKey): Words {
  const { t } = useTranslation();
  return wordsFor(name, t, useLanguage());
}

export function wordsFor(name: VocabularyKey, t: TFunction, language: Language): Words {
  if (!isShared(name)) return t(`vocabulary.${name}`, { returnObjects: true });
  const words: Words = t(`value.${SHARED[name]}`, { returnObjects: true });
  return Object.fromEntries(Object.entries(words).map(([value, text]) => [value, capital(text, language)]));
}

const isShared = (name: VocabularyKey): name is keyof typeof SHARED => Object.hasOwn(SHARED, name);
