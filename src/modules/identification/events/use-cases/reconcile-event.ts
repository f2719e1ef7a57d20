import { Injectable } from '@nestjs/common';
import { groupsAmongCompanions, log10LRAmongCompanions } from '../../../../kernel/linkage/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { AuditTrail } from '../../../access/audit/index.js';
import type { ComparedMatch } from '../../../review/matches/index.js';
import { ReadJoint, type JointOfEvent } from '../../../laboratory/index.js';
import type { Contradiction } from '../domain/contradictions.js';
import type { CoordinatedEvent } from '../domain/event.js';
import type { EventPrior } from '../domain/event-prior.js';
import { groupsOf } from '../domain/groups.js';
import { jointLines, type JointLine } from '../domain/joint-lines.js';
import { kinOf } from '../domain/kin.js';
import type { BoardPair } from '../domain/joint-set.js';
import type { DuplicateGroups, RecordOfEvent } from '../domain/one-person.js';
import { visibleBoard, type PairOfEvent, type VisibleBoard } from '../domain/visible-board.js';
import { CountAboard, type EntryStatus } from './count-aboard.js';
import { EventAccess } from './event-access.js';
import { EventSight, type EventSightings } from './event-sight.js';
import { FindContradictions } from './find-contradictions.js';
import { ReadJointStatus, type JointTogether } from './read-joint-status.js';
import { ReadEventPairs } from './read-event-pairs.js';

/** A record of the board, as its viewer may know it. */
export interface BoardRecord {
  readonly recordId: string | undefined;
  readonly code: string;
  readonly institution: string;
  readonly recordType: string;
}

export interface Board extends EventPrior {
  readonly told: VisibleBoard;
  readonly pairs: ReadonlyMap<string, BoardPair>;
  /** Pairs that the viewer knows of and whose comparison is not shown to them. */
  readonly pairsLeftOut: number;
  readonly aboard: number | undefined;
  readonly contradictions: readonly Contradiction[];
  readonly known: ReadonlyMap<string, BoardRecord>;
  /** The newest joint identification of the viewer's laboratory, and what it says of each line. */
  readonly joint:
    | (Pick<JointOfEvent, 'id' | 'finishedAt' | 'isStale'> & {
        readonly lines: ReadonlyMap<string, JointLine>;
      })
    | undefined;
  /** Words of records of several institutions. */
  readonly together: JointTogether | undefined;
}

/**
 * Reconciles an event, who is who, from the pairs whose comparison the viewer may see: by figures where both
 * records are their own, else by the words that they are told. Two viewers may so be told different things;
 * what one may not see moves none of theirs.
 */
@Injectable()
export class ReconcileEvent {
  constructor(
    private readonly eventAccess: EventAccess,
    private readonly sight: EventSight,
    private readonly eventPairs: ReadEventPairs,
    private readonly counting: CountAboard,
    private readonly contradictions: FindContradictions,
    private readonly laboratory: ReadJoint,
    private readonly standing: ReadJointStatus,
    private readonly audit: AuditTrail,
  ) {}

  async read(actor: Actor, eventId: string): Promise<Board> {
    return this.eventAccess.read(actor, 'events.read', eventId, async (tx, event) => {
      const board = await this.of(tx, actor, event);
      const recordIds = [...board.known.keys()];
      await this.audit.record(tx, { actor, action: 'events.read', recordIds, detail: { eventId } });
      return board;
    });
  }

  async of(tx: Tx, actor: Actor, event: CoordinatedEvent): Promise<Board> {
    const own = actor.institutionId ?? '';
    const seen = await this.sight.of(tx, own, event);
    const { among, shown, compared, records, groups } = await this.eventPairs.read(tx, actor, event, seen);
    const { entries, prior } = await this.counting.count(tx, event, seen, groups);
    const pairs = compared.flatMap(pairOfEvent);
    const known = knownRecords(seen, compared, own);
    const told = visibleBoard(
      {
        ...{ ...groups, familyOf: familiesOf(records, groups), unknown: prior.unknown },
        accounted: accountedFor(among, entries, seen, groups),
      },
      pairs,
      ownAmong(known),
    );
    return {
      ...{ ...prior, told, known, pairsLeftOut: shown.length - compared.length },
      pairs: new Map(pairs.map((pair) => [pair.matchId, placed(pair, groups)])),
      contradictions: await this.contradictions.of(tx, own, event),
      joint: await this.jointOf(tx, actor, event, told),
      together: await this.standing.of(tx, actor, event),
    };
  }

