import type { ComparableRecord } from '../comparable-record.js';
import { contentWords } from '../text/concepts.js';
import { wordsOf } from '../text/fold.js';
import { readNames } from '../text/names.js';
import { isPlaceholder } from '../text/placeholders.js';
import { oddsOfTable } from './name-weights.js';
import type { StatedWord, StatementModel } from './statement-model.js';
import { statementComparison } from './statement-scorer.js';

/**
 * Given names of relatives: two reports name the same mother, or a tattoo or a paper bears the name of
 * somebody whom the family lists.
 *
 * Surnames of relatives are the person's own and have been weighed with the name. What the family itself
 * tells of an inscription is compared with the marks and belongings, and is not counted here again. A
 * relative who decides alone (own `consents`) is left out: the report does not speak for that name. Names are
 * never shown to the other side. Chances are those of the names among relatives of the banks; how often an
 * inscription names somebody of the family is a working value.
 */
const INSCRIPTION = 0;
const ROLES = ['mother', 'father', 'child', 'full_sibling', 'other_parent'] as const;
const OTHER_RELATIVE = ROLES.length + 1;

interface NamedRelative {
  readonly relationship: string;
  readonly name: string;
}

function namedRelatives({ relatives = [] }: ComparableRecord): readonly NamedRelative[] {
  return relatives.flatMap(({ relationship, name, consents }) =>
    name === undefined || consents !== undefined || isPlaceholder(name) ? [] : [{ relationship, name }],
  );
}

function givenWords({ name }: NamedRelative): string[] {
  const tokens = readNames([{ full: name }], oddsOfTable).flatMap((read) => read.tokens);
  return tokens.filter(({ role, text }) => role === 'given' && text.length > 1).map(({ text }) => text);
}

/** Returns what stands written on the body or on what lay with it. */
function inscriptions({ marks = [], effects = [] }: ComparableRecord): readonly string[] {
  return [...marks, ...effects].flatMap(({ text, state }) =>
    text === undefined || state === 'absent' || isPlaceholder(text) ? [] : [text],
  );
}

const inscribedWords = (record: ComparableRecord): string[] =>
  contentWords(inscriptions(record).flatMap(wordsOf));

function readKin(record: ComparableRecord): readonly StatedWord[] {
  const said = (word: string, facet: number): StatedWord => ({ word, facet, kind: 'relative' });
  if (record.recordType !== 'report') return inscribedWords(record).map((word) => said(word, INSCRIPTION));
  const told = new Set(inscribedWords(record));
  return namedRelatives(record).flatMap((relative) =>
    givenWords(relative).flatMap((word) => {
      const role = said(word, facetOfRole(relative.relationship));
      return told.has(word) ? [role] : [role, said(word, INSCRIPTION)];
    }),
  );
}

function facetOfRole(relationship: string): number {
  const role = ROLES.findIndex((name) => name === relationship);
  return role < 0 ? OTHER_RELATIVE : role + 1;
}

function valueOf(record: ComparableRecord, facet: number): unknown {
  if (record.recordType !== 'report') return some(inscriptions(record));
  const relatives = namedRelatives(record);
  const isAsked = ({ relationship }: NamedRelative): boolean => facetOfRole(relationship) === facet;
  return some(facet === INSCRIPTION ? relatives : relatives.filter(isAsked));
}

const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);

const role = (name: string, kept: number) =>
  ({ name, kept, power: 0.85, kinds: ['duplicate_report'] }) as const;

export const kinModel: StatementModel = {
  group: 'kin',
  list: 'kin',
  facets: [
    { name: 'inscription', kept: 0.2, power: 0.85, kinds: ['identification', 'living'] },
    ...ROLES.map((name) => role(name, name === 'child' || name === 'full_sibling' ? 0.6 : 0.85)),
    role('other', 0.5),
  ],
  read: readKin,
  /** Tells which words make up what is usual: the names of relatives, for most inscriptions are none. */
  isCounted: ({ facet }, { recordType }) => facet !== INSCRIPTION || recordType === 'report',
  field: () => 'relatives.name',
  value: valueOf,
  reason: (facet, verdict) => (facet === INSCRIPTION ? `KIN.INSCRIBED_${verdict}` : `KIN.${verdict}`),
};

export const kinComparison = statementComparison(kinModel);
