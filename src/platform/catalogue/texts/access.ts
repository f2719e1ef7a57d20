import type { Text } from '../text.js';

export const ACCESS_TEXTS = {
  'ACCESS.NOT_SIGNED_IN': {
    en: 'You are not signed in, or your access has ended. Sign in with a valid token.',
    es: 'No ha iniciado sesión o su acceso terminó. Inicie sesión con una credencial válida.',
  },
  'ACCESS.DENIED': {
    en: 'Your role does not allow this ({operation}). Ask the coordinator of your institution.',
    es: 'Su función no permite hacer esto ({operation}). Consulte a la coordinación de su institución.',
  },
  'ACCESS.NOT_FOUND': {
    en: 'There is no such record among those that you may see. Check the code.',
    es: 'No existe tal registro entre los que usted puede ver. Revise el código.',
  },
} as const satisfies Record<string, Text>;
