import type { Text } from '../text.js';

/** With what table and model an installation reckons. */
export const KINSHIP_TEXTS = {
  'KINSHIP.FIELD_OF_A_CASE': {
    en: 'The model of an installation has theta, mutation and silent, and nothing else: {field} belongs to a single case. Take it out.',
    es: 'El modelo de una instalación tiene theta, mutation y silent y nada más: {field} pertenece a un caso. Quítelo.',
    pt: 'O modelo de uma instalação tem theta, mutation e silent e mais nada: {field} pertence a um caso. Retire-o.',
    fr: 'Le modèle d’une installation a theta, mutation et silent, et rien d’autre : {field} appartient à un cas. Retirez-le.',
    ht: 'Modèl yon enstalasyon gen theta, mutation ak silent, epi anyen ankò: {field} se pou yon sèl ka. Retire l.',
  },
  'KINSHIP.FLOOR': {
    en: 'The floor of matches is a probability above 0 and below 1, and {floor} is none. Give one such as 0.001.',
    es: 'El piso de las coincidencias es una probabilidad mayor que 0 y menor que 1, y {floor} no lo es. Indique una como 0.001.',
    pt: 'O piso das coincidências é uma probabilidade maior que 0 e menor que 1, e {floor} não é. Indique uma como 0.001.',
    fr: 'Le plancher des correspondances est une probabilité supérieure à 0 et inférieure à 1, et {floor} n’en est pas une. Donnez-en une comme 0.001.',
    ht: 'Planche korespondans yo se yon pwobabilite ki pi gwo pase 0 epi ki pi piti pase 1, men {floor} se pa sa. Bay youn tankou 0.001.',
  },
  'KINSHIP.POPULATION_UNKNOWN': {
    en: 'No frequency table is in use here as {population}. Look at the list of tables; a laboratory’s own table needs the code of its institution too.',
    es: 'Aquí no hay una tabla de frecuencias en uso con el código {population}. Consulte la lista de tablas; la tabla propia de un laboratorio requiere también el código de su institución.',
    pt: 'Aqui não há uma tabela de frequências em uso com o código {population}. Veja a lista de tabelas; a tabela própria de um laboratório precisa também do código da sua instituição.',
    fr: 'Aucune table de fréquences n’est en usage ici sous le code {population}. Voyez la liste des tables ; la table propre à un laboratoire demande aussi le code de son institution.',
    ht: 'Pa gen okenn tablo frekans y ap itilize isit la ki rele {population}. Gade lis tablo yo; pwòp tablo yon laboratwa bezwen kòd enstitisyon li tou.',
  },
  'KINSHIP.REFERENCE_GONE': {
    en: 'The frequency table {population} that kinship is reckoned with is not there. Set the kinship model anew, or restore the database from its backup.',
    es: 'La tabla de frecuencias {population} con la que se calcula el parentesco no está. Defina de nuevo el modelo de parentesco o restaure la base de datos de su respaldo.',
    pt: 'A tabela de frequências {population} com que se calcula o parentesco não está aqui. Defina de novo o modelo de parentesco ou restaure o banco de dados da cópia de segurança.',
    fr: 'La table de fréquences {population} avec laquelle la parenté est calculée n’est plus là. Définissez de nouveau le modèle de parenté, ou restaurez la base de données depuis sa sauvegarde.',
    ht: 'Tablo frekans {population} yo sèvi pou kalkile lyen fanmi an pa la. Defini modèl lyen fanmi an ankò, oswa restore baz done a ak kopi sekirite li.',
  },
} as const satisfies Record<string, Text>;
