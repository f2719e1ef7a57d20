import type { Text } from '../text.js';

export const MECHANISMS_TEXTS = {
  'MECHANISMS.FILE_REFUSED': {
    en: 'The institutions file cannot be used ({faults} faults), and nothing of it was stored. First fault: expected {expected}.',
    es: 'El archivo de instituciones no se puede usar ({faults} errores) y no se guardó nada. Primer error: se esperaba {expected}.',
    pt: 'O arquivo de instituições não pode ser usado ({faults} erros), e nada dele foi guardado. Primeiro erro: esperava-se {expected}.',
    fr: "Le fichier des institutions ne peut pas être utilisé ({faults} erreurs), et rien n'en a été conservé. Première erreur : il fallait {expected}.",
    ht: 'Yo pa ka sèvi ak fichye enstitisyon yo ({faults} erè), epi yo pa konsève anyen ladan l. Premye erè: yo t ap tann {expected}.',
  },
  'MECHANISMS.PARTIES_UNKNOWN': {
    en: 'An agreement names an institution that is not enrolled here. Enrol it first, or correct its code.',
    es: 'Un convenio nombra una institución que no está inscrita aquí. Inscríbala primero o corrija su código.',
    pt: 'Um convênio nomeia uma instituição que não está inscrita aqui. Inscreva-a primeiro ou corrija o código dela.',
    fr: "Un accord nomme une institution qui n'est pas inscrite ici. Inscrivez-la d'abord, ou corrigez son code.",
    ht: 'Gen yon akò ki site yon enstitisyon ki pa enskri isit la. Enskri l anvan, oswa korije kòd li.',
  },
  'MECHANISMS.INPUT_REFUSED': {
    en: 'What was given cannot be used, and nothing of it was stored. The findings say where, and what was expected.',
    es: 'Lo indicado no se puede usar y no se guardó nada. Los hallazgos dicen dónde y qué se esperaba.',
    pt: 'O que foi indicado não pode ser usado, e nada foi guardado. Os achados dizem onde e o que se esperava.',
    fr: "Ce qui a été donné ne peut pas être utilisé, et rien n'en a été conservé. Les remarques disent où, et ce qu'il fallait.",
    ht: 'Yo pa ka sèvi ak sa ou bay la, epi yo pa konsève anyen ladan l. Remak yo di ki kote, ak sa yo t ap tann.',
  },
  'MECHANISMS.ROLE_NOT_GIVEN': {
    en: 'You may not give the role {role} here. Ask the operator of this installation.',
    es: 'Usted no puede dar aquí la función {role}. Consulte a quien opera esta instalación.',
    pt: 'Você não pode dar aqui a função {role}. Consulte quem opera esta instalação.',
    fr: "Vous ne pouvez pas donner ici la fonction {role}. Adressez-vous à l'opérateur de cette installation.",
    ht: 'Ou pa gen dwa bay wòl {role} isit la. Mande moun ki fè enstalasyon sa a mache.',
  },
} as const satisfies Record<string, Text>;
