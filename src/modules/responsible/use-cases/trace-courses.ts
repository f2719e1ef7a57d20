import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../platform/database/index.js';
import { ActorDirectory, PLATFORM } from '../../access/accounts/index.js';
import { readSealedDeeds, type SealedDeed } from '../../access/audit/index.js';
import { readDutyReadings, type DutyReading } from '../../alerts/index.js';
import { InstitutionDirectory, type Institution } from '../../institutions/index.js';
import { questionState, type OfficeQuestion } from '../domain/office-question.js';
import type { RoutedOffice } from '../domain/routed-office.js';
import {
  basisOf,
  isLate,
  type TakenUp,
  type TraceEntry,
  type TraceQuestion,
  type TraceSide,
} from '../domain/trace.js';
import { OfficeQuestionRepository } from '../persistence/office-question.repository.js';

export interface TraceReader {
  readonly side: TraceSide;
  readonly own: Institution;
  readonly now: Date;
}

/** What is known of how the offices of a trace took up their parts. */
interface Known {
  readonly codes: ReadonlyMap<string, string>;
  readonly readings: ReadonlyMap<string, DutyReading>;
  readonly answers: ReadonlyMap<string, readonly SealedDeed[]>;
  readonly questions: readonly OfficeQuestion[];
  /** Names of the people of the own institution. */
  readonly names: ReadonlyMap<string, string>;
}

const text = (at: Date | null | undefined): string | null => at?.toISOString() ?? null;

/** Puts together how offices took up what they were told of: alerts, answers of the log, names of the own people. */
@Injectable()
export class TraceCourses {
  constructor(
    private readonly actors: ActorDirectory,
    private readonly questions: OfficeQuestionRepository,
    private readonly institutions: InstitutionDirectory,
  ) {}

  /** @param told rows that the reader may know of, as far as it may */
  async entriesOf(tx: Tx, reader: TraceReader, told: readonly RoutedOffice[]): Promise<TraceEntry[]> {
    if (told.length === 0) return [];
    const known = await actingAs(tx, PLATFORM, () => this.knownOf(tx, reader, told));
    return told.map((row) => entryOf(row, reader, known));
  }

  private async knownOf(tx: Tx, { own, side }: TraceReader, told: readonly RoutedOffice[]): Promise<Known> {
    const ids = told.map(({ id }) => id);
    const offices = new Map(told.map(({ id, officeId }) => [id, officeId]));
    const readings = await readDutyReadings(tx, ['responsible', 'responsible_note'], ids);
    const recordIds = [...new Set(told.flatMap((row) => row.recordIds))];
    const deeds = await readSealedDeeds(tx, 'responsible.answer', recordIds);
    const institutionIds = new Set(told.flatMap(({ officeId, holderIds }) => [officeId, ...holderIds]));
    const institutions = await this.institutions.byIds(tx, [...institutionIds]);
    const questions = await this.questions.ofParts(tx, ids);
    const people = [...deeds.map(({ actorId }) => actorId), ...readings.flatMap((one) => one.readBy ?? [])];
    const colleagues =
      side === 'office'
        ? await this.actors.byIds(tx, [
            ...new Set([...people, ...answererOf(told), ...repliersOf(questions)]),
          ])
        : [];
    return {
      codes: new Map(institutions.map(({ id, code }) => [id, code])),
      readings: new Map(
        readings
          .filter(({ subjectId, institutionId }) => offices.get(subjectId) === institutionId)
          .map((one) => [one.subjectId, one]),
      ),
      answers: byPart(deeds),
      questions,
      names: new Map(
        colleagues.flatMap((one) => (one.institutionId === own.id ? [[one.actorId, one.name] as const] : [])),
      ),
    };
  }
}

function byPart(deeds: readonly SealedDeed[]): ReadonlyMap<string, readonly SealedDeed[]> {
  const parts = new Map<string, SealedDeed[]>();
  for (const deed of deeds) {
    const id = String(deed.detail.responsibilityId);
    parts.set(id, [...(parts.get(id) ?? []), deed]);
  }
  return parts;
}

const repliersOf = (questions: readonly OfficeQuestion[]): string[] =>
  questions.flatMap(({ repliedBy }) => repliedBy ?? []);

