import type { Text } from '../text.js';

/** What `huella evaluate` and `huella simulate` refuse, with the place and the mend. */
export const EVALUATION_TEXTS = {
  'EVALUATION.LINE_NO_OBJECT': {
    en: 'Line {line} of {file}: this is no JSON object. Write one object a line; mend or remove this one and run the command again.',
    es: 'Línea {line} de {file}: no es un objeto JSON. Escriba un objeto por línea; corrija o quite esta y ejecute la orden de nuevo.',
    pt: 'Linha {line} de {file}: isto não é um objeto JSON. Escreva um objeto por linha; corrija ou retire esta e execute o comando de novo.',
    fr: 'Ligne {line} de {file} : ce n’est pas un objet JSON. Écrivez un objet par ligne ; corrigez ou retirez celle-ci et relancez la commande.',
    ht: 'Liy {line} nan {file}: sa se pa yon objè JSON. Ekri yon objè pa liy; korije oswa retire sa a epi lanse kòmand lan ankò.',
  },
  'EVALUATION.LINE_NO_PAIR': {
    en: 'Line {line} of {file}: {side} does not name a record. Write {side} as an object with institution and id, both texts.',
    es: 'Línea {line} de {file}: {side} no nombra un registro. Escriba {side} como un objeto con institution e id, ambos textos.',
    pt: 'Linha {line} de {file}: {side} não nomeia um registro. Escreva {side} como um objeto com institution e id, ambos textos.',
    fr: 'Ligne {line} de {file} : {side} ne nomme pas un dossier. Écrivez {side} comme un objet avec institution et id, tous deux des textes.',
    ht: 'Liy {line} nan {file}: {side} pa site yon dosye. Ekri {side} tankou yon objè ak institution epi id, tou de se tèks.',
  },
  'EVALUATION.LINE_NO_RECORD': {
    en: 'Line {line} of {file}: this is no record. It needs recordType (report, remains or living), institution and id.',
    es: 'Línea {line} de {file}: no es un registro. Necesita recordType (report, remains o living), institution e id.',
    pt: 'Linha {line} de {file}: isto não é um registro. Ele precisa de recordType (report, remains ou living), institution e id.',
    fr: 'Ligne {line} de {file} : ce n’est pas un dossier. Il lui faut recordType (report, remains ou living), institution et id.',
    ht: 'Liy {line} nan {file}: sa se pa yon dosye. Li bezwen recordType (report, remains oswa living), institution ak id.',
  },
  'EVALUATION.PAIR_UNKNOWN': {
    en: 'Line {line} of {file}: the pair names a record that records.ndjson does not hold, or two that are never compared. Use the files of one region together.',
    es: 'Línea {line} de {file}: el par nombra un registro que no está en records.ndjson, o dos que nunca se comparan. Use juntos los archivos de una misma región.',
    pt: 'Linha {line} de {file}: o par nomeia um registro que não está em records.ndjson, ou dois que nunca são comparados. Use juntos os arquivos de uma mesma região.',
    fr: 'Ligne {line} de {file} : la paire nomme un dossier absent de records.ndjson, ou deux qui ne sont jamais comparés. Utilisez ensemble les fichiers d’une même région.',
    ht: 'Liy {line} nan {file}: pè a site yon dosye ki pa nan records.ndjson, oswa de dosye yo pa janm konpare. Sèvi ak fichye yon menm rejyon ansanm.',
  },
  'EVALUATION.LINE_NO_GROUP': {
    en: 'Line {line} of {file}: this is no group. It needs people, a list; each of them has records, a list of objects with institution and id.',
    es: 'Línea {line} de {file}: no es un grupo. Necesita people, una lista; cada persona tiene records, una lista de objetos con institution e id.',
    pt: 'Linha {line} de {file}: isto não é um grupo. Ele precisa de people, uma lista; cada pessoa tem records, uma lista de objetos com institution e id.',
    fr: 'Ligne {line} de {file} : ce n’est pas un groupe. Il lui faut people, une liste ; chaque personne a records, une liste d’objets avec institution et id.',
    ht: 'Liy {line} nan {file}: sa se pa yon gwoup. Li bezwen people, yon lis; chak moun gen records, yon lis objè ak institution epi id.',
  },
  'EVALUATION.LINE_NO_DAMAGE': {
    en: 'Line {line} of {file}: this tells no damage to a record. It needs institution, id and damage, a list of texts.',
    es: 'Línea {line} de {file}: no dice el daño de un registro. Necesita institution, id y damage, una lista de textos.',
    pt: 'Linha {line} de {file}: isto não diz o dano de um registro. Precisa de institution, id e damage, uma lista de textos.',
    fr: 'Ligne {line} de {file} : ceci ne dit pas le dommage d’un dossier. Il faut institution, id et damage, une liste de textes.',
    ht: 'Liy {line} nan {file}: sa pa di domaj yon dosye. Li bezwen institution, id ak damage, yon lis tèks.',
  },
  'EVALUATION.RECORD_UNKNOWN': {
    en: 'Line {line} of {file}: it names a record that records.ndjson does not hold. Use the files of one region together.',
    es: 'Línea {line} de {file}: nombra un registro que no está en records.ndjson. Use juntos los archivos de una misma región.',
    pt: 'Linha {line} de {file}: nomeia um registro que não está em records.ndjson. Use juntos os arquivos de uma mesma região.',
    fr: 'Ligne {line} de {file} : elle nomme un dossier absent de records.ndjson. Utilisez ensemble les fichiers d’une même région.',
    ht: 'Liy {line} nan {file}: li site yon dosye ki pa nan records.ndjson. Sèvi ak fichye yon menm rejyon ansanm.',
  },
  'EVALUATION.NO_THINNED': {
    en: 'The region has no file {file}, so that answers for a smaller bank cannot be scored. Make the region with huella simulate --thin 7, or leave --thinned out.',
    es: 'La región no tiene el archivo {file}, así que no se pueden evaluar respuestas para un banco menor. Haga la región con huella simulate --thin 7, o quite --thinned.',
    pt: 'A região não tem o arquivo {file}, por isso não se podem avaliar respostas para um banco menor. Faça a região com huella simulate --thin 7, ou retire --thinned.',
    fr: 'La région n’a pas de fichier {file}, on ne peut donc pas évaluer de réponses pour une banque plus petite. Faites la région avec huella simulate --thin 7, ou retirez --thinned.',
    ht: 'Rejyon an pa gen fichye {file}, kidonk yo pa ka evalye repons pou yon bank ki pi piti. Fè rejyon an ak huella simulate --thin 7, oswa retire --thinned.',
  },
  'EVALUATION.NO_TRUTH': {
    en: 'The file {file} holds no true pair, so that there is nothing to score against. Name a folder made by huella simulate, or a region like it.',
    es: 'El archivo {file} no contiene ningún par verdadero, así que no hay con qué comparar. Indique una carpeta hecha por huella simulate, o una región semejante.',
    pt: 'O arquivo {file} não contém nenhum par verdadeiro, por isso não há com que comparar. Indique uma pasta feita por huella simulate, ou uma região como ela.',
    fr: 'Le fichier {file} ne contient aucune paire vraie, il n’y a donc rien à quoi comparer. Indiquez un dossier fait par huella simulate, ou une région semblable.',
    ht: 'Fichye {file} pa gen okenn pè ki vre, kidonk pa gen anyen pou konpare. Bay yon katab huella simulate te fè, oswa yon rejyon ki sanble ak li.',
  },
  'EVALUATION.NO_NETWORK': {
    en: 'The file {file} does not list institutions (code, country) and agreements (parties, categories). Write it as for huella institution load.',
    es: 'El archivo {file} no enumera instituciones (code, country) y acuerdos (parties, categories). Escríbalo como para huella institution load.',
    pt: 'O arquivo {file} não lista instituições (code, country) e convênios (parties, categories). Escreva-o como para huella institution load.',
    fr: 'Le fichier {file} ne liste pas les institutions (code, country) et les accords (parties, categories). Écrivez-le comme pour huella institution load.',
    ht: 'Fichye {file} pa bay lis enstitisyon yo (code, country) ak akò yo (parties, categories). Ekri l tankou pou huella institution load.',
  },
} as const satisfies Record<string, Text>;
