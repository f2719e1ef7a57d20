import type { SpokenText } from '../text.js';

/** Public lists of incidents. The Portuguese, French and Creole have to be reviewed by native speakers. */

export const INCIDENTS_TEXTS = {
  'INCIDENTS.LIST_UNREADABLE': {
    en: 'The table cannot be cut into rows. Save it as CSV in UTF-8, each quote closed.',
    es: 'La tabla no se puede dividir en filas. Guárdela como CSV en UTF-8, con cada comilla cerrada.',
    pt: 'A tabela não pode ser dividida em linhas. Salve-a como CSV em UTF-8, com cada aspa fechada.',
    fr: 'Le tableau ne peut être découpé en lignes. Enregistrez-le en CSV, en UTF-8, chaque guillemet fermé.',
    ht: 'Yo pa ka koupe tablo a an ranje. Anrejistre l an CSV nan UTF-8, ak chak gimè fèmen.',
  },
  'INCIDENTS.LIST_UNKNOWN': {
    en: 'The table lacks a column with the number of the incident, its cause or its coordinates. Give a table in the form of the Missing Migrants Project.',
    es: 'A la tabla le falta una columna con el número del incidente, su causa o sus coordenadas. Dé una tabla con la forma de Missing Migrants Project.',
    pt: 'Falta à tabela uma coluna com o número do incidente, a sua causa ou as suas coordenadas. Dê uma tabela na forma do Missing Migrants Project.',
    fr: 'Il manque au tableau une colonne avec le numéro de l’incident, sa cause ou ses coordonnées. Donnez un tableau dans la forme du Missing Migrants Project.',
    ht: 'Tablo a manke yon kolòn ki gen nimewo ensidan an, kòz li oswa kowòdone li. Bay yon tablo nan fòm Missing Migrants Project la.',
  },
  'INCIDENTS.LIST_TOO_LONG': {
    en: 'The table has more than 100,000 rows. Load it in parts.',
    es: 'La tabla tiene más de 100.000 filas. Cárguela por partes.',
    pt: 'A tabela tem mais de 100.000 linhas. Carregue-a em partes.',
    fr: 'Le tableau a plus de 100 000 lignes. Chargez-le par parties.',
    ht: 'Tablo a gen plis pase 100 000 ranje. Chaje l pa pati.',
  },
  'INCIDENTS.ROW_REFUSED': {
    en: 'The row has no number or no date that can be read. Fill it in and load the list again.',
    es: 'La fila no tiene número o no tiene una fecha legible. Complétela y cargue la lista de nuevo.',
    pt: 'A linha não tem número ou não tem uma data legível. Complete-a e carregue a lista de novo.',
    fr: 'La ligne n’a pas de numéro ou pas de date lisible. Complétez-la et chargez la liste de nouveau.',
    ht: 'Ranje a pa gen nimewo oswa pa gen yon dat yo ka li. Ranpli l epi chaje lis la ankò.',
  },
  'INCIDENTS.ROW_TWICE': {
    en: 'Another row has the same number. The later one was kept; give each a number of its own.',
    es: 'Otra fila tiene el mismo número. Se conservó la posterior; dé a cada una su propio número.',
    pt: 'Outra linha tem o mesmo número. A posterior foi mantida; dê a cada uma o seu próprio número.',
    fr: 'Une autre ligne a le même numéro. La dernière a été gardée ; donnez à chacune son propre numéro.',
    ht: 'Yon lòt ranje gen menm nimewo a. Yo kenbe dènye a; bay chak ranje pwòp nimewo li.',
  },
  'INCIDENTS.VALUE_LEFT_OUT': {
    en: 'The value of this column cannot be read and was left out; the row was kept. Mend it in the list and load it again.',
    es: 'El valor de esta columna no se puede leer y se omitió; la fila se conservó. Corríjalo en la lista y cárguela de nuevo.',
    pt: 'O valor desta coluna não pode ser lido e foi omitido; a linha foi mantida. Corrija-o na lista e carregue-a de novo.',
    fr: 'La valeur de cette colonne est illisible et a été omise ; la ligne a été gardée. Corrigez-la dans la liste et chargez-la de nouveau.',
    ht: 'Yo pa ka li valè kolòn sa a, yo kite l deyò; yo kenbe ranje a. Korije l nan lis la epi chaje l ankò.',
  },
  'INCIDENTS.DAY_UNREADABLE': {
    en: 'The day in `{argument}` cannot be read. Write 2026, 2026-05 or 2026-05-31.',
    es: 'El día en `{argument}` no se puede leer. Escriba 2026, 2026-05 o 2026-05-31.',
    pt: 'O dia em `{argument}` não pode ser lido. Escreva 2026, 2026-05 ou 2026-05-31.',
    fr: 'Le jour dans `{argument}` est illisible. Écrivez 2026, 2026-05 ou 2026-05-31.',
    ht: 'Yo pa ka li jou ki nan `{argument}` la. Ekri 2026, 2026-05 oswa 2026-05-31.',
  },
} as const satisfies Record<string, SpokenText>;
