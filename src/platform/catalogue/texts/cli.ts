import type { Text } from '../text.js';

/** How a command ended, for those who read its `--json`. */
export const CLI_TEXTS = {
  'CLI.USAGE': {
    en: 'The command was not understood. Run it with --help to see how it is used.',
    es: 'No se entendió la orden. Ejecútela con --help para ver cómo se usa.',
  },
  'CLI.SETTING_REFUSED': {
    en: 'A setting cannot be used. Correct the variable that is named, or leave it out.',
    es: 'Un ajuste no se puede usar. Corrija la variable indicada o quítela.',
  },
  'CLI.INTERRUPTED': {
    en: 'The command was interrupted. What was stored stays; run it again to go on.',
    es: 'La orden se interrumpió. Lo guardado se conserva; ejecútela de nuevo para continuar.',
  },
  'CLI.UNEXPECTED': {
    en: 'Something unexpected went wrong. Run the command again with LOG_LEVEL=debug to see where.',
    es: 'Ocurrió algo inesperado. Ejecute la orden de nuevo con LOG_LEVEL=debug para ver dónde.',
  },
} as const satisfies Record<string, Text>;
