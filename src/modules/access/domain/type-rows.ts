import type { Operation } from './policy.js';

/** Say how a list goes on or why there is no answer, and nothing of anybody: read by whoever gets there. */
export const ENVELOPES =
  'PageInfo InputFinding ConflictError DeniedError InvalidInput NotFoundError VersionConflict';

const REPORTS = [
  ...(['reports.read', 'reports.amend', 'reports.withdraw', 'consents.record', 'consents.withdraw'] as const),
];
/** What a report says, which the receiver of one that was passed on sees too as far as it may travel. */
const TRANSMISSIONS = ['transmissions.read', 'transmissions.send', 'transmissions.answer'] as const;
const CONTENT = [...REPORTS, ...TRANSMISSIONS];
const REMAINS = ['remains.read', 'remains.amend', 'remains.withdraw'] as const;
const LIVING = ['living.read', 'living.amend', 'living.withdraw'] as const;
const MATCHES = [
  'matches.read',
  'matches.decide',
  'matches.data',
  'matches.look',
  'matches.join',
  'matches.judge',
  'matches.release',
  'matches.breakGlass',
] as const;
const IDENTIFICATIONS = [
  'identifications.read',
  'identifications.propose',
  'identifications.confirm',
  'identifications.allow',
  'identifications.contest',
  'identifications.examine',
] as const;
const RECKONING = ['kinship.read', 'kinship.set', 'laboratory.identify', 'laboratory.match'] as const;
const FIGURES = ['laboratory.weigh', 'laboratory.exchange'] as const;
const SETTING = [...RECKONING, 'laboratory.plan', ...FIGURES] as const;

