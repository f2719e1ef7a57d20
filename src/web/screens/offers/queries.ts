import { graphql, type ResultOf, type VariablesOf } from '../../graphql/graphql.js';
import { REFUSED } from '../../graphql/refused.js';

const SHOWN = graphql(`
  fragment ShownOffer on Offer @_unmask {
    id
    version
    kind
    state
    institutionId
    country
    admin1
    municipality
    trades
    provides
    places
    taken
    opensOn
    closesOn
    languages
    conditions
  }
`);

export const OFFERS = graphql(
  `
    query Offers($first: PageSize!, $after: String, $kind: OfferKind, $country: String, $own: Boolean!) {
      offers(first: $first, after: $after, kind: $kind, country: $country, own: $own, open: true) {
        nodes {
          ...ShownOffer
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [SHOWN],
);

export const MAKE = graphql(
  `
    mutation MakeOffer($input: MakeOfferInput!) {
      makeOffer(input: $input) {
        __typename
        ... on Offer {
          id
        }
        ...Refused
      }
    }
  `,
  [REFUSED],
);

export const CLOSE = graphql(
  `
    mutation CloseOffer($input: CloseOfferInput!) {
      closeOffer(input: $input) {
        __typename
        ... on Offer {
          ...ShownOffer
        }
        ...Refused
      }
    }
  `,
  [SHOWN, REFUSED],
);

const PLAN_PARTS = graphql(`
  fragment ShownPlan on ReintegrationPlan @_unmask {
    recordId
    version
    state
    agreedAt
    endedAt
    country
    admin1
    municipality
    trades
    needs
    referrals {
      id
      offerId
      procedureId
      state
      referredAt
    }
  }
`);

export const PLAN = graphql(
  `
    query ReintegrationPlan($recordId: UUID!) {
      reintegrationPlan(recordId: $recordId) {
        ...ShownPlan
      }
    }
  `,
  [PLAN_PARTS],
);

export const FITTING = graphql(
  `
    query FittingOffers($recordId: UUID!) {
      fittingOffers(recordId: $recordId) {
        points
        reasons {
          reason
          points
          of
        }
        offer {
          ...ShownOffer
        }
      }
    }
  `,
  [SHOWN],
);

export const AGREE = graphql(
  `
    mutation AgreeToReintegration($input: AgreeToReintegrationInput!) {
      agreeToReintegration(input: $input) {
        __typename
        ... on ReintegrationPlan {
          ...ShownPlan
        }
        ...Refused
      }
    }
  `,
  [PLAN_PARTS, REFUSED],
);

export const END = graphql(
  `
    mutation EndReintegration($input: EndReintegrationInput!) {
      endReintegration(input: $input) {
        __typename
        ... on ReintegrationPlan {
          ...ShownPlan
        }
        ...Refused
      }
    }
  `,
  [PLAN_PARTS, REFUSED],
);

export const REFER = graphql(
  `
    mutation ReferToOffer($input: ReferToOfferInput!) {
      referToOffer(input: $input) {
        __typename
        ... on OfferReferral {
          id
          procedureId
        }
        ...Refused
      }
    }
  `,
  [REFUSED],
);

export type OfferNode = ResultOf<typeof OFFERS>['offers']['nodes'][number];
export type OfferKindInput = OfferNode['kind'];
export type OfferInput = VariablesOf<typeof MAKE>['input']['offer'];
export type Plan = NonNullable<ResultOf<typeof PLAN>['reintegrationPlan']>;
export type Fitting = ResultOf<typeof FITTING>['fittingOffers'][number];
export type HelpDecider = NonNullable<VariablesOf<typeof AGREE>['input']['decidedBy']>;
