import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM, type Actor } from '../../../access/accounts/index.js';
import {
  ProposeIdentification,
  ReadIdentificationStates,
  type Method,
  type StandingIdentification,
} from '../../identifications/index.js';
import { Duties } from '../../../review/matches/index.js';
import { EventReasonMissing, NothingToExamine } from '../domain/event.errors.js';
import type { CoordinatedEvent } from '../domain/event.js';
import { checkedSet } from '../domain/joint-set.js';
import {
  JointSetRepository,
  type JointPart,
  type JointSet,
  type Reexamination,
} from '../persistence/joint-set.repository.js';
import { EventAccess } from './event-access.js';
import { ReconcileEvent } from './reconcile-event.js';

export interface PartOrder {
  readonly matchId: string;
  readonly expectedVersion: number;
  readonly side: 'a' | 'b' | undefined;
  readonly methods: readonly Method[];
  readonly authority: string;
  readonly reportReference: string | undefined;
}

export const REEXAMINATION_FINDINGS = ['stands', 'to_be_contested'] as const;
export type ReexaminationFinding = (typeof REEXAMINATION_FINDINGS)[number];

export interface SetView {
  readonly set: JointSet;
  readonly isOwn: boolean;
  /** The parts that the viewer is party to; of others nothing is said. */
  readonly parts: readonly {
    readonly part: JointPart;
    readonly identification: StandingIdentification;
    readonly reexaminations: readonly Reexamination[];
  }[];
}

/**
 * Identifications of an event that are proposed together, each confirmed by its own institutions, and looked
 * at again when one falls.
 */
@Injectable()
export class JointSets {
  constructor(
    private readonly eventAccess: EventAccess,
    private readonly board: ReconcileEvent,
    private readonly sets: JointSetRepository,
    private readonly propose: ProposeIdentification,
    private readonly identifications: ReadIdentificationStates,
    private readonly duties: Duties,
    private readonly clock: Clock,
  ) {}

  /**
   * Proposes all identifications of a set or none.
   *
   * @returns the id of the set
   */
  async add(
    actor: Actor,
    eventId: string,
    order: { readonly parts: readonly PartOrder[]; readonly words: string | undefined },
  ): Promise<string> {
    return this.eventAccess.change(
      actor,
      'events.identify',
      eventId,
      { takesPart: true },
      async (tx, event) => {
        const id = randomUUID();
        const board = await this.board.of(tx, actor, event);
        const { told, unlisted, unknown, pairs } = board;
        const said = checkedSet(order.parts, pairs, told);
        await this.sets.add(tx, {
          ...{ id, eventId, institutionId: actor.institutionId ?? '', words: order.words?.trim() || null },
          ...{ by: actor.actorId, proposedAt: this.clock.now() },
          basis: {
            ...{ manifest: event.manifest, unlisted, unknown, isExact: told.isExact, pairs: pairs.size },
            ...{ bodies: told.bodies.length, missing: told.missing.length },
          },
        });
        for (const [at, part] of order.parts.entries()) {
          const jointWith = order.parts.map(({ matchId }) => matchId).filter((one) => one !== part.matchId);
          const { matchId, expectedVersion, side, methods, authority, reportReference } = part;
          const match = { id: matchId, expectedVersion, side };
          const proposal = { methods, authority, reportReference, jointWith };
          const {
            id: identificationId,
            institutionA,
            institutionB,
          } = await this.propose.within(tx, actor, match, proposal);
          await this.sets.addPart(tx, {
            ...{ setId: id, identificationId, hypothesisId: matchId, institutionA, institutionB },
            said: said[at] ?? { isOwn: false, word: null, band: null, needsJoint: false },
          });
        }
        const detail = { setId: id, parts: order.parts.length };
        return { done: { what: 'set_proposed', subjectId: id, detail }, result: id };
      },
    );
  }

  async of(actor: Actor, eventId: string): Promise<SetView[]> {
    return this.eventAccess.read(actor, 'events.read', eventId, (tx, event) => this.views(tx, actor, event));
  }

  /**
   * Writes down what an institution has found that has looked again at an identification of a set of which
   * another part was revoked.
   */
  async answer(
    actor: Actor,
    eventId: string,
    said: {
      readonly identificationId: string;
      readonly finding: ReexaminationFinding;
      readonly words: string | undefined;
    },
  ): Promise<void> {
    await this.eventAccess.change(actor, 'events.reexamine', eventId, {}, async (tx) => {
      const { identificationId, finding } = said;
      const [own, words] = [actor.institutionId ?? '', said.words?.trim() || null];
      if (words === null) throw new EventReasonMissing();
      if ((await this.sets.eventOf(tx, identificationId)) !== eventId) throw new NothingToExamine();
      const by = { by: actor.actorId, at: this.clock.now() };
      const count = await this.sets.answer(tx, identificationId, own, { finding, words, ...by });
      if (count === 0) throw new NothingToExamine();
      await this.duties.close(tx, { kind: 'joint_reexamination', subjectId: identificationId }, [own]);
      const detail = { identificationId, finding };
      return { done: { what: 'reexamined', subjectId: identificationId, detail }, result: undefined };
    });
  }

  private async views(tx: Tx, actor: Actor, event: CoordinatedEvent): Promise<SetView[]> {
    const own = actor.institutionId ?? '';
    const sets = await this.sets.ofEvent(tx, event.id);
    const parts = await this.sets.parts(
      tx,
      sets.map(({ id }) => id),
    );
    const ids = parts.map(({ identificationId }) => identificationId);
    const known = await actingAs(tx, PLATFORM, () => this.identifications.byIds(tx, ids));
    const byId = new Map(known.map((one) => [one.id, one]));
    const again = await this.sets.reexaminations(tx, ids);
    return sets.flatMap((set) => {
      const shown = parts.flatMap((part) => {
        const identification = byId.get(part.identificationId);
        if (part.setId !== set.id || !identification) return [];
        const reexaminations = again.filter((one) => one.identificationId === part.identificationId);
        return [{ part, identification, reexaminations }];
      });
      return shown.length === 0 ? [] : [{ set, isOwn: set.institutionId === own, parts: shown }];
    });
  }
}
