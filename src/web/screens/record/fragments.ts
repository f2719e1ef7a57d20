import { graphql } from '../../graphql/graphql.js';

/** A record shows a part of these lists: the rest is read on pages of their own. */
export const GENETIC_PROFILE = graphql(`
  fragment RecordGeneticProfile on GeneticProfile @_unmask {
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

export const RELATIVE = graphql(`
  fragment RecordRelative on Relative @_unmask {
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
`);

export const SEX_ESTIMATE = graphql(`
  fragment RecordSexEstimate on SexEstimate @_unmask {
    value
  }
`);

export const EVENT_REFERENCE = graphql(`
  fragment RecordEventReference on EventReference @_unmask {
    name
    date
  }
`);

export const LINKED_REPORT = graphql(`
  fragment RecordLinkedReport on LinkedReport @_unmask {
    institution
    id
    why
  }
`);

export const EXTERNAL_ID = graphql(`
  fragment RecordExternalId on ExternalId @_unmask {
    system
    id
  }
`);
