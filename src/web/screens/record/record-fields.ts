// Written by `npm run schema` from the contract (src/kernel/contract), which the console does not import; a check holds it to that.
import { graphql } from '../../graphql/graphql.js';
import {
  EVENT_REFERENCE,
  EXTERNAL_ID,
  GENETIC_PROFILE,
  LINKED_REPORT,
  RELATIVE,
  SEX_ESTIMATE,
} from './fragments.js';

/** Fields that people read, by the object of the contract that they stand in, in its order. */
export const RECORD_FIELDS = {
  Place: ['country', 'admin1', 'locality', 'lat', 'lon'],
  Intake: ['channel', 'place'],
  Reporter: ['name', 'relationship', 'phone', 'email', 'language', 'safeWay'],
  PersonName: ['kind', 'given', 'surnames', 'full'],
  IdentityDocument: ['type', 'number', 'country'],
  Person: [
    'names',
    'sex',
    'gender',
    'birthDate',
    'ageYears',
    'birthPlace',
    'residence',
    'nationalities',
    'languages',
    'peoples',
    'documents',
    'phones',
    'occupation',
    'education',
    'skills',
  ],
  Physical: [
    'heightCm',
    'weightKg',
    'build',
    'hairColor',
    'hairType',
    'hairLength',
    'eyeColor',
    'skinTone',
    'facialHair',
    'handedness',
    'bloodGroup',
  ],
  Mark: ['type', 'region', 'side', 'view', 'design', 'text', 'colors', 'description', 'state'],
  MedicalItem: ['kind', 'region', 'side', 'description', 'serial', 'state'],
  Dental: ['teeth', 'notes'],
  PersonalEffect: [
    'category',
    'article',
    'color',
    'brand',
    'size',
    'text',
    'foundOn',
    'description',
    'state',
  ],
  LastContact: ['date', 'place', 'channel'],
  JourneyPoint: ['date', 'place'],
  ReportContent: [
    'externalIds',
    'event',
    'asked',
    'intake',
    'reporter',
    'person',
    'physical',
    'marks',
    'medical',
    'dental',
    'effects',
    'lastContact',
    'departure',
    'destination',
    'route',
    'vulnerabilities',
    'relatives',
    'linkedReports',
  ],
  Found: ['date', 'place', 'context'],
  BiologicalEstimates: ['sex', 'ageYears', 'heightCm', 'ancestry', 'method'],
  PresumedIdentity: ['names', 'documents', 'basis'],
  RemainsCustody: ['institution', 'place', 'disposition', 'grave', 'from'],
  RemainsContent: [
    'externalIds',
    'event',
    'asked',
    'found',
    'completeness',
    'recovered',
    'notRecovered',
    'condition',
    'postMortemIntervalDays',
    'estimates',
    'presumedIdentity',
    'physical',
    'marks',
    'medical',
    'dental',
    'effects',
    'profile',
    'profiles',
    'cause',
    'manner',
    'custody',
  ],
  LivingContent: [
    'asked',
    'situation',
    'since',
    'until',
    'place',
    'person',
    'physical',
    'marks',
    'medical',
    'effects',
  ],
} as const;

/** Fields at the head of a page, by which one knows that the record is the right one. */
export const HEAD_FIELDS = {
  Person: ['sex', 'birthDate', 'ageYears', 'nationalities'],
  BiologicalEstimates: ['ageYears', 'heightCm'],
} as const;

/** A field of an object that people read. */
export type RecordField<O extends keyof typeof RECORD_FIELDS> = (typeof RECORD_FIELDS)[O][number];

export const PLACE = graphql(`
  fragment RecordPlace on Place @_unmask {
    country
    admin1
    locality
    lat
    lon
  }
`);

export const INTAKE = graphql(
  `
    fragment RecordIntake on Intake @_unmask {
      channel
      place {
        ...RecordPlace
      }
    }
  `,
  [PLACE],
);

export const REPORTER = graphql(`
  fragment RecordReporter on Reporter @_unmask {
    name
    relationship
    phone
    email
    language
    safeWay
  }
`);

export const NAME = graphql(`
  fragment RecordName on PersonName @_unmask {
    kind
    given
    surnames
    full
  }
`);

export const PAPER = graphql(`
  fragment RecordPaper on IdentityDocument @_unmask {
    type
    number
    country
  }
`);

export const PERSON = graphql(
  `
    fragment RecordPerson on Person @_unmask {
      names {
        ...RecordName
      }
      sex
      gender
      birthDate
      ageYears {
        min
        max
      }
      birthPlace {
        ...RecordPlace
      }
      residence {
        ...RecordPlace
      }
      nationalities
      languages
      peoples
      documents {
        ...RecordPaper
      }
      phones
      occupation
      education
      skills
    }
  `,
  [NAME, PLACE, PAPER],
);

export const PHYSICAL = graphql(`
  fragment RecordPhysical on Physical @_unmask {
    heightCm {
      min
      max
    }
    weightKg {
      min
      max
    }
    build
    hairColor
    hairType
    hairLength
    eyeColor
    skinTone
    facialHair
    handedness
    bloodGroup
  }
`);

export const MARK = graphql(`
  fragment RecordMark on Mark @_unmask {
    type
    region
    side
    view
    design
    text
    colors
    description
    state
  }
`);

