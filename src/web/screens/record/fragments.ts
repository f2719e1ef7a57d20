import { graphql } from '../../graphql/graphql.js';

/** Blocks that several kinds of records hold; nothing is masked, for a section takes any of them. */
export const PLACE = graphql(`
  fragment RecordPlace on Place @_unmask {
    locality
    admin1
    country
    lat
    lon
  }
`);

const NAMES = graphql(`
  fragment RecordName on PersonName @_unmask {
    kind
    given
    surnames
    full
  }
`);

const PAPERS = graphql(`
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
  [NAMES, PAPERS, PLACE],
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
    text
    design
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
    serial
    description
    state
  }
`);

export const EFFECT = graphql(`
  fragment RecordEffect on PersonalEffect @_unmask {
    category
    article
    text
    color
    brand
    size
    foundOn
    description
    state
  }
`);

export const PRESUMED = graphql(
  `
    fragment RecordPresumed on PresumedIdentity @_unmask {
      basis
      names {
        ...RecordName
      }
      documents {
        ...RecordPaper
      }
    }
  `,
  [NAMES, PAPERS],
);

export const PROFILE = graphql(`
  fragment RecordProfile on GeneticProfile @_unmask {
    autosomal
    sample {
      code
      type
      collectorKind
      collectedAt
      lab
    }
  }
`);
