import { useTranslation } from 'react-i18next';
import type { en } from '../../words/vocabulary/en.js';

type Vocabulary = keyof (typeof en)['vocabulary'];

/** The words of one vocabulary of the exchange format, in the order in which they are offered. */
export function useVocabulary(name: Vocabulary): Readonly<Record<string, string>> {
  const { t } = useTranslation();
  return t(`vocabulary.${name}`, { returnObjects: true });
}
