import { Injectable } from '@nestjs/common';
import { flooredBy } from '../../../kernel/genetics/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { KeyService } from '../../../platform/keys/index.js';
import { requireInRelation, type Actor } from '../../access/accounts/index.js';
import { DisclosurePolicy } from '../../review/disclosure/index.js';
import type { KinshipReference } from '../../records/forensic-bank/index.js';
import { MatchDirectory } from '../../review/matches/index.js';
import { RecordStore } from '../../records/records/index.js';
import {
  EXCHANGE_LEVEL,
  NothingToExchange,
  type DnaExchange,
  type ExchangeSide,
} from '../domain/dna-exchange.js';
import type { DnaEvidence } from '../../matching/kinship/index.js';
import { exchangedFigures } from '../domain/exchanged-figures.js';
import { callsOfPair, SampleHashes } from '../../matching/kinship/index.js';
import type { SealedFigures } from '../persistence/dna-exchange.repository.js';
import { PairLoader, type PairCase } from './pair-loader.js';

/** A match whose figures two laboratories may exchange, as one of them sees it. */
export interface ExchangeCase {
  readonly pair: PairCase;
  /** Side of the viewer. */
  readonly side: ExchangeSide;
  readonly institutions: Readonly<Record<ExchangeSide, string>>;
  /** True where agreement, level and consents cover the figures on both sides, now. */
  readonly isCovered: boolean;
  /** True where somebody works on the match still, and both see it. */
  readonly isOpen: boolean;
}

/** The figures as they are kept. */
export interface ExchangeDocument {
  readonly evidence: DnaEvidence;
  readonly floored: number | undefined;
}

/** Table that keyed hashes of samples and sealed figures are made for. */
const TABLE = 'dna_exchange';

/** Finds a match for an exchange, and reckons, seals and opens its figures. */
@Injectable()
export class ExchangeAccess {
  constructor(
    private readonly pairs: PairLoader,
    private readonly matches: MatchDirectory,
    private readonly disclosure: DisclosurePolicy,
    private readonly records: RecordStore,
    private readonly keys: KeyService,
    private readonly hashes: SampleHashes,
  ) {}

  /** @param most the level at which what is told of it is written down as seen */
  async open(tx: Tx, actor: Actor, matchId: string, most?: typeof EXCHANGE_LEVEL): Promise<ExchangeCase> {
    const pair = await this.pairs.ofMatch(tx, actor, matchId, most);
    requireInRelation(actor, 'laboratory.exchange', 'party');
    const match = await this.matches.forLaboratory(tx, matchId, actor.institutionId);
    const [recordA, recordB] = pair.recordIds;
    const found = new Map(
      (await this.records.forComparison(tx, [recordA, recordB])).map((one) => [one.id, one]),
    );
    const [a, b] = [found.get(recordA), found.get(recordB)];
    if (!match || !a || !b) throw new NotFound();
    const institutions = { a: a.institutionId, b: b.institutionId };
    // The view that one side has of the other says nothing of the view back: an owner can have set less for
    // its record.
    const viewers = [institutions.a, institutions.b].map((institutionId) => ({
      ...{ institutionId, forAnyPurpose: true },
    }));
    const views = await this.disclosure.openForEach(tx, viewers, pair.recordIds);
    const both = views.every((view) => (view.of({ kind: pair.kind, a, b })?.dnaLevel ?? 0) >= EXCHANGE_LEVEL);
    return {
      ...{ pair, institutions, side: pair.own[0] ?? 'a' },
      isCovered: pair.isForeign && !pair.isBarred && pair.level >= EXCHANGE_LEVEL && both,
      isOpen: match.isOpenToBoth,
    };
  }

  /** @throws NothingToExchange where there is nothing to weigh */
  async reckon(
    exchange: DnaExchange,
    { pair }: ExchangeCase,
    reference: KinshipReference,
  ): Promise<SealedFigures> {
    const { kind, a, b, prior } = pair;
    const asked = { kind, a, b, prior, reference, withLoci: exchange.withLoci };
    const [ofA, ofB] = [exchangedFigures(asked, 'a'), exchangedFigures(asked, 'b')];
    const digests = await this.digestsOf(pair, reference);
    const [digestA, digestB] = [digests?.a[0], digests?.b[0]];
    if (!ofA || !ofB || digestA === undefined || digestB === undefined) throw new NothingToExchange();
    const sealed = async (side: ExchangeSide, evidence: DnaEvidence): Promise<string> => {
      const { log10LR } = evidence.total;
      const floored = log10LR === undefined ? undefined : flooredBy(reference.floor, log10LR);
      const document: ExchangeDocument = { evidence, floored };
      return this.keys.seal(placeOf(exchange, side), JSON.stringify(document));
    };
    return {
      ...{ settingId: reference.settingId, digestA, digestB },
      ...{ documentA: await sealed('a', ofA), documentB: await sealed('b', ofB) },
    };
  }

  /** The figures as they were reckoned, for one side; undefined where they are kept no more. */
  async shown(exchange: DnaExchange, side: ExchangeSide): Promise<ExchangeDocument | undefined> {
    const sealed = side === 'a' ? exchange.documentA : exchange.documentB;
    if (sealed === null) return undefined;
    return JSON.parse(await this.keys.open(placeOf(exchange, side), sealed)) as ExchangeDocument;
  }

  /** Tells whether a sample is another one than that of which the figures are. */
  async isOutdated(exchange: DnaExchange, pair: PairCase, reference: KinshipReference): Promise<boolean> {
    const digests = await this.digestsOf(pair, reference);
    const isOf = (stored: string | null, now: readonly string[] | undefined): boolean =>
      stored !== null && now !== undefined && now.includes(stored);
    return !isOf(exchange.digestA, digests?.a) || !isOf(exchange.digestB, digests?.b);
  }

  /**
   * Returns keyed hashes of what the samples of either side show: one a key of the installation, the newest
   * first.
   */
  private async digestsOf(pair: PairCase, reference: KinshipReference) {
    const { kind, a, b, recordIds } = pair;
    const calls = callsOfPair({ kind, a, b, reference });
    if (!calls) return undefined;
    return {
      a: await this.hashes.ofAll(TABLE, recordIds[0], calls.callsA),
      b: await this.hashes.ofAll(TABLE, recordIds[1], calls.callsB),
    };
  }
}

const placeOf = ({ id, institutionA, institutionB }: DnaExchange, side: ExchangeSide) => ({
  ...{ table: TABLE, column: `document_${side}`, row: id },
  institutionId: side === 'a' ? institutionA : institutionB,
});
