import type { StandingWords } from './en.js';

export const standing: StandingWords = {
  state: {
    proposed: 'proposée : personne n’a encore confirmé',
    preliminary: 'une institution a confirmé, l’autre non',
    confirmed: 'confirmée par les deux institutions',
    notified_to_family: 'confirmée, et la famille a été informée',
    declined: 'refusée',
    lapsed: 'caduque',
    contested: 'contestée : elle est réexaminée',
    reaffirmed: 'réexaminée, et elle tient',
    revoked: 'révoquée : la recherche continue',
  },
  step: {
    proposed: 'a proposé',
    confirmed: 'a confirmé',
    declined: 'a refusé',
    contested: 'a contesté',
    lapsed: 'caduque',
    reaffirmed: 'a maintenu',
    revoked: 'a révoqué',
    told: 'a informé la famille',
    allowed: 'la personne a dit ce qui peut être dit',
    companions_allowed:
      'dit que les institutions des compagnons de voyage peuvent apprendre que la personne a été retrouvée',
    companions_refused: 'dit que les institutions des compagnons de voyage ne doivent rien apprendre',
  },
};
