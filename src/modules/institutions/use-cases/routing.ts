import { Injectable } from '@nestjs/common';
import type { ExchangeRecord } from '../../../kernel/contract/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { Route } from '../domain/routing/route.js';
import { routeFactsOf, type RouteFacts } from '../domain/routing/route-facts.js';
import { routeMatch, routeRecord, type RoutedSide } from '../domain/routing/route-record.js';
import { RoutingNetwork } from '../domain/routing/routing-network.js';
import { InstitutionRepository } from '../persistence/institution.repository.js';
import { ProfileRepository } from '../persistence/profile.repository.js';

/** A record as it is routed: what it says, and who holds it. */
export interface RoutedRecord {
  readonly institutionId: string;
  readonly content: ExchangeRecord;
}

/** One of two records that may be one person. */
export interface RoutedOfPair extends RoutedRecord {
  readonly sees: RoutedSide['sees'];
}

const sideOf = ({ content, institutionId, sees }: RoutedOfPair): RoutedSide => ({
  ...{ facts: routeFactsOf(content, institutionId), sees },
});

/** Routing: whose work something is, by the profiles of the countries as they are now, and why. */
@Injectable()
export class Routing {
  constructor(
    private readonly institutions: InstitutionRepository,
    private readonly profiles: ProfileRepository,
  ) {}

  async ofRecord(tx: Tx, record: RoutedRecord): Promise<readonly Route[]> {
    const facts = routeFactsOf(record.content, record.institutionId);
    return routeRecord(facts, await this.network(tx, [facts]));
  }

  /** Of two records, as far as the reader may know of each; what is hidden changes nothing of the answer. */
  async ofMatch(tx: Tx, a: RoutedOfPair, b: RoutedOfPair): Promise<readonly Route[]> {
    const [first, second] = [sideOf(a), sideOf(b)];
    return routeMatch(first, second, await this.network(tx, [first.facts, second.facts]));
  }

  private async network(tx: Tx, facts: readonly RouteFacts[]): Promise<RoutingNetwork> {
    const institutions = await this.institutions.all(tx);
    const holders = institutions.filter(({ id }) => facts.some(({ holderId }) => holderId === id));
    const countries = new Set([
      ...facts.flatMap(({ place, nationalities, transit = [], family = [] }) => [
        ...[...(place ? [place] : []), ...transit, ...family].map(({ country }) => country),
        ...nationalities,
      ]),
      ...holders.map(({ country }) => country),
    ]);
    const rules = await this.profiles.rulesFor(tx, [...countries]);
    return new RoutingNetwork(institutions, rules, await this.profiles.districts(tx));
  }
}
