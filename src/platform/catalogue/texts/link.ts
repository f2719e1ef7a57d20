import type { Text } from '../text.js';

/** What `huella link` says. */
export const LINK_TEXTS = {
  'LINK.SPEC_NOT_TEXT': {
    en: 'File {file}, {place}: this must be a text that is not empty. Correct it; huella link --help shows what a specification holds.',
    es: 'El archivo {file}, {place}: esto debe ser un texto que no esté vacío. Corríjalo; huella link --help muestra qué contiene una especificación.',
    pt: 'O arquivo {file}, {place}: isto deve ser um texto que não esteja vazio. Corrija-o; huella link --help mostra o que uma especificação contém.',
    fr: 'Le fichier {file}, {place} : ce doit être un texte non vide. Corrigez-le ; huella link --help montre ce que contient une spécification.',
    ht: 'Fichye {file}, {place}: sa dwe yon tèks ki pa vid. Korije l; huella link --help montre sa yon espesifikasyon genyen.',
  },
  'LINK.SPEC_NOT_LIST': {
    en: 'File {file}, {place}: this must be a list of 1 to {most} columns. Correct it; huella link --help shows what a specification holds.',
    es: 'El archivo {file}, {place}: esto debe ser una lista de 1 a {most} columnas. Corríjalo; huella link --help muestra qué contiene una especificación.',
    pt: 'O arquivo {file}, {place}: isto deve ser uma lista de 1 a {most} colunas. Corrija-o; huella link --help mostra o que uma especificação contém.',
    fr: 'Le fichier {file}, {place} : ce doit être une liste de 1 à {most} colonnes. Corrigez-le ; huella link --help montre ce que contient une spécification.',
    ht: 'Fichye {file}, {place}: sa dwe yon lis ki gen 1 rive {most} kolòn. Korije l; huella link --help montre sa yon espesifikasyon genyen.',
  },
  'LINK.SPEC_NOT_OBJECT': {
    en: 'File {file}, {place}: this must be an object with keys. Correct it; huella link --help shows what a specification holds.',
    es: 'El archivo {file}, {place}: esto debe ser un objeto con claves. Corríjalo; huella link --help muestra qué contiene una especificación.',
    pt: 'O arquivo {file}, {place}: isto deve ser um objeto com chaves. Corrija-o; huella link --help mostra o que uma especificação contém.',
    fr: 'Le fichier {file}, {place} : ce doit être un objet avec des clés. Corrigez-le ; huella link --help montre ce que contient une spécification.',
    ht: 'Fichye {file}, {place}: sa dwe yon objè ki gen kle. Korije l; huella link --help montre sa yon espesifikasyon genyen.',
  },
  'LINK.SPEC_NOT_YES_OR_NO': {
    en: 'File {file}, {place}: this must be true or false. Correct it; huella link --help shows what a specification holds.',
    es: 'El archivo {file}, {place}: esto debe ser true o false. Corríjalo; huella link --help muestra qué contiene una especificación.',
    pt: 'O arquivo {file}, {place}: isto deve ser true ou false. Corrija-o; huella link --help mostra o que uma especificação contém.',
    fr: 'Le fichier {file}, {place} : ce doit être true ou false. Corrigez-le ; huella link --help montre ce que contient une spécification.',
    ht: 'Fichye {file}, {place}: sa dwe true oswa false. Korije l; huella link --help montre sa yon espesifikasyon genyen.',
  },
  'LINK.SPEC_KEY_UNKNOWN': {
    en: 'File {file}, {place}: nothing is called {keys} here. Correct the name or leave it out; huella link --help shows what a specification holds.',
    es: 'El archivo {file}, {place}: aquí nada se llama {keys}. Corrija el nombre o quítelo; huella link --help muestra qué contiene una especificación.',
    pt: 'O arquivo {file}, {place}: aqui nada se chama {keys}. Corrija o nome ou retire-o; huella link --help mostra o que uma especificação contém.',
    fr: 'Le fichier {file}, {place} : rien ne s’appelle {keys} ici. Corrigez le nom ou retirez-le ; huella link --help montre ce que contient une spécification.',
    ht: 'Fichye {file}, {place}: pa gen anyen ki rele {keys} la a. Korije non an oswa retire l; huella link --help montre sa yon espesifikasyon genyen.',
  },
  'LINK.COUNTRY_MALFORMED': {
    en: 'File {file}, {place}: a country is written with two letters, as in HN. Correct it.',
    es: 'El archivo {file}, {place}: un país se escribe con dos letras, como HN. Corríjalo.',
    pt: 'O arquivo {file}, {place}: um país se escreve com duas letras, como HN. Corrija-o.',
    fr: 'Le fichier {file}, {place} : un pays s’écrit avec deux lettres, comme HN. Corrigez-le.',
    ht: 'Fichye {file}, {place}: yon peyi ekri ak de lèt, tankou HN. Korije l.',
  },
  'LINK.KIND_UNKNOWN': {
    en: 'File {file}, {place}: this is no kind of column. The kinds are {kinds}.',
    es: 'El archivo {file}, {place}: ese no es un tipo de columna. Los tipos son {kinds}.',
    pt: 'O arquivo {file}, {place}: isto não é um tipo de coluna. Os tipos são {kinds}.',
    fr: 'Le fichier {file}, {place} : ce n’est pas un type de colonne. Les types sont {kinds}.',
    ht: 'Fichye {file}, {place}: sa se pa yon kalite kolòn. Kalite yo se {kinds}.',
  },
  'LINK.COLUMN_TWICE': {
    en: 'File {file}: the column {column} stands there twice. Name each column once, and the id not among the fields.',
    es: 'El archivo {file}: la columna {column} aparece dos veces. Indique cada columna una sola vez, y el id no entre los campos.',
    pt: 'O arquivo {file}: a coluna {column} aparece duas vezes. Nomeie cada coluna uma só vez, e o id não entre os campos.',
    fr: 'Le fichier {file} : la colonne {column} figure deux fois. Nommez chaque colonne une seule fois, et l’id hors des champs.',
    ht: 'Fichye {file}: kolòn {column} parèt de fwa. Site chak kolòn yon sèl fwa, epi pa mete id a pami chan yo.',
  },
  'LINK.NO_ROWS': {
    en: 'File {file} has no row. Give a table with rows.',
    es: 'El archivo {file} no tiene ninguna fila. Indique una tabla con filas.',
    pt: 'O arquivo {file} não tem nenhuma linha. Indique uma tabela com linhas.',
    fr: 'Le fichier {file} n’a aucune ligne. Donnez une table avec des lignes.',
    ht: 'Fichye {file} pa gen okenn liy. Bay yon tablo ki gen liy.',
  },
  'LINK.ID_EMPTY': {
    en: 'File {file}, row {row}: the column {column} is empty. Give each row an id of its own.',
    es: 'El archivo {file}, fila {row}: la columna {column} está vacía. Dé a cada fila un identificador propio.',
    pt: 'O arquivo {file}, linha {row}: a coluna {column} está vazia. Dê a cada linha um identificador próprio.',
    fr: 'Le fichier {file}, ligne {row} : la colonne {column} est vide. Donnez à chaque ligne son propre identifiant.',
    ht: 'Fichye {file}, liy {row}: kolòn {column} vid. Bay chak liy pwòp idantifyan pa l.',
  },
  'LINK.ID_TWICE': {
    en: 'File {file}: the rows {first} and {second} have one id in the column {column}. Give each row an id of its own.',
    es: 'El archivo {file}: las filas {first} y {second} tienen el mismo id en la columna {column}. Dé a cada fila un identificador propio.',
    pt: 'O arquivo {file}: as linhas {first} e {second} têm o mesmo id na coluna {column}. Dê a cada linha um identificador próprio.',
    fr: 'Le fichier {file} : les lignes {first} et {second} ont le même id dans la colonne {column}. Donnez à chaque ligne son propre identifiant.',
    ht: 'Fichye {file}: liy {first} ak {second} gen menm id nan kolòn {column}. Bay chak liy pwòp idantifyan pa l.',
  },
  'LINK.NOTHING_TO_COMPARE': {
    en: 'File {file}: no column says anything; all cells are empty or placeholders. Name columns with values.',
    es: 'El archivo {file}: ninguna columna dice nada; todas las celdas están vacías o son de relleno. Indique columnas con valores.',
    pt: 'O arquivo {file}: nenhuma coluna diz alguma coisa; todas as células estão vazias ou só preenchem lugar. Indique colunas com valores.',
    fr: 'Le fichier {file} : aucune colonne ne dit quoi que ce soit ; toutes les cellules sont vides ou de remplissage. Indiquez des colonnes avec des valeurs.',
    ht: 'Fichye {file}: pa gen kolòn ki di yon bagay; tout selil yo vid oswa se ranplisaj. Bay kolòn ki gen valè.',
  },
} as const satisfies Record<string, Text>;
