import { complaints as complaintsEn } from '../../../../words/complaints/en.js';
import { complaints as complaintsEs } from '../../../../words/complaints/es.js';
import { complaints as complaintsFr } from '../../../../words/complaints/fr.js';
import { complaints as complaintsHt } from '../../../../words/complaints/ht.js';
import { complaints as complaintsPt } from '../../../../words/complaints/pt.js';
import { consentStates as statesEn } from '../../../../words/consent-states/en.js';
import { consentStates as statesEs } from '../../../../words/consent-states/es.js';
import { consentStates as statesFr } from '../../../../words/consent-states/fr.js';
import { consentStates as statesHt } from '../../../../words/consent-states/ht.js';
import { consentStates as statesPt } from '../../../../words/consent-states/pt.js';
import { isLanguage, type Language } from '../../../../words/languages.js';
import { values as valuesEn } from '../../../../words/values/en.js';
import { values as valuesEs } from '../../../../words/values/es.js';
import { values as valuesFr } from '../../../../words/values/fr.js';
import { values as valuesHt } from '../../../../words/values/ht.js';
import { values as valuesPt } from '../../../../words/values/pt.js';
import { window as windowEn } from '../../../../words/window/en.js';
import { window as windowEs } from '../../../../words/window/es.js';
import { window as windowFr } from '../../../../words/window/fr.js';
import { window as windowHt } from '../../../../words/window/ht.js';
import { window as windowPt } from '../../../../words/window/pt.js';

type Words = Readonly<Record<keyof typeof windowEn, string>>;

interface Spoken {
  readonly words: Words;
  readonly purposes: Readonly<Record<string, string>>;
  readonly states: Readonly<Record<string, string>>;
  readonly complaints: Readonly<Record<'kind' | 'finding', Readonly<Record<string, string>>>>;
}

const SPOKEN: Readonly<Record<Language, Spoken>> = {
  en: { words: windowEn, purposes: valuesEn.ConsentPurpose, states: statesEn, complaints: complaintsEn },
  es: { words: windowEs, purposes: valuesEs.ConsentPurpose, states: statesEs, complaints: complaintsEs },
  fr: { words: windowFr, purposes: valuesFr.ConsentPurpose, states: statesFr, complaints: complaintsFr },
  ht: { words: windowHt, purposes: valuesHt.ConsentPurpose, states: statesHt, complaints: complaintsHt },
  pt: { words: windowPt, purposes: valuesPt.ConsentPurpose, states: statesPt, complaints: complaintsPt },
};

/** What the page says in one language: the words of the window that works by script. */
export class PlainWords {
  constructor(readonly language: Language) {}

  /** A text of the window with its places filled in. */
  say(key: keyof Words, places: Readonly<Record<string, string>> = {}): string {
    const text = SPOKEN[this.language].words[key];
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => places[name] ?? '');
  }

  purpose(word: string): string {
    return SPOKEN[this.language].purposes[word] ?? word;
  }

  /** About what a family has complained, or what was found. */
  complaint(of: 'kind' | 'finding', word: string): string {
    return SPOKEN[this.language].complaints[of][word] ?? word;
  }

  state(word: string): string {
    return SPOKEN[this.language].states[word] ?? word;
  }
}

/** The words of a language that a form or an address names; else those that the browser asks for. */
export const wordsIn = (named: unknown, asked: Language): PlainWords =>
  new PlainWords(isLanguage(named) ? named : asked);