const answererOf = (told: readonly RoutedOffice[]): string[] =>
  told.flatMap(({ answeredBy }) => answeredBy ?? []);

function entryOf(row: RoutedOffice, { side, own, now }: TraceReader, known: Known): TraceEntry {
  const isOffice = side === 'office';
  const reading = known.readings.get(row.id);
  const first = firstOf(row, known.answers.get(row.id) ?? []);
  const nameOf = (id: string | null | undefined) => (isOffice && id ? (known.names.get(id) ?? null) : null);
  const codesOf = (ids: readonly string[]) => ids.flatMap((id) => known.codes.get(id) ?? []);
  const taken = takenUp(row, isOffice, reading, first);
  return {
    ...{ responsibilityId: row.id, subject: row.subjectKind, subjectId: isOffice ? null : row.subjectId },
    office: codesOf([row.officeId]).join(''),
    holders: codesOf(isOffice ? row.holderIds : [own.id]),
    ...{ role: row.role, duty: row.duty, ...basisOf(row.basis) },
    ...{ toldAt: text(row.toldAt) ?? '', dueAt: taken.dueAt },
    ...{ readAt: taken.readAt, readBy: nameOf(reading?.readBy) },
    ...{ acknowledgedAt: taken.acknowledgedAt, acknowledgedBy: nameOf(first?.by) },
    ...{ answer: row.answer, reason: row.answerReason },
    ...{ answeredAt: text(row.answeredAt), answeredBy: nameOf(row.answeredBy), endedAt: taken.endedAt },
    questions: questionsOf(row, { side, own, now }, known),
    // Whoever holds a record is not told when a note was read.
    late: (isOffice || row.duty !== 'take_note') && isLate(taken, now),
    log: first?.log ?? null,
  };
}

/** What a holder has asked of the office itself, and of an office what has come to it. */
function questionsOf(row: RoutedOffice, { side, own }: TraceReader, known: Known): TraceQuestion[] {
  const isOffice = side === 'office';
  const asked = known.questions.filter(
    (one) => one.routedOfficeId === row.id && (isOffice ? one.deliveredAt !== null : one.askerId === own.id),
  );
  return asked.map((one) => {
    const mayRead = !isOffice || one.withheldAt === null;
    return {
      ...{ questionId: one.id, askedAt: one.askedAt.toISOString() },
      askedBy: known.codes.get(one.askerId) ?? '',
      ...{ asks: one.asks, words: mayRead ? one.words : null, dueAt: one.dueAt.toISOString() },
      ...{ state: questionState(one, row.endedAt), reply: one.reply },
      ...{ replyWords: mayRead ? one.replyWords : null, repliedAt: text(one.repliedAt) },
      repliedBy: (isOffice && one.repliedBy && known.names.get(one.repliedBy)) || null,
    };
  });
}

/** How an office took up its part, as far as the reader may know of it. */
function takenUp(
  row: RoutedOffice,
  isOffice: boolean,
  reading: DutyReading | undefined,
  first: FirstAnswer | undefined,
): TakenUp {
  return {
    duty: row.duty,
    dueAt: text(reading?.dueAt),
    readAt: isOffice ? text(reading?.readAt) : null,
    acknowledgedAt: text(first?.at),
    endedAt: text(row.endedAt),
  };
}

interface FirstAnswer {
  readonly at: Date;
  readonly by: string | null;
  readonly log: string | null;
}

/** The first answer to the last telling; one that was given to a telling before stands where it is the only one. */
function firstOf(row: RoutedOffice, deeds: readonly SealedDeed[]): FirstAnswer | undefined {
  if (row.answeredAt === null) return undefined;
  const ofOffice = deeds.filter(({ institutionId }) => institutionId === row.officeId);
  const toldAt = row.toldAt?.getTime() ?? 0;
  const deed = ofOffice.find(({ at }) => at.getTime() >= toldAt) ?? ofOffice.at(-1);
  if (!deed) return { at: row.answeredAt, by: row.answeredBy, log: null };
  const { link } = deed;
  return { at: deed.at, by: deed.actorId, log: link && `${link.place}:${link.hash}` };
}
