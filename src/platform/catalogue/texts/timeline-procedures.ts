import type { SpokenText } from '../text.js';

/** Procedures in the timeline of a case. The Portuguese, French and Creole have to be reviewed by native speakers. */
export const TIMELINE_PROCEDURES_TEXTS = {
  'TIMELINE.PROCEDURE_PROPOSED': {
    es: 'Se propuso un trámite; la institución decide si lo abre.',
    en: 'A procedure was proposed; the institution decides whether to open it.',
    pt: 'Foi proposto um procedimento; a instituição decide se o abre.',
    fr: 'Une démarche a été proposée ; l’institution décide si elle l’ouvre.',
    ht: 'Yo pwopoze yon demach; enstitisyon an deside si li louvri l.',
  },
  'TIMELINE.PROCEDURE_OPENED': {
    es: 'Se abrió un trámite.',
    en: 'A procedure was opened.',
    pt: 'Foi aberto um procedimento.',
    fr: 'Une démarche a été ouverte.',
    ht: 'Yo louvri yon demach.',
  },
  'TIMELINE.PROCEDURE_STEP_BEGUN': {
    es: 'Un paso de un trámite quedó a cargo de una institución.',
    en: 'A step of a procedure became an institution’s.',
    pt: 'Um passo de um procedimento ficou a cargo de uma instituição.',
    fr: 'Une étape d’une démarche est revenue à une institution.',
    ht: 'Yon etap nan yon demach sou kont yon enstitisyon kounye a.',
  },
  'TIMELINE.PROCEDURE_STEP_DONE': {
    es: 'Se hizo un paso de un trámite.',
    en: 'A step of a procedure was done.',
    pt: 'Foi feito um passo de um procedimento.',
    fr: 'Une étape d’une démarche a été faite.',
    ht: 'Yo fè yon etap nan yon demach.',
  },
  'TIMELINE.PROCEDURE_HANDED': {
    es: 'Un paso de un trámite pasó a otra institución.',
    en: 'A step of a procedure went to another institution.',
    pt: 'Um passo de um procedimento passou a outra instituição.',
    fr: 'Une étape d’une démarche est passée à une autre institution.',
    ht: 'Yon etap nan yon demach ale nan yon lòt enstitisyon.',
  },
  'TIMELINE.PROCEDURE_DONE': {
    es: 'Un trámite llegó a su fin.',
    en: 'A procedure came to what it was for.',
    pt: 'Um procedimento chegou ao seu fim.',
    fr: 'Une démarche a abouti.',
    ht: 'Yon demach abouti.',
  },
  'TIMELINE.PROCEDURE_REFUSED': {
    es: 'Un trámite no llegó a su fin.',
    en: 'A procedure did not come to what it was for.',
    pt: 'Um procedimento não chegou ao seu fim.',
    fr: 'Une démarche n’a pas abouti.',
    ht: 'Yon demach pa abouti.',
  },
  'TIMELINE.PROCEDURE_CANCELLED': {
    es: 'Se desistió de un trámite.',
    en: 'A procedure was given up.',
    pt: 'Desistiu-se de um procedimento.',
    fr: 'Une démarche a été abandonnée.',
    ht: 'Yo abandone yon demach.',
  },
  'TIMELINE.PROCEDURE_DECLINED': {
    es: 'No se abrió un trámite propuesto.',
    en: 'A procedure that was proposed was not taken up.',
    pt: 'Não foi aberto um procedimento proposto.',
    fr: 'Une démarche proposée n’a pas été ouverte.',
    ht: 'Yo pa louvri yon demach yo te pwopoze.',
  },
  'TIMELINE.PROCEDURE_STOPPED': {
    es: 'Un trámite se detuvo: la identificación en que se apoyaba fue revocada.',
    en: 'A procedure stopped: the identification that it rested on was revoked.',
    pt: 'Um procedimento parou: a identificação em que se apoiava foi revogada.',
    fr: 'Une démarche s’est arrêtée : l’identification sur laquelle elle reposait a été révoquée.',
    ht: 'Yon demach kanpe: yo anile idantifikasyon li te chita sou li a.',
  },
  'TIMELINE.COMPLAINT_OPENED': {
    es: 'La institución presentó una queja.',
    en: 'The institution made a complaint.',
    pt: 'A instituição apresentou uma queixa.',
    fr: 'L’institution a déposé une plainte.',
    ht: 'Enstitisyon an depoze yon plent.',
  },
  'TIMELINE.COMPLAINT_ANSWERED': {
    es: 'La queja fue respondida.',
    en: 'The complaint was answered.',
    pt: 'A queixa foi respondida.',
    fr: 'La plainte a reçu une réponse.',
    ht: 'Yo reponn plent lan.',
  },
} as const satisfies Readonly<Record<string, SpokenText>>;
