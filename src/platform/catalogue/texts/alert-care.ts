import type { Text } from '../text.js';

/** Resting, handing over and standing in. */
export const ALERT_CARE_TEXTS = {
  'NOTIFICATIONS.SNOOZE_NOT_AHEAD': {
    en: 'An alert can rest only until a time that is still to come. Give a later one.',
    es: 'Una alerta solo puede posponerse hasta un momento que aún no ha llegado. Indique uno posterior.',
    pt: 'Um alerta só pode ser adiado até um momento que ainda não chegou. Indique um posterior.',
    fr: "Une alerte ne peut être mise en attente que jusqu'à un moment à venir. Indiquez-en un plus tardif.",
    ht: 'Yon alèt ka rete an atant sèlman jiska yon lè ki poko rive. Bay yon lè ki vini apre.',
  },
  'NOTIFICATIONS.SNOOZE_TOO_LONG': {
    en: 'This alert may rest until {latest} at the latest, by its due date and kind. Give an earlier time, or hand it to a colleague.',
    es: 'Esta alerta puede posponerse como máximo hasta {latest}, según su plazo y tipo. Indique un momento anterior o entréguela a un colega.',
    pt: 'Este alerta pode ser adiado no máximo até {latest}, conforme o seu prazo e tipo. Indique um momento anterior ou passe-o a um colega.',
    fr: "Cette alerte peut rester en attente jusqu'à {latest} au plus tard, selon son échéance et son type. Indiquez un moment plus proche ou confiez-la à un collègue.",
    ht: 'Alèt sa a ka rete an atant jiska {latest} pou pi ta, selon delè li ak kalite li. Bay yon lè ki vini anvan, oswa remèt li bay yon kòlèg.',
  },
  'NOTIFICATIONS.SNOOZES_SPENT': {
    en: 'This alert may rest no more: it has rested {most} times, or others have been told of it. Answer it, or hand it to a colleague.',
    es: 'Esta alerta ya no puede posponerse: se pospuso {most} veces o ya se avisó a otros. Respóndala o entréguela a un colega.',
    pt: 'Este alerta já não pode ser adiado: foi adiado {most} vezes ou outros já foram avisados. Responda a ele ou passe-o a um colega.',
    fr: "Cette alerte ne peut plus attendre : elle a attendu {most} fois, ou d'autres en ont été avertis. Répondez-y ou confiez-la à un collègue.",
    ht: 'Alèt sa a pa ka rete an atant ankò: li te rete {most} fwa, oswa yo te avèti lòt moun. Reponn li, oswa remèt li bay yon kòlèg.',
  },
  'NOTIFICATIONS.WORDS_NEEDED': {
    en: 'The reason `other` says nothing by itself. Add a sentence, without anything about a person.',
    es: 'El motivo `other` no dice nada por sí solo. Añada una frase, sin nada sobre una persona.',
    pt: 'O motivo `other` nada diz por si só. Acrescente uma frase, sem nada sobre uma pessoa.',
    fr: 'Le motif `other` ne dit rien à lui seul. Ajoutez une phrase, sans rien sur une personne.',
    ht: 'Rezon `other` pa di anyen poukont li. Ajoute yon fraz, san anyen sou yon moun.',
  },
  'NOTIFICATIONS.WORDS_PERSONAL': {
    en: 'The words seem to hold an address or a number of somebody. They are read by more people than the record is: say why, and not of whom.',
    es: 'Las palabras parecen contener una dirección o un número de alguien. Las lee más gente que el registro: diga por qué, y no de quién.',
    pt: 'As palavras parecem conter um endereço ou um número de alguém. Mais gente as lê do que o registro: diga por quê, e não de quem.',
    fr: "Ces mots semblent contenir une adresse ou un numéro de quelqu'un. Plus de gens les lisent que la fiche : dites pourquoi, et non de qui.",
    ht: 'Mo yo sanble gen yon adrès oswa yon nimewo yon moun. Plis moun li yo pase dosye a: di poukisa, pa di kiyès.',
  },
  'CASEWORK.AWAITS_DATA': {
    en: 'Data that others were asked for has not come yet.',
    es: 'Aún no llegan los datos pedidos a otros.',
    pt: 'Os dados pedidos a outros ainda não chegaram.',
    fr: "Les données demandées à d'autres ne sont pas encore arrivées.",
    ht: 'Enfòmasyon yo te mande lòt moun yo poko rive.',
  },
  'CASEWORK.AWAITS_LABORATORY': {
    en: 'A result of a laboratory has not come yet.',
    es: 'Aún no llega un resultado del laboratorio.',
    pt: 'Um resultado do laboratório ainda não chegou.',
    fr: "Un résultat du laboratoire n'est pas encore arrivé.",
    ht: 'Yon rezilta laboratwa poko rive.',
  },
  'CASEWORK.AWAITS_FAMILY': {
    en: 'The family asks for time, or cannot be reached.',
    es: 'La familia pide tiempo o no se la puede localizar.',
    pt: 'A família pede tempo ou não pode ser contatada.',
    fr: 'La famille demande du temps ou ne peut être jointe.',
    ht: 'Fanmi an mande tan, oswa yo pa ka jwenn li.',
  },
  'CASEWORK.AWAITS_AUTHORITY': {
    en: 'Another authority has to act first.',
    es: 'Otra autoridad tiene que actuar primero.',
    pt: 'Outra autoridade tem de agir primeiro.',
    fr: "Une autre autorité doit d'abord agir.",
    ht: 'Yon lòt otorite dwe aji anvan.',
  },
  'CASEWORK.TRAVELS_TO_FAMILY': {
    en: 'Somebody is on the way to the family.',
    es: 'Alguien va en camino a ver a la familia.',
    pt: 'Alguém está a caminho da família.',
    fr: "Quelqu'un est en route vers la famille.",
    ht: 'Yon moun sou wout pou al wè fanmi an.',
  },
} as const satisfies Record<string, Text>;
