import type { ExchangeRecord } from '../../../kernel/contract/index.js';
import type { StoredRecord } from '../../records/records/index.js';
import {
  commonSamples,
  mergedFamily,
  type EventFamily,
  type EventPeople,
  type EventVictim,
} from '../domain/joint-problem.js';

/** Rule of who may be held against whom, and with which samples. */
export interface PairRule {
  /** The two with their usable samples; undefined for two that take no part as a pair. */
  pair(report: StoredRecord, remains: StoredRecord): { a: ExchangeRecord; b: ExchangeRecord } | undefined;
}

export interface TakingPart extends EventPeople {
  /**
   * Reports that may be held against something, and against what; some of them share no sample with all of
   * it.
   */
  readonly allowed: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Reports and remains as far as a rule lets them be held against each other. */
export function takingPart(records: readonly StoredRecord[], rule: PairRule): TakingPart {
  const reports = records.filter(({ recordType }) => recordType === 'report');
  const remains = records.filter(({ recordType }) => recordType === 'remains');
  const allowed = new Map<string, Set<string>>();
  const families: { record: StoredRecord; copies: ExchangeRecord[] }[] = [];
  const victims = new Map<string, EventVictim>();
  for (const report of reports) {
    const pairs = remains.flatMap((body) => {
      const pair = rule.pair(report, body);
      return pair ? [{ body, ...pair }] : [];
    });
    if (pairs.length === 0) continue;
    allowed.set(report.id, new Set(pairs.map(({ body }) => body.id)));
    families.push({ record: report, copies: [...new Set(pairs.map(({ a }) => a))] });
    for (const { body, b } of pairs) victims.set(body.id, { recordId: body.id, record: b });
  }
  return {
    families: groupedFamilies(families),
    victims: [...victims.values()],
    mayCompare: ({ recordId }, { recordIds }) =>
      recordIds.every((report) => allowed.get(report)?.has(recordId) === true),
    allowed,
  };
}

/** Reports of one institution that tell of the same pedigree are one family. */
function groupedFamilies(
  families: readonly { readonly record: StoredRecord; readonly copies: readonly ExchangeRecord[] }[],
): EventFamily[] {
  const groups = new Map<
    string,
    { recordIds: string[]; families: NonNullable<ReturnType<typeof commonSamples>>[] }
  >();
  for (const { record, copies } of families) {
    const family = commonSamples(copies);
    if (!family) continue;
    const { content } = record;
    const pedigree = content.recordType === 'report' ? content.pedigree : undefined;
    const key = pedigree ? `${record.institutionId} ${JSON.stringify(pedigree.individuals)}` : record.id;
    const group = groups.get(key) ?? { recordIds: [], families: [] };
    group.recordIds.push(record.id);
    group.families.push(family);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ recordIds, families: found }) => {
    const family = mergedFamily(found);
    return family ? [{ recordIds, family }] : [];
  });
}
