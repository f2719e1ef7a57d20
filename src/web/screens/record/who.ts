import type { Words } from '../../words/texts.js';
import type { Living, RemainsResult, ReportResult } from './queries.js';
import { HEAD_FIELDS } from './record-fields.js';
import { isSomething, linesOf, type SectionLine } from './sections.js';

/** A fact at the top of a page: its name there, and the value as it stands in the record. */
interface Fact extends Omit<SectionLine, 'name'> {
  readonly label: `record.field.${SectionLine['name']}` | `record.leg.${keyof Words['record']['leg']}`;
}

/** Person whom a record is about, in as few words as one needs to know that it is the right one. */
export interface RecordPerson {
  /** Names as the exchange format has them; the first is what the person is called by. */
  readonly names: unknown;
  readonly facts: readonly Fact[];
}

const fact = ({ name, value, field }: SectionLine): Fact => ({ label: `record.field.${name}`, value, field });
const known = (facts: readonly Fact[]): readonly Fact[] => facts.filter(({ value }) => isSomething(value));

/** The person who is missing, and where they were last heard of. */
export function whoOfReport({
  content: { person, lastContact },
}: Pick<ReportResult, 'content'>): RecordPerson {
  const last = lastContact && { ...lastContact.place, date: lastContact.date };
  return {
    names: person?.names,
    facts: known([
      ...linesOf(person, HEAD_FIELDS.Person).map(fact),
      { label: 'record.leg.last', value: last, field: 'lastContact' },
    ]),
  };
}

/** A body: nobody is called by a name that is only thought to be theirs. */
export function whoOfRemains({
  content: { found, estimates, presumedIdentity },
}: RemainsResult): RecordPerson {
  return {
    names: undefined,
    facts: known(
      [
        { name: 'date', value: found?.date, field: 'found.date' } as const,
        { name: 'place', value: found?.place, field: 'found.place' } as const,
        { name: 'sex', value: estimates?.sex.value, field: 'sex' } as const,
        ...linesOf(estimates, HEAD_FIELDS.BiologicalEstimates),
        { name: 'presumed', value: presumedIdentity?.names, field: 'names' } as const,
      ].map(fact),
    ),
  };
}

/** Returns somebody who was found alive, and where. */
export function whoOfLiving({ content }: Living): RecordPerson {
  return {
    names: content.person?.names,
    facts: known(
      [...linesOf(content.person, HEAD_FIELDS.Person), ...linesOf(content, ['situation', 'place'])].map(fact),
    ),
  };
}
