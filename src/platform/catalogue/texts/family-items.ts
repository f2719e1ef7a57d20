import type { SpokenText } from '../text.js';

/** Several reports of one family in one window. The Portuguese, French and Creole have to be reviewed by native speakers. */
export const FAMILY_ITEMS_TEXTS = {
  'FAMILY.ITEM_ALONE': {
    en: 'The report of {day}.',
    es: 'El reporte del {day}.',
    pt: 'O relato de {day}.',
    fr: 'Le signalement du {day}.',
    ht: 'Rapò {day} la.',
  },
  'FAMILY.ITEM': {
    en: 'The report of {day}, number {at} of {count}.',
    es: 'El reporte del {day}, número {at} de {count}.',
    pt: 'O relato de {day}, número {at} de {count}.',
    fr: 'Le signalement du {day}, numéro {at} sur {count}.',
    ht: 'Rapò {day} la, nimewo {at} sou {count}.',
  },
  'FAMILY.WHICH_ITEM': {
    en: 'This window shows several reports. Say which one you mean by its number: {items}.',
    es: 'Esta ventana muestra varios reportes. Diga a cuál se refiere por su número: {items}.',
    pt: 'Esta janela mostra vários relatos. Diga a qual se refere pelo seu número: {items}.',
    fr: 'Cette fenêtre montre plusieurs signalements. Dites lequel vous voulez dire par son numéro : {items}.',
    ht: 'Fenèt sa a montre plizyè rapò. Di kilès ou vle di ak nimewo li: {items}.',
  },
  'FAMILY.ALREADY_SHOWN': {
    en: 'This window shows that report already. There is nothing to do.',
    es: 'Esta ventana ya muestra ese reporte. No hay nada que hacer.',
    pt: 'Esta janela já mostra esse relato. Não há nada a fazer.',
    fr: 'Cette fenêtre montre déjà ce signalement. Il n’y a rien à faire.',
    ht: 'Fenèt sa a deja montre rapò sa a. Pa gen anyen pou fè.',
  },
  'FAMILY.TOO_MANY_ITEMS': {
    en: 'One window shows {count} reports at most. Take one out, or open the other with its own code.',
    es: 'Una ventana muestra como máximo {count} reportes. Quite uno, o abra el otro con su propio código.',
    pt: 'Uma janela mostra no máximo {count} relatos. Retire um, ou abra o outro com o seu próprio código.',
    fr: 'Une fenêtre montre {count} signalements au plus. Retirez-en un, ou ouvrez l’autre avec son propre code.',
    ht: 'Yon fenèt montre pa plis pase {count} rapò. Retire youn, oswa louvri lòt la ak pwòp kòd pa l.',
  },
  'FAMILY.CANNOT_PART': {
    en: 'No other code opens this report, so it would be shown nowhere. Ask the institution that took it for a receipt of its own.',
    es: 'Ningún otro código abre este reporte, así que no se vería en ninguna parte. Pida a la institución que lo recibió un comprobante propio.',
    pt: 'Nenhum outro código abre este relato, e assim não se veria em parte alguma. Peça à instituição que o recebeu um comprovante próprio.',
    fr: 'Aucun autre code n’ouvre ce signalement ; il ne se verrait donc nulle part. Demandez à l’institution qui l’a reçu un reçu à part.',
    ht: 'Pa gen lòt kòd ki louvri rapò sa a, kidonk yo pa t ap wè l okenn kote. Mande enstitisyon ki te pran l lan yon resi apa.',
  },
  'FAMILY.NO_RECEIPT_THERE': {
    en: 'The family has no receipt for that report. Give it one there, or leave `with` out and give one here.',
    es: 'La familia no tiene comprobante de ese reporte. Déselo allí, o quite `with` y déselo aquí.',
    pt: 'A família não tem comprovante desse relato. Dê-o lá, ou retire `with` e dê-o aqui.',
    fr: 'La famille n’a pas de reçu pour ce signalement. Donnez-lui-en un là-bas, ou retirez `with` et donnez-le ici.',
    ht: 'Fanmi an pa gen resi pou rapò sa a. Ba li youn la, oswa retire `with` epi ba li youn isit la.',
  },
  'FAMILY.PHRASE_OF_ANOTHER': {
    en: 'These are not the words of that receipt: it may be another family’s. Ask the family for its words, or give it a receipt of its own.',
    es: 'Estas no son las palabras de ese comprobante: puede ser de otra familia. Pregunte a la familia sus palabras, o dele un comprobante propio.',
    pt: 'Estas não são as palavras desse comprovante: pode ser de outra família. Pergunte à família as suas palavras, ou dê-lhe um comprovante próprio.',
    fr: 'Ce ne sont pas les mots de ce reçu : il est peut-être d’une autre famille. Demandez ses mots à la famille, ou donnez-lui un reçu à part.',
    ht: 'Mo sa yo pa mo resi sa a: li ka pou yon lòt fanmi. Mande fanmi an mo li yo, oswa ba li yon resi apa.',
  },
  'FAMILY.OTHER_NOT_OPENED': {
    en: 'The other code and its phrase open nothing. Check both; the institution that took that report can give you a new receipt.',
    es: 'El otro código y su frase no abren nada. Revise los dos; la institución que recibió ese reporte puede darle un comprobante nuevo.',
    pt: 'O outro código e a sua frase não abrem nada. Confira os dois; a instituição que recebeu esse relato pode dar-lhe um novo comprovante.',
    fr: 'L’autre code et sa phrase n’ouvrent rien. Vérifiez les deux ; l’institution qui a reçu ce signalement peut vous donner un nouveau reçu.',
    ht: 'Lòt kòd la ak fraz li pa louvri anyen. Verifye tou de; enstitisyon ki te pran rapò sa a ka ba ou yon nouvo resi.',
  },
  'FAMILY.NEW_PHRASE_NEEDED': {
    en: 'That report was taken by another institution. Choose new words for this window, which nobody but you knows, and send them as `newPhrase`.',
    es: 'Ese reporte lo recibió otra institución. Elija para esta ventana palabras nuevas que solo usted conozca y envíelas como `newPhrase`.',
    pt: 'Esse relato foi recebido por outra instituição. Escolha para esta janela palavras novas que só você conheça e envie-as como `newPhrase`.',
    fr: 'Ce signalement a été reçu par une autre institution. Choisissez pour cette fenêtre de nouveaux mots que vous seul connaissez et envoyez-les comme `newPhrase`.',
    ht: 'Se yon lòt enstitisyon ki te pran rapò sa a. Chwazi pou fenèt sa a lòt mo ou menm sèl konnen, epi voye yo kòm `newPhrase`.',
  },
} as const satisfies Record<string, SpokenText>;
