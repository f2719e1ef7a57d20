import type { SpokenText } from '../text.js';

/** Questions to all institutions. */
export const SEARCH_TEXTS = {
  'SEARCH.EMPTY': {
    en: 'The question asks for everything. Say in which records, and one thing at least about the person: a sex, an age, a word.',
    es: 'La consulta pide todo. Diga en qué registros y al menos un dato de la persona: sexo, edad, una palabra.',
    pt: 'A consulta pede tudo. Diga em que registros e pelo menos um dado da pessoa: sexo, idade, uma palavra.',
    fr: 'La question demande tout. Dites dans quels dossiers, et au moins une chose de la personne : sexe, âge, un mot.',
    ht: 'Kesyon an mande tout bagay. Di nan ki dosye, ak omwen yon bagay sou moun nan: sèks, laj, yon mo.',
  },
  'SEARCH.BACKWARDS': {
    en: 'The start {from} lies after its end. Exchange the two.',
    es: 'El inicio {from} está después de su final. Intercambie los dos.',
    pt: 'O início {from} fica depois do seu fim. Troque os dois.',
    fr: 'Le début {from} vient après sa fin. Échangez les deux.',
    ht: 'Kòmansman {from} vini apre fen li. Chanje plas de yo.',
  },
  'SEARCH.NAME_REFUSED': {
    en: 'A kept question needs a name of 1 to {most} signs. Name the question, not a person.',
    es: 'Una consulta guardada necesita un nombre de 1 a {most} signos. Nombre la consulta, no a una persona.',
    pt: 'Uma consulta guardada precisa de um nome de 1 a {most} sinais. Dê nome à consulta, não a uma pessoa.',
    fr: 'Une question gardée demande un nom de 1 à {most} signes. Nommez la question, pas une personne.',
    ht: 'Yon kesyon ki sere bezwen yon non ki gen 1 a {most} siy. Bay kesyon an non, pa yon moun.',
  },
  'SEARCH.TOO_MANY_SAVED': {
    en: 'There are {most} kept questions already. Forget one that is not needed any more.',
    es: 'Ya hay {most} consultas guardadas. Olvide una que ya no haga falta.',
    pt: 'Já há {most} consultas guardadas. Esqueça uma que não faça mais falta.',
    fr: 'Il y a déjà {most} questions gardées. Oubliez-en une dont on n’a plus besoin.',
    ht: 'Gen {most} kesyon sere deja. Bliye youn ki pa nesesè ankò.',
  },
  'SEARCH.CASE_NOT_PERMITTED': {
    en: 'This record may not ask for this purpose: the family or the person has not permitted it, or the record was taken back.',
    es: 'Este registro no puede preguntar para este fin: la familia o la persona no lo ha permitido, o el registro fue retirado.',
    pt: 'Este registro não pode perguntar para este fim: a família ou a pessoa não o permitiu, ou o registro foi retirado.',
    fr: 'Ce dossier ne peut demander dans ce but : la famille ou la personne ne l’a pas permis, ou le dossier a été retiré.',
    ht: 'Dosye sa a pa ka mande pou rezon sa a: fanmi an oswa moun nan pa pèmèt li, oswa yo retire dosye a.',
  },
} as const satisfies Record<string, SpokenText>;
