import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../platform/database/index.js';
import { PLATFORM, type Actor } from '../../access/accounts/index.js';
import { InstitutionDirectory, successorOf, type Institution } from '../../institutions/index.js';
import type { Alert, AlertMatch } from '../persistence/alert-rows.js';
import { DutyRepository } from '../persistence/duty.repository.js';

/** An institution that has closed, in whose name some of what an alert is about is read. */
export interface ClosedName {
  readonly code: string;
  readonly name: string;
  readonly closedAt: Date;
  readonly matchIds: readonly string[];
  readonly subjectIds: readonly string[];
}

type AboutThem = Pick<Alert, 'id' | 'institutionId'> & {
  readonly matches: readonly Pick<AlertMatch, 'hypothesisId' | 'holderIds'>[];
  readonly subjectIds: readonly string[];
};

type Closed = Institution & { readonly closedAt: Date };

/**
 * Names of closed institutions under which their successor reads alerts: what has come to an institution
 * because it took over another's work still stands under the old name. Gives for each such alert the name,
 * and of what. Told to the successor alone.
 */
@Injectable()
export class PredecessorNames {
  constructor(
    private readonly institutions: InstitutionDirectory,
    private readonly duties: DutyRepository,
  ) {}

  async of(
    tx: Tx,
    actor: Actor,
    alerts: readonly AboutThem[],
  ): Promise<ReadonlyMap<string, readonly ClosedName[]>> {
    const own = alerts.filter(
      (one) => one.institutionId !== null && one.institutionId === actor.institutionId,
    );
    if (own.length === 0) return new Map();
    return actingAs(tx, PLATFORM, async () => {
      const closed = takenOverBy(actor.institutionId, await this.institutions.all(tx));
      if (closed.length === 0) return new Map();
      const owed = await this.duties.ofInstitutions(
        tx,
        closed.map(({ id }) => id),
        own.flatMap(({ subjectIds }) => subjectIds),
      );
      return new Map(own.map((alert) => [alert.id, closed.flatMap((one) => namedIn(alert, one, owed))]));
    });
  }
}

function takenOverBy(id: string | undefined, all: readonly Institution[]): readonly Closed[] {
  return all.filter(
    (one): one is Closed => Boolean(one.closedAt) && one.id !== id && successorOf(one, all)?.id === id,
  );
}

function namedIn(
  { matches, subjectIds }: AboutThem,
  { id, code, name, closedAt }: Closed,
  owed: ReadonlyMap<string, ReadonlySet<string>>,
): readonly ClosedName[] {
  const matchIds = matches
    .filter(({ holderIds }) => holderIds.includes(id))
    .map(({ hypothesisId }) => hypothesisId);
  const about = subjectIds.filter((one) => owed.get(one)?.has(id));
  return matchIds.length + about.length === 0 ? [] : [{ code, name, closedAt, matchIds, subjectIds: about }];
}
