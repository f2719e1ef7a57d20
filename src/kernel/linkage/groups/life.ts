import type { ComparableRecord } from '../comparable-record.js';
import { occupationWords } from '../text/occupations.js';
import { wordsOf } from '../text/fold.js';
import { isPlaceholder } from '../text/placeholders.js';
import type { StatedWord, StatementModel } from './statement-model.js';
import { statementComparison } from './statement-scorer.js';

/**
 * This group compares what somebody speaks, belongs to and lives by, as the family and the person (or two
 * relatives) say it.
 *
 * A language or a people is as common as among the nationals with whom it is commonest, so that Spanish says
 * nothing beside a Honduran nationality and Mam much. Many name the language of the country alone, and people
 * change their work on the way; no published agreement was found, so that the shares are working values.
 * Remains speak of none of this.
 */
const LANGUAGE = 0;
const PEOPLE = 1;
const OCCUPATION = 2;
const KINDS = ['living', 'duplicate_report'] as const;

/** `es-HN` and `es` are one language: regions and scripts of BCP 47 are habits of writing. */
const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
const SAYS_NO_LANGUAGE = new Set(['', 'und', 'mul', 'zxx', 'mis']);

function readLife({ recordType, person, reintegration }: ComparableRecord): readonly StatedWord[] {
  if (recordType === 'remains') return [];
  const among = person?.nationalities ?? [];
  const said = (words: readonly string[], facet: number): StatedWord[] =>
    words.map((word) => ({ word, facet, kind: 'exact', among }));
  const languages = (person?.languages ?? []).map(primary).filter((tag) => !SAYS_NO_LANGUAGE.has(tag));
  const peoples = (person?.peoples ?? []).filter((name) => !isPlaceholder(name));
  const occupation = [person?.occupation, reintegration?.occupation].flatMap(occupationWords);
  return [
    ...said(languages, LANGUAGE),
    ...said(peoples.map((name) => wordsOf(name).join(' ')), PEOPLE),
    ...said(occupation, OCCUPATION),
  ]; // prettier-ignore
}

function valueOf({ person, reintegration }: ComparableRecord, facet: number): unknown {
  if (facet === LANGUAGE) return person?.languages;
  return facet === PEOPLE ? person?.peoples : (person?.occupation ?? reintegration?.occupation);
}

const FIELDS = ['person.languages', 'person.peoples', 'person.occupation'] as const;
const CODES = ['LANGUAGE', 'PEOPLE', 'OCCUPATION'] as const;

export const lifeModel: StatementModel = {
  group: 'life',
  list: 'life',
  facets: [
    { name: 'language', kept: 0.8, power: 1, kinds: KINDS },
    { name: 'people', kept: 0.8, power: 0.7, kinds: KINDS },
    { name: 'occupation', kept: 0.5, power: 0.8, kinds: KINDS },
  ],
  read: readLife,
  field: (facet) => FIELDS[facet]!,
  value: valueOf,
  reason: (facet, verdict) => `LIFE.${CODES[facet]!}_${verdict}`,
};

export const lifeComparison = statementComparison(lifeModel);
