import type { TFunction } from 'i18next';
import { formatMoment } from '../../format/format.js';
import { roleWord } from '../../parts/role-word.js';
import type { Language } from '../../words/languages.js';
import type { Approval } from './queries.js';

type Fact = Approval['facts'][number];

/**
 * Words for the facts of an action that are codes. What is named otherwise (institutions, agreements, tables,
 * accounts) has that as its name.
 */
const WORDS: Readonly<Partial<Record<Fact['name'], Readonly<Record<string, string>>>>> = {
  purpose: purposes(),
  purposes: purposes(),
  categories: {
    report: 'integrations.agreements.category.report',
    remains: 'integrations.agreements.category.remains',
    living: 'integrations.agreements.category.living',
    genetic: 'integrations.agreements.category.genetic',
  },
  effect: {
    words_anew: 'approvals.effect.words_anew',
    compares_nothing: 'approvals.effect.compares_nothing',
    tells_nothing: 'approvals.effect.tells_nothing',
  },
  handling: {
    H0: 'approvals.handling.H0',
    H1: 'approvals.handling.H1',
    H2: 'approvals.handling.H2',
    H3: 'approvals.handling.H3',
  },
  export: {
    matches: 'approvals.export.matches',
    records: 'approvals.export.records',
    profiles: 'approvals.export.profiles',
    pfif: 'approvals.export.pfif',
  },
};

const MOMENTS: readonly Fact['name'][] = ['until', 'file'];

/** A fact as it is read: codes in words, moments as they are said, all else as it is. */
export function factInWords({ name, value }: Fact, t: TFunction, language: Language): string {
  if (MOMENTS.includes(name)) return formatMoment(value, language);
  const codes = value.split(', ');
  if (name === 'roles') return codes.map((role) => roleWord(t, role)).join(' · ');
  const words = WORDS[name];
  if (!words) return value;
  return codes
    .map((code) => words[code.toLowerCase()] ?? words[code])
    .map((key, at) => (key === undefined ? codes[at] : t(key as 'approvals.title')))
    .join(' · ');
}

function purposes(): Readonly<Record<string, string>> {
  return {
    search: 'purpose.words.search',
    forensic_matching: 'purpose.words.forensic_matching',
    casework: 'purpose.words.casework',
    oversight: 'purpose.words.oversight',
    administration: 'purpose.words.administration',
  };
}
