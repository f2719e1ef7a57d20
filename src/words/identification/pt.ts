import type { StandingWords } from './en.js';

export const standing: StandingWords = {
  state: {
    proposed: 'proposta: ninguém confirmou ainda',
    preliminary: 'uma instituição confirmou, a outra não',
    confirmed: 'confirmada pelas duas instituições',
    notified_to_family: 'confirmada, e a família foi informada',
    declined: 'recusada',
    lapsed: 'caducada',
    contested: 'contestada: é examinada de novo',
    reaffirmed: 'examinada de novo, e mantém-se',
    revoked: 'revogada: a busca continua',
  },
  step: {
    proposed: 'propôs',
    confirmed: 'confirmou',
    declined: 'recusou',
    contested: 'contestou',
    lapsed: 'caducou',
    reaffirmed: 'manteve',
    revoked: 'revogou',
    told: 'informou a família',
    allowed: 'a pessoa disse o que se pode contar',
    companions_allowed:
      'diz que as instituições de quem viajava com a pessoa podem ser avisadas de que ela foi encontrada',
    companions_refused: 'diz que as instituições de quem viajava com a pessoa não devem ser avisadas',
  },
};
