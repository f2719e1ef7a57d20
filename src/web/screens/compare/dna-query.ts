import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const DNA = graphql(`
  query Dna($matchId: UUID!) {
    kinshipEvidence(matchId: $matchId) {
      __typename
      ... on KinshipEvidence {
        log10LR
        word {
          inWords
        }
        cautions {
          code
          message
        }
        hypotheses {
          id
          statement
          prior
          posterior
          log10LR
          place
          members {
            id
            father
            mother
            sex
            relation
            relationInWords
            isTyped
            isMissing
          }
        }
        loci {
          locus
          answer
          log10LR
          genotypes {
            person
            alleles
          }
        }
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

export type Evidence = Extract<
  ResultOf<typeof DNA>['kinshipEvidence'],
  { readonly __typename: 'KinshipEvidence' }
>;
