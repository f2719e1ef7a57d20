import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import {
  isAllowed,
  requireInRelation,
  type Actor,
  type Operation,
  type ActorRelation,
} from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { IdentifiedMatches } from '../../../review/matches/index.js';
import { InstitutionDirectory, type Institution } from '../../../institutions/index.js';
import {
  maySay,
  occasionOf,
  OPEN_STATES,
  UNCONFIRMED_STATES,
  type IdentificationState,
} from '../domain/identification-state.js';
import type { WhoseWord } from '../domain/identification.lists.js';
import { IdentificationRepository, type Identification } from '../persistence/identification.repository.js';
import { IdentificationStepRepository, type IdentificationStep } from '../persistence/step.repository.js';
import { wordsToWrite } from './allow-telling-companions.js';
import { mayBeTold } from './follow-identification.js';
import { partiesOf } from './identification-access.js';

/** An identification as one of its parties sees it. */
export interface IdentificationView {
  readonly identification: Identification;
  readonly state: IdentificationState;
  readonly steps: readonly (IdentificationStep & { readonly institution: Institution | undefined })[];
  readonly examiner: Institution | undefined;
  /** True where the report of it is the viewer's own: what it says of the family is told to nobody else. */
  readonly isOwnReport: boolean;
  /** The owners' own codes of the two records, as far as the viewer may see their match. */
  readonly codes: { readonly a: string | undefined; readonly b: string | undefined };
  /** Persons whose word on telling institutions of companions the viewer may write down now. */
  readonly wordsOnCompanions: readonly WhoseWord[];
  readonly allowedActions: readonly string[];
}

export interface IdentificationFilter {
  readonly matchId?: string | undefined;
  readonly openOnly: boolean;
}

@Injectable()
export class ReadIdentifications {
  constructor(
    private readonly guarded: Guarded,
    private readonly identifications: IdentificationRepository,
    private readonly steps: IdentificationStepRepository,
    private readonly matches: IdentifiedMatches,
    private readonly institutions: InstitutionDirectory,
    private readonly audit: AuditTrail,
  ) {}

  async one(actor: Actor, id: string): Promise<IdentificationView> {
    return this.guarded.perform(actor, 'identifications.read', [], async (tx) => {
      const found = await this.identifications.byId(tx, id);
      const isParty = found && partiesOf(found).includes(actor.institutionId ?? '');
      const [view] = isParty ? await this.views(tx, actor, [found]) : [];
      if (!view) throw new NotFound();
      return view;
    });
  }

  /** A page, newest first; `before` is the `seq` of the last one seen. */
  async page(
    actor: Actor,
    { matchId, openOnly }: IdentificationFilter,
    before: number,
    limit: number,
  ): Promise<IdentificationView[]> {
    return this.guarded.perform(actor, 'identifications.read', [], async (tx) => {
      const { institutionId } = actor;
      requireInRelation(actor, 'identifications.read', 'party');
      if (institutionId === undefined) return [];
      const found: IdentificationView[] = [];
      for (let last: number | undefined = before; last !== undefined && found.length < limit;) {
        const rows: Identification[] = await this.identifications.page(tx, {
          ...{ institutionId, matchId, openOnly, limit },
          before: last,
        });
        found.push(...(await this.views(tx, actor, rows)));
        last = rows.length < limit ? undefined : rows.at(-1)?.seq;
      }
      return found.slice(0, limit);
    });
  }

  private async views(tx: Tx, actor: Actor, rows: readonly Identification[]): Promise<IdentificationView[]> {
    const ids = rows.map(({ id }) => id);
    const steps = await this.steps.of(tx, ids);
    const institutions = new Map((await this.institutions.all(tx)).map((one) => [one.id, one]));
    const matchIds = rows.map(({ hypothesisId }) => hypothesisId);
    const shown = new Map(
      (await this.matches.shownOf(tx, actor, matchIds)).map((one) => [one.storedMatch.id, one.pair]),
    );
    await this.audit.record(tx, {
      actor,
      action: 'identifications.read',
      recordIds: [...new Set(rows.flatMap(({ recordA, recordB }) => [recordA, recordB]))],
      detail: { identifications: rows.length },
    });
    return rows.flatMap((identification) => {
      const pair = shown.get(identification.hypothesisId);
      const isOpen = OPEN_STATES.includes(identification.state);
      // An identification that two institutions have not said is gone where the pair is gone.
      if (UNCONFIRMED_STATES.includes(identification.state) && !pair) return [];
      const state = isOpen && pair?.hasEnded ? 'lapsed' : identification.state;
      const own = steps.filter(({ identificationId }) => identificationId === identification.id);
      const words = wordsToWrite(actor, identification, own);
      return [
        {
          ...{ identification, state },
          steps: own.map((step) => ({ ...step, institution: institutions.get(step.forInstitution ?? '') })),
          examiner: institutions.get(identification.examinerId ?? ''),
          isOwnReport: identification.institutionA === actor.institutionId,
          codes: { a: pair?.a.card?.code, b: pair?.b.card?.code },
          wordsOnCompanions: words,
          allowedActions: allowedActions(actor, identification, state, words),
        },
      ];
    });
  }
}

interface Offer {
  readonly actions: readonly string[];
  readonly operation: Operation;
  readonly relation: ActorRelation;
  readonly isOpen: boolean;
}

/** Returns the actions that the viewer may take now, so that a client need not derive them. */
function allowedActions(
  actor: Actor,
  { institutionA, institutionB, kind, allows }: Identification,
  state: IdentificationState,
  words: readonly WhoseWord[],
): string[] {
  const [isFamily, isHolder] = [institutionA, institutionB].map((one) => one === actor.institutionId);
  const party = { relation: 'party' } as const;
  const offers: Offer[] = [
    {
      ...{ ...party, actions: ['confirmIdentification', 'declineIdentification'] },
      ...{
        operation: 'identifications.confirm',
        isOpen: (isFamily || isHolder) === true && maySay(state, 'confirm'),
      },
    },
    {
      ...{ ...party, actions: ['allowTelling'], operation: 'identifications.allow' },
      isOpen: isHolder === true && kind === 'living' && state !== 'lapsed' && state !== 'declined',
    },
    {
      ...{ ...party, actions: ['allowTellingCompanions'], operation: 'identifications.allow' },
      isOpen: words.length > 0,
    },
    {
      ...{ ...party, actions: ['contestIdentification'], operation: 'identifications.contest' },
      isOpen: isFamily === true && maySay(state, 'contest'),
    },
    {
      ...{ ...party, actions: ['settleContest'], operation: 'identifications.examine' },
      isOpen: state === 'contested',
    },
    {
      ...{
        relation: 'own',
        actions: ['planTelling', 'cancelTelling', 'recordTelling'],
        operation: 'tellings.write',
      },
      isOpen: isFamily === true && occasionOf(state) !== undefined && mayBeTold({ kind, allows }),
    },
  ];
  return offers
    .filter(({ isOpen, operation, relation }) => isOpen && isAllowed(actor, operation, relation))
    .flatMap(({ actions }) => actions);
}
