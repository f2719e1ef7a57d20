import type { ValueList } from './values/lists.js';

/** From which list the words of a key are; with what it stands in, where a key means several things. */
export const LIST_OF: Readonly<Record<string, ValueList | undefined>> = {
  sex: 'Sex',
  value: 'Sex',
  build: 'Build',
  hairColor: 'HairColor',
  eyeColor: 'EyeColor',
  handedness: 'Handedness',
  region: 'BodyRegion',
  recovered: 'BodyRegion',
  notRecovered: 'BodyRegion',
  side: 'BodySide',
  view: 'BodyView',
  state: 'PresenceState',
  category: 'EffectCategory',
  foundOn: 'FoundOn',
  collectorKind: 'CollectorKind',
  relationship: 'Relationship',
  relatives: 'Relationship',
  biological: 'BiologicalLink',
  twin: 'TwinKind',
  safeWay: 'SafeWay',
  vulnerabilities: 'Vulnerability',
  context: 'FindingContext',
  completeness: 'Completeness',
  condition: 'RemainsCondition',
  manner: 'MannerOfDeath',
  disposition: 'Disposition',
  situation: 'LivingSituation',
  purpose: 'ConsentPurpose',
  decision: 'ConsentDecision',
  channel: 'IntakeChannel',
  why: 'LinkReason',
  'report.status': 'ReportStatus',
  'remains.status': 'RemainsStatus',
  'names.kind': 'NameKind',
  'documents.type': 'DocumentType',
  'marks.type': 'MarkType',
  'medical.kind': 'MedicalKind',
  'sample.type': 'SampleType',
  'consents.basis': 'ConsentBasis',
  'presumedIdentity.basis': 'PresumptionBasis',
};

export const UNIT_OF: Readonly<Record<string, 'years' | 'cm' | 'kg' | 'days' | undefined>> = {
  ageYears: 'years',
  heightCm: 'cm',
  weightKg: 'kg',
  postMortemIntervalDays: 'days',
  birthDate: 'years',
};

/** What a thing is comes first, then where, what it shows, and what else was written. */
export const ORDER: readonly string[] = [
  ...['type', 'kind', 'category', 'article', 'region', 'side', 'view', 'text', 'design', 'colors', 'color'],
  ...['brand', 'size', 'number', 'country', 'serial', 'foundOn', 'state', 'description'],
];
