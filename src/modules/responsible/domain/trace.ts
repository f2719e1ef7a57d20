import type { OfficeDuty, RouteBasis, RouteRole } from '../../institutions/index.js';
import type { QuestionKind, QuestionReply, QuestionState } from './office-question.js';
import type { OfficeAnswer, RoutedSubject } from './routed-office.js';

/** Whose trace it is: that of an office that was told, or that of a holder whose offices were told. */
export const TRACE_SIDES = ['office', 'holder'] as const;
export type TraceSide = (typeof TRACE_SIDES)[number];

export const TRACE_FORMATS = ['csv', 'json'] as const;
export type TraceFormat = (typeof TRACE_FORMATS)[number];

/** From the first instant to the last, which is no part of it. */
export interface TracePeriod {
  readonly from: Date;
  readonly to: Date;
}

/** A question to the office of a telling, and what it has answered. */
export interface TraceQuestion {
  readonly questionId: string;
  readonly askedAt: string;
  /** Code of the holder that has asked. */
  readonly askedBy: string;
  readonly asks: QuestionKind;
  /** Words of both are kept from an office that may hear of the case no more. */
  readonly words: string | null;
  readonly dueAt: string;
  readonly state: QuestionState;
  readonly reply: QuestionReply | null;
  readonly replyWords: string | null;
  readonly repliedAt: string | null;
  /** Told to the office alone, as who of it has answered. */
  readonly repliedBy: string | null;
}

/**
 * One telling of an office, and what came of it: the trace that receivers are to keep. Nothing of what the
 * records say, and no person but those of the institution whose trace it is.
 */
export interface TraceEntry {
  readonly responsibilityId: string;
  readonly subject: RoutedSubject['kind'];
  /** The report or match; an office knows of it by its own part alone. */
  readonly subjectId: string | null;
  /** Code of the office. */
  readonly office: string;
  /** Codes of the holders that the reader knows of. */
  readonly holders: readonly string[];
  readonly role: RouteRole;
  readonly duty: OfficeDuty;
  readonly rule: string | null;
  readonly country: string | null;
  readonly instrument: string | null;
  readonly article: string | null;
  readonly source: string | null;
  readonly toldAt: string;
  readonly dueAt: string | null;
  /** Told to the office alone, as who of it did something. */
  readonly readAt: string | null;
  readonly readBy: string | null;
  /** First answer of any kind: it confirms that the office has it. */
  readonly acknowledgedAt: string | null;
  readonly acknowledgedBy: string | null;
  /** What stands now. */
  readonly answer: OfficeAnswer | null;
  readonly reason: string | null;
  readonly answeredAt: string | null;
  readonly answeredBy: string | null;
  readonly endedAt: string | null;
  readonly questions: readonly TraceQuestion[];
  readonly late: boolean;
  /** Place and hash of the first answer in the chain over the audit log: `PLACE:HASH`. */
  readonly log: string | null;
}

/** A trace, and what proves that it is what was written out. */
export interface WrittenTrace {
  readonly institution: string;
  readonly side: TraceSide;
  readonly from: string;
  readonly to: string;
  readonly writtenAt: string;
  /** SHA-256 of the entries; it stands in the audit log, too. */
  readonly sha256: string;
  readonly entries: readonly TraceEntry[];
}

/** What decides whether an office was late. */
export type TakenUp = Pick<TraceEntry, 'duty' | 'dueAt' | 'readAt' | 'acknowledgedAt' | 'endedAt'>;

/**
 * Tells whether an office let its day pass: it answered after it, or has not answered, and its part had not
 * come to its end by then. What is to be taken note of is done when it is read.
 */
export function isLate({ duty, dueAt, readAt, acknowledgedAt, endedAt }: TakenUp, now: Date): boolean {
  if (dueAt === null) return false;
  const done = [acknowledgedAt, endedAt, duty === 'take_note' ? readAt : null].flatMap((one) => one ?? []);
  const first = Math.min(now.getTime(), ...done.map((one) => Date.parse(one)));
  return first > Date.parse(dueAt);
}

export function basisOf(
  basis: RouteBasis | null,
): Pick<TraceEntry, 'rule' | 'country' | 'instrument' | 'article' | 'source'> {
  return {
    rule: basis?.ruleId ?? null,
    country: basis?.country ?? null,
    instrument: basis?.instrumentTitle ?? null,
    article: basis?.article ?? null,
    source: basis?.sourceTitle ?? null,
  };
}

/** Entries as they are hashed: each as JSON without blanks, in the order given, a line each. */
export const canonicalLines = (entries: readonly TraceEntry[]): string =>
  entries.map((entry) => JSON.stringify(entry)).join('\n');