  /** Exact where several of one family are missing, which the ratios of pairs are not. */
  private async jointOf(
    tx: Tx,
    actor: Actor,
    { code }: CoordinatedEvent,
    { bodies, missing }: VisibleBoard,
  ): Promise<Board['joint']> {
    const found = await this.laboratory.latestOf(tx, actor, code);
    if (!found) return undefined;
    const { odds, ...joint } = found;
    return { ...joint, lines: jointLines([...bodies, ...missing], odds) };
  }
}

/**
 * Missing persons who were identified among the living, or whose entry says that they live or were not there.
 */
function accountedFor(
  among: readonly ComparedMatch[],
  entries: readonly EntryStatus[],
  seen: EventSightings,
  { missingOf }: DuplicateGroups,
): ReadonlySet<string> {
  const alive = among
    .filter(({ match: { kind, state } }) => kind === 'living' && state === 'identified')
    .map(({ match: { recordA } }) => recordA);
  const settled = new Set(
    entries.filter(({ state }) => state === 'located_alive' || state === 'not_aboard').map(({ id }) => id),
  );
  const linked = seen.links.filter(({ entryId }) => settled.has(entryId)).map(({ recordId }) => recordId);
  return new Set([...alive, ...linked].map((id) => missingOf.get(id) ?? id));
}

/**
 * Held against the others of the event: that all of them were there on that day says nothing of who is who.
 */
function pairOfEvent({ match, comparison }: ComparedMatch): PairOfEvent[] {
  const { id: matchId, recordA: report, recordB: remains, state } = match;
  const pair = { matchId, report, remains, isIdentified: state === 'identified' };
  if (!comparison) return [];
  if (!comparison.isOwn) return [{ ...pair, isOwn: false, words: comparison }];
  const { evidence } = comparison;
  const [log10LR, groups] = [log10LRAmongCompanions(evidence), groupsAmongCompanions(evidence)];
  return [{ ...pair, isOwn: true, log10LR, groups }];
}

function placed(pair: PairOfEvent, { missingOf, bodyOf }: DuplicateGroups): BoardPair {
  const { report, remains } = pair;
  return {
    ...{ body: bodyOf.get(remains) ?? remains, missing: missingOf.get(report) ?? report },
    log10LR: pair.isOwn ? pair.log10LR : undefined,
  };
}

const ownAmong = (known: ReadonlyMap<string, BoardRecord>): ReadonlySet<string> =>
  new Set([...known.values()].flatMap(({ recordId }) => recordId ?? []));

/** Returns the family of each missing person; alone where nobody else of it is missing here. */
function familiesOf(
  records: readonly RecordOfEvent[],
  { missingOf }: DuplicateGroups,
): ReadonlyMap<string, string> {
  const people = [...new Set(missingOf.values())];
  const kin = kinOf(records.filter(({ content }) => content.recordType === 'report')).map(
    ([one, other]) => [missingOf.get(one) ?? one, missingOf.get(other) ?? other] as const,
  );
  return groupsOf(people, kin);
}

function knownRecords(
  seen: EventSightings,
  shown: readonly ComparedMatch[],
  own: string,
): ReadonlyMap<string, BoardRecord> {
  const known = new Map<string, BoardRecord>();
  for (const { pair } of shown)
    for (const { card, own: isOwn } of [pair.a, pair.b])
      if (card)
        known.set(card.recordId, {
          ...{ recordId: isOwn ? card.recordId : undefined, code: card.code },
          ...{ institution: card.institutionCode, recordType: card.recordType },
        });
  for (const { record, owner } of seen.records)
    if (!known.has(record.id))
      known.set(record.id, {
        ...{ recordId: owner.id === own ? record.id : undefined, institution: owner.code },
        ...{ code: record.code, recordType: record.recordType },
      });
  return known;
}
