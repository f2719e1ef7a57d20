/**
 * Who may come to read each type of the API, by hand, in the letters of `policy-oracle.ts`: the roles that at least one operation
 * shows it to. A type's fields are read by the same, but for those below.
 */
const READERS: Readonly<Record<string, string>> = {
  // A family's report, and those who speak in it.
  lfmcao: `Report ReportConnection ReportContent ReportEdge SharedEvent SharedEventConnection
    SharedEventEdge ConsentEntry Intake CaseStep DocumentReference CompletenessGroup CompletenessItem CompletenessTask
    ReportCompleteness JourneyPoint LastContact LinkedReport Pedigree PedigreeMember Relative Reporter
    SearchCase Person Dental Fingerprints Attachment CustodyStep EventReference ExternalId
    GeneticProfile IdentityDocument Mark MedicalItem MitochondrialHaplotype NumberRange PersonName
    PersonalEffect Physical Place Sample Withdrawal Candidate CandidateSide UnconfirmedReport MatchRun MatchRunConnection MatchRunEdge
    CounterpartShare CountryPairShare SmallBank MatchRunFigures WithheldPairs CompetingMatch ConflictLook DataRequest Evidence ExplainedEvidence Match MatchBandChange
    MatchConnection MatchEdge MatchEvent MatchRouting MatchExplanation BlindReview MatchReview MatchSideView
    MissingEvidence TimelineEntry TimelineEntryConnection TimelineEntryEdge Route Recall
    RecallConnection RecallEdge RecordRelease VerbalScale WaterfallStep TaskProgress OwedInCase
    RecordForm TriageLine TriageLineConnection TriageLineEdge RecordHolder ReportOffice`,
  // How it stands to each purpose, the family sees too; its window is its own.
  lfmcaoy: 'ConsentStanding',
  y: `FamilyAwaited FamilyContact FamilyDecided FamilyFact FamilyItem FamilyMessageSent FamilyWindow
    FamilyWindowClosed FamilyWindowItems FamilyComplaint`,
  lc: `ReportOfficesStruck ResponsibilitiesAnswered EventInvitationAnswered FamilyFolder FamilyLetter FamilyWord Telling InquiryNoted
    TransmissionMoved FamilyMessage FamilyMessageConnection FamilyMessageEdge FamilyReceipt PrintedReceipt ReceiptEnded
    ReceiptIssued ReceiptShared DraftConflict DraftDiscarded DraftSaved ReportDraft
    ReportDraftConnection ReportDraftEdge TellingAddition OfferReferral ReintegrationPlan FitReasonGiven
    FittingOffer`,
  lcv: 'ComplaintConnection ComplaintEdge',
  lfmcv: 'Complaint',
  // Between a sender and a receiver.
  lmc: `Responsibility ResponsibilityConnection ResponsibilityEdge RoutedOffice OfficeQuestion Inquiry InquiryConnection InquiryEdge InquiryQuestion Transmission TransmissionConnection
    TransmissionDeletion TransmissionDeletionConnection TransmissionDeletionEdge TransmissionEdge`,
  lmco: 'ResponsibilityTrace',
  // The dead: not the liaison's.
  fmcao: `BiologicalEstimates DateSpan EstablishedIdentity Found PresumedIdentity RecordReference
    Remains RemainsConnection RemainsContent RemainsCustody RemainsEdge SexEstimate`,
  // The living: not the laboratory's.
  lmcao: 'LivingContent LocatedPerson LocatedPersonConnection LocatedPersonEdge Reintegration Wishes',
  // What a delivery is told of what it has handed in.
  lfcado: 'RecordReceipt ImportStarted',
  lcao: 'FamilyReportsFiled GroupReportsFiled',
  lfcao: `Import ImportConnection ImportEdge ImportFinding ImportFindingConnection ImportFindingEdge
    ImportFormat ImportRefusal`,
  lfcaop: 'StartedMatchRun',
  lfmco:
    'SearchFinding SearchFindingConnection SearchFindingEdge Colleague DisclosureCap MatchAs RecordAs RecordAsKind RecordDisclosure RecordDisclosureConnection RecordDisclosureEdge',
  lfmc: `CompanionFinding CompanionFindingConnection CompanionFindingEdge CompanionJourney CompanionReason
    CompanionReport Identification IdentificationConnection IdentificationEdge IdentificationStep
    IdentificationFact IdentificationReport
    CoordinatedEvent CoordinatedEventConnection CoordinatedEventEdge CoordinatedEventLine
    EventContradiction EventCount EventHandover EventMember EventReconciliation EventRecord
    EventStateCount EventStep EventTally JointReexamination JointSet JointSetBasis JointSetConnection JointSetEdge JointSetPart
    ManifestEntry ManifestEntryConnection ManifestEntryEdge ReconciliationGroup ReconciliationLine
    ReconciliationPossibility Absence DigestChoice ReconciliationByJoint ReconciliationJoint ReconciliationTogether ReconciliationWord Procedure
    ProcedureConnection ProcedureEdge ProcedureNoted ProcedurePaper ProcedurePaperAdded
    ProcedureStepTaken Photograph PhotographImage PhotographSeen RecordPhotographs`,
  lfc: `CaseAnswer SavedSearch SearchAnswer SearchFacets SearchForgotten SearchHit SearchInstitution SearchReason
    SearchSaved MatchRested NextQuestion NextQuestions QuestionOfOther EventFamily EventFamilyConnection EventFamilyEdge EventLead EventRecordMoved
    ManifestImported ManifestLead ManifestRowFinding ReexaminationAnswered PhotographAdded
    PhotographRemoved KinshipOutlook NextRelatives RelativeProspect`,
  // The laboratory.
  fc: `FamilyInquiry FamilySearch FamilySearchConnection FamilySearchEdge KinshipFamily
    KinshipFinding KinshipFindings KinshipMember KinshipSample LeftOutRelative JointAssignment
    JointConclusion JointExactness JointIdentification JointNotIncluded JointOutcome JointPair
    JointPerson JointPosterior JointRecord JointRefusal JointRelated StartedJointIdentification JointAcceptance JointRoundAsked
    DirectMatch DirectMatches DnaSampleStanding DnaWords DnaWordsOfInstitution ExclusionPower FalseHits KinshipPower KinshipQuantile
    LocusPower RelativeRanking StartedRanking KinshipAddedAllele
    KinshipCaution KinshipCheck KinshipEvidence KinshipGenotype KinshipHypothesis KinshipLineMember
    KinshipLineage KinshipLineageRatio KinshipLinkedPair KinshipLocus KinshipPedigreeMember
    KinshipReckoning KinshipSampleStanding KinshipSensitivity KinshipTableRatio KinshipWord KinshipXChromosome`,
  f: 'DnaExchange DnaExchangeOfMatch',
  fco: `FrequencyTableImported HaplotypeCounts HaplotypeDatabase HaplotypeDatabaseConnection
    HaplotypeDatabaseEdge HaplotypeDatabaseImported`,
  // Who answers for an institution that has closed.
  mcvo: 'HandedOver HandedOverConnection HandedOverEdge HandOverFigure InstitutionHandover RecordsLeft',
  // Whoever is signed in and reads at all.
  cv: 'LegalDemand LegalDemandConnection LegalDemandEdge',
  c: 'LegalDemandAnswer LegalDemandRecord',
  lfmcvao: `PublicDemandCount PublicUrgentCount Transparency KinshipSetting KinshipSettings FrequencyFigures AlleleFrequency FrequencyTable
    LocusFigures FrequencyTableConnection FrequencyTableEdge LearntCost LearntPower LinkageModel
    Institution SampleRule WithinMigration CompetenceRule EndRule FactEvidence StepLimit ToldOffice DocumentRequirement EscalationStep EscalationTerms RestLimit
    LegalInstrument Mechanism MechanismConnection MechanismEdge MechanismInstitution NamedInstitution
    ProtocolStep SupportAbroad CountryFact CountryProfile CountryUnknown InstitutionConnection
    InstitutionEdge Source Agreement AgreementConnection AgreementCourse AgreementEdge AgreementStep
    ExceptedPair Figures MatchFigure RecordFigure RecordTable RecordTableCell Incident IncidentConnection IncidentEdge NearIncident
    NearIncidents CaseworkWord Me PurposeDeclared Session SessionRevoked Alert AlertChainStep AlertChange AlertDelivery
    RouteBasis RouteReason AlertMatch AlertEnding AlertName AlertStep AlertConnection AlertEdge AlertEvent PageInfo AlertOffer OverdueFigure
    AlertSnooze ProcedureCost ProcedureDocument ProcedureKind ProcedureKindConnection ProcedureKindEdge
    ProcedureKindStep ProcedureLaw ProcedureNext ProcedureWord Offer OfferConnection OfferEdge
    AgreementTerms Balance BalanceCell BalanceTable InstitutionBalance InstitutionBalanceTable InstitutionLeads InstitutionOwed Recommendation RecommendationConnection
    RecommendationEdge Indicator IndicatorCell IndicatorMonth IndicatorTable IndicatorYear Indicators Redaction
    MunicipalFigure MunicipalFigures`,
  // Families, too.
  lfmcvaoy: 'PublicContact',
  v: 'DecoyStanding',
  vo: `CalibrationBin CalibrationRow LinkageCalibration MisleadingRatios FairnessRow ComplaintFigure
    DeniedFigure NetworkWatch ReportFile YearlyReport AuditEntry AuditEntryConnection
    AuditEntryEdge`,
  cvo: `BulkExport HealthCheck HealthCount SystemHealth AskedFigure MisuseSignal MisuseSignalConnection
    MisuseSignalEdge`,
  lfmcvo:
    'TokenIssued Passkey PasskeyChanged ApprovalFact ApprovalRequest BreakGlass BreakGlassConnection BreakGlassEdge BreakGlassRead',
  mco: 'AgreementEnd',
  cao: `DeliveryReplayed Webhook WebhookAttempt WebhookAttemptConnection WebhookAttemptEdge
    WebhookRegistered WebhookRemoved WebhookTested WebhookHeader WebhookPreview`,
  co: `ImportUndone AccessChanged Account InvitationCollected Invitation ClientSecret ClientSecretIssued
    ClientSecretRevoked MachineAccount`,
  // Why a change was not made: whoever may make any, the platform's own work with it.
  lfmcvadopy: 'InputFinding ConflictError DeniedError InvalidInput NotFoundError VersionConflict',
};

/** Fields that fewer may read than their type. */
export const FEWER: Readonly<Record<string, string>> = {
  'Alert.ownerEmail': 'lfmco',
  'AlertDelivery.address': 'lfmco',
  'ClientSecretIssued.clientSecret': 'co',
  'Invitation.link': 'co',
  'ReceiptIssued.code': 'lc',
  'RecordReceipt.familyCode': 'lc',
  'SystemHealth.databaseBytes': 'o',
  'WebhookRegistered.secret': 'cao',
};

/** The letters of each type. */
export const READERS_OF_TYPE: ReadonlyMap<string, string> = new Map(
  Object.entries(READERS).flatMap(([letters, types]) => types.split(/\s+/).map((type) => [type, letters])),
);