export const MEDICAL = graphql(`
  fragment RecordMedical on MedicalItem @_unmask {
    kind
    region
    side
    description
    serial
    state
  }
`);

export const DENTAL = graphql(`
  fragment RecordDental on Dental @_unmask {
    teeth
    notes
  }
`);

export const EFFECT = graphql(`
  fragment RecordEffect on PersonalEffect @_unmask {
    category
    article
    color
    brand
    size
    text
    foundOn
    description
    state
  }
`);

export const LAST_CONTACT = graphql(
  `
    fragment RecordLastContact on LastContact @_unmask {
      date
      place {
        ...RecordPlace
      }
      channel
    }
  `,
  [PLACE],
);

export const JOURNEY_POINT = graphql(
  `
    fragment RecordJourneyPoint on JourneyPoint @_unmask {
      date
      place {
        ...RecordPlace
      }
    }
  `,
  [PLACE],
);

export const REPORT_CONTENT = graphql(
  `
    fragment RecordReportContent on ReportContent @_unmask {
      externalIds {
        ...RecordExternalId
      }
      event {
        ...RecordEventReference
      }
      asked
      intake {
        ...RecordIntake
      }
      reporter {
        ...RecordReporter
      }
      person {
        ...RecordPerson
      }
      physical {
        ...RecordPhysical
      }
      marks {
        ...RecordMark
      }
      medical {
        ...RecordMedical
      }
      dental {
        ...RecordDental
      }
      effects {
        ...RecordEffect
      }
      lastContact {
        ...RecordLastContact
      }
      departure {
        ...RecordJourneyPoint
      }
      destination {
        ...RecordJourneyPoint
      }
      route {
        ...RecordJourneyPoint
      }
      vulnerabilities
      relatives {
        ...RecordRelative
      }
      linkedReports {
        ...RecordLinkedReport
      }
    }
  `,
  [
    EXTERNAL_ID,
    EVENT_REFERENCE,
    INTAKE,
    REPORTER,
    PERSON,
    PHYSICAL,
    MARK,
    MEDICAL,
    DENTAL,
    EFFECT,
    LAST_CONTACT,
    JOURNEY_POINT,
    RELATIVE,
    LINKED_REPORT,
  ],
);

export const FOUND = graphql(
  `
    fragment RecordFound on Found @_unmask {
      date
      place {
        ...RecordPlace
      }
      context
    }
  `,
  [PLACE],
);

export const BIOLOGICAL_ESTIMATES = graphql(
  `
    fragment RecordBiologicalEstimates on BiologicalEstimates @_unmask {
      sex {
        ...RecordSexEstimate
      }
      ageYears {
        min
        max
      }
      heightCm {
        min
        max
      }
      ancestry
      method
    }
  `,
  [SEX_ESTIMATE],
);

export const PRESUMED_IDENTITY = graphql(
  `
    fragment RecordPresumedIdentity on PresumedIdentity @_unmask {
      names {
        ...RecordName
      }
      documents {
        ...RecordPaper
      }
      basis
    }
  `,
  [NAME, PAPER],
);

export const REMAINS_CUSTODY = graphql(
  `
    fragment RecordRemainsCustody on RemainsCustody @_unmask {
      institution
      place {
        ...RecordPlace
      }
      disposition
      grave
      from
    }
  `,
  [PLACE],
);

export const REMAINS_CONTENT = graphql(
  `
    fragment RecordRemainsContent on RemainsContent @_unmask {
      externalIds {
        ...RecordExternalId
      }
      event {
        ...RecordEventReference
      }
      asked
      found {
        ...RecordFound
      }
      completeness
      recovered
      notRecovered
      condition
      postMortemIntervalDays {
        min
        max
      }
      estimates {
        ...RecordBiologicalEstimates
      }
      presumedIdentity {
        ...RecordPresumedIdentity
      }
      physical {
        ...RecordPhysical
      }
      marks {
        ...RecordMark
      }
      medical {
        ...RecordMedical
      }
      dental {
        ...RecordDental
      }
      effects {
        ...RecordEffect
      }
      profile {
        ...RecordGeneticProfile
      }
      profiles {
        ...RecordGeneticProfile
      }
      cause
      manner
      custody {
        ...RecordRemainsCustody
      }
    }
  `,
  [
    EXTERNAL_ID,
    EVENT_REFERENCE,
    FOUND,
    BIOLOGICAL_ESTIMATES,
    PRESUMED_IDENTITY,
    PHYSICAL,
    MARK,
    MEDICAL,
    DENTAL,
    EFFECT,
    GENETIC_PROFILE,
    REMAINS_CUSTODY,
  ],
);

export const LIVING_CONTENT = graphql(
  `
    fragment RecordLivingContent on LivingContent @_unmask {
      asked
      situation
      since
      until
      place {
        ...RecordPlace
      }
      person {
        ...RecordPerson
      }
      physical {
        ...RecordPhysical
      }
      marks {
        ...RecordMark
      }
      medical {
        ...RecordMedical
      }
      effects {
        ...RecordEffect
      }
    }
  `,
  [PLACE, PERSON, PHYSICAL, MARK, MEDICAL, EFFECT],
);
