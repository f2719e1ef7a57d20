import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { capital } from '../../../words/format.js';
import { listAt } from '../../../words/keys-of-records.js';
import type { ValueList, ValueWords } from '../../../words/values/lists.js';
import { useLanguage } from '../../parts/use-language.js';
import type { Language } from '../../words/languages.js';
import { hasWord } from '../../words/words.js';
import type english from '../../../locales/en/console/vocabulary.json';

type Words = Readonly<Record<string, string>>;

/** A vocabulary that is asked in other words has one for each of its words. */
type Asked<Own extends Partial<ValueWords>> = keyof Own;
/** Vocabularies that a family is asked in other words than those in which a record is read. */
type AskedOtherwise = Asked<(typeof english)['vocabulary']>;

/** The words of one vocabulary of the exchange format, in the order in which they are offered. */
export function useVocabulary(list: ValueList): Words {
  const { t } = useTranslation();
  return wordsFor(list, t, useLanguage());
}

/** The words that may be answered at a place of a report; none where anything may be. */
export function useWordsAt(path: string): Words {
  const { t } = useTranslation();
  const language = useLanguage();
  const list = listAt(path.split('.'));
  return list ? wordsFor(list, t, language) : {};
}

export function wordsFor(list: ValueList, t: TFunction, language: Language): Words {
  if (isAskedOtherwise(list)) return t(`vocabulary.${list}`, { returnObjects: true });
  const words: Words = t(`value.${list}`, { returnObjects: true });
  return Object.fromEntries(Object.entries(words).map(([value, text]) => [value, capital(text, language)]));
}

const isAskedOtherwise = (list: ValueList): list is AskedOtherwise => hasWord('vocabulary', list);
