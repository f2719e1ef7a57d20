import type { Text } from '../text.js';

export const MATCHES_TEXTS = {
  'MATCHING.MODEL_UNKNOWN': {
    en: 'No model {version} was made here. huella model list shows those that were.',
    es: 'Aquí no se ha hecho ningún modelo {version}. huella model list muestra los que hay.',
  },
  'MATCHING.MODEL_OUTDATED': {
    en: 'The model {version} corrects {base}, and this software scores by {current}. Fit it anew: huella model fit.',
    es: 'El modelo {version} corrige {base}, y este programa puntúa con {current}. Ajústelo de nuevo: huella model fit.',
  },
  'MATCHING.MODEL_FORM': {
    en: 'This file is no model of the form {format}. Name one that huella model fit --json has written.',
    es: 'Este archivo no es un modelo de la forma {format}. Indique uno escrito por huella model fit --json.',
  },
  'MATCHING.MODEL_BASE': {
    en: 'This model corrects another version of the software; this one scores by {current}. Have it fitted with the same version.',
    es: 'Este modelo corrige otra versión del programa; este puntúa con {current}. Haga que lo ajusten con la misma versión.',
  },
  'MATCHING.MODEL_POWER': {
    en: 'A power in this model is no number from 0 to 2, so that it would be no correction but another model. Fit it anew, or mend the file.',
    es: 'Una potencia de este modelo no es un número de 0 a 2, así que no sería una corrección sino otro modelo. Ajústelo de nuevo o corrija el archivo.',
  },
  'MATCHES.ANSWER_UNKNOWN': {
    en: 'Line {line} of {file}: the answer is none of same, not_same and unsure. Write one of them, or leave it out for same.',
    es: 'Línea {line} de {file}: la respuesta no es same, not_same ni unsure. Escriba una de ellas, u omítala para same.',
  },
  'MATCHES.CLOSED': {
    en: 'This match is closed ({state}), so this decision cannot be given now. What both sides have excluded is taken up again with the decision under_review and a reason; any other opens again by itself, with a new alert, if its pair is found anew.',
    es: 'Esta coincidencia está cerrada ({state}), así que esta decisión no puede darse ahora. Lo que ambas partes excluyeron se retoma con la decisión under_review y un motivo; cualquier otra se abre de nuevo por sí sola, con una nueva alerta, si el par vuelve a encontrarse.',
  },
  'MATCHES.JOIN_CONTRADICTS': {
    en: 'These records would be one person together with two that were told apart. Look at that other match first: take its exclusion back, or exclude this one.',
    es: 'Estos registros serían una sola persona junto con dos que se declararon distintos. Revise antes esa otra coincidencia: excluya esta o retire aquella exclusión.',
  },
  'MATCHES.JOIN_NOT_ALLOWED': {
    en: 'Records are joined when they are of one kind (two reports, or two records of remains) and both sides hold the match to be plausible. This one ({kind}) is {state}. Wait for the other side, or ask it.',
    es: 'Los registros se unen cuando son del mismo tipo (dos reportes o dos registros de restos) y ambas partes consideran plausible la coincidencia. Esta ({kind}) está en estado {state}. Espere a la otra parte o consúltela.',
  },
  'MATCHES.NOT_JOINED': {
    en: 'These records are not joined, so there is nothing to part. Read the match again: somebody may have parted them already.',
    es: 'Estos registros no están unidos, así que no hay nada que separar. Lea de nuevo la coincidencia: quizá alguien ya los separó.',
  },
  'MATCHES.MOVE_NOT_ALLOWED': {
    en: 'A match that is {from} cannot become {to}. Read it again: the other side may have decided meanwhile.',
    es: 'Una coincidencia en estado {from} no puede pasar a {to}. Léala de nuevo: quizá la otra parte ya decidió.',
  },
  'MATCHES.REASON_MISSING': {
    en: 'This decision ({decision}) needs a reason: a word of its list where it has one, and a sentence where it has none or the word is other.',
    es: 'Esta decisión ({decision}) necesita un motivo: una palabra de su lista si la tiene, y una frase si no la tiene o si la palabra es other.',
    pt: 'Esta decisão ({decision}) precisa de um motivo: uma palavra da sua lista, se a tiver, e uma frase se não a tiver ou se a palavra for other.',
    fr: "Cette décision ({decision}) demande un motif : un mot de sa liste si elle en a une, et une phrase si elle n'en a pas ou si le mot est other.",
    ht: 'Desizyon sa a ({decision}) bezwen yon rezon: yon mo nan lis li si li genyen youn, ak yon fraz si li pa genyen oswa si mo a se other.',
  },
  'MATCHES.REASON_NOT_OF_DECISION': {
    en: 'The decision {decision} takes no other reasons than these: {reasons}.',
    es: 'La decisión {decision} no admite otros motivos que estos: {reasons}.',
    pt: 'A decisão {decision} não admite outros motivos além destes: {reasons}.',
    fr: "La décision {decision} n'admet pas d'autres motifs que ceux-ci : {reasons}.",
    ht: 'Desizyon {decision} pa aksepte lòt rezon pase sa yo: {reasons}.',
  },
  'MATCHES.SECOND_PERSON_NEEDED': {
    en: 'One institution owns both records, so a second person or a second laboratory has to confirm. Ask a colleague to decide for the other side.',
    es: 'Una sola institución es dueña de ambos registros; debe confirmar una segunda persona o un segundo laboratorio. Pida a otra persona que decida por el otro lado.',
  },
  'MATCHES.SIDE_NEEDED': {
    en: 'Your institution owns both records. Say for which side you decide.',
    es: 'Su institución es dueña de ambos registros. Indique por cuál de los dos lados decide.',
  },
} as const satisfies Record<string, Text>;
