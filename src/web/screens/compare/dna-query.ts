import { graphql, type ResultOf } from '../../graphql/graphql.js';

/**
 * Fragment of what is shown of figures of DNA, an institution's own and those that two laboratories have
 * exchanged.
 */
export const EVIDENCE = graphql(`
  fragment ShownEvidence on KinshipEvidence @_unmask {
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
`);

export const DNA = graphql(
  `
    query Dna($matchId: UUID!) {
      kinshipEvidence(matchId: $matchId) {
        __typename
        ...ShownEvidence
        ... on UserError {
          code
          message
        }
      }
    }
  `,
  [EVIDENCE],
);

export type DnaEvidenceResult = ResultOf<typeof EVIDENCE>;
