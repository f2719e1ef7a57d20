import type { SpokenText } from '../text.js';

/** What stands in the way of urgent access, and of its review. */
export const BREAK_GLASS_TEXTS = {
  'BREAK_GLASS.REASON': {
    en: 'Write down why it is urgent, in at least {least} characters and at most {most}. Name nobody: the owner of the record and oversight read it.',
    es: 'Escriba por qué es urgente, con al menos {least} caracteres y como máximo {most}. No nombre a nadie: lo leen la institución dueña del registro y el órgano de supervisión.',
    pt: 'Escreva por que é urgente, com pelo menos {least} caracteres e no máximo {most}. Não nomeie ninguém: leem-no a instituição dona do registro e o órgão de supervisão.',
    fr: 'Écrivez pourquoi c’est urgent, en {least} caractères au moins et {most} au plus. Ne nommez personne : le détenteur du dossier et l’organe de supervision le lisent.',
    ht: 'Ekri poukisa sa ijan, ak omwen {least} karaktè epi {most} pou pi plis. Pa site non pèsonn: enstitisyon ki kenbe dosye a ak ògàn sipèvizyon an ap li l.',
  },
  'BREAK_GLASS.HOURS': {
    en: 'Urgent access lasts 1 to {hours} hours. Longer is for the owner of the record to release.',
    es: 'El acceso de urgencia dura de 1 a {hours} horas. Por más tiempo lo concede la institución dueña del registro.',
    pt: 'O acesso de urgência dura de 1 a {hours} horas. Por mais tempo, quem o concede é a instituição dona do registro.',
    fr: 'L’accès d’urgence dure de 1 à {hours} heures. Au-delà, c’est au détenteur du dossier de l’accorder.',
    ht: 'Aksè ijan dire 1 a {hours} èdtan. Pou plis tan, se enstitisyon ki kenbe dosye a ki pou bay li.',
  },
  'BREAK_GLASS.NOTHING_MORE': {
    en: 'Urgent access shows no more of this record than you see now. What is beyond it only its owner can release: ask it for data.',
    es: 'El acceso de urgencia no muestra de este registro más de lo que ya ve. Lo demás solo puede mostrarlo la institución dueña: pídale los datos.',
    pt: 'O acesso de urgência não mostra deste registro mais do que já vê. O resto só a instituição dona pode mostrar: peça-lhe os dados.',
    fr: 'L’accès d’urgence ne montre de ce dossier rien de plus que ce que vous voyez. Le reste, seul son détenteur peut le montrer : demandez-lui les données.',
    ht: 'Aksè ijan pa montre plis nan dosye sa a pase sa ou wè kounye a. Rès la, se sèl enstitisyon ki kenbe l ki ka montre l: mande l done yo.',
  },
  'BREAK_GLASS.ONE_AT_A_TIME': {
    en: 'Urgent access is for one record at a time. Yours to another record ends at {until} UTC.',
    es: 'El acceso de urgencia es a un registro a la vez. El suyo a otro registro termina a las {until} UTC.',
    pt: 'O acesso de urgência é a um registro de cada vez. O seu a outro registro termina às {until} UTC.',
    fr: 'L’accès d’urgence porte sur un dossier à la fois. Le vôtre à un autre dossier se termine à {until} UTC.',
    ht: 'Aksè ijan se pou yon sèl dosye alafwa. Pa ou a nan yon lòt dosye fini a {until} UTC.',
  },
  'BREAK_GLASS.UNREVIEWED': {
    en: 'As many as {most} of your urgent accesses wait to be reviewed by somebody else. There is no further one until one of them has been.',
    es: 'Esperan que otra persona los revise {most} de sus accesos de urgencia. No hay otro hasta que se revise alguno.',
    pt: 'Aguardam o exame de outra pessoa {most} dos seus acessos de urgência. Não há outro até que um deles seja examinado.',
    fr: 'Il reste {most} de vos accès d’urgence à examiner par quelqu’un d’autre. Il n’y en a pas d’autre tant qu’aucun ne l’a été.',
    ht: 'Gen {most} nan aksè ijan ou yo k ap tann yon lòt moun egzamine yo. Pa gen lòt toutotan youn ladan yo poko egzamine.',
  },
  'BREAK_GLASS.REVIEWED': {
    en: 'This urgent access has been reviewed already. Read it again.',
    es: 'Este acceso de urgencia ya fue revisado. Vuelva a leerlo.',
    pt: 'Este acesso de urgência já foi examinado. Leia-o de novo.',
    fr: 'Cet accès d’urgence a déjà été examiné. Relisez-le.',
    ht: 'Yo te deja egzamine aksè ijan sa a. Li l ankò.',
  },
  'BREAK_GLASS.DELETION_CONFIRMED': {
    en: 'That the copies are deleted has been confirmed already. Read it again.',
    es: 'Ya se confirmó que las copias fueron borradas. Vuelva a leerlo.',
    pt: 'Já foi confirmado que as cópias foram apagadas. Leia-o de novo.',
    fr: 'La suppression des copies a déjà été confirmée. Relisez-le.',
    ht: 'Yo te deja konfime kopi yo efase. Li l ankò.',
  },
} as const satisfies Record<string, SpokenText>;
