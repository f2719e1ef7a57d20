import { Module } from '@nestjs/common';
import { AuditModule } from '../access/audit/index.js';
import { AccountResolver } from './api/account.resolver.js';
import { AgreementCourseResolver } from './api/agreement-course.resolver.js';
import { AgreementResolver } from './api/agreement.resolver.js';
import { BlindReviewResolver } from './api/blind-review.resolver.js';
import { CloseInstitutionResolver } from './api/close-institution.resolver.js';
import { CountryProfileResolver } from './api/country-profile.resolver.js';
import { EnrolmentResolver } from './api/enrolment.resolver.js';
import { InstitutionLoader } from './api/institution-loader.js';
import { InstitutionResolver } from './api/institution.resolver.js';
import { MachineResolver } from './api/machine.resolver.js';
import { MechanismResolver } from './api/mechanism.resolver.js';
import { PublicContactResolver } from './api/public-contact.resolver.js';
import { SampleRuleResolver } from './api/sample-rule.resolver.js';
import { InstitutionsModule } from './module.js';
import { ReadInstitutions } from './use-cases/read-institutions.js';
import { OPERATIONS_OF, type ApiParts } from '../access/accounts/graphql.js';

@Module({
  imports: [AuditModule, InstitutionsModule],
  providers: [
    AccountResolver,
    AgreementCourseResolver,
    AgreementResolver,
    BlindReviewResolver,
    CloseInstitutionResolver,
    CountryProfileResolver,
    EnrolmentResolver,
    InstitutionLoader,
    InstitutionResolver,
    MachineResolver,
    MechanismResolver,
    ReadInstitutions,
    PublicContactResolver,
    SampleRuleResolver,
  ],
  exports: [InstitutionLoader],
})
export class MechanismsApiModule {}

/** What a family is shown of the offices that would hear of its report. */
const OF_OFFICES = ['reports.read', 'drafts.write', 'consents.record'] as const;

/** Operations that tell why something came to an institution; the last three on an alert itself. */
const OF_ROUTES = [
  ...([
    'routing.read',
    'transmissions.read',
    'matches.read',
    'responsible.read',
    'responsible.answer',
  ] as const),
  ...(['alerts.read', 'alerts.act', 'alerts.assign'] as const),
];

/** Operations whose answers name institutions. */
const OF_INSTITUTIONS = [
  ...([
    'institutions.read',
    'institutions.enrol',
    'institutions.close',
    'sampleRules.set',
    'publicContact.set',
    'blindReview.set',
    'institutions.handover',
    'routing.read',
    'matches.read',
  ] as const),
  ...[...OPERATIONS_OF.content, ...OPERATIONS_OF.remains, ...OPERATIONS_OF.living, ...OPERATIONS_OF.setting],
  ...(['frequencies.read', 'frequencies.import', 'haplotypes.read', 'haplotypes.import'] as const),
] as const;

export const MECHANISMS_API: ApiParts = {
  module: MechanismsApiModule,
  types: [
    [
      ['institutions.read'],
      `CountryFact CountryProfile CountryUnknown InstitutionConnection InstitutionEdge
          MechanismConnection MechanismEdge`,
    ],
    [
      ['institutions.read', 'mechanisms.confirm'],
      `CompetenceRule DocumentRequirement EndRule EscalationStep EscalationTerms FactEvidence LegalInstrument
     Mechanism MechanismInstitution NamedInstitution ProtocolStep RestLimit Source StepLimit SupportAbroad ToldOffice`,
    ],
    [OF_INSTITUTIONS, 'Institution SampleRule WithinMigration'],
    // Families have it in their window.
    [[...OF_INSTITUTIONS, 'family.look'], 'PublicContact'],
    [['routing.read', 'transmissions.read', 'matches.read'], 'Route'],
    [[...OF_ROUTES, ...OF_OFFICES], 'RouteReason'],
    [[...OF_ROUTES, ...OF_OFFICES, 'responsible.told'], 'RouteBasis'],
    [['agreements.read'], 'Agreement AgreementConnection AgreementEdge ExceptedPair'],
    [['agreements.sign'], 'AgreementEnd'],
    [['agreements.read', 'agreements.sign'], 'AgreementCourse AgreementStep AgreementTerms'],
    [['sessions.end', 'users.enrol'], 'AccessChanged'],
    [['users.enrol'], 'Account Invitation InvitationCollected'],
    [['machines.manage'], 'ClientSecret ClientSecretIssued ClientSecretRevoked MachineAccount'],
  ],
  fields: {
    'ClientSecretIssued.clientSecret': { needs: 'machines.manage', isToldOnce: true },
    'Invitation.link': { needs: 'users.enrol', isToldOnce: true },
  },
};
