// Written by `npm run schema` from the contract (src/kernel/contract), which the console does not import; a check holds it to that.
import { graphql } from '../../graphql/graphql.js';

/** Fields that people read, by the object of the contract that they stand in, in its order. */
export const RECORD_FIELDS = {
  Place: ['country', 'admin1', 'locality', 'lat', 'lon'],
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
} as const;

export const PLACE = graphql(`
  fragment RecordPlace on Place @_unmask {
    country
    admin1
    locality
    lat
    lon
  }
`);

export const NAMES = graphql(`
  fragment RecordName on PersonName @_unmask {
    kind
    given
    surnames
    full
  }
`);

export const PAPERS = graphql(`
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
  [NAMES, PLACE, PAPERS],
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
