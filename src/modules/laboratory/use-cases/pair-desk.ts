import { Injectable } from '@nestjs/common';
import type { ExchangeRecord } from '../../../kernel/contract/index.js';
import type { Kind } from '../../../kernel/linkage/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { isAllowed, type Actor } from '../../access/index.js';
import { CandidateBoard, PairGate, type FoundPair } from '../../matching/index.js';
import { MatchDirectory } from '../../matches/index.js';
import { InstitutionDirectory, standing, type Institution } from '../../mechanisms/index.js';
import { disclosureLevel, type DisclosureLevel } from '../../privacy/index.js';
import { RecordStore, type StoredRecord } from '../../records/index.js';
import { NoCandidate } from '../domain/laboratory.errors.js';
import { sampleStandings, withoutInadmissible, type SampleStanding } from '../domain/sample-standing.js';

type Side = 'a' | 'b';

/** Two records whose DNA somebody of one side asks about, with the samples that may be used and shown. */
export interface PairCase {
  readonly kind: Kind;
  readonly recordIds: readonly [string, string];
  readonly a: ExchangeRecord;
  readonly b: ExchangeRecord;
  readonly own: readonly Side[];
  /** The level at which the other side is shown. */
  readonly level: DisclosureLevel;
  /** Both have samples, and no agreement or relative lets any be used here. */
  readonly isBarred: boolean;
  readonly prior: number;
  /** What DNA weighed when the pair was scored. */
  readonly inMatch: { readonly log10LR: number; readonly reason: string } | undefined;
  /** The samples that may be used, held against the rule of the other side. */
  readonly samples: readonly SampleStanding[];
}

interface Asked extends Pick<PairCase, 'kind' | 'prior' | 'inMatch'> {
  readonly a: string;
  readonly b: string;
  readonly releasedA?: number | undefined;
  readonly releasedB?: number | undefined;
}

/**
 * Finds a pair for somebody who asks about its DNA: a stored match or a kept candidate of one's own, and no other, so that nobody
 * can ask locus by locus about any two records.
 */
@Injectable()
export class PairDesk {
  constructor(
    private readonly matches: MatchDirectory,
    private readonly board: CandidateBoard,
    private readonly gate: PairGate,
    private readonly records: RecordStore,
    private readonly institutions: InstitutionDirectory,
  ) {}

  async ofMatch(tx: Tx, actor: Actor, matchId: string): Promise<PairCase> {
    const match = await this.matches.forLaboratory(tx, matchId, actor.institutionId);
    if (!match) throw new NotFound();
    const { recordA: a, recordB: b, dna: inMatch, ...rest } = match;
    return this.caseOf(tx, actor, { a, b, inMatch, ...rest });
  }

  /** Of two records at least one of which is the actor's own, and which comparison has kept as candidates of each other. */
  async ofCandidate(tx: Tx, actor: Actor, ids: readonly [string, string]): Promise<PairCase> {
    const own = (await this.records.forComparison(tx, ids)).find(
      ({ institutionId }) => institutionId === actor.institutionId,
    );
    if (!own) throw new NotFound();
    const pairs = await this.board.candidatesOf(tx, own.id);
    const pair = pairs.find(({ a, b }) => ids.includes(a) && ids.includes(b) && a !== b);
    if (!pair || !mayKnow(actor, pair)) throw new NoCandidate();
    const [evidence = []] = await this.board.explain(tx, [pair]);
    const dna = evidence.find(({ group, field }) => group === 'dna' && field === 'profile.autosomal');
    const inMatch = dna && { log10LR: dna.log10LR, reason: dna.reason };
    const { kind, a, b, prior } = pair;
    return this.caseOf(tx, actor, { kind, a, b, prior, inMatch });
  }

  private async caseOf(tx: Tx, actor: Actor, asked: Asked): Promise<PairCase> {
    const found = new Map(
      (await this.records.forComparison(tx, [asked.a, asked.b])).map((one) => [one.id, one]),
    );
    const [a, b] = [found.get(asked.a), found.get(asked.b)];
    if (!a || !b || !isAllowed(actor, 'laboratory.weigh', 'party')) throw new NotFound();
    const owners = new Map(
      (await this.institutions.byIds(tx, [a.institutionId, b.institutionId])).map((one) => [one.id, one]),
    );
    const [ownerA, ownerB] = [owners.get(a.institutionId), owners.get(b.institutionId)];
    if (!ownerA || !ownerB) throw new NotFound();
    const gate = await this.gate.open(tx);
    const isAllowedNow = gate.allows(asked.kind, a, b);
    const usable = gate.usableSamples(asked.kind, a, b);
    const own = sidesOf(actor, a, b);
    const level = await this.levelOf(tx, asked, {
      ...{ own, owners: [ownerA, ownerB], types: [a.recordType, b.recordType] },
    });
    const samples = [
      ...sampleStandings('a', usable.a, ownerB.admits),
      ...sampleStandings('b', usable.b, ownerA.admits),
    ];
    return {
      ...{ kind: asked.kind, prior: asked.prior, inMatch: asked.inMatch, recordIds: [a.id, b.id] },
      a: own.includes('a') ? usable.a : withoutInadmissible(usable.a, ownerB.admits),
      b: own.includes('b') ? usable.b : withoutInadmissible(usable.b, ownerA.admits),
      own,
      level,
      isBarred: !isAllowedNow || usable.isBarred,
      // Below level 2 nothing is told of the other side's samples, not even that they are not admitted.
      samples: samples.filter(({ side }) => ownerA.id !== ownerB.id && (level >= 2 || own.includes(side))),
    };
  }

  private async levelOf(
    tx: Tx,
    { releasedA, releasedB }: Asked,
    about: {
      readonly own: readonly Side[];
      readonly owners: readonly [Institution, Institution];
      readonly types: readonly [StoredRecord['recordType'], StoredRecord['recordType']];
    },
  ): Promise<DisclosureLevel> {
    const { own, owners, types } = about;
    const agreements = await this.institutions.agreements(tx);
    return disclosureLevel({
      own: own.length === 2,
      agreementLevel: standing(...owners, [...types, 'genetic'], agreements).level,
      releasedLevel: own.includes('a') ? releasedB : releasedA,
    });
  }
}

function sidesOf({ institutionId }: Actor, a: StoredRecord, b: StoredRecord): readonly Side[] {
  const sides: Side[] = [];
  if (a.institutionId === institutionId) sides.push('a');
  if (b.institutionId === institutionId) sides.push('b');
  return sides;
}

/** A living person who has not agreed is known to the holder of the record alone. */
function mayKnow({ institutionId }: Actor, { holderOnly, institutionB }: FoundPair): boolean {
  return !holderOnly || institutionB === institutionId;
}
