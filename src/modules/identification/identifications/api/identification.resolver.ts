import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  Cursors,
  PageArgs,
  readPage,
  resultUnion,
  UUID,
  type Connection,
} from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { AllowTellingCompanions } from '../use-cases/allow-telling-companions.js';
import { AllowTelling } from '../use-cases/allow-telling.js';
import { ConfirmIdentification } from '../use-cases/confirm-identification.js';
import { DeclineIdentification } from '../use-cases/decline-identification.js';
import { ProposeIdentification } from '../use-cases/propose-identification.js';
import { ReadIdentifications } from '../use-cases/read-identifications.js';
import {
  AllowTellingCompanionsInput,
  AllowTellingInput,
  ConfirmIdentificationInput,
  DeclineIdentificationInput,
  ProposeIdentificationInput,
} from './identification.inputs.js';
import { IdentificationConnection, IdentificationType, identificationTypeOf } from './identification.type.js';

const ProposeIdentificationResult = resultUnion('ProposeIdentificationResult', [IdentificationType]);
const ConfirmIdentificationResult = resultUnion('ConfirmIdentificationResult', [IdentificationType]);
const DeclineIdentificationResult = resultUnion('DeclineIdentificationResult', [IdentificationType]);
const AllowTellingCompanionsResult = resultUnion('AllowTellingCompanionsResult', [IdentificationType]);
const AllowTellingResult = resultUnion('AllowTellingResult', [IdentificationType]);

/** Newest first: the first page begins above every number. */
const ABOVE_ALL = Number.MAX_SAFE_INTEGER;

@Resolver()
export class IdentificationResolver {
  constructor(
    private readonly read: ReadIdentifications,
    private readonly propose: ProposeIdentification,
    private readonly confirm: ConfirmIdentification,
    private readonly decline: DeclineIdentification,
    private readonly allow: AllowTelling,
    private readonly allowCompanions: AllowTellingCompanions,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => IdentificationType, {
    nullable: true,
    description: 'One identification; null where there is none for this actor.',
  })
  @May('identifications.read')
  async identification(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => UUID, description: 'The identification.' }) id: string,
  ): Promise<IdentificationType> {
    return identificationTypeOf(await this.read.one(actor, id));
  }

  @Query(() => IdentificationConnection, {
    description: 'Identifications that the institution is party to, newest first.',
  })
  @May('identifications.read')
  async identifications(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('matchId', { type: () => UUID, nullable: true, description: 'Of this match alone.' })
    matchId: string | null | undefined,
    @Args('openOnly', {
      type: () => Boolean,
      defaultValue: false,
      description: 'Only what waits for a confirmation or a second examination.',
    })
    openOnly: boolean,
  ): Promise<Connection<IdentificationType>> {
    const filter = { matchId: matchId ?? undefined, openOnly };
    return readPage(
      { cursors: this.cursors, scope: 'identifications' },
      page,
      async (after, limit) =>
        (await this.read.page(actor, filter, after || ABOVE_ALL, limit)).map((view) => ({
          seq: view.identification.seq,
          view,
        })),
      ({ view }) => identificationTypeOf(view),
    );
  }

  @Mutation(() => ProposeIdentificationResult, {
    description: 'Proposes that the two records of a match are one person. Two institutions confirm.',
  })
  @May('identifications.propose')
  async proposeIdentification(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which match, by what and by whom.' }) input: ProposeIdentificationInput,
  ): Promise<IdentificationType> {
    const { matchId: id, expectedVersion, side, methods, authority, jointWith } = input;
    const match = { id, expectedVersion, side: side === 'a' || side === 'b' ? side : undefined } as const;
    const reportReference = input.reportReference ?? undefined;
    const proposed = { methods, authority, jointWith, reportReference };
    const made = await this.propose.propose(actor, match, proposed, input.idempotencyKey ?? undefined);
    return identificationTypeOf(await this.read.one(actor, made));
  }

  @Mutation(() => ConfirmIdentificationResult, {
    description: 'An institution confirms an identification for itself.',
  })
  @May('identifications.confirm')
  async confirmIdentification(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which identification.' }) input: ConfirmIdentificationInput,
  ): Promise<IdentificationType> {
    const { reportReference, laboratory, words, ...version } = input;
    await this.confirm.confirm(actor, version, {
      reportReference: reportReference ?? undefined,
      laboratory: laboratory ?? undefined,
      words: words ?? undefined,
    });
    return identificationTypeOf(await this.read.one(actor, input.id));
  }

  @Mutation(() => DeclineIdentificationResult, {
    description: 'An institution does not confirm an identification, and says why.',
  })
  @May('identifications.confirm')
  async declineIdentification(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which identification, and why.' })
    { reasonCode: code, words, ...version }: DeclineIdentificationInput,
  ): Promise<IdentificationType> {
    await this.decline.decline(actor, version, { code, words: words ?? undefined });
    return identificationTypeOf(await this.read.one(actor, version.id));
  }

  @Mutation(() => AllowTellingResult, {
    description:
      'Says what somebody found alive allows to be told, for the institution that holds the record.',
  })
  @May('identifications.allow')
  async allowTelling(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which identification, and what may be told.' })
    { allows, guardianshipAuthority, ...version }: AllowTellingInput,
  ): Promise<IdentificationType> {
    const authority = guardianshipAuthority ?? undefined;
    await this.allow.allow(actor, version, { allows, guardianshipAuthority: authority });
    return identificationTypeOf(await this.read.one(actor, version.id));
  }

  @Mutation(() => AllowTellingCompanionsResult, {
    description:
      'Says whether institutions of whoever travelled along may be told that a companion was found, and nothing else.',
  })
  @May('identifications.allow')
  async allowTellingCompanions(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Of which identification, whose word it is, and what was said.' })
    { whoseWord: whose, allows, guardianshipAuthority, ...version }: AllowTellingCompanionsInput,
  ): Promise<IdentificationType> {
    const authority = guardianshipAuthority ?? undefined;
    await this.allowCompanions.allow(actor, version, { whose, allows, guardianshipAuthority: authority });
    return identificationTypeOf(await this.read.one(actor, version.id));
  }
}
