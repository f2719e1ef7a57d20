import type {
  ExchangeRecord,
  RecordReference,
  RemainsRecord,
  ReportRecord,
} from '../../kernel/contract/index.js';
import { mayBeCompared, type FiledRecord } from './permission.js';

/**
 * Two records of one person; `class` is the kind of pair and, after the colon, what makes it easy or hard to
 * find.
 */
export interface TruePair {
  readonly a: RecordReference;
  readonly b: RecordReference;
  readonly class: string;
}

export interface Truth {
  readonly truth: readonly TruePair[];
  /** True pairs that consents, wishes, withdrawals or agreements keep apart. */
  readonly forbidden: readonly TruePair[];
}

/** Every pair of records that are about the same person and of types that are compared. */
export function truthOf(filed: readonly FiledRecord[], endDay: number): Truth {
  const truth: TruePair[] = [];
  const forbidden: TruePair[] = [];
  const byPerson = new Map<string, FiledRecord[]>();
  for (const each of filed) {
    const others = byPerson.get(each.personKey);
    if (others === undefined) byPerson.set(each.personKey, [each]);
    else others.push(each);
  }
  for (const records of byPerson.values()) {
    records.forEach((a, index) => {
      for (const b of records.slice(index + 1)) {
        const found = classOf(a.record, b.record, records);
        if (found === undefined) continue;
        const pair = { a: referenceTo(a.record), b: referenceTo(b.record), class: found };
        (mayBeCompared(a, b, endDay) ? truth : forbidden).push(pair);
      }
    });
  }
  return { truth, forbidden };
}

export function referenceTo(record: ExchangeRecord): RecordReference {
  return { institution: record.institution, id: record.id };
}

/** The shelf keeps reports before remains before living, so `a` is the report of a mixed pair. */
function classOf(
  a: ExchangeRecord,
  b: ExchangeRecord,
  ofOnePerson: readonly FiledRecord[],
): string | undefined {
  if (a.recordType === 'report' && b.recordType === 'report') return 'duplicate_report';
  if (a.recordType === 'remains' && b.recordType === 'remains')
    return b.partOf === undefined ? 'same_remains' : 'same_remains:part';
  if (a.recordType !== 'report') return undefined;
  const second = ofOnePerson[0]?.record !== a;
  if (b.recordType === 'remains') return `identification:${second ? 'second_report' : evidenceFor(a, b)}`;
  if (b.recordType !== 'living') return undefined;
  if (second) return 'living:second_report';
  return b.situation === 'hospitalised_unable_to_speak' ? 'living:mute' : 'living:named';
}

function evidenceFor(report: ReportRecord, remains: RemainsRecord): string {
  const typed = report.relatives?.some((relative) => relative.profile !== undefined) ?? false;
  if (typed && (remains.profile !== undefined || remains.profiles !== undefined)) return 'dna';
  if (remains.presumedIdentity !== undefined) return 'document';
  if (hasTattoo(report) && hasTattoo(remains)) return 'tattoo';
  if (report.dental?.teeth !== undefined && remains.dental?.teeth !== undefined) return 'dental';
  return 'weak';
}

function hasTattoo(record: ReportRecord | RemainsRecord): boolean {
  return record.marks?.some((mark) => mark.type === 'tattoo' && mark.state !== 'absent') ?? false;
}
