import { alertKinds } from '../../../words/alert-kinds/es.js';

export const companions = {
  title: alertKinds.companions.title,
  lead: 'La plataforma cree que estas personas pueden haber viajado juntas o ser familiares. No dice quién guiaba el viaje ni identifica a nadie. Deben confirmarlo ambas partes. Responda por su propio reporte; si no lo sabe, pregunte antes a la familia. Cuando ambas partes confirman, la plataforma las tiene por dos personas distintas.',
  nothing: 'No se propone a nadie.',
  none: {
    proposed: 'Nada espera respuesta.',
    confirmed: 'Todavía no hay nadie confirmado.',
    refused: 'No se rechazó nada.',
  },
  unseen: 'un reporte del que no se muestra más',
  recorded: 'Un reporte nombra al otro.',
  state: {
    proposed: 'por responder',
    confirmed: 'confirmado por ambas partes',
    refused: 'rechazado',
    lapsed: 'ya no se propone',
  },
  said: {
    none: 'no ha respondido',
    confirmed: 'ha confirmado',
    refused: 'ha rechazado',
  },
  ours: 'Nuestra institución',
  theirs: 'La otra institución',
  waits: 'La otra institución confirmó y espera la respuesta de la suya.',
  twoPeople: 'Los dos reportes son de su institución: una persona responde por uno, y otra por el otro.',
  whoAnswers: 'Responde la persona de enlace o de coordinación de su institución.',
  yes: 'Van juntas',
  no: 'No van juntas',
  undo: 'Retirar la confirmación',
  why: 'Por qué',
  done: {
    proposed: 'Anotado. La otra parte todavía no ha confirmado.',
    confirmed: 'Anotado. Ambas partes lo han confirmado.',
    refused: 'Anotado. No se propone de nuevo mientras los dos reportes digan lo mismo.',
    lapsed: 'Anotado.',
  },
  journey: 'El viaje',
  journeyLead:
    'Quiénes están confirmados como grupo, cada cual en la medida en que se le muestra su reporte.',
  cut: 'Este viaje es muy grande: faltan algunas personas.',
  last: 'se supo por última vez',
  toJourney: 'El viaje en su propia página',
  toReport: 'Volver al reporte {{code}}',
  noFinding: 'No identifica a nadie ni dice quién guiaba el viaje.',
  nobody: 'Con este reporte no está confirmado nadie de quien su institución pueda saber.',
  more: 'Para saber más de un reporte que no se le muestra, escriba a su institución y dé el código.',
  noMore:
    'De este reporte no se muestra más a su institución: hasta ahí llegan los acuerdos y los consentimientos.',
  for: 'Por {{code}}:',
  ask: 'Qué preguntar a sus familias',
  questions: 'Qué preguntar a sus familias',
  questionsLead:
    'Cada pregunta una vez, con los reportes a los que más ayudaría la respuesta. Solo se pregunta por los reportes de su propia institución.',
  noQuestion: 'Por ahora ninguna pregunta diría más.',
};