/** By which operations a type may be read, and the types; each is a row `Type.*`. */
export const TYPE_ROWS: readonly (readonly [operations: readonly Operation[], types: string])[] = [
  [
    CONTENT,
    'ConsentEntry Intake JourneyPoint LastContact LinkedReport Pedigree PedigreeMember Relative ReportContent Reporter',
  ],
  [REPORTS, 'Report SearchCase'],
  [['reports.read'], 'OwedInCase'],
  [[...REPORTS, 'cases.move'], 'CaseStep'],
  [[...REPORTS, 'drafts.write'], 'CompletenessGroup CompletenessItem CompletenessTask ReportCompleteness'],
  [
    ['drafts.write'],
    'DraftConflict DraftDiscarded DraftSaved ReportDraft ReportDraftConnection ReportDraftEdge',
  ],
  [[...REPORTS, 'family.look', 'family.decide'], 'ConsentStanding'],
  [TRANSMISSIONS, 'Transmission'],
  [['inquiries.read'], 'Inquiry InquiryConnection InquiryEdge InquiryQuestion'],
  [['inquiries.ask', 'inquiries.answer'], 'InquiryNoted'],
  [['families.seek'], 'FamilyInquiry FamilySearch FamilySearchConnection FamilySearchEdge'],
  [
    ['events.read', 'events.coordinate', 'events.contribute', 'events.takeOver'],
    'CoordinatedEvent EventCount EventHandover EventMember EventRecord EventStateCount EventStep EventTally',
  ],
  [['events.read', 'events.contribute'], 'ManifestEntry'],
  [['events.read', 'events.identify'], 'JointReexamination JointSet JointSetBasis JointSetPart'],
  [
    ['events.read'],
    `CoordinatedEventConnection CoordinatedEventEdge CoordinatedEventLine EventContradiction EventReconciliation
     ManifestEntryConnection ManifestEntryEdge ReconciliationByJoint ReconciliationTogether ReconciliationWord ReconciliationGroup ReconciliationJoint ReconciliationLine ReconciliationPossibility`,
  ],
  [
    ['events.contribute'],
    'EventFamily EventLead EventRecordMoved ManifestImported ManifestLead ManifestRowFinding',
  ],
  [['procedures.read', 'procedures.open', 'procedures.act'], 'Procedure ProcedurePaper ProcedureStepTaken'],
  [['procedures.read'], 'ProcedureConnection ProcedureEdge'],
  [['procedures.act'], 'ProcedureNoted ProcedurePaperAdded'],
  [
    ['procedures.kinds'],
    `ProcedureCost ProcedureDocument ProcedureKind ProcedureKindConnection ProcedureKindEdge ProcedureKindStep ProcedureLaw ProcedureWord`,
  ],
  [['procedures.kinds', 'procedures.read', 'procedures.open', 'procedures.act'], 'ProcedureNext'],
  [['offers.read', 'offers.make', 'reintegration.read'], 'Offer'],
  [['offers.read'], 'OfferConnection OfferEdge'],
  [['reintegration.read', 'reintegration.agree'], 'ReintegrationPlan'],
  [['reintegration.read', 'reintegration.agree', 'reintegration.refer'], 'OfferReferral'],
  [['reintegration.read'], 'FitReasonGiven FittingOffer'],
  [['events.answer'], 'EventInvitationAnswered'],
  [['events.reexamine'], 'ReexaminationAnswered'],
  [['events.reckon'], 'JointAcceptance JointRoundAsked'],
  [
    ['transmissions.read'],
    'TransmissionConnection TransmissionEdge TransmissionDeletion TransmissionDeletionConnection TransmissionDeletionEdge',
  ],
  [['transmissions.send', 'transmissions.answer'], 'TransmissionMoved'],
  [['family.look'], 'FamilyAwaited FamilyContact FamilyFact FamilyWindow FamilyWindowClosed'],
  [['family.look', 'family.join'], 'FamilyItem'],
  [['family.join'], 'FamilyWindowItems'],
  [['family.decide'], 'FamilyDecided'],
  [['family.write'], 'FamilyMessageSent'],
  [['family.heed'], 'FamilyMessage FamilyMessageConnection FamilyMessageEdge'],
  [['family.issue'], 'FamilyReceipt ReceiptEnded ReceiptIssued ReceiptShared'],
  [['reports.read'], 'ReportConnection ReportEdge SharedEvent SharedEventConnection SharedEventEdge'],
  [
    REMAINS,
    `BiologicalEstimates DateSpan EstablishedIdentity Found PresumedIdentity RecordReference Remains RemainsContent
     RemainsCustody SexEstimate`,
  ],
  [['remains.read'], 'RemainsConnection RemainsEdge'],
  [LIVING, 'LivingContent LocatedPerson Reintegration Wishes'],
  [['living.read'], 'LocatedPersonConnection LocatedPersonEdge'],
  [[...CONTENT, ...LIVING], 'Person'],
  [[...CONTENT, ...REMAINS], 'Dental Fingerprints'],
  [
    [...CONTENT, ...REMAINS, ...LIVING],
    `Attachment CustodyStep EventReference ExternalId GeneticProfile IdentityDocument Mark MedicalItem MitochondrialHaplotype
     NumberRange PersonName PersonalEffect Physical Place Sample Withdrawal`,
  ],
  [['reports.file'], 'FamilyReportsFiled GroupReportsFiled'],
  [['reports.file', 'remains.register', 'living.register'], 'RecordReceipt'],
  [['matching.read'], 'MatchRun MatchRunConnection MatchRunEdge'],
  [['matching.read'], 'CounterpartShare CountryPairShare MatchRunFigures'],
  [['matching.read', 'search.read'], 'Candidate CandidateSide UnconfirmedReport'],
  [['matching.run'], 'StartedMatchRun'],
  [[...MATCHES, 'matches.trace'], 'Evidence MatchBandChange MatchSideView RecordRelease'],
  [
    MATCHES,
    `CompetingMatch ConflictLook DataRequest ExplainedEvidence Match MatchEvent MatchExplanation MatchReview MissingEvidence VerbalScale WaterfallStep`,
  ],
  [[...MATCHES, 'matching.read', 'search.read'], 'SmallBank'],
  [
    ['institutions.handover'],
    'HandedOver HandedOverConnection HandedOverEdge HandOverFigure InstitutionHandover RecordsLeft',
  ],
  [
    ['matches.read'],
    'BlindReview MatchConnection MatchEdge MatchRouting TriageLine TriageLineConnection TriageLineEdge',
  ],
  [['matches.rest'], 'MatchRested'],
  [['companions.read', 'companions.answer'], 'CompanionFinding CompanionReason CompanionReport'],
  [['companions.read'], 'CompanionFindingConnection CompanionFindingEdge CompanionJourney'],
  [
    ['search.read'],
    'CaseAnswer SavedSearch SearchAnswer SearchFacets SearchForgotten SearchHit SearchInstitution SearchReason SearchSaved',
  ],
  [['matches.trace'], 'SearchFinding SearchFindingConnection SearchFindingEdge'],
  [['reports.read', 'matches.read'], 'TimelineEntry TimelineEntryConnection TimelineEntryEdge'],
  [IDENTIFICATIONS, 'Identification IdentificationStep'],
  // The words of a family are for those who speak with it.
  [['tellings.read', 'tellings.write'], 'FamilyFolder FamilyWord Telling TellingAddition'],
  [['tellings.read'], 'FamilyLetter'],
  [
    ['identifications.read'],
    'IdentificationConnection IdentificationEdge IdentificationFact IdentificationReport',
  ],
  [
    ['matches.trace'],
    'MatchAs RecordAs RecordAsKind RecordDisclosure RecordDisclosureConnection RecordDisclosureEdge',
  ],
  [['matches.read', 'matches.recall'], 'Recall'],
  [['matches.read'], 'RecallConnection RecallEdge'],
  [['matches.cap', 'matches.trace'], 'DisclosureCap'],
  [['matches.ask'], 'NextQuestion NextQuestions QuestionOfOther'],
  [
    [
      ...MATCHES,
      'matches.trace',
      'matching.read',
      ...FIGURES,
      ...(['alerts.read', 'alerts.act', 'alerts.assign'] as const),
      'forms.read',
      'search.read',
    ],
    'Redaction',
  ],
  [['forms.read'], 'RecordForm'],
  [['photographs.read'], 'Photograph PhotographImage PhotographSeen RecordPhotographs'],
  [['photographs.add'], 'PhotographAdded PhotographRemoved'],
  [['calibration.read'], 'CalibrationBin CalibrationRow LinkageCalibration MisleadingRatios'],
  [['fairness.read'], 'FairnessRow'],
  [['models.read'], 'LearntCost LearntPower LinkageModel'],
  [
    ['laboratory.family'],
    'KinshipFamily KinshipFinding KinshipFindings KinshipMember KinshipSample LeftOutRelative',
  ],
  [
    ['laboratory.identify'],
    `JointAssignment JointConclusion JointExactness JointIdentification JointNotIncluded JointOutcome JointPair JointPerson
     JointPosterior JointRecord JointRefusal JointRelated StartedJointIdentification`,
  ],
  [['laboratory.match'], 'DirectMatch DirectMatches'],
  [
    ['laboratory.plan'],
    'ExclusionPower FalseHits KinshipPower KinshipQuantile LocusPower RelativeRanking StartedRanking',
  ],
  [['laboratory.plan', 'drafts.write'], 'KinshipOutlook NextRelatives RelativeProspect'],
  [
    FIGURES,
    `KinshipAddedAllele KinshipCaution KinshipEvidence KinshipGenotype KinshipHypothesis KinshipLineMember
     KinshipLineage KinshipLineageRatio KinshipLinkedPair KinshipLocus KinshipPedigreeMember KinshipReckoning
     KinshipSampleStanding KinshipSensitivity KinshipTableRatio KinshipWord KinshipXChromosome`,
  ],
  [['laboratory.weigh'], 'KinshipCheck'],
  [['laboratory.exchange'], 'DnaExchange DnaExchangeOfMatch'],
  [['laboratory.words'], 'DnaSampleStanding DnaWords DnaWordsOfInstitution'],
  [
    [
      ...(['approvals.read', 'approvals.answer', 'approvals.ask'] as const),
      ...(['agreements.sign', 'decoys.change', 'demands.answer', 'imports.undo', 'kinship.set'] as const),
      ...(['laboratory.words', 'machines.manage', 'matches.release'] as const),
      ...(['records.confirm', 'sessions.end', 'users.enrol'] as const),
    ],
    'ApprovalFact ApprovalRequest',
  ],
  [['kinship.read'], 'KinshipSettings'],
  [SETTING, 'KinshipSetting'],
  [[...SETTING, 'frequencies.read'], 'FrequencyFigures'],
  [[...SETTING, 'frequencies.read', 'frequencies.import'], 'AlleleFrequency FrequencyTable LocusFigures'],
  [['frequencies.read'], 'FrequencyTableConnection FrequencyTableEdge'],
  [['frequencies.import'], 'FrequencyTableImported'],
  [['haplotypes.read', 'haplotypes.import', ...FIGURES], 'HaplotypeDatabase'],
  [['haplotypes.read'], 'HaplotypeCounts HaplotypeDatabaseConnection HaplotypeDatabaseEdge'],
  [['haplotypes.import'], 'HaplotypeDatabaseImported'],
  [
    ['alerts.read', 'alerts.act', 'alerts.assign'],
    'Alert AlertChange AlertDelivery AlertMatch AlertName AlertOffer AlertSnooze AlertStep',
  ],
  [['absences.read', 'absences.say'], 'Absence'],
  [['users.read'], 'Colleague'],
  [['digests.choose'], 'DigestChoice'],
  [['overdue.read'], 'OverdueFigure'],
  [['complaints.read', 'complaints.open', 'complaints.handle'], 'Complaint'],
  [['complaints.read'], 'ComplaintConnection ComplaintEdge'],
  [['family.complain'], 'FamilyComplaint'],
  [['recommendations.read', 'recommendations.make', 'recommendations.answer'], 'Recommendation'],
  [['recommendations.read'], 'RecommendationConnection RecommendationEdge'],
  [['audit.read'], 'AuditEntry AuditEntryConnection AuditEntryEdge'],
  [['breakGlass.read', 'breakGlass.review', 'breakGlass.confirm'], 'BreakGlass BreakGlassRead'],
  [['demands.read', 'demands.enter', 'demands.answer'], 'LegalDemand'],
  [['demands.read'], 'LegalDemandConnection LegalDemandEdge'],
  [['demands.answer'], 'LegalDemandAnswer LegalDemandRecord'],
  [['demands.count'], 'PublicDemandCount PublicUrgentCount Transparency'],
  [['exports.read'], 'BulkExport'],
  [['breakGlass.read'], 'BreakGlassConnection BreakGlassEdge'],
  [['misuse.read', 'misuse.judge', 'misuse.reopen'], 'MisuseSignal'],
  [['misuse.read'], 'AskedFigure MisuseSignalConnection MisuseSignalEdge'],
  [['decoys.change'], 'DecoyStanding'],
  [['system.read'], 'HealthCheck HealthCount SystemHealth'],
  [['oversight.read'], 'ComplaintFigure DeniedFigure NetworkWatch ReportFile YearlyReport'],
  [['alerts.read'], 'AlertConnection AlertEdge AlertEvent'],
  [
    ['webhooks.manage'],
    `DeliveryReplayed Webhook WebhookAttempt WebhookAttemptConnection WebhookAttemptEdge WebhookHeader WebhookPreview WebhookRegistered WebhookRemoved
     WebhookTested`,
  ],
  [
    ['imports.read'],
    'Import ImportConnection ImportEdge ImportFinding ImportFindingConnection ImportFindingEdge ImportFormat ImportRefusal',
  ],
  [['imports.run', 'imports.commit'], 'ImportStarted'],
  [['imports.undo'], 'ImportUndone'],
  [['imports.read', 'matching.read', 'laboratory.identify', 'laboratory.plan'], 'TaskProgress'],
  [
    ['institutions.read'],
    `CountryFact CountryProfile CountryUnknown InstitutionConnection InstitutionEdge Source CompetenceRule DocumentRequirement
     EscalationStep EscalationTerms RestLimit LegalInstrument Mechanism MechanismConnection MechanismEdge MechanismInstitution NamedInstitution ProtocolStep SupportAbroad`,
  ],
  [
    [
      ...([
        'institutions.read',
        'institutions.enrol',
        'institutions.close',
        'sampleRules.set',
        'blindReview.set',
        'institutions.handover',
        'routing.read',
        'matches.read',
      ] as const),
      ...[...CONTENT, ...REMAINS, ...LIVING, ...SETTING],
      ...(['frequencies.read', 'frequencies.import', 'haplotypes.read', 'haplotypes.import'] as const),
    ],
    'Institution SampleRule',
  ],
  [['routing.read', 'transmissions.read', 'matches.read'], 'Route RouteReason'],
  [['agreements.read'], 'Agreement AgreementConnection AgreementEdge ExceptedPair'],
  [['agreements.sign'], 'AgreementEnd'],
  [['agreements.read', 'agreements.sign'], 'AgreementCourse AgreementStep AgreementTerms'],
  [['incidents.read'], 'Incident IncidentConnection IncidentEdge NearIncident NearIncidents'],
  [
    ['statistics.read'],
    'Balance BalanceCell BalanceTable Figures Indicator IndicatorCell IndicatorMonth IndicatorTable IndicatorYear Indicators InstitutionBalance InstitutionBalanceTable InstitutionLeads InstitutionOwed MatchFigure MunicipalFigure MunicipalFigures RecordFigure RecordTable RecordTableCell',
  ],
  [['self.read'], 'CaseworkWord Me'],
  [['sessions.own'], 'PurposeDeclared Session SessionRevoked'],
  [['sessions.end', 'users.enrol'], 'AccessChanged'],
  [['users.enrol'], 'Account Invitation InvitationCollected'],
  [['tokens.own'], 'TokenIssued'],
  [['passkeys.own'], 'Passkey PasskeyChanged'],
  [['machines.manage'], 'ClientSecret ClientSecretIssued ClientSecretRevoked MachineAccount'],
];
