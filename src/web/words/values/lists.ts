import type { introspection } from '../../graphql/schema.js';

type Types = introspection['types'];
type ValueOf<K extends keyof Types> = Types[K] extends { enumValues: infer V extends string } ? V : never;

/** Lists of the exchange format that the API knows too; teeth stand there as a map. */
type Enums =
  | 'Sex'
  | 'NameKind'
  | 'DocumentType'
  | 'Build'
  | 'HairColor'
  | 'EyeColor'
  | 'Handedness'
  | 'BodyRegion'
  | 'BodySide'
  | 'BodyView'
  | 'MarkType'
  | 'MedicalKind'
  | 'PresenceState'
  | 'EffectCategory'
  | 'FoundOn'
  | 'SampleType'
  | 'CollectorKind'
  | 'ConsentPurpose'
  | 'ConsentDecision'
  | 'ConsentBasis'
  | 'ReportStatus'
  | 'IntakeChannel'
  | 'Vulnerability'
  | 'Relationship'
  | 'BiologicalLink'
  | 'TwinKind'
  | 'SafeWay'
  | 'LinkReason'
  | 'FindingContext'
  | 'Completeness'
  | 'RemainsCondition'
  | 'PresumptionBasis'
  | 'MannerOfDeath'
  | 'Disposition'
  | 'RemainsStatus'
  | 'LivingSituation';

export type ValueWords = { readonly [K in Enums]: Readonly<Record<ValueOf<K>, string>> } & {
  readonly ToothCode: Readonly<Record<string, string>>;
};

export type ValueList = keyof ValueWords;
