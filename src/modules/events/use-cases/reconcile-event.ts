import { Injectable } from '@nestjs/common';
import { groupsAmongCompanions, log10LRAmongCompanions } from '../../../kernel/linkage/index.js';
import { actingAs, type Tx } from '../../../platform/database/index.js';
import { PLATFORM, type Actor } from '../../access/index.js';
import { AuditTrail } from '../../audit/index.js';
import { IdentifiedMatches, type ComparedMatch } from '../../matches/index.js';
import { ReadJoint, type JointOfEvent } from '../../laboratory/index.js';
import { RecordStore } from '../../records/index.js';
import type { Contradiction } from '../domain/contradictions.js';
import type { CoordinatedEvent } from '../domain/event.js';
import { eventPrior, type EventPrior } from '../domain/event-prior.js';
import { groupsOf } from '../domain/groups.js';
import { jointLines, type JointLine } from '../domain/joint-lines.js';
import { kinOf } from '../domain/kin.js';
import { isSettled } from '../domain/manifest.js';
import type { BoardPair } from '../domain/joint-set.js';
import { onePerson, type DuplicateGroups, type RecordOfEvent } from '../domain/one-person.js';
import { toldBoard, type PairOfEvent, type ToldBoard } from '../domain/told-board.js';
import { AttachmentRepository } from '../persistence/attachment.repository.js';
import { EventRepository } from '../persistence/event.repository.js';
import { ManifestRepository } from '../persistence/manifest.repository.js';
import { EventDesk } from './event-desk.js';
import { EventSight, shownEntry, type EventSightings } from './event-sight.js';
import { FindContradictions } from './find-contradictions.js';
import { JointStanding, type JointTogether } from './joint-standing.js';

/** A record of the board, as its viewer may know it. */
export interface BoardRecord {
  readonly recordId: string | undefined;
  readonly code: string;
  readonly institution: string;
  readonly recordType: string;
}

export interface Board extends EventPrior {
  readonly told: ToldBoard;
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
  /** What is told in words of records of several institutions. */
  readonly together: JointTogether | undefined;
}

const NOT_COMPARED = ['excluded', 'lapsed'];

/**
 * Who is who in an event, all together, reckoned from the pairs whose comparison the viewer may see: by figures where both records are their own,
 * else by the words that they are told. Two viewers may so be told different things; what one may not see moves none of theirs.
 */
@Injectable()
export class ReconcileEvent {
  constructor(
    private readonly desk: EventDesk,
    private readonly events: EventRepository,
    private readonly manifest: ManifestRepository,
    private readonly attachments: AttachmentRepository,
    private readonly sight: EventSight,
    private readonly matches: IdentifiedMatches,
    private readonly records: RecordStore,
    private readonly contradictions: FindContradictions,
    private readonly laboratory: ReadJoint,
    private readonly standing: JointStanding,
    private readonly audit: AuditTrail,
  ) {}

  async read(actor: Actor, eventId: string): Promise<Board> {
    return this.desk.read(actor, 'events.read', eventId, async (tx, event) => {
      const board = await this.of(tx, actor, event);
      const recordIds = [...board.known.keys()];
      await this.audit.record(tx, { actor, action: 'events.read', recordIds, detail: { eventId } });
      return board;
    });
  }

  async of(tx: Tx, actor: Actor, event: CoordinatedEvent): Promise<Board> {
    const own = actor.institutionId ?? '';
    const seen = await this.sight.of(tx, own, event);
    const attached = await actingAs(tx, PLATFORM, () => this.attachments.ofEvent(tx, event.id));
    const ids = attached.map(({ recordId }) => recordId);
    const among = await this.matches.among(tx, actor, ids);
    const shown = among.filter(
      ({ match, pair }) =>
        match.kind === 'identification' && !pair.hasEnded && !NOT_COMPARED.includes(match.state),
    );
    const compared = shown.filter(({ comparison }) => comparison !== undefined);
    const joined = await this.matches.joinedAmong(tx, own, ids);
    const records = await this.recordsOf(tx, seen, compared);
    const groups = onePerson(records, joined, seen.links);
    const entries = await this.entriesOf(tx, event, seen);
    const prior = await this.priorOf(tx, event, { entries, seen, groups });
    const pairs = compared.flatMap(pairOfEvent);
    const known = knownRecords(seen, compared, own);
    const told = toldBoard(
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
    { bodies, missing }: ToldBoard,
  ): Promise<Board['joint']> {
    const found = await this.laboratory.latestOf(tx, actor, code);
    if (!found) return undefined;
    const { odds, ...joint } = found;
    return { ...joint, lines: jointLines([...bodies, ...missing], odds) };
  }

  /** Records of the event that the viewer knows, by sight or as the other side of a pair. */
  private async recordsOf(
    tx: Tx,
    seen: EventSightings,
    shown: readonly ComparedMatch[],
  ): Promise<RecordOfEvent[]> {
    const known = seen.records.map(({ record, owner }) => ({
      ...{ id: record.id, institutionCode: owner.code, content: record.content },
    }));
    const ids = new Set(known.map(({ id }) => id));
    const others = shown
      .flatMap(({ match: { recordA, recordB } }) => [recordA, recordB])
      .filter((id) => !ids.has(id));
    const further = await this.records.forComparison(tx, [...new Set(others)]);
    return [
      ...known,
      ...further.map(({ id, institutionId, content }) => ({
        ...{ id, content, institutionCode: seen.institutions.get(institutionId)?.code ?? '' },
      })),
    ];
  }

  private async entriesOf(tx: Tx, { id }: CoordinatedEvent, seen: EventSightings): Promise<readonly Entry[]> {
    return (await this.manifest.standing(tx, id)).map((entry) => shownEntry(entry, seen));
  }

  private async priorOf(
    tx: Tx,
    event: CoordinatedEvent,
    {
      entries,
      seen,
      groups: { missingOf },
    }: { entries: readonly Entry[]; seen: EventSightings; groups: DuplicateGroups },
  ) {
    const counts = await this.events.counts(tx, event.id);
    const linked = new Set(
      seen.links.filter(({ recordId }) => missingOf.has(recordId)).map(({ entryId }) => entryId),
    );
    const there = entries.filter(({ state }) => state !== 'duplicate' && state !== 'not_aboard');
    const unheardOf = there.filter(({ id, state }) => !isSettled(state) && !linked.has(id));
    const aboard = counts.length === 0 ? undefined : Math.max(...counts.map(({ persons }) => persons));
    // Who is missing by a report and stands on no list of the viewer's was there all the same.
    const unlistedReports = new Set(missingOf.values()).size - linked.size;
    const listed = there.length + Math.max(0, unlistedReports);
    const { manifest } = event;
    return { ...eventPrior({ manifest, listed, aboard, listedWithoutReport: unheardOf.length }), aboard };
  }
}

type Entry = Awaited<ReturnType<ManifestRepository['standing']>>[number];

/** Missing persons who were identified among the living, or whose entry says that they live or were not there. */
function accountedFor(
  among: readonly ComparedMatch[],
  entries: readonly Entry[],
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

/** Held against the others of the event: that all of them were there on that day says nothing of who is who. */
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

/** Of each missing person the family; alone where nobody else of it is missing here. */
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
