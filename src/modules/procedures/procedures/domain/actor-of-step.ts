import type { Institution } from '../../../institutions/index.js';
import type { KindStep } from './kind/kind-shape.js';
import { CountryMissing, NobodyActs, OnlySuspected, WouldTellSuspected } from './procedure.errors.js';

/** Between whom a procedure is. */
export interface Setting {
  readonly owner: Institution;
  readonly otherCountry: string | null;
  /** The institution on the other side of the identification, which knows the case. */
  readonly otherId: string | null;
  /** Suspected authorities: passed by, whoever is named. */
  readonly barredIds: readonly string[];
  readonly all: readonly Institution[];
}

/**
 * Returns the institution whose work a step is: who was named for it, else who owns the record, else the
 * first of the kinds of the step that takes part in the country. Of several of a kind the other side of the
 * identification goes first, then a consulate that stands where the owner is.
 *
 * Throws `NobodyActs`, `OnlySuspected`, `WouldTellSuspected`, `CountryMissing`.
 */
export function actorOfStep(
  { id, who }: KindStep,
  setting: Setting,
  named: Institution | undefined,
): Institution {
  const { owner, otherCountry, otherId, barredIds } = setting;
  const near = (one: Institution): number => (one.id === otherId ? 3 : nearness(one, owner));
  if (named) {
    if (barredIds.includes(named.id)) throw new WouldTellSuspected('assign');
    return named;
  }
  if (!who.kinds) return owner;
  const country = who.of === 'other' ? otherCountry : owner.country;
  if (country === null) throw new CountryMissing();
  const held = who.kinds.flatMap((kind) =>
    setting.all
      .filter((one) => one.kind === kind && one.country === country && takesWork(one))
      .sort((x, y) => near(y) - near(x)),
  );
  const [first] = held.filter((one) => !barredIds.includes(one.id));
  if (first) return first;
  if (held.length > 0) throw new OnlySuspected(id);
  throw new NobodyActs(id, who.kinds.join(', '), country);
}

export function takesWork({ deliversOnly, closedAt }: Institution): boolean {
  return !deliversOnly && !closedAt;
}

/** Of several of a kind: the owner itself, then a consulate that stands in its country. */
function nearness(one: Institution, owner: Institution): number {
  if (one.id === owner.id) return 2;
  return one.standsIn === owner.country ? 1 : 0;
}
