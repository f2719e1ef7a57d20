import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { ConsentEntry } from '../../../../kernel/contract/index.js';
import { fromGraphql } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May, type ApiContext } from '../../../access/accounts/graphql.js';
import { amendedOf } from '../../records/graphql.js';
import { AmendReport } from '../use-cases/amend-report.js';
import { RecordConsentInput, RenewConsentInput, WithdrawConsentInput } from './report.inputs.js';
import {
  CONSENT,
  RecordConsentResult,
  RenewConsentResult,
  reportOf,
  WithdrawConsentResult,
  type Report,
} from './report.type.js';

@Resolver()
export class ConsentResolver {
  constructor(private readonly amend: AmendReport) {}

  @Mutation(() => RecordConsentResult, {
    description:
      'Adds a decision of the family. Of one purpose the newest decision counts; none is ever removed.',
  })
  @May('consents.record')
  async recordConsent(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('input', { description: 'The report, and what the family has decided.' })
    { consent, ...version }: RecordConsentInput,
  ): Promise<Report> {
    const entry = fromGraphql(CONSENT, consent) as unknown as ConsentEntry;
    return amendedOf(await this.amend.recordConsent(actor, version, entry), language, reportOf);
  }

  @Mutation(() => RenewConsentResult, {
    description:
      'The family was asked again and stays by its consent: a new entry from now on. What was refused or taken back is recorded, not renewed.',
  })
  @May('consents.record')
  async renewConsent(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('input', { description: 'The report, the purpose, and until when.' })
    { purpose, until, ...version }: RenewConsentInput,
  ): Promise<Report> {
    const renewal = { purpose: purpose as ConsentEntry['purpose'], until };
    return amendedOf(await this.amend.renewConsent(actor, version, renewal), language, reportOf);
  }

  @Mutation(() => WithdrawConsentResult, {
    description:
      'The family takes a consent back: what rested on it is compared no more. With `FORENSIC_MATCHING` the genetic profiles given under it are removed.',
  })
  @May('consents.withdraw')
  async withdrawConsent(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('input', { description: 'The report, and the purpose.' })
    { purpose, ...version }: WithdrawConsentInput,
  ): Promise<Report> {
    return amendedOf(
      await this.amend.withdrawConsent(actor, version, purpose as ConsentEntry['purpose']),
      language,
      reportOf,
    );
  }
}
