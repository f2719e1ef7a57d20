import type { Text } from '../text.js';

/** How a command ended, for those who read its `--json`. */
export const CLI_TEXTS = {
  'CLI.USAGE': {
    en: 'The command was not understood. Run it with --help to see how it is used.',
    es: 'No se entendió la orden. Ejecútela con --help para ver cómo se usa.',
    pt: 'O comando não foi entendido. Execute-o com --help para ver como se usa.',
    fr: 'La commande n’a pas été comprise. Lancez-la avec --help pour voir comment l’utiliser.',
    ht: 'Yo pa konprann kòmand lan. Lanse l ak --help pou wè kijan yo sèvi avè l.',
  },
  'CLI.SETTING_REFUSED': {
    en: 'A setting cannot be used. Correct the variable that is named, or leave it out.',
    es: 'Un ajuste no se puede usar. Corrija la variable indicada o quítela.',
    pt: 'Um ajuste não pode ser usado. Corrija a variável indicada ou retire-a.',
    fr: 'Un réglage ne peut pas être utilisé. Corrigez la variable indiquée, ou retirez-la.',
    ht: 'Gen yon reglaj yo pa ka itilize. Korije varyab yo site a, oswa retire l.',
  },
  'CLI.INTERRUPTED': {
    en: 'The command was interrupted. What was stored stays; run it again to go on.',
    es: 'La orden se interrumpió. Lo guardado se conserva; ejecútela de nuevo para continuar.',
    pt: 'O comando foi interrompido. O que foi guardado fica; execute-o de novo para continuar.',
    fr: 'La commande a été interrompue. Ce qui a été conservé reste ; relancez-la pour continuer.',
    ht: 'Yo koupe kòmand lan. Sa ki te konsève a rete; lanse l ankò pou kontinye.',
  },
  'CLI.UNEXPECTED': {
    en: 'Something unexpected went wrong. Run the command again with LOG_LEVEL=debug to see where.',
    es: 'Ocurrió algo inesperado. Ejecute la orden de nuevo con LOG_LEVEL=debug para ver dónde.',
    pt: 'Aconteceu algo inesperado. Execute o comando de novo com LOG_LEVEL=debug para ver onde.',
    fr: 'Un problème imprévu est survenu. Relancez la commande avec LOG_LEVEL=debug pour voir où.',
    ht: 'Gen yon bagay ki rive san yo pa t ap tann li. Lanse kòmand lan ankò ak LOG_LEVEL=debug pou wè ki kote.',
  },
} as const satisfies Record<string, Text>;
