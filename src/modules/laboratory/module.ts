import { Module } from '@nestjs/common';
import { AccessModule } from '../access/accounts/index.js';
import { ApprovalsModule } from '../access/approvals/index.js';
import { AuditModule } from '../access/audit/index.js';
import { DisclosureModule } from '../review/disclosure/index.js';
import { ForensicBankModule } from '../records/forensic-bank/index.js';
import { KinshipModule } from '../matching/kinship/index.js';
import { MatchesModule } from '../review/matches/index.js';
import { MatchingRunsModule } from '../matching/runs/index.js';
import { InstitutionsModule } from '../institutions/index.js';
import { MisuseModule } from '../access/misuse/index.js';
import { RecordsModule } from '../records/records/index.js';
import { DnaExchangeRepository } from './persistence/dna-exchange.repository.js';
import { JointResultRepository } from './persistence/joint-result.repository.js';
import { RankingRepository } from './persistence/ranking.repository.js';
import { AdviseRelatives } from './use-cases/advise-relatives.js';
import { AdviseStatedFamily } from './use-cases/advise-stated-family.js';
import { CheckFamily } from './use-cases/check-family.js';
import { EvidencePrior } from './use-cases/evidence-prior.js';
import { ExchangeAccess } from './use-cases/exchange-access.js';
import { ExchangeFigures } from './use-cases/exchange-figures.js';
import { FamilyAccess } from './use-cases/family-access.js';
import { FindDirectMatches } from './use-cases/find-direct-matches.js';
import { FollowMatches } from './use-cases/follow-matches.js';
import { GatherEvent } from './use-cases/gather-event.js';
import { IdentifyJointly } from './use-cases/identify-jointly.js';
import { IdentifyTogether } from './use-cases/identify-together.js';
import { PairLoader } from './use-cases/pair-loader.js';
import { RankRelatives } from './use-cases/rank-relatives.js';
import { ReadExchange } from './use-cases/read-exchange.js';
import { ReadFamily } from './use-cases/read-family.js';
import { ReadJoint } from './use-cases/read-joint.js';
import { ReadRanking } from './use-cases/read-ranking.js';
import { ReviewSample } from './use-cases/review-sample.js';
import { StartJoint } from './use-cases/start-joint.js';
import { StartRanking } from './use-cases/start-ranking.js';
import { TypedBank } from './use-cases/typed-bank.js';
import { WeighEvidence } from './use-cases/weigh-evidence.js';
import { WeighPower } from './use-cases/weigh-power.js';
import { WordsAboutOwn } from './use-cases/words-about-own.js';
import { WriteCheck } from './use-cases/write-check.js';
import type { ModuleParts } from '../../platform/module-parts/index.js';
import { laboratoryHandlers } from './jobs.js';
import { laboratorySubscriptions } from './subscriptions.js';

@Module({
  imports: [
    AccessModule,
    ApprovalsModule,
    AuditModule,
    DisclosureModule,
    ForensicBankModule,
    KinshipModule,
    MatchesModule,
    MatchingRunsModule,
    InstitutionsModule,
    MisuseModule,
    RecordsModule,
  ],
  providers: [
    DnaExchangeRepository,
    JointResultRepository,
    RankingRepository,
    AdviseRelatives,
    AdviseStatedFamily,
    CheckFamily,
    EvidencePrior,
    ExchangeAccess,
    ExchangeFigures,
    FamilyAccess,
    FindDirectMatches,
    FollowMatches,
    GatherEvent,
    IdentifyJointly,
    IdentifyTogether,
    PairLoader,
    RankRelatives,
    ReadExchange,
    ReadFamily,
    ReadJoint,
    ReadRanking,
    ReviewSample,
    StartJoint,
    StartRanking,
    TypedBank,
    WeighEvidence,
    WeighPower,
    WordsAboutOwn,
    WriteCheck,
  ],
  exports: [
    AdviseRelatives,
    AdviseStatedFamily,
    CheckFamily,
    ExchangeFigures,
    FindDirectMatches,
    FollowMatches,
    IdentifyJointly,
    IdentifyTogether,
    RankRelatives,
    ReadExchange,
    ReadFamily,
    ReadJoint,
    ReadRanking,
    ReviewSample,
    StartJoint,
    StartRanking,
    WeighEvidence,
    WeighPower,
    WordsAboutOwn,
    WriteCheck,
  ],
})
export class LaboratoryModule {}

export const LABORATORY: ModuleParts = {
  module: LaboratoryModule,
  handlers: (use) =>
    laboratoryHandlers({
      follow: use(FollowMatches),
      identify: use(IdentifyJointly),
      rank: use(RankRelatives),
    }),
  subscriptions: laboratorySubscriptions,
};
