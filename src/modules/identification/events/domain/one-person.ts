import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import { groupedBy, groupsOf } from './groups.js';

export interface RecordOfEvent {
  readonly id: string;
  readonly institutionCode: string;
  readonly content: ExchangeRecord;
}

export interface DuplicateGroups {
  /** Person of each report: the first of those reports that tell of the same one. */
  readonly missingOf: ReadonlyMap<string, string>;
  /** Body of each of the remains: the first of those of one body. */
  readonly bodyOf: ReadonlyMap<string, string>;
}

/**
 * Finds which records of an event are of one person: those that people have joined, reports of one entry of
 * the list, and remains that their record says to be a part of others.
 */
export function onePerson(
  records: readonly RecordOfEvent[],
  joined: readonly (readonly [string, string])[],
  links: readonly { readonly entryId: string; readonly recordId: string }[],
): DuplicateGroups {
  const idsOf = (type: ExchangeRecord['recordType']): string[] =>
    records.filter(({ content }) => content.recordType === type).map(({ id }) => id);
  const ofEntries = [...groupedBy(links, ({ entryId }) => entryId).values()].flatMap(([first, ...others]) =>
    first ? others.map(({ recordId }) => [first.recordId, recordId] as const) : [],
  );
  const byCode = new Map(
    records.map(({ id, institutionCode, content }) => [`${institutionCode} ${content.id}`, id]),
  );
  const parts = records.flatMap(({ id, content }) => {
    const partOf = content.recordType === 'remains' ? content.partOf : undefined;
    const whole = partOf && byCode.get(`${partOf.institution} ${partOf.id}`);
    return whole === undefined ? [] : [[whole, id] as const];
  });
  return {
    missingOf: groupsOf(idsOf('report'), [...joined, ...ofEntries]),
    bodyOf: groupsOf(idsOf('remains'), [...joined, ...parts]),
  };
}
