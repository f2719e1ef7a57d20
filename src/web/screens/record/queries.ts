import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { PRESUMED, PROFILE } from './fragments.js';
import { EFFECT, MARK, MEDICAL, PERSON, PHYSICAL, PLACE } from './record-fields.js';

export const REPORT_CONTENT = graphql(
  `
    fragment RecordReportContent on ReportContent @_unmask {
      asked
      vulnerabilities
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
      dental {
        teeth
        notes
      }
      lastContact {
        date
        channel
        place {
          ...RecordPlace
        }
      }
      departure {
        date
        place {
          ...RecordPlace
        }
      }
      destination {
        date
        place {
          ...RecordPlace
        }
      }
      route {
        date
        place {
          ...RecordPlace
        }
      }
      intake {
        channel
        place {
          ...RecordPlace
        }
      }
      reporter {
        name
        relationship
        phone
        email
        language
        safeWay
      }
      relatives {
        id
        otherParent
        relationship
        name
        country
        sex
        biological
        twin
        profile {
          sample {
            code
            type
          }
        }
      }
      event {
        name
        date
      }
      linkedReports {
        institution
        id
        why
      }
      externalIds {
        system
        id
      }
    }
  `,
  [EFFECT, MARK, MEDICAL, PERSON, PHYSICAL, PLACE],
);

export const REPORT = graphql(
  `
    query Report($id: UUID!, $language: Language!) {
      report(id: $id) {
        id
        code
        version
        changedAt
        withdrawn
        contentRemovedAt
        comparedFrom
        familyContact
        status
        institution {
          code
          name
        }
        case {
          state
          openedAt
        }
        consentStanding {
          purpose
          state
          countries
          institutions
          until
        }
        completeness(language: $language) {
          score
          reachable
          tasks {
            item
            text
          }
        }
        content {
          ...RecordReportContent
        }
      }
    }
  `,
  [REPORT_CONTENT],
);

export const REMAINS = graphql(
  `
    query Remains($id: UUID!) {
      remains(id: $id) {
        id
        code
        version
        changedAt
        withdrawn
        contentRemovedAt
        comparedFrom
        status
        institution {
          code
          name
        }
        content {
          asked
          estimates {
            ageYears {
              min
              max
            }
            heightCm {
              min
              max
            }
            sex {
              value
            }
            ancestry
            method
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
          dental {
            teeth
            notes
          }
          found {
            date
            context
            place {
              ...RecordPlace
            }
          }
          condition
          completeness
          recovered
          notRecovered
          postMortemIntervalDays {
            min
            max
          }
          cause
          manner
          presumedIdentity {
            ...RecordPresumed
          }
          custody {
            disposition
            institution
            grave
            from
            place {
              ...RecordPlace
            }
          }
          profile {
            ...RecordProfile
          }
          profiles {
            ...RecordProfile
          }
          event {
            name
            date
          }
          externalIds {
            system
            id
          }
        }
      }
    }
  `,
  [EFFECT, MARK, MEDICAL, PHYSICAL, PLACE, PRESUMED, PROFILE],
);

export const LIVING = graphql(
  `
    query Living($id: UUID!) {
      locatedPerson(id: $id) {
        id
        code
        version
        changedAt
        withdrawn
        contentRemovedAt
        comparedFrom
        institution {
          code
          name
        }
        content {
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
      }
    }
  `,
  [EFFECT, MARK, MEDICAL, PERSON, PHYSICAL, PLACE],
);

export type ReportResult = NonNullable<ResultOf<typeof REPORT>['report']>;
export type RemainsResult = NonNullable<ResultOf<typeof REMAINS>['remains']>;
export type Living = NonNullable<ResultOf<typeof LIVING>['locatedPerson']>;
