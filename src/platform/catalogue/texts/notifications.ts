import type { Text } from '../text.js';

export const NOTIFICATIONS_TEXTS = {
  'NOTIFICATIONS.MOVE_REFUSED': {
    en: 'An alert that is {state} does not allow this ({move}). Read it again; somebody may have acted on it.',
    es: 'Una alerta en estado {state} no permite esto ({move}). Léala de nuevo; quizá alguien ya actuó.',
  },
  'NOTIFICATIONS.ASSIGNEE_REFUSED': {
    en: 'This person cannot be given the alert. Choose somebody active of your own institution.',
    es: 'No se puede asignar la alerta a esta persona. Elija a alguien activo de su propia institución.',
  },
  'NOTIFICATIONS.REASON_NEEDED': {
    en: 'The answer {answer} needs a reason. Say in a sentence why.',
    es: 'La respuesta {answer} necesita un motivo. Diga en una frase por qué.',
  },
  'NOTIFICATIONS.REASON_TOO_LONG': {
    en: 'The reason may have {longest} characters at most. Shorten it.',
    es: 'El motivo puede tener como máximo {longest} caracteres. Acórtelo.',
  },
  'NOTIFICATIONS.WEBHOOK_URL_REFUSED': {
    en: 'This address cannot take webhooks ({why}). Give an https address that is reachable from outside.',
    es: 'Esta dirección no puede recibir webhooks ({why}). Indique una dirección https accesible desde fuera.',
  },
  'NOTIFICATIONS.TOO_MANY_WEBHOOKS': {
    en: 'An institution may have {most} webhooks. End one that is no longer needed.',
    es: 'Una institución puede tener {most} webhooks. Dé de baja uno que ya no haga falta.',
  },
  'NOTIFICATIONS.WEBHOOK_URL_TAKEN': {
    en: 'Your institution has a webhook at this address already. Change that one.',
    es: 'Su institución ya tiene un webhook en esta dirección. Modifique ese.',
  },
  'NOTIFICATIONS.BARRED': {
    en: 'Nothing of this alert may be told any more; the notice was not sent.',
    es: 'Ya no se puede informar de nada de esta alerta; el aviso no se envió.',
  },
  'NOTIFICATIONS.ANSWERED': {
    en: 'The alert was answered before this notice had to go out; it was not sent.',
    es: 'La alerta se atendió antes de que hiciera falta este aviso; no se envió.',
  },
} as const satisfies Record<string, Text>;
