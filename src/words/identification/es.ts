import type { StandingWords } from './en.js';

export const standing: StandingWords = {
  state: {
    proposed: 'propuesta: nadie ha confirmado todavía',
    preliminary: 'una institución confirmó, la otra no',
    confirmed: 'confirmada por ambas instituciones',
    notified_to_family: 'confirmada, y la familia fue informada',
    declined: 'rechazada',
    lapsed: 'caducada',
    contested: 'impugnada: se examina de nuevo',
    reaffirmed: 'examinada de nuevo, y se mantiene',
    revoked: 'revocada: la búsqueda sigue',
  },
  step: {
    proposed: 'propuso',
    confirmed: 'confirmó',
    declined: 'rechazó',
    contested: 'impugnó',
    lapsed: 'caducó',
    reaffirmed: 'mantuvo',
    revoked: 'revocó',
    told: 'informó a la familia',
    allowed: 'la persona dijo qué se puede contar',
    companions_allowed:
      'dice que se puede avisar a las instituciones de quienes viajaban con la persona de que fue hallada',
    companions_refused: 'dice que no se avise a las instituciones de quienes viajaban con la persona',
  },
};
