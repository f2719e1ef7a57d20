import { graphql } from '../../graphql/graphql.js';
import { NAMES, PAPERS } from './record-fields.js';

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
