import type {
  BIOLOGICAL,
  BODY_REGION,
  BODY_SIDE,
  BODY_VIEW,
  BUILD,
  COLLECTOR_KIND,
  COMPLETENESS,
  CONSENT_BASIS,
  CONSENT_DECISION,
  CONSENT_PURPOSE,
  DISPOSITION,
  DOCUMENT_TYPE,
  EFFECT_CATEGORY,
  EYE_COLOR,
  FINDING_CONTEXT,
  FOUND_ON,
  HAIR_COLOR,
  HANDEDNESS,
  INTAKE_CHANNEL,
  LINK_REASON,
  MANNER,
  MARK_TYPE,
  MEDICAL_KIND,
  NAME_KIND,
  PRESUMPTION_BASIS,
  RELATIONSHIP,
  REMAINS_CONDITION,
  REMAINS_STATUS,
  REPORT_STATUS,
  SAFE_WAY,
  SAMPLE_TYPE,
  SEX,
  SITUATION,
  STATE,
  TOOTH_CODE,
  TWIN,
  VocabularyShape,
  VULNERABILITY,
} from '../../kernel/contract/index.js';

/** The lists of the exchange format by their names; what a record can say, this room can say in words. */
interface Lists {
  Sex: typeof SEX;
  NameKind: typeof NAME_KIND;
  DocumentType: typeof DOCUMENT_TYPE;
  Build: typeof BUILD;
  HairColor: typeof HAIR_COLOR;
  EyeColor: typeof EYE_COLOR;
  Handedness: typeof HANDEDNESS;
  BodyRegion: typeof BODY_REGION;
  BodySide: typeof BODY_SIDE;
  BodyView: typeof BODY_VIEW;
  MarkType: typeof MARK_TYPE;
  MedicalKind: typeof MEDICAL_KIND;
  PresenceState: typeof STATE;
  ToothCode: typeof TOOTH_CODE;
  EffectCategory: typeof EFFECT_CATEGORY;
  FoundOn: typeof FOUND_ON;
  SampleType: typeof SAMPLE_TYPE;
  CollectorKind: typeof COLLECTOR_KIND;
  ConsentPurpose: typeof CONSENT_PURPOSE;
  ConsentDecision: typeof CONSENT_DECISION;
  ConsentBasis: typeof CONSENT_BASIS;
  ReportStatus: typeof REPORT_STATUS;
  IntakeChannel: typeof INTAKE_CHANNEL;
  Vulnerability: typeof VULNERABILITY;
  Relationship: typeof RELATIONSHIP;
  BiologicalLink: typeof BIOLOGICAL;
  TwinKind: typeof TWIN;
  SafeWay: typeof SAFE_WAY;
  LinkReason: typeof LINK_REASON;
  FindingContext: typeof FINDING_CONTEXT;
  Completeness: typeof COMPLETENESS;
  RemainsCondition: typeof REMAINS_CONDITION;
  PresumptionBasis: typeof PRESUMPTION_BASIS;
  MannerOfDeath: typeof MANNER;
  Disposition: typeof DISPOSITION;
  RemainsStatus: typeof REMAINS_STATUS;
  LivingSituation: typeof SITUATION;
}

type WordsOf<S> = S extends VocabularyShape<infer W> ? Readonly<Record<W, string>> : never;

export type ValueList = keyof Lists;
export type ValueWords = { readonly [L in ValueList]: WordsOf<Lists[L]> };
