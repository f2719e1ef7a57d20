import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { isAllowed, PLATFORM, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail } from '../../../access/audit/index.js';
import { DisclosurePolicy } from '../../../review/disclosure/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import type { JointWord } from '../../../laboratory/index.js';
import { RecordStore, type StoredRecord } from '../../../records/records/index.js';
import type { CoordinatedEvent } from '../domain/event.js';
import { endOfWords, owingAnswer } from '../domain/joint-round.js';
import { AttachmentRepository } from '../persistence/attachment.repository.js';
import { EventRepository } from '../persistence/event.repository.js';
import {
  JointRoundRepository,
  type JointRound,
  type RoundState,
} from '../persistence/joint-round.repository.js';
import { relationToEvent } from './event-access.js';

/** The other side of a pair, as its viewer may know it. */
export interface VisibleRecord {
  readonly recordId: string | undefined;
  readonly code: string;
  readonly institution: string;
  readonly recordType: string;
}

export interface WordOfRecord {
  readonly word: JointWord;
  /** Other records with that word. */
  readonly records: readonly VisibleRecord[];
}

/** Knowledge of an institution about the joint identification of several in an event. */
export interface JointTogether {
  /** Codes of the institutions that accept. */
  readonly accepted: readonly string[];
  readonly accepts: boolean;
  /** Codes of those who have not answered yet whether they accept the next one. */
  readonly waitingFor: readonly string[];
  readonly state: RoundState | undefined;
  readonly finishedAt: Date | undefined;
  /** End of the time for which the words are told. */
  readonly endsAt: Date | undefined;
  /** True where an own record has changed since; others' are not spoken of. */
  readonly isOutdated: boolean;
  /** Words by id of each own record that took part, and of those of others that are told of with it. */
  readonly words: ReadonlyMap<string, WordOfRecord>;
}

type Told = Pick<JointTogether, 'finishedAt' | 'endsAt' | 'isOutdated' | 'words'>;

const NOTHING_TOLD: Told = {
  ...{ finishedAt: undefined, endsAt: undefined, isOutdated: false },
  words: new Map<string, WordOfRecord>(),
};

/** Reads who accepts, and the words that may be told now: permission is no memory. */
@Injectable()
export class ReadJointStatus {
  constructor(
    private readonly rounds: JointRoundRepository,
    private readonly events: EventRepository,
    private readonly attachments: AttachmentRepository,
    private readonly institutions: InstitutionDirectory,
    private readonly records: RecordStore,
    private readonly disclosurePolicy: DisclosurePolicy,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Institutions that coordinate or take part. For the platform's own work, as the next. */
  async taking(tx: Tx, eventId: string): Promise<ReadonlySet<string>> {
    const event = await this.events.byId(tx, eventId);
    const members = await this.events.members(tx, eventId);
    return new Set([
      ...(event ? [event.coordinatorId] : []),
      ...members.flatMap(({ institutionId, state }) => (state === 'accepted' ? [institutionId] : [])),
    ]);
  }

  /** Returns those who take part and whose last word was yes. */
  async accepting(tx: Tx, eventId: string): Promise<ReadonlySet<string>> {
    const taking = await this.taking(tx, eventId);
    const said = await this.rounds.said(tx, eventId);
    return new Set(
      said.flatMap((one) => (one.accepts && taking.has(one.institutionId) ? [one.institutionId] : [])),
    );
  }

  /** Reads the status; undefined for whoever may not read it. */
  async of(tx: Tx, actor: Actor, event: CoordinatedEvent): Promise<JointTogether | undefined> {
    const { institutionId: own } = actor;
    if (own === undefined || !isAllowed(actor, 'events.reckon', relationToEvent(actor, event)))
      return undefined;
    return actingAs(tx, PLATFORM, async () => {
      const accepting = await this.accepting(tx, event.id);
      const all = await this.institutions.all(tx);
      const newest = await this.rounds.newest(tx, event.id);
      const round = await this.rounds.newestDone(tx, event.id);
      const told = round && (await this.wordsOf(tx, actor, round, accepting));
      const said = await this.rounds.said(tx, event.id);
      const waiting = owingAnswer(await this.taking(tx, event.id), said, newest?.askedAt);
      return {
        ...NOTHING_TOLD,
        waitingFor: all.flatMap(({ id, code }) => (waiting.includes(id) ? [code] : [])),
        accepted: all.flatMap(({ id, code }) => (accepting.has(id) ? [code] : [])),
        accepts: accepting.has(own),
        state: newest?.state,
        ...told,
      };
    });
  }

  /**
   * Returns the words of the last round. Everything in it hangs together: it is told while all whose records
   * took part still accept, and for its time.
   */
  private async wordsOf(
    tx: Tx,
    actor: Actor,
    round: JointRound,
    accepting: ReadonlySet<string>,
  ): Promise<Told | undefined> {
    const isAccepted = [...round.partyIds, actor.institutionId ?? ''].every((id) => accepting.has(id));
    const { finishedAt } = round;
    if (!isAccepted || finishedAt === null) return undefined;
    const endsAt = endOfWords(finishedAt);
    if (endsAt <= this.clock.now()) return undefined;
    return { finishedAt, endsAt, ...(await this.toldOf(tx, actor, round)) };
  }

  private async toldOf(tx: Tx, actor: Actor, round: JointRound) {
    const own = actor.institutionId ?? '';
    const attached = new Set((await this.attachments.ofEvent(tx, round.eventId)).map((one) => one.recordId));
    const ids = round.inputs.map(([id]) => id).filter((id) => attached.has(id));
    const records = new Map((await this.records.forComparison(tx, ids)).map((one) => [one.id, one]));
    const codes = new Map((await this.institutions.all(tx)).map(({ id, code }) => [id, code]));
    const view = await this.disclosurePolicy.open(tx, { institutionId: own }, ids);
    const card = ({ id, code, institutionId, recordType }: StoredRecord): VisibleRecord => ({
      ...{ code, recordType, recordId: institutionId === own ? id : undefined },
      institution: codes.get(institutionId) ?? '',
    });
    const words = new Map<string, WordOfRecord>();
    let isOutdated = false;
    for (const [id, contentHash] of round.inputs) {
      const record = records.get(id);
      if (record?.institutionId !== own) continue;
      if (record.contentHash !== contentHash) isOutdated = true;
      words.set(id, { word: 'no', records: [] });
    }
    for (const { remainsId, reportId, word } of await this.rounds.words(tx, round.id, own)) {
      const [a, b] = [records.get(reportId), records.get(remainsId)];
      const seen = a && b && view.of({ kind: 'identification', a, b });
      if (!seen || seen.hasEnded || seen.dnaLevel < 1) continue;
      put(words, a.id, word, card(b));
      put(words, b.id, word, card(a));
    }
    await this.audit.record(tx, {
      ...{ actor, action: 'events.reckon', recordIds: [...words.keys()] },
      detail: { eventId: round.eventId, roundId: round.id },
    });
    return { words, isOutdated };
  }
}

/** The stronger word counts; those who share it stand together. */
function put(words: Map<string, WordOfRecord>, id: string, word: JointWord, other: VisibleRecord): void {
  const known = words.get(id);
  if (known?.word === 'first' && word !== 'first') return;
  const records = known?.word === word ? [...known.records, other] : [other];
  words.set(id, { word, records });
}
