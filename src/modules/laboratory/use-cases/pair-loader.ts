import { Injectable } from '@nestjs/common';
import type { ExchangeRecord } from '../../../kernel/contract/index.js';
import type { Kind } from '../../../kernel/linkage/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { isAllowed, type Actor } from '../../access/accounts/index.js';
import {
  DisclosureLog,
  DisclosurePolicy,
  WORD_LEVEL,
  type DisclosureLevel,
} from '../../review/disclosure/index.js';
import { withoutInadmissible, type TypedPair } from '../../matching/kinship/index.js';
import { FoundCandidates, ComparisonPolicy } from '../../matching/runs/index.js';
import { MatchDirectory } from '../../review/matches/index.js';
import { InstitutionDirectory } from '../../institutions/index.js';
import { RecordStore, type StoredRecord } from '../../records/records/index.js';
import { NoCandidate } from '../domain/laboratory.errors.js';
import { sampleStatuses, type SampleStatus } from '../../matching/kinship/index.js';

type Side = 'a' | 'b';

/** Two records whose DNA somebody of one side asks about, with the samples that may be used and shown. */
export interface PairCase {
  readonly kind: Kind;
  readonly recordIds: readonly [string, string];
  readonly a: ExchangeRecord;
  readonly b: ExchangeRecord;
  readonly own: readonly Side[];
  /** Samples that the word is made of, where the pair is of two institutions. */
  readonly toWord: TypedPair;
  /**
   * True where one of the two is another institution's: what DNA says of them is told in a word, and no
   * figure of it.
   */
  readonly isForeign: boolean;
  /** The level at which the other side is shown. */
  readonly level: DisclosureLevel;
  /** True where both have samples, and no agreement or relative lets any be used here. */
  readonly isBarred: boolean;
  readonly prior: number;
  /** Weight of DNA when the pair was scored, and its reason. */
  readonly inMatch: { readonly log10LR: number; readonly reason: string } | undefined;
  /** The samples that may be used, held against the rule of the other side. */
  readonly samples: readonly SampleStatus[];
}

interface Asked extends Pick<PairCase, 'kind' | 'prior' | 'inMatch'> {
  readonly a: string;
  readonly b: string;
  /** True where it is a match of which one side does not know yet. */
  readonly isWithheld?: boolean;
}

/**
 * Finds a pair for somebody who asks about its DNA: a stored match or a kept candidate of one's own, and no
 * other, so that nobody can ask locus by locus about any two records.
 */
@Injectable()
export class PairLoader {
  constructor(
    private readonly matches: MatchDirectory,
    private readonly foundCandidates: FoundCandidates,
    private readonly comparisonPolicy: ComparisonPolicy,
    private readonly disclosurePolicy: DisclosurePolicy,
    private readonly disclosed: DisclosureLog,
    private readonly records: RecordStore,
    private readonly institutions: InstitutionDirectory,
  ) {}

  /** @param most the level at which what is told of the other side is written down as seen */
  async ofMatch(
    tx: Tx,
    actor: Actor,
    matchId: string,
    most: DisclosureLevel = WORD_LEVEL,
  ): Promise<PairCase> {
    const match = await this.matches.forLaboratory(tx, matchId, actor.institutionId);
    if (!match) throw new NotFound();
    const { recordA: a, recordB: b, dna: inMatch, ...rest } = match;
    const found = await this.caseOf(tx, actor, { a, b, inMatch, ...rest }, most);
    if (!found) throw new NotFound();
    return found;
  }

  /**
   * Loads a pair of two records at least one of which is the actor's own, and which comparison has kept as
   * candidates of each other.
   */
  async ofCandidate(tx: Tx, actor: Actor, ids: readonly [string, string]): Promise<PairCase> {
    const own = (await this.records.forComparison(tx, ids)).find(
      ({ institutionId }) => institutionId === actor.institutionId,
    );
    if (!own) throw new NotFound();
    const pairs = await this.foundCandidates.candidatesOf(tx, own.id);
    const pair = pairs.find(({ a, b }) => ids.includes(a) && ids.includes(b) && a !== b);
    if (!pair) throw new NoCandidate();
    const [evidence = []] = await this.foundCandidates.explain(tx, [pair]);
    const dna = evidence.find(({ group, field }) => group === 'dna' && field === 'profile.autosomal');
    const inMatch = dna && { log10LR: dna.log10LR, reason: dna.reason };
    const { kind, a, b, prior } = pair;
    const found = await this.caseOf(tx, actor, { kind, a, b, prior, inMatch });
    if (!found) throw new NoCandidate();
    return found;
  }

  /** Loads the case of a pair; undefined where the pair is as if it were not there for the actor. */
  private async caseOf(
    tx: Tx,
    actor: Actor,
    asked: Asked,
    most: DisclosureLevel = WORD_LEVEL,
  ): Promise<PairCase | undefined> {
    const found = new Map(
      (await this.records.forComparison(tx, [asked.a, asked.b])).map((one) => [one.id, one]),
    );
    const [a, b] = [found.get(asked.a), found.get(asked.b)];
    if (!a || !b || !isAllowed(actor, 'laboratory.weigh', 'party')) return undefined;
    const { kind } = asked;
    const view = (await this.disclosurePolicy.open(tx, actor, [a.id, b.id])).of({ kind, a, b });
    const owners = new Map(
      (await this.institutions.byIds(tx, [a.institutionId, b.institutionId])).map((one) => [one.id, one]),
    );
    const [ownerA, ownerB] = [owners.get(a.institutionId), owners.get(b.institutionId)];
    if (!view || !ownerA || !ownerB) return undefined;
    const usable = (await this.comparisonPolicy.open(tx)).usableSamples(kind, a, b);
    const own = sidesOf(actor, a, b);
    const level = view.dnaLevel;
    const pair = { recordA: a.id, recordB: b.id, institutionA: ownerA.id, institutionB: ownerB.id };
    const isForeign = own.length < 2;
    const seen = level > most ? most : level;
    await this.disclosed.note(tx, actor, [
      { pair: { kind, ...pair }, view, most: seen, isWithheld: asked.isWithheld === true },
    ]);
    const samples = [
      ...sampleStatuses('a', usable.a, ownerB.admits),
      ...sampleStatuses('b', usable.b, ownerA.admits),
    ];
    return {
      ...{ kind, prior: asked.prior, inMatch: asked.inMatch, recordIds: [a.id, b.id] },
      toWord: {
        ...{ kind, recordIds: [a.id, b.id], a: usable.a, b: usable.b },
        admits: { a: ownerA.admits, b: ownerB.admits },
      },
      // Figures are exchanged of what either admits of the other.
      a: isForeign ? withoutInadmissible(usable.a, ownerB.admits) : usable.a,
      b: isForeign ? withoutInadmissible(usable.b, ownerA.admits) : usable.b,
      ...{ own, isForeign },
      level,
      isBarred: view.hasEnded || usable.isBarred,
      // Below level 2 nothing is told of the other side's samples, not even that they are not admitted.
      samples: samples.filter(({ side }) => ownerA.id !== ownerB.id && (level >= 2 || own.includes(side))),
    };
  }
}

function sidesOf({ institutionId }: Actor, a: StoredRecord, b: StoredRecord): readonly Side[] {
  const sides: Side[] = [];
  if (a.institutionId === institutionId) sides.push('a');
  if (b.institutionId === institutionId) sides.push('b');
  return sides;
}
