import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { IdentifiedCompanions, type IdentifiedCompanion } from '../../identifications/index.js';
import { SettlePair } from '../../../matching/runs/index.js';
import { CompanionFindingRepository } from '../persistence/companion-finding.repository.js';
import { MOST_MEMBERS } from './read-companions.js';
import { VisibleCompanionPairs } from './visible-companion-pairs.js';

/**
 * News that a companion of an own report was found: who is told, and of which own report; nothing of whoever
 * was found.
 */
export interface CompanionNews {
  readonly identificationId: string;
  readonly institutionId: string;
  /** The institution's own report, of the same journey. */
  readonly reportId: string;
}

/**
 * Finds who may be told that somebody of a journey was found: the owners of the other reports of it who may
 * know of the report of whoever was found, once the family knows and as it allows, and of somebody found
 * alive as that person allows (`IdentifiedCompanions`). The two institutions of the identification know more.
 * The caller asks as the platform.
 */
@Injectable()
export class FoundCompanions {
  constructor(
    private readonly identified: IdentifiedCompanions,
    private readonly findings: CompanionFindingRepository,
    private readonly settle: SettlePair,
    private readonly visibleCompanionPairs: VisibleCompanionPairs,
  ) {}

  /** Lists the news of these identifications; of all that may be told without any. */
  async ofIdentifications(tx: Tx, ids: readonly string[] | undefined): Promise<CompanionNews[]> {
    return this.newsOf(tx, ids ? await this.identified.byIds(tx, ids) : await this.identified.all(tx));
  }

  /** Returns the ids of the reports that are confirmed to be of one journey with this one, and its own. */
  async journeyOf(tx: Tx, reportId: string): Promise<string[]> {
    return this.findings.journeyOf(tx, reportId, MOST_MEMBERS);
  }

  /** Lists the news of whoever is of one journey with this report. */
  async ofJourney(tx: Tx, reportId: string): Promise<CompanionNews[]> {
    const members = await this.membersOf(tx, await this.settle.onePersonWith(tx, reportId));
    return this.newsOf(tx, await this.identified.ofReports(tx, members));
  }

  /** Returns those of these identifications of which the family knows by now that they do not stand. */
  async revokedAmong(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await this.identified.byIds(tx, [...new Set(ids)]);
    return new Set(found.flatMap((one) => (one.news === 'revoked' ? one.identificationId : [])));
  }

  private async newsOf(tx: Tx, identified: readonly IdentifiedCompanion[]): Promise<CompanionNews[]> {
    const news: CompanionNews[] = [];
    for (const one of identified) if (one.news === 'found') news.push(...(await this.newsOfOne(tx, one)));
    return news;
  }

  private async newsOfOne(
    tx: Tx,
    { identificationId, reportId, institutionIds }: IdentifiedCompanion,
  ): Promise<CompanionNews[]> {
    const person = await this.settle.onePersonWith(tx, reportId);
    const others = (await this.membersOf(tx, person)).filter((id) => !person.includes(id));
    const pairs = others.flatMap((firstId) => person.map((secondId) => ({ firstId, secondId })));
    const told = await this.visibleCompanionPairs.open(tx, pairs);
    const news = new Map<string, CompanionNews>();
    for (const pair of pairs) {
      const [institutionId] = told.ownersOf(pair);
      if (institutionId === undefined || institutionIds.includes(institutionId)) continue;
      if (!told.isTo(pair, institutionId)) continue;
      news.set(pair.firstId, { identificationId, institutionId, reportId: pair.firstId });
    }
    return [...news.values()];
  }

  /** Returns these reports, and whoever is of one journey with them. */
  private async membersOf(tx: Tx, reportIds: readonly string[]): Promise<string[]> {
    const members = new Set<string>();
    for (const id of reportIds)
      for (const member of await this.findings.journeyOf(tx, id, MOST_MEMBERS)) members.add(member);
    return [...members];
  }
}
