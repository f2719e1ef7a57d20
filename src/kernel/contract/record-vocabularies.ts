import { vocabulary } from './shape.js';

export const REPORT_STATUS = vocabulary('ReportStatus', [
  'draft',
  'submitted',
  'transmitted',
  'acknowledged',
  'registered',
  'withdrawn',
]);
export const INTAKE_CHANNEL = vocabulary('IntakeChannel', [
  'consulate',
  'embassy',
  'attache',
  'search_commission',
  'prosecutor',
  'ombudsman',
  'forensic_service',
  'ngo',
  'family_committee',
  'red_cross',
  'web',
  'phone',
  'whatsapp',
  'other',
]);
export const VULNERABILITY = vocabulary('Vulnerability', [
  'child',
  'unaccompanied',
  'pregnant',
  'disability',
  'older_person',
  'indigenous',
  'lgbti',
  'trafficking_risk',
]);
export const RELATIONSHIP = vocabulary('Relationship', [
  'mother',
  'father',
  'child',
  'full_sibling',
  'half_sibling_maternal',
  'half_sibling_paternal',
  'grandmother_maternal',
  'grandfather_maternal',
  'grandmother_paternal',
  'grandfather_paternal',
  'aunt_uncle_maternal',
  'aunt_uncle_paternal',
  'nibling',
  'cousin',
  'other_parent',
]);
export const BIOLOGICAL = vocabulary('BiologicalLink', ['declared', 'confirmed', 'not_biological']);
export const TWIN = vocabulary('TwinKind', ['monozygotic']);
export const LINK_REASON = vocabulary('LinkReason', [
  'same_family',
  'travelled_together',
  'same_event',
  'possible_duplicate',
]);

export const FINDING_CONTEXT = vocabulary('FindingContext', [
  'desert',
  'river',
  'sea',
  'beach',
  'train_line',
  'road',
  'ranch',
  'clandestine_grave',
  'common_grave',
  'hospital',
  'vehicle',
  'detention',
  'urban',
]);
export const COMPLETENESS = vocabulary('Completeness', [
  'complete',
  'nearly_complete',
  'partial',
  'isolated',
  'commingled',
]);
export const REMAINS_CONDITION = vocabulary('RemainsCondition', [
  'fresh',
  'decomposed',
  'mummified',
  'skeletonised',
  'burnt',
  'submerged',
]);
export const PRESUMPTION_BASIS = vocabulary('PresumptionBasis', [
  'document_on_body',
  'visual',
  'phone',
  'fingerprint_candidate',
  'witness',
]);
export const MANNER = vocabulary('MannerOfDeath', [
  'natural',
  'accident',
  'homicide',
  'suicide',
  'undetermined',
]);
export const DISPOSITION = vocabulary('Disposition', [
  'stored',
  'buried_individual',
  'common_grave',
  'cremated',
  'transferred',
  'returned',
]);
export const REMAINS_STATUS = vocabulary('RemainsStatus', [
  'unidentified',
  'identified_unclaimed',
  'identified_family_notified',
  'released',
]);

export const SITUATION = vocabulary('LivingSituation', [
  'returned',
  'detained',
  'hospitalised',
  'hospitalised_unable_to_speak',
  'sheltered',
  'rescued_at_sea',
  'unaccompanied_child',
  'homeless',
  'seeking_family',
]);
