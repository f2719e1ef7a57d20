import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { QueryLog, type ShownRecord } from '../../../access/misuse/index.js';
import { toLevel, type DisclosureLevel } from '../domain/level.js';
import type { PairView } from '../domain/pair-view.js';
import type { OwnedPair } from '../domain/released.js';
import { DisclosedRepository, type SeenSide } from '../persistence/disclosed.repository.js';

/** A pair that was shown to somebody. */
export interface ShownTo {
  readonly pair: OwnedPair;
  readonly view: PairView;
  /**
   * Highest level that this way of showing shows, whatever the level: figures alone are 2, values 3, the
   * record 4.
   */
  readonly most: DisclosureLevel;
  /** The owner of the other side does not know of the match yet. */
  readonly isWithheld?: boolean;
}

/** Level from which something of the record is shown, and not only that it is there. */
const NOTED_FROM = 2;
const SIDES = ['a', 'b'] as const;
const NO_PURPOSE = 'none';

/** Log of who has seen what of whose record: written in the transaction that shows it. */
@Injectable()
export class DisclosureLog {
  constructor(
    private readonly disclosed: DisclosedRepository,
    private readonly questions: QueryLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Logs what was shown to an actor. Whoever belongs to no institution sees values of nobody; the audit log
   * has their reads.
   *
   * @param as an export is one question, whatever its pieces, and asks for a right of its own
   */
  async note(tx: Tx, actor: Actor, shown: readonly ShownTo[], as: 'look' | 'export' = 'look'): Promise<void> {
    if (actor.institutionId === undefined) return;
    const others = shown.flatMap(shownOf);
    if (as === 'look' && others.length > 0)
      await this.questions.note(tx, actor, { kind: 'look', shown: others, own: shown.flatMap(ownOf) });
    const seen = shown.flatMap((one) => seenBy(actor, one));
    await this.disclosed.note(tx, seen, this.clock.now());
  }
}

/**
 * Lists the records of others in a pair, at the level at which they are shown: that one is there, at level 1,
 * is an answer too.
 */
function shownOf({ pair, view, most }: ShownTo): ShownRecord[] {
  return SIDES.flatMap((side): ShownRecord[] => {
    const { own, level } = view[side];
    const recordId = side === 'a' ? pair.recordA : pair.recordB;
    return own || level < 1 ? [] : [{ recordId, level: Math.min(level, most) }];
  });
}

function ownOf({ pair, view }: ShownTo): string[] {
  return SIDES.flatMap((side) => (view[side].own ? [side === 'a' ? pair.recordA : pair.recordB] : []));
}

function seenBy(actor: Actor, { pair, view, most, isWithheld }: ShownTo): SeenSide[] {
  const { kind, recordA, recordB, institutionA, institutionB } = pair;
  const untold = isWithheld === true || view.isUntold === true;
  return SIDES.flatMap((side): SeenSide[] => {
    const { own, level: shownAt, handling } = view[side];
    const level = toLevel(Math.min(shownAt, most));
    if (own || level < NOTED_FROM || !handling) return [];
    return [
      {
        ...{ kind, recordA, recordB, institutionA, institutionB, side, level },
        ...{ actorId: actor.actorId, purpose: actor.purpose ?? NO_PURPOSE, handling: handling.code },
        untold,
      },
    ];
  });
}
