import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Cursors, PageArgs, pageOfList, type Connection } from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { CurrentActor, May } from '../../access/accounts/graphql.js';
import { pendingOf, type ApprovalRequestType } from '../../access/approvals/graphql.js';
import { ReadInstitutions } from '../use-cases/read-institutions.js';
import { SignAgreement } from '../use-cases/sign-agreement.js';
import {
  AgreementConnection,
  agreementTypeOf,
  SignAgreementInput,
  SignAgreementResult,
  type AgreementType,
} from './agreement.type.js';

@Resolver()
export class AgreementResolver {
  constructor(
    private readonly read: ReadInstitutions,
    private readonly sign: SignAgreement,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => AgreementConnection, { description: 'Agreements between institutions, by code.' })
  @May('agreements.read')
  async agreements(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Connection<AgreementType>> {
    const rows = await this.read.agreements(actor);
    return pageOfList({ cursors: this.cursors, scope: 'agreements' }, page, rows, {
      placeOf: (row) => row.code,
      nodeOf: agreementTypeOf,
    });
  }

  @Mutation(() => SignAgreementResult, {
    description:
      "Signs an agreement for one's institution, once a second person of it has approved the terms. Other terms of one in force stand beside those that hold until all have signed them.",
  })
  @May('agreements.sign')
  async signAgreement(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The terms that are signed.' }) {
      reason,
      until,
      ...terms
    }: SignAgreementInput,
  ): Promise<ApprovalRequestType> {
    const asked = { ...terms, until: until ?? undefined };
    return pendingOf(await this.sign.signAgreement(actor, asked, reason ?? undefined));
  }
}
