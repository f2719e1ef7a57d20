import type { Text } from '../text.js';

export const RECORDS_TEXTS = {
  'RECORDS.REFUSED': {
    en: 'This record cannot be taken in yet: {count} things have to be mended, each listed with its place.',
    es: 'Este registro aún no se puede aceptar: hay que corregir {count} cosas, cada una con su lugar.',
  },
  'RECORDS.CODE_TAKEN': {
    en: 'Your institution has a record {recordCode} already. Amend that one, or file this one under another code.',
    es: 'Su institución ya tiene un registro {recordCode}. Modifique ese o presente este con otro código.',
  },
  'RECORDS.VERSION_CONFLICT': {
    en: 'Somebody has changed this record since you read it: you had version {expected}, it is at version {actual}. Read it again and repeat your change.',
    es: 'Alguien cambió este registro desde que usted lo leyó: usted tenía la versión {expected} y ahora está en la {actual}. Léalo de nuevo y repita su cambio.',
  },
} as const satisfies Record<string, Text>;
