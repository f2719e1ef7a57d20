import type { SpokenText } from '../text.js';

/** What the rules against misuse tell whoever asks. */
export const MISUSE_TEXTS = {
  'MISUSE.BUDGET': {
    en: 'That is as much as one may ask for at present ({limit}). What you have opened stays open to you; more again from {until} UTC. No filed case raises it: whoever needs more at once speaks with oversight.',
    es: 'Es todo lo que se puede pedir por ahora ({limit}). Lo que ya abrió sigue abierto para usted; más, de nuevo a partir de las {until} UTC. Ningún caso presentado lo aumenta: quien necesite más a la vez habla con el órgano de supervisión.',
    pt: 'É tudo o que se pode pedir por agora ({limit}). O que já abriu continua aberto para si; mais, de novo a partir das {until} UTC. Nenhum caso registrado o aumenta: quem precisar de mais de uma vez fala com o órgão de supervisão.',
    fr: 'C’est tout ce que l’on peut demander pour le moment ({limit}). Ce que vous avez ouvert vous reste ouvert ; davantage de nouveau à partir de {until} UTC. Aucun cas déposé ne l’augmente : qui a besoin de plus à la fois s’adresse à l’organe de supervision.',
    ht: 'Se tout sa yon moun ka mande pou kounye a ({limit}). Sa ou te deja louvri rete louvri pou ou; plis ankò apati {until} UTC. Okenn ka ki depoze pa ogmante l: moun ki bezwen plis ansanm pale ak ògàn sipèvizyon an.',
  },
  'MISUSE.STOPPED': {
    en: 'Questions about records of others are stopped for you, for a rule against misuse has seen a pattern in what was asked. Your own work goes on. Two people of different institutions can reopen them: speak with oversight.',
    es: 'Las consultas sobre registros ajenos están detenidas para usted, porque una regla contra el uso indebido vio un patrón en lo que se preguntó. Su propio trabajo continúa. Dos personas de instituciones distintas pueden reabrirlas: hable con el órgano de supervisión.',
    pt: 'As consultas sobre registros de outros estão paradas para si, porque uma regra contra o uso indevido viu um padrão no que foi perguntado. O seu próprio trabalho continua. Duas pessoas de instituições diferentes podem reabri-las: fale com o órgão de supervisão.',
    fr: 'Les questions sur les dossiers d’autrui sont arrêtées pour vous, car une règle contre l’abus a vu un motif dans ce qui a été demandé. Votre propre travail continue. Deux personnes d’institutions différentes peuvent les rouvrir : adressez-vous à l’organe de supervision.',
    ht: 'Kesyon sou dosye lòt moun yo kanpe pou ou, paske yon règ kont move itilizasyon wè yon modèl nan sa yo te mande. Pwòp travay ou kontinye. De moun ki nan enstitisyon diferan ka relouvri yo: pale ak ògàn sipèvizyon an.',
  },
  'MISUSE.JUDGED': {
    en: 'This signal has been judged already. Read it again.',
    es: 'Esta señal ya fue valorada. Vuelva a leerla.',
    pt: 'Este sinal já foi avaliado. Leia-o de novo.',
    fr: 'Ce signal a déjà été jugé. Relisez-le.',
    ht: 'Yo te deja jije siyal sa a. Li l ankò.',
  },
  'MISUSE.NOT_STOPPED': {
    en: 'No questions are stopped by this signal, or they have been reopened.',
    es: 'Esta señal no tiene consultas detenidas, o ya se reabrieron.',
    pt: 'Este sinal não tem consultas paradas, ou já foram reabertas.',
    fr: 'Ce signal n’a arrêté aucune question, ou elles ont été rouvertes.',
    ht: 'Siyal sa a pa kanpe okenn kesyon, oswa yo te deja relouvri yo.',
  },
  'MISUSE.SECOND_PERSON': {
    en: 'Reopening takes two people of different institutions, one of them of oversight and the other of an owner of the records. Somebody else has to confirm it.',
    es: 'Para reabrir hacen falta dos personas de instituciones distintas, una del órgano de supervisión y otra de quien guarda los registros. Tiene que confirmarlo otra persona.',
    pt: 'Para reabrir são precisas duas pessoas de instituições diferentes, uma do órgão de supervisão e outra de quem guarda os registros. Outra pessoa tem de confirmar.',
    fr: 'Il faut deux personnes d’institutions différentes pour rouvrir, l’une de l’organe de supervision et l’autre d’un détenteur des dossiers. Quelqu’un d’autre doit le confirmer.',
    ht: 'Pou relouvri, fòk gen de moun nan enstitisyon diferan, youn nan ògàn sipèvizyon an ak lòt la nan enstitisyon ki kenbe dosye yo. Yon lòt moun dwe konfime l.',
  },
  'DECOYS.REASON': {
    en: 'Say why: the second person of oversight reads it.',
    es: 'Diga por qué: lo lee la segunda persona del órgano de supervisión.',
    pt: 'Diga por quê: lê-o a segunda pessoa do órgão de supervisão.',
    fr: 'Dites pourquoi : la deuxième personne de l’organe de supervision le lit.',
    ht: 'Di poukisa: dezyèm moun nan ògàn sipèvizyon an ap li l.',
  },
  'DECOYS.NONE': {
    en: 'There are no decoys that could end. Make some first, with a second person.',
    es: 'No hay señuelos que terminar. Créelos primero, con una segunda persona.',
    pt: 'Não há iscas para encerrar. Crie-as primeiro, com uma segunda pessoa.',
    fr: 'Il n’y a pas de leurres à supprimer. Créez-en d’abord, avec une deuxième personne.',
    ht: 'Pa gen pyèj pou fini. Fè kèk dabò, ak yon dezyèm moun.',
  },
} as const satisfies Record<string, SpokenText>;
