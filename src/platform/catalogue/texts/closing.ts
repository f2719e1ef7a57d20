import type { SpokenText } from '../text.js';

/** Why an institution cannot close so. */
export const CLOSING_TEXTS = {
  'MECHANISMS.CLOSED_ALREADY': {
    en: 'This institution has closed already, and its work went elsewhere. Close the one that has it now, with another successor.',
    es: 'Esta institución ya cerró y su trabajo pasó a otra. Cierre la que lo tiene ahora, con otra sucesora.',
    pt: 'Esta instituição já fechou e o seu trabalho passou a outra. Feche a que o tem agora, com outra sucessora.',
    fr: 'Cette institution a déjà fermé, et son travail est passé à une autre. Fermez celle qui l’a maintenant, avec un autre successeur.',
    ht: 'Enstitisyon sa a deja fèmen, epi travay li pase bay yon lòt. Fèmen sa ki genyen l kounye a, ak yon lòt siksesè.',
  },
  'MECHANISMS.SUCCESSOR_CLOSED': {
    en: 'The successor has closed itself. Name one that is open.',
    es: 'La sucesora también cerró. Nombre una que esté abierta.',
    pt: 'A sucessora também fechou. Nomeie uma que esteja aberta.',
    fr: 'Le successeur a fermé lui aussi. Nommez-en un qui soit ouvert.',
    ht: 'Siksesè a fèmen tou. Nonmen youn ki louvri.',
  },
  'MECHANISMS.SUCCESSOR_DELIVERS_ONLY': {
    en: 'The successor only delivers records and is told of nothing. Name an institution that takes part.',
    es: 'La sucesora solo entrega registros y no recibe avisos. Nombre una institución que participe.',
    pt: 'A sucessora só entrega registros e não recebe avisos. Nomeie uma instituição que participe.',
    fr: 'Le successeur ne fait que remettre des dossiers et n’est averti de rien. Nommez une institution qui participe.',
    ht: 'Siksesè a sèlman bay dosye, yo pa avèti l anyen. Nonmen yon enstitisyon ki patisipe.',
  },
  'MECHANISMS.SUCCESSOR_SAME': {
    en: 'An institution cannot follow itself. Name another, or none.',
    es: 'Una institución no puede sucederse a sí misma. Nombre otra, o ninguna.',
    pt: 'Uma instituição não pode suceder a si mesma. Nomeie outra, ou nenhuma.',
    fr: 'Une institution ne peut se succéder à elle-même. Nommez-en une autre, ou aucune.',
    ht: 'Yon enstitisyon pa ka pran plas tèt li. Nonmen yon lòt, oswa okenn.',
  },
  'MECHANISMS.SUCCESSOR_UNKNOWN': {
    en: 'The successor is not enrolled here. Enrol it first, or correct its code.',
    es: 'La sucesora no está inscrita aquí. Inscríbala primero o corrija su código.',
    pt: 'A sucessora não está inscrita aqui. Inscreva-a primeiro ou corrija o código dela.',
    fr: 'Le successeur n’est pas inscrit ici. Inscrivez-le d’abord, ou corrigez son code.',
    ht: 'Siksesè a pa enskri isit la. Enskri l anvan, oswa korije kòd li.',
  },
} as const satisfies Record<string, SpokenText>;
