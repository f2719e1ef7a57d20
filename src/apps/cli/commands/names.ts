import {
  compareNames,
  nameBackground,
  ONE_NAME_FROM,
  surnameCountries,
  type ComparableRecord,
  type NameComparison,
  type ReadWord,
} from '../../../kernel/linkage/index.js';
import { catalogueLanguageOf, message, type CatalogueLanguage } from '../../../platform/catalogue/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { operandOf, valueOf, type RunCommand } from '../command.js';
import { tableOf } from '../teller.js';

type Names = NonNullable<NonNullable<ComparableRecord['person']>['names']>;

const ROLE_CODES = {
  given: 'NAMES.ROLE_GIVEN',
  paternal: 'NAMES.ROLE_PATERNAL',
  maternal: 'NAMES.ROLE_MATERNAL',
  married: 'NAMES.ROLE_MARRIED',
  nickname: 'NAMES.ROLE_NICKNAME',
} as const;

const LEVEL_CODES = {
  same: 'NAMES.LEVEL_SAME',
  sound: 'NAMES.LEVEL_SOUND',
  soundElsewhere: 'NAMES.LEVEL_SOUND_ELSEWHERE',
  nickname: 'NAMES.LEVEL_NICKNAME',
  sameName: 'NAMES.LEVEL_SAME_NAME',
  typing: 'NAMES.LEVEL_TYPING',
  distant: 'NAMES.LEVEL_DISTANT',
  truncated: 'NAMES.LEVEL_TRUNCATED',
  mirrored: 'NAMES.LEVEL_MIRRORED',
  transliteration: 'NAMES.LEVEL_TRANSLITERATION',
  consonants: 'NAMES.LEVEL_CONSONANTS',
  initial: 'NAMES.LEVEL_INITIAL',
} as const;

/** Compares two names, and takes the comparison apart by the model that the search uses. */
export const run: RunCommand = async (call) => {
  const language = catalogueLanguageOf(valueOf(call, 'language'));
  const country = countryOf(valueOf(call, 'country'));
  const comparison = compareNames(
    namesOf(operandOf(call, 0)),
    namesOf(operandOf(call, 1)),
    nameBackground(country),
  );
  await call.teller.answer(
    {
      ...{ country: country ?? null, ...comparison, similarity: comparison.similarity ?? null },
      isOneName: isOneName(comparison),
    },
    linesOf(comparison, country, language),
  );
  return undefined;
};

/** Tells whether two names are one; null where a side has no name. */
const isOneName = ({ similarity }: NameComparison): boolean | null =>
  similarity === undefined ? null : similarity >= ONE_NAME_FROM;

function countryOf(given: string | undefined): string | undefined {
  const country = given?.toUpperCase();
  if (country === undefined || surnameCountries().includes(country)) return country;
  throw new DomainError('NAMES.COUNTRY_UNKNOWN', 'invalid', {
    country,
    countries: surnameCountries().join(', '),
  });
}

/**
 * Reads the names of a person. One word among several names is what somebody is called, not what stands in
 * the papers.
 */
function namesOf(text: string): Names {
  const names = text
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.map((full) => ({
    kind: names.length > 1 && !/[\s,]/u.test(full) ? 'nickname' : 'legal',
    full,
  }));
}

function linesOf(
  comparison: NameComparison,
  country: string | undefined,
  language: CatalogueLanguage,
): string[] {
  const say = (code: string, parameters: Readonly<Record<string, string>> = {}): string =>
    message(code, language, parameters);
  /** A text of the catalogue is a sentence; in a list its full stop is in the way. */
  const label = (code: string): string => say(code).replace(/\.$/u, '');
  const reading = (name: string, sets: readonly (readonly ReadWord[])[]): string[] =>
    sets.length === 0
      ? [say('NAMES.IS_EMPTY', { name })]
      : sets.map((words) => {
          const parts = words.map(({ text, role }) => `${text} (${label(ROLE_CODES[role])})`).join(', ');
          return say('NAMES.IS_READ', { name, parts });
        });
  const share = ({ of10000 }: ReadWord): string => of10000.toFixed(of10000 < 10 ? 1 : 0);
  const words = comparison.words.map(({ a, b, level, log10LR }) => [
    `  ${a.text} – ${b.text}`,
    log10LR.toFixed(2),
    `${share(a)} : ${share(b)} / 10,000`,
    label(LEVEL_CODES[level]),
  ]);
  const { log10LR } = comparison;
  const sum = log10LR.toFixed(2);
  const times = (10 ** Math.abs(log10LR)).toLocaleString('en', { maximumSignificantDigits: 2 });
  const bothNamed = comparison.a.length > 0 && comparison.b.length > 0;
  return [
    ...reading('A', comparison.a),
    ...reading('B', comparison.b),
    country === undefined ? say('NAMES.FREQUENCIES_USUAL') : say('NAMES.FREQUENCIES_OF', { country }),
    ...(words.length > 0 ? tableOf(words) : bothNamed ? [say('NAMES.NOTHING_AGREES')] : []),
    ...comparison.items
      .filter((item) => item.agreement !== 'no_data')
      .map((item) => `  ${item.log10LR.toFixed(2).padStart(6)}  ${say(item.reason)}`),
    Math.abs(log10LR) < 0.005
      ? say('NAMES.NO_WEIGHT')
      : say(log10LR > 0 ? 'NAMES.SUM' : 'NAMES.SUM_AGAINST', { sum, times }),
    ...similarityOf(comparison, say),
    say('NAMES.NOT_IDENTITY'),
  ];
}

type Say = (code: string, parameters: Readonly<Record<string, string>>) => string;

function similarityOf(comparison: NameComparison, say: Say): string[] {
  const { similarity, withItself } = comparison;
  if (similarity === undefined) return [];
  const parameters = {
    ...{ percent: (100 * similarity).toFixed(0), from: (100 * ONE_NAME_FROM).toFixed(0) },
    ...{ a: withItself.a.toFixed(2), b: withItself.b.toFixed(2) },
  };
  return [say(isOneName(comparison) ? 'NAMES.ONE_NAME' : 'NAMES.TWO_NAMES', parameters)];
}
