// Written by `npm run schema` from the contract (src/kernel/contract), of which nothing but types is known here; a check holds it to that.
import type { Unit } from '../kernel/contract/index.js';
import type { ValueList } from './values/lists.js';

/** The vocabulary of the words under a key; with the key of its object, where several objects have such a key. */
export const LIST_OF_KEY: Readonly<Record<string, ValueList | undefined>> = {
  'report.status': 'ReportStatus',
  channel: 'IntakeChannel',
  safeWay: 'SafeWay',
  'names.kind': 'NameKind',
  sex: 'Sex',
  'documents.type': 'DocumentType',
  build: 'Build',
  hairColor: 'HairColor',
  eyeColor: 'EyeColor',
  handedness: 'Handedness',
  'marks.type': 'MarkType',
  region: 'BodyRegion',
  side: 'BodySide',
  view: 'BodyView',
  state: 'PresenceState',
  'medical.kind': 'MedicalKind',
  category: 'EffectCategory',
  foundOn: 'FoundOn',
  vulnerabilities: 'Vulnerability',
  relationship: 'Relationship',
  biological: 'BiologicalLink',
  twin: 'TwinKind',
  'sample.type': 'SampleType',
  collectorKind: 'CollectorKind',
  purpose: 'ConsentPurpose',
  decision: 'ConsentDecision',
  'consents.basis': 'ConsentBasis',
  why: 'LinkReason',
  context: 'FindingContext',
  completeness: 'Completeness',
  recovered: 'BodyRegion',
  notRecovered: 'BodyRegion',
  condition: 'RemainsCondition',
  value: 'Sex',
  'presumedIdentity.basis': 'PresumptionBasis',
  manner: 'MannerOfDeath',
  disposition: 'Disposition',
  'remains.status': 'RemainsStatus',
  situation: 'LivingSituation',
};

/** What the numbers under a key are numbers of. */
export const UNIT_OF_KEY: Readonly<Record<string, Unit | undefined>> = {
  ageYears: 'years',
  heightCm: 'cm',
  weightKg: 'kg',
  postMortemIntervalDays: 'days',
};
