import type { Text } from '../text.js';

/** What is wrong with a table that is read column by column. */
export const TABLES_TEXTS = {
  'TABLES.UNKNOWN_FORMAT': {
    en: 'File {file} is no table that can be read. Give a .csv, .csv.gz or .parquet file.',
    es: 'El archivo {file} no es una tabla que se pueda leer. Indique un archivo .csv, .csv.gz o .parquet.',
    pt: 'O arquivo {file} não é uma tabela que se possa ler. Indique um arquivo .csv, .csv.gz ou .parquet.',
    fr: 'Le fichier {file} n’est pas une table lisible. Donnez un fichier .csv, .csv.gz ou .parquet.',
    ht: 'Fichye {file} se pa yon tablo yo ka li. Bay yon fichye .csv, .csv.gz oswa .parquet.',
  },
  'TABLES.NOT_READABLE': {
    en: 'File {file} is damaged, or is not what its name says. Write the file again, and see that it is whole.',
    es: 'El archivo {file} está dañado o no es lo que dice su nombre. Vuelva a generar el archivo y compruebe que esté completo.',
    pt: 'O arquivo {file} está danificado ou não é o que o nome diz. Gere o arquivo de novo e veja se está completo.',
    fr: 'Le fichier {file} est endommagé, ou n’est pas ce que dit son nom. Refaites le fichier, et voyez s’il est entier.',
    ht: 'Fichye {file} domaje, oswa li pa sa non li di a. Fè fichye a ankò, epi gade si li konplè.',
  },
  'TABLES.EMPTY': {
    en: 'File {file} is empty. Give a table with a line of column names and at least one row.',
    es: 'El archivo {file} está vacío. Indique una tabla con una línea de nombres de columnas y al menos una fila.',
    pt: 'O arquivo {file} está vazio. Indique uma tabela com uma linha de nomes de colunas e ao menos uma linha de valores.',
    fr: 'Le fichier {file} est vide. Donnez une table avec une ligne de noms de colonnes et au moins une ligne de valeurs.',
    ht: 'Fichye {file} vid. Bay yon tablo ki gen yon liy non kolòn ak omwen yon liy valè.',
  },
  'TABLES.COLUMN_MISSING': {
    en: 'File {file} lacks the columns {columns}. It has {present}. Correct the names, or the file.',
    es: 'Al archivo {file} le faltan las columnas {columns}. Tiene {present}. Corrija los nombres o el archivo.',
    pt: 'Ao arquivo {file} faltam as colunas {columns}. Ele tem {present}. Corrija os nomes ou o arquivo.',
    fr: 'Il manque au fichier {file} les colonnes {columns}. Il a {present}. Corrigez les noms, ou le fichier.',
    ht: 'Fichye {file} manke kolòn {columns}. Li gen {present}. Korije non yo oswa fichye a.',
  },
  'TABLES.ROW_MALFORMED': {
    en: 'File {file}, line {line}: the line cannot be cut into cells, most often for a quote that is not closed. Correct the line.',
    es: 'El archivo {file}, línea {line}: la línea no se puede dividir en celdas, casi siempre por unas comillas sin cerrar. Corrija la línea.',
    pt: 'O arquivo {file}, linha {line}: a linha não pode ser dividida em células, quase sempre por aspas que não se fecham. Corrija a linha.',
    fr: 'Le fichier {file}, ligne {line} : la ligne ne peut pas être coupée en cellules, le plus souvent à cause d’un guillemet non fermé. Corrigez la ligne.',
    ht: 'Fichye {file}, liy {line}: yo pa ka koupe liy lan an selil, pi souvan se paske gen yon gimè ki pa fèmen. Korije liy lan.',
  },
  'TABLES.NOT_UTF8': {
    en: 'File {file} is in an encoding that cannot be told, so that its accents would be lost. Save it as “CSV UTF-8”.',
    es: 'El archivo {file} está en una codificación que no se puede reconocer y sus tildes se perderían. Guárdelo como «CSV UTF-8».',
    pt: 'O arquivo {file} está numa codificação que não se pode reconhecer e os seus acentos se perderiam. Salve-o como “CSV UTF-8”.',
    fr: 'Le fichier {file} est dans un codage que l’on ne peut pas reconnaître et ses accents seraient perdus. Enregistrez-le en « CSV UTF-8 ».',
    ht: 'Fichye {file} nan yon kodaj yo pa ka rekonèt, aksan li yo t ap pèdi. Anrejistre l kòm “CSV UTF-8”.',
  },
} as const satisfies Record<string, Text>;
