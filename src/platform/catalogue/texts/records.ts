import type { Text } from '../text.js';

export const RECORDS_TEXTS = {
  'RECORDS.REFUSED': {
    en: 'This record cannot be taken in yet: {count} things have to be mended, each listed with its place.',
    es: 'Este registro aún no se puede aceptar: hay que corregir {count} cosas, cada una con su lugar.',
    pt: 'Este registro ainda não pode ser aceito: é preciso corrigir {count} coisas, cada uma com o seu lugar.',
    fr: 'Ce dossier ne peut pas encore être accepté : il faut corriger {count} points, chacun indiqué avec sa place.',
    ht: 'Yo poko ka pran dosye sa a: gen {count} bagay pou korije, yo chak make ak plas yo.',
  },
  'RECORDS.CODE_TAKEN': {
    en: 'Your institution has a record {recordCode} already. Amend that one, or file this one under another code.',
    es: 'Su institución ya tiene un registro {recordCode}. Modifique ese o presente este con otro código.',
    pt: 'A sua instituição já tem um registro {recordCode}. Modifique esse ou apresente este com outro código.',
    fr: 'Votre institution a déjà un dossier {recordCode}. Modifiez celui-là, ou déposez celui-ci sous un autre code.',
    ht: 'Enstitisyon ou an gen yon dosye {recordCode} deja. Modifye sa a, oswa anrejistre sa a sou yon lòt kòd.',
  },
  'RECORDS.NOTHING_DEFERRED': {
    en: 'All that this record says is compared already. Nothing has to be confirmed.',
    es: 'Todo lo que dice este registro ya se compara. No hay nada que confirmar.',
    pt: 'Tudo o que este registro diz já é comparado. Não há nada a confirmar.',
    fr: 'Tout ce que dit ce dossier est déjà comparé. Il n’y a rien à confirmer.',
    ht: 'Yo konpare tout sa dosye sa a di deja. Pa gen anyen pou konfime.',
  },
  'RECORDS.VERSION_CONFLICT': {
    en: 'Somebody has changed this record since you read it: you had version {expected}, it is at version {actual}. Read it again and repeat your change.',
    es: 'Alguien cambió este registro desde que usted lo leyó: usted tenía la versión {expected} y ahora está en la {actual}. Léalo de nuevo y repita su cambio.',
    pt: 'Alguém mudou este registro depois que você o leu: você tinha a versão {expected}, e ele está na {actual}. Leia-o de novo e repita a sua mudança.',
    fr: 'Quelqu’un a modifié ce dossier depuis que vous l’avez lu : vous aviez la version {expected}, il en est à la {actual}. Relisez-le et refaites votre changement.',
    ht: 'Yon moun chanje dosye sa a depi lè ou te li l: ou te gen vèsyon {expected}, li rive nan vèsyon {actual}. Li l ankò epi refè chanjman ou an.',
  },
} as const satisfies Record<string, Text>;
