import type { Text } from '../text.js';

export const REPORTS_TEXTS = {
  'REPORTS.NOTHING_TO_RENEW': {
    en: 'The family has not agreed to this purpose ({purpose}), or has taken it back. Ask the family, and write down what it says with recordConsent.',
    es: 'La familia no ha autorizado este fin ({purpose}) o lo ha retirado. Consulte a la familia y registre lo que diga con recordConsent.',
    pt: 'A família não autorizou esta finalidade ({purpose}) ou a retirou. Pergunte à família e registre o que ela disser com recordConsent.',
    fr: 'La famille n’a pas accepté cette finalité ({purpose}), ou l’a retirée. Demandez à la famille, et notez sa réponse avec recordConsent.',
    ht: 'Fanmi an pa dakò ak rezon sa a ({purpose}), oswa li retire akò li. Mande fanmi an, epi note sa li di ak recordConsent.',
  },
  'REPORTS.ENDS_BEFORE_IT_BEGINS': {
    en: 'A consent can only be renewed until a day that is still to come. Give a later one.',
    es: 'Un consentimiento solo se puede renovar hasta un día que aún no ha pasado. Indique uno posterior.',
    pt: 'Um consentimento só pode ser renovado até um dia que ainda não chegou. Indique um mais tarde.',
    fr: 'Un consentement ne peut être renouvelé que jusqu’à un jour à venir. Donnez une date ultérieure.',
    ht: 'Yo ka renouvle yon konsantman sèlman jiska yon jou ki poko rive. Bay yon jou ki pi lwen.',
  },
  'REPORTS.DRAFT_FIELD_UNKNOWN': {
    en: 'A draft has no such field. Name fields as the exchange format does, with their block: `person.names`, `marks`, `asked.person.birthDate`.',
    es: 'Un borrador no tiene ese campo. Nombre los campos como el formato de intercambio, con su bloque: `person.names`, `marks`, `asked.person.birthDate`.',
    pt: 'Um rascunho não tem esse campo. Nomeie os campos como o formato de intercâmbio, com o seu bloco: `person.names`, `marks`, `asked.person.birthDate`.',
    fr: 'Un brouillon n’a pas ce champ. Nommez les champs comme le format d’échange, avec leur bloc : `person.names`, `marks`, `asked.person.birthDate`.',
    ht: 'Yon bouyon pa gen chan sa a. Bay chan yo non ki nan fòma echanj la, ak blòk yo: `person.names`, `marks`, `asked.person.birthDate`.',
  },
  'REPORTS.DRAFT_TOO_LARGE': {
    en: 'A draft holds at most {characters} characters. File it, and add the rest to the report.',
    es: 'Un borrador admite como máximo {characters} caracteres. Preséntelo y agregue lo demás al reporte.',
    pt: 'Um rascunho comporta no máximo {characters} caracteres. Registre-o e acrescente o restante ao relato.',
    fr: 'Un brouillon contient au plus {characters} caractères. Déposez-le, et ajoutez le reste au signalement.',
    ht: 'Yon bouyon ka kenbe {characters} karaktè pou pi plis. Depoze l, epi ajoute rès la nan rapò a.',
  },
  'REPORTS.TOO_MANY_DRAFTS': {
    en: 'The institution has {drafts} drafts that nobody has filed. File or discard some first.',
    es: 'La institución tiene {drafts} borradores que nadie ha presentado. Presente o descarte algunos primero.',
    pt: 'A instituição tem {drafts} rascunhos que ninguém registrou. Registre ou descarte alguns primeiro.',
    fr: 'L’institution a {drafts} brouillons que personne n’a déposés. Déposez ou supprimez-en d’abord.',
    ht: 'Enstitisyon an gen {drafts} bouyon pèsonn poko depoze. Depoze oswa jete kèk ladan yo anvan.',
  },
  'REPORTS.NOT_SHARED': {
    en: 'This field is told for each person and not for all. For all: {fields}.',
    es: 'Este campo se dice de cada persona y no de todas. De todas: {fields}.',
    pt: 'Este campo se diz de cada pessoa e não de todas. De todas: {fields}.',
    fr: 'Ce champ se dit de chaque personne et pas de toutes. De toutes : {fields}.',
    ht: 'Yo di chan sa a pou chak moun, pa pou tout. Pou tout: {fields}.',
  },
  'REPORTS.PERSONS_OUT_OF_BOUNDS': {
    en: 'What is filed together is of {min} to {max} people. File one with fileReport, a journey of many with fileGroupReports, and more with an import.',
    es: 'Lo que se presenta junto es de {min} a {max} personas. Presente una con fileReport, un viaje de muchas con fileGroupReports y más con una importación.',
    pt: 'O que se registra junto é de {min} a {max} pessoas. Registre uma com fileReport, uma viagem de muitas com fileGroupReports e mais com uma importação.',
    fr: 'Ce qui est déposé ensemble porte sur {min} à {max} personnes. Déposez-en une avec fileReport, un voyage de plusieurs avec fileGroupReports, et davantage par importation.',
    ht: 'Sa yo depoze ansanm se pou {min} jiska {max} moun. Depoze yon sèl ak fileReport, yon vwayaj anpil moun ak fileGroupReports, epi plis ak yon enpòtasyon.',
  },
  'REPORTS.BELOW_MINIMUM': {
    en: 'The report cannot be searched by yet: it needs somebody to look for and a way back to the family. The draft is kept.',
    es: 'Todavía no se puede buscar con el reporte: hace falta a quién buscar y cómo volver a la familia. El borrador se conserva.',
    pt: 'Ainda não se pode procurar com o relato: falta a quem procurar e como voltar à família. O rascunho fica guardado.',
    fr: 'On ne peut pas encore chercher avec le signalement : il faut une personne à chercher et un moyen de joindre la famille. Le brouillon est gardé.',
    ht: 'Yo poko ka chèche ak rapò a: fòk gen yon moun pou chèche ak yon fason pou jwenn fanmi an. Bouyon an rete la.',
  },
  'REPORTS.MINIMUM_DETAIL': {
    en: 'Write down at least one thing by which the person can be known: a name or nickname, a document, a mark, teeth, fingerprints, or a DNA sample of a close relative.',
    es: 'Anote al menos algo por lo que se pueda reconocer a la persona: un nombre o apodo, un documento, una marca, los dientes, huellas, o una muestra de ADN de un familiar cercano.',
    pt: 'Anote ao menos algo por que se possa reconhecer a pessoa: um nome ou apelido, um documento, uma marca, os dentes, impressões digitais, ou uma amostra de DNA de um familiar próximo.',
    fr: 'Notez au moins une chose qui permette de reconnaître la personne : un nom ou surnom, un document, une marque, les dents, des empreintes, ou un échantillon d’ADN d’un proche parent.',
    ht: 'Note omwen yon bagay ki ka fè yo rekonèt moun nan: yon non oswa ti non, yon papye, yon mak, dan, anprent, oswa yon echantiyon ADN yon fanmi pwòch.',
  },
  'REPORTS.MINIMUM_CONTACT': {
    en: 'Write down a telephone or e-mail of whoever reports, or file it with a receipt, so that the family can be told.',
    es: 'Anote un teléfono o correo de quien reporta, o preséntelo con un comprobante, para poder avisar a la familia.',
    pt: 'Anote um telefone ou e-mail de quem relata, ou registre-o com um comprovante, para poder avisar a família.',
    fr: 'Notez un téléphone ou un courriel de la personne qui signale, ou déposez-le avec un reçu, pour pouvoir informer la famille.',
    ht: 'Note yon telefòn oswa yon imèl moun ki fè rapò a, oswa depoze l ak yon resi, pou yo ka di fanmi an sa k ap pase.',
  },
} as const satisfies Record<string, Text>;
