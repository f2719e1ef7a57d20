import type { SpokenText } from '../text.js';

/** What is told of the tasks of a review. */
export const REVIEW_TEXTS = {
  'MATCHES.ASK_FOR_DATA': {
    en: 'More data is asked of the other side by a request of its own (requestData), which says what is needed and becomes its task.',
    es: 'Los datos que faltan se piden a la otra parte con una solicitud propia (requestData), que dice qué se necesita y pasa a ser su tarea.',
    pt: 'Os dados que faltam são pedidos à outra parte com um pedido próprio (requestData), que diz o que é preciso e passa a ser tarefa dela.',
    fr: 'Les données qui manquent se demandent à l’autre partie par une demande à part (requestData), qui dit ce qu’il faut et devient sa tâche.',
    ht: 'Done ki manke yo mande lòt pati a ak yon demann apa (requestData), ki di sa ki nesesè epi ki vin travay pa l.',
  },
  'MATCHES.REQUEST_EMPTY': {
    en: 'This request names nothing. Say what is needed; with other alone, say it in words.',
    es: 'Esta solicitud no nombra nada. Diga qué se necesita; si solo dice other, dígalo con palabras.',
    pt: 'Este pedido não nomeia nada. Diga o que é preciso; se só disser other, diga em palavras.',
    fr: 'Cette demande ne nomme rien. Dites ce qu’il faut ; avec other seul, dites-le en toutes lettres.',
    ht: 'Demann sa a pa nonmen anyen. Di sa ki nesesè; si se sèlman other, di li an mo.',
  },
  'MATCHES.DUE_DAYS_REFUSED': {
    en: 'The time for an answer is from {least} to {most} working days.',
    es: 'El plazo para responder es de {least} a {most} días hábiles.',
    pt: 'O prazo para responder é de {least} a {most} dias úteis.',
    fr: 'Le délai de réponse est de {least} à {most} jours ouvrables.',
    ht: 'Tan pou reponn lan se ant {least} ak {most} jou travay.',
  },
  'MATCHES.REQUEST_CLOSED': {
    en: 'This request is closed ({state}), so it takes no answer. Read the match again.',
    es: 'Esta solicitud está cerrada ({state}) y no admite respuesta. Lea de nuevo la coincidencia.',
    pt: 'Este pedido está encerrado ({state}) e não admite resposta. Leia de novo a correspondência.',
    fr: 'Cette demande est close ({state}) et n’admet plus de réponse. Relisez la correspondance.',
    ht: 'Demann sa a fèmen ({state}), li pa pran repons ankò. Li korespondans lan ankò.',
  },
  'MATCHES.CANNOT_REASON_MISSING': {
    en: 'Say why it cannot be had: a word of the list, and a sentence where the word is other.',
    es: 'Diga por qué no se puede obtener: una palabra de la lista, y una frase si la palabra es other.',
    pt: 'Diga por que não se pode obter: uma palavra da lista, e uma frase se a palavra for other.',
    fr: 'Dites pourquoi c’est impossible : un mot de la liste, et une phrase si le mot est other.',
    ht: 'Di poukisa yo pa ka jwenn li: yon mo nan lis la, ak yon fraz si mo a se other.',
  },
  'MATCHES.THIRD_PERSON_NEEDED': {
    en: 'You have decided for a side of this match. A third person has to look: ask a colleague who has not.',
    es: 'Usted ya decidió por un lado de esta coincidencia. Debe mirarla una tercera persona: pídalo a alguien que no haya decidido.',
    pt: 'Você já decidiu por um lado desta correspondência. Uma terceira pessoa precisa olhar: peça a alguém que não tenha decidido.',
    fr: 'Vous avez décidé pour un côté de cette correspondance. Une troisième personne doit regarder : demandez à un collègue qui n’a pas décidé.',
    ht: 'Ou te deja deside pou yon bò nan korespondans sa a. Yon twazyèm moun dwe gade: mande yon kòlèg ki poko deside.',
  },
  'MATCHES.NOT_IN_CONFLICT': {
    en: 'The sides of this match do not differ ({state}), so no third look is wanted.',
    es: 'Los lados de esta coincidencia no difieren ({state}); no hace falta una tercera mirada.',
    pt: 'Os lados desta correspondência não divergem ({state}); não é preciso um terceiro olhar.',
    fr: 'Les deux côtés de cette correspondance ne diffèrent pas ({state}) ; il ne faut pas de troisième regard.',
    ht: 'De bò korespondans sa a pa diferan ({state}); pa bezwen yon twazyèm kout je.',
  },
  'MATCHES.REST_NOT_AHEAD': {
    en: 'A rest lies ahead of now. Choose a later time.',
    es: 'Un descanso está por delante. Elija una fecha posterior.',
    pt: 'Um descanso fica adiante. Escolha um momento posterior.',
    fr: 'Un repos est à venir. Choisissez un moment ultérieur.',
    ht: 'Yon repo dwe devan nou. Chwazi yon lè ki pi ta.',
  },
  'MATCHES.REST_TOO_LONG': {
    en: 'A match rests for {days} days at most. Choose a time until {latest}; it can rest again then.',
    es: 'Una coincidencia descansa {days} días como máximo. Elija una fecha hasta {latest}; entonces puede descansar otra vez.',
    pt: 'Uma correspondência descansa no máximo {days} dias. Escolha um momento até {latest}; depois pode descansar de novo.',
    fr: 'Une correspondance repose {days} jours au plus. Choisissez un moment jusqu’au {latest} ; elle pourra alors reposer de nouveau.',
    ht: 'Yon korespondans repoze {days} jou pou pi plis. Chwazi yon lè jiska {latest}; li ka repoze ankò lè sa a.',
  },
} as const satisfies Record<string, SpokenText>;
