import { graphql, type ResultOf, type VariablesOf } from '../../graphql/graphql.js';

export const INDICATORS = graphql(`
  query IndicatorFigures($from: Int!, $to: Int!, $by: IndicatorDimension!, $language: Language!) {
    indicators(from: $from, to: $to, by: $by, language: $language) {
      asOf
      least
      tables {
        by
        indicator {
          key
          measure
          name
          definition
          unit
          limits
        }
        years {
          year
          together
          total {
            count
            medianDays
            p90Days
            share
          }
          cells {
            key
            label
            count
            medianDays
            share
          }
        }
      }
    }
  }
`);

export const MONTHS = graphql(`
  query IndicatorMonths($indicator: String!, $year: Int!, $language: Language!) {
    indicatorMonths(indicator: $indicator, year: $year, language: $language) {
      month
      total {
        count
        medianDays
        share
      }
    }
  }
`);

export const BALANCE = graphql(`
  query WhoHasTheBall($language: Language!) {
    balance(language: $language) {
      asOf
      tables {
        kind
        label
        together
        total {
          open
          overdue
        }
        cells {
          debtor
          creditor
          open
          overdue
        }
      }
    }
  }
`);

export const BALANCE_OF_INSTITUTIONS = graphql(`
  query WhoHasTheBallHere($language: Language!) {
    institutionBalance(language: $language) {
      asOf
      tables {
        kind
        label
        institutions {
          institutionId
          own
          open
          overdue
          isPart
        }
      }
    }
  }
`);

export const LEADS_OF_INSTITUTIONS = graphql(`
  query LeadsOfInstitutions($year: Int!, $of: LeadsOf!) {
    institutionLeads(year: $year, of: $of) {
      institutionId
      own
      ended
      confirmed
      isPart
    }
  }
`);

export const OVERDUE = graphql(`
  query Overdue {
    overdueFigures {
      institutionId
      country
      kind
      age
      overdue
      escalated
      countedAt
    }
  }
`);

export const OWN_FIGURES = graphql(`
  query OwnFigures {
    figures {
      asOf
      records {
        recordType
        status
        count
      }
      matches {
        kind
        state
        count
      }
    }
  }
`);

export const FAIRNESS = graphql(`
  query Fairness($kind: MatchKind!) {
    linkageFairness(kind: $kind) {
      by
      value
      pairs
      first
      firstTen
      strong
    }
  }
`);

export const WATCH = graphql(`
  query Watch($year: Int!) {
    networkWatch(year: $year) {
      denials {
        institution
        country
        denied
        limited
        glassBroken
      }
      complaints {
        about
        country
        opened
        open
        overdue
        passedOn
        upheld
      }
    }
  }
`);

export const REPORT = graphql(`
  query YearlyReport($year: Int!, $language: Language!) {
    yearlyReport(year: $year, language: $language) {
      fileName
      pdf
      files {
        name
        content
      }
    }
  }
`);

export type DimensionInput = VariablesOf<typeof INDICATORS>['by'];
export type IndicatorTableResult = ResultOf<typeof INDICATORS>['indicators']['tables'][number];
export type IndicatorYearResult = IndicatorTableResult['years'][number];
export type BallTable = ResultOf<typeof BALANCE>['balance']['tables'][number];
export type InstitutionOwedResult = ResultOf<
  typeof BALANCE_OF_INSTITUTIONS
>['institutionBalance']['tables'][number]['institutions'][number];
export type OverdueRow = ResultOf<typeof OVERDUE>['overdueFigures'][number];
export type FairnessResult = ResultOf<typeof FAIRNESS>['linkageFairness'][number];
export type MatchKindInput = VariablesOf<typeof FAIRNESS>['kind'];
