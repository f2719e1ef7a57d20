import type { Text } from '../text.js';

export const DISCLOSURE_TEXTS = {
  'DISCLOSURE.END_HAS_PASSED': {
    en: 'This release would have ended already. Give a moment that lies ahead, or none for a release that does not end by itself.',
    es: 'Esta liberación ya habría terminado. Indique un momento futuro, o ninguno para una liberación que no termina por sí sola.',
    pt: 'Esta liberação já teria terminado. Indique um momento futuro, ou nenhum para uma liberação que não termina sozinha.',
    fr: 'Ce partage serait déjà terminé. Indiquez un moment à venir, ou aucun pour un partage qui ne prend pas fin de lui-même.',
    ht: 'Pataj sa a t ap fini deja. Bay yon moman ki poko rive, oswa okenn pou yon pataj ki pa fini pou kont li.',
  },
  'DISCLOSURE.HANDLING_NOTE_MISSING': {
    en: 'The handling code H3 says that a note tells what may be done with the data, and there is none. Write it, or choose H0, H1 or H2.',
    es: 'El código de manejo H3 dice que una nota indica qué puede hacerse con los datos, y no hay nota. Escríbala o elija H0, H1 o H2.',
    pt: 'O código de manuseio H3 diz que uma nota indica o que se pode fazer com os dados, e não há nota. Escreva-a ou escolha H0, H1 ou H2.',
    fr: 'Le code de traitement H3 dit qu’une note indique ce que l’on peut faire des données, et il n’y en a pas. Écrivez-la, ou choisissez H0, H1 ou H2.',
    ht: 'Kòd H3 a vle di gen yon nòt ki di sa yo gen dwa fè ak done yo, men pa gen nòt. Ekri l, oswa chwazi H0, H1 oswa H2.',
  },
  'DISCLOSURE.NOTHING_RELEASED': {
    en: 'Nothing is released of this record for this match, so there is nothing to take back. Read the match again: the release may have ended by itself.',
    es: 'De este registro no hay nada liberado para esta coincidencia, así que no hay nada que retirar. Lea de nuevo la coincidencia: quizá la liberación terminó por sí sola.',
    pt: 'Deste registro nada está liberado para esta coincidência, por isso não há o que retirar. Leia a coincidência de novo: talvez a liberação tenha terminado sozinha.',
    fr: 'Rien de ce dossier n’est partagé pour cette correspondance, il n’y a donc rien à retirer. Relisez la correspondance : le partage a peut-être pris fin de lui-même.',
    ht: 'Yo pa pataje anyen nan dosye sa a pou korespondans sa a, kidonk pa gen anyen pou retire. Li korespondans lan ankò: petèt pataj la fini pou kont li.',
  },
  'DISCLOSURE.PURPOSE_NOT_AGREED': {
    en: 'The agreement of the two institutions does not name the purpose {purpose}. Release it for one that it names: {agreed}.',
    es: 'El acuerdo entre las dos instituciones no menciona la finalidad {purpose}. Libere para una que mencione: {agreed}.',
    pt: 'O convênio entre as duas instituições não menciona a finalidade {purpose}. Libere para uma que ele mencione: {agreed}.',
    fr: 'L’accord des deux institutions ne cite pas la finalité {purpose}. Partagez pour l’une de celles qu’il cite : {agreed}.',
    ht: 'Akò ki genyen ant de enstitisyon yo pa site rezon {purpose}. Pataje l pou youn akò a site: {agreed}.',
  },
  'DISCLOSURE.REASON_MISSING': {
    en: 'Whoever keeps data that is asked back says why: the law or the order that obliges to it. Write the reason, or delete the data and say so.',
    es: 'Quien conserva datos que se le piden de vuelta dice por qué: la ley o la orden que le obliga. Escriba el motivo, o borre los datos e indíquelo.',
    pt: 'Quem conserva dados que lhe pedem de volta diz por quê: a lei ou a ordem que o obriga. Escreva o motivo, ou apague os dados e diga isso.',
    fr: 'Qui conserve des données qu’on lui redemande dit pourquoi : la loi ou l’ordre qui l’y oblige. Écrivez le motif, ou effacez les données et dites-le.',
    ht: 'Moun ki kenbe done yo mande l tounen dwe di poukisa: lwa oswa lòd ki oblije l. Ekri rezon an, oswa efase done yo epi di sa.',
  },
  'DISCLOSURE.RECALL_ANSWERED': {
    en: 'This recall was answered: the data was said to be deleted, and that is not taken back. Read it again.',
    es: 'Esta solicitud de borrado ya fue respondida: se dijo que los datos se borraron, y eso no se retira. Léala de nuevo.',
    pt: 'Este pedido de apagamento já foi respondido: foi dito que os dados foram apagados, e isso não se retira. Leia-o de novo.',
    fr: 'Cette demande d’effacement a reçu une réponse : les données ont été dites effacées, et cela ne se retire pas. Relisez-la.',
    ht: 'Yo te reponn demann sa a pou efase done: yo te di done yo efase, epi sa pa ka retire. Li l ankò.',
  },
} as const satisfies Record<string, Text>;
