import type { ComparableRecord } from '../comparable-record.js';
import type { Askable } from './askable.js';
import { ofBody } from './askable-body.js';
import { ofJourney } from './askable-journey.js';
import { LISTS, ofList } from './askable-lists.js';
import { ofPerson } from './askable-person.js';

const ASKABLES: readonly Askable[] = [
  ...ofPerson,
  ...ofBody,
  ...LISTS.map((list) => ofList(list)),
  ...ofJourney,
];

/** Lists the facts that a record lacks and could be asked for, in a fixed order. */
export function askablesOf(record: ComparableRecord): readonly Askable[] {
  return ASKABLES.filter(
    ({ types, lacks }) => types.some((type) => type === record.recordType) && lacks(record),
  );
}
