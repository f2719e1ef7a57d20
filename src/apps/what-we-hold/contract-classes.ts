import type { DataClass } from '../../platform/database/index.js';

/** The fields of an object of the exchange contract by their class; a field that holds objects has the class of what is in them. */
export type FieldClasses = Readonly<Partial<Record<DataClass, string>>>;

/**
 * Every object of the contract. What points to somebody by itself is P3: names, codes of people, contact, places, documents, family
 * ties, marks, and free text, which may hold any of them. Teeth and genotypes are P4.
 */
export const CONTRACT_CLASSES: Readonly<Record<string, FieldClasses>> = {
  ReportContent: {
    P1: 'recordType institution recordedAt updatedAt asked',
    P2: 'id status',
    P3: 'extra vulnerabilities',
  },
  RemainsContent: {
    P1: 'recordType institution recordedAt updatedAt asked',
    P2: 'id status completeness recovered notRecovered minimumIndividuals condition deathDate postMortemIntervalDays manner',
    P3: 'extra cause',
  },
  LivingContent: {
    P1: 'recordType institution recordedAt updatedAt asked',
    P2: 'id since until',
    P3: 'extra situation',
  },
  Intake: { P2: 'channel' },
  Reporter: { P2: 'language safeToContact safeWay', P3: 'name relationship phone email' },
  LastContact: { P2: 'date', P3: 'channel' },
  JourneyPoint: { P2: 'date' },
  Relative: { P3: 'id relationship biological name sex country otherParent twin' },
  Pedigree: { P3: 'missing' },
  PedigreeMember: { P3: 'id father mother sex' },
  LinkedReport: { P1: 'institution', P2: 'id why' },
  RecordReference: { P1: 'institution', P2: 'id' },
  ExternalId: { P1: 'system', P2: 'id' },
  Withdrawal: { P1: 'at', P3: 'reason' },
  EventReference: { P2: 'id kind name date peopleInvolved' },
  Attachment: { P1: 'mediaType sha256', P2: 'id takenAt publishable', P3: 'kind' },
  ConsentEntry: { P2: 'id purpose decision basis countries institutions from until withdrawnAt' },
  Place: { P3: 'country admin1 locality lat lon precisionKm' },
  Person: {
    P3: 'id sex gender birthDate ageYears nationalities languages peoples phones occupation education skills',
  },
  PersonName: { P3: 'kind given surnames full' },
  IdentityDocument: { P3: 'type number country' },
  Physical: {
    P2: 'heightCm weightKg build hairColor hairType hairLength eyeColor skinTone facialHair handedness bloodGroup',
  },
  Mark: { P2: 'type region side view colors state', P3: 'design text description' },
  MedicalItem: { P2: 'kind region side state', P3: 'description serial' },
  Dental: { P3: 'notes', P4: 'teeth' },
  Fingerprints: { P2: 'available holder fingers format' },
  PersonalEffect: { P2: 'category article color brand size foundOn state', P3: 'text description' },
  Found: { P2: 'date context' },
  DateSpan: { P2: 'from to' },
  SexEstimate: { P2: 'value confidence' },
  BiologicalEstimates: { P2: 'ageYears heightCm ancestry method' },
  PresumedIdentity: { P2: 'basis' },
  EstablishedIdentity: { P2: 'method authority date' },
  RemainsCustody: { P1: 'institution', P2: 'disposition from to', P3: 'grave' },
  Wishes: { P3: 'informFamily' },
  Reintegration: { P3: 'occupation education skills needs' },
  Sample: { P2: 'code type collectedAt collectorKind lab kit' },
  CustodyStep: { P2: 'at', P3: 'from to' },
  GeneticProfile: { P4: 'autosomal xStr yStr' },
  MitochondrialHaplotype: { P4: 'ranges variants' },
};
