import type { Text } from '../text.js';

/** What a laboratory is answered when there is nothing to reckon with, or when it may not be told. */
export const LABORATORY_TEXTS = {
  'LABORATORY.NOBODY_TYPED': {
    en: 'Nobody of this family has a genetic profile in the report. Add the profile of a relative, or of an item of the missing person.',
    es: 'Nadie de esta familia tiene un perfil genético en el reporte. Agregue el perfil de un familiar o de un objeto de la persona desaparecida.',
  },
} as const satisfies Record<string, Text>;
