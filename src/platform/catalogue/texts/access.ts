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
  'ACCESS.PURPOSE_MISSING': {
    en: 'This reads what another institution holds, and your session does not say what for. Declare one of {purposes}: `declarePurpose`, or sign in again with `purpose`.',
    es: 'Esto lee lo que guarda otra institución y su sesión no dice para qué. Declare una finalidad ({purposes}) con `declarePurpose` o inicie sesión de nuevo con `purpose`.',
  },
  'ACCESS.PURPOSE_REFUSED': {
    en: 'Your role does not have this purpose. Declare one of these: {purposes}.',
    es: 'Su función no tiene esta finalidad. Declare una de estas: {purposes}.',
  },
  'ACCESS.NOT_FOUND': {
    en: 'There is no such record among those that you may see. Check the code.',
    es: 'No existe tal registro entre los que usted puede ver. Revise el código.',
  },
} as const satisfies Record<string, Text>;
