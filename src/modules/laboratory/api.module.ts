import { Module } from '@nestjs/common';
import { CheckResolver } from './api/check.resolver.js';
import { DirectMatchResolver } from './api/direct-match.resolver.js';
import { DnaExchangeResolver } from './api/dna-exchange.resolver.js';
import { DnaWordsResolver } from './api/dna-words.resolver.js';
import { EvidenceResolver } from './api/evidence.resolver.js';
import { FamilyResolver } from './api/family.resolver.js';
import { JointResolver } from './api/joint.resolver.js';
import { PowerResolver } from './api/power.resolver.js';
import { LaboratoryModule } from './module.js';
import { OPERATIONS_OF, type ApiParts } from '../access/accounts/graphql.js';

@Module({
  imports: [LaboratoryModule],
  providers: [
    CheckResolver,
    DirectMatchResolver,
    DnaExchangeResolver,
    DnaWordsResolver,
    EvidenceResolver,
    FamilyResolver,
    JointResolver,
    PowerResolver,
  ],
})
export class LaboratoryApiModule {}

export const LABORATORY_API: ApiParts = {
  module: LaboratoryApiModule,
  types: [
    [
      ['laboratory.family'],
      'KinshipFamily KinshipFinding KinshipFindings KinshipMember KinshipSample LeftOutRelative',
    ],
    [
      ['laboratory.identify'],
      `JointAssignment JointConclusion JointExactness JointIdentification JointNotIncluded JointOutcome
     JointPair JointPerson JointPosterior JointRecord JointRefusal JointRelated
     StartedJointIdentification`,
    ],
    [['laboratory.match'], 'DirectMatch DirectMatches'],
    [
      ['laboratory.plan'],
      `ExclusionPower FalseHits KinshipPower KinshipQuantile LocusPower RelativeRanking StartedRanking`,
    ],
    [['laboratory.plan', 'drafts.write'], 'KinshipOutlook NextRelatives RelativeProspect'],
    [
      OPERATIONS_OF.figures,
      `KinshipAddedAllele KinshipCaution KinshipEvidence KinshipGenotype KinshipHypothesis
     KinshipLineMember KinshipLineage KinshipLineageRatio KinshipLinkedPair KinshipLocus
     KinshipPedigreeMember KinshipReckoning KinshipSampleStanding KinshipSensitivity KinshipTableRatio
     KinshipWord KinshipXChromosome`,
    ],
    [['laboratory.weigh'], 'KinshipCheck'],
    [['laboratory.exchange'], 'DnaExchange DnaExchangeOfMatch'],
    [['laboratory.words'], 'DnaSampleStanding DnaWords DnaWordsOfInstitution'],
    [['laboratory.identify', 'laboratory.plan'], 'TaskProgress'],
  ],
};
