import { Module } from '@nestjs/common';
import { CaseworkWordsResolver } from './api/casework-words.resolver.js';
import { ContestResolver } from './api/contest.resolver.js';
import { IdentificationReportResolver } from './api/identification-report.resolver.js';
import { IdentificationResolver } from './api/identification.resolver.js';
import { TellingResolver } from './api/telling.resolver.js';
import { IdentificationsModule } from './module.js';
import { OPERATIONS_OF, type ApiParts } from '../../access/accounts/graphql.js';

@Module({
  imports: [IdentificationsModule],
  providers: [
    CaseworkWordsResolver,
    ContestResolver,
    IdentificationReportResolver,
    IdentificationResolver,
    TellingResolver,
  ],
})
export class IdentificationsApiModule {}

export const IDENTIFICATIONS_API: ApiParts = {
  module: IdentificationsApiModule,
  types: [
    [OPERATIONS_OF.identifications, 'Identification IdentificationStep'],
    // The words of a family are for those who speak with it.
    [['tellings.read', 'tellings.write'], 'FamilyFolder FamilyWord Telling TellingAddition'],
    [['tellings.read'], 'FamilyLetter'],
    [
      ['identifications.read'],
      'IdentificationConnection IdentificationEdge IdentificationFact IdentificationReport',
    ],
    [['self.read'], 'CaseworkWord'],
  ],
};
