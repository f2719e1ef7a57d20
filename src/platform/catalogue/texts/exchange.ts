import type { Text } from '../text.js';

/** What the contract says of a record, field by field. */
export const EXCHANGE_TEXTS = {
  'EXCHANGE.NOT_JSON': {
    en: 'The line is not valid JSON.',
    es: 'La línea no es JSON válido.',
  },
  'EXCHANGE.NOT_AN_OBJECT': {
    en: 'A record is one JSON object.',
    es: 'Un registro es un solo objeto JSON.',
  },
  'EXCHANGE.TOO_DEEP': {
    en: 'Objects and lists are nested more deeply than allowed.',
    es: 'Los objetos y listas están anidados más de lo permitido.',
  },
  'EXCHANGE.KEY_TWICE': {
    en: 'A key stands twice in one object. Keep one of the two.',
    es: 'Una clave aparece dos veces en un objeto. Deje una.',
  },
  'EXCHANGE.LONE_SURROGATE': {
    en: 'A text holds half of a character. Write it again.',
    es: 'Un texto contiene medio carácter. Escríbalo de nuevo.',
  },
  'EXCHANGE.NUL_CHARACTER': {
    en: 'A text holds the character U+0000. Remove it.',
    es: 'Un texto contiene el carácter U+0000. Quítelo.',
  },
  'EXCHANGE.NUMBER_NOT_EXACT': {
    en: 'A number has more digits than can be kept exactly. Give it as text or with fewer digits.',
    es: 'Un número tiene más cifras de las que se pueden guardar con exactitud. Escríbalo como texto o con menos cifras.',
  },
  'EXCHANGE.TOO_MANY_ENTRIES': {
    en: 'A list has more entries than allowed.',
    es: 'Una lista tiene más elementos de los permitidos.',
  },
  'EXCHANGE.TEXT_TOO_LONG': {
    en: 'The text is longer than allowed. Shorten it.',
    es: 'El texto es más largo de lo permitido. Acórtelo.',
  },
  'EXCHANGE.MORE_FINDINGS': {
    en: 'There is more to mend in this record than is listed. Mend these first.',
    es: 'Hay más por corregir en este registro de lo que se muestra. Corrija primero esto.',
  },
  'EXCHANGE.WRONG_TYPE': {
    en: 'The value is of another JSON type than it should be.',
    es: 'El valor es de otro tipo JSON que el debido.',
  },
  'EXCHANGE.REQUIRED': {
    en: 'This field is required. Fill it in, or leave out the whole group.',
    es: 'Este campo es obligatorio. Complételo u omita todo el grupo.',
  },
  'EXCHANGE.NULL_IN_LIST': {
    en: 'A list holds null. Take the entry out.',
    es: 'Una lista contiene null. Quite ese elemento.',
  },
  'EXCHANGE.EMPTY_IN_LIST': {
    en: 'An empty entry of a list was left out.',
    es: 'Se omitió un elemento vacío de una lista.',
  },
  'EXCHANGE.NOT_IN_VOCABULARY': {
    en: 'The word is not one of those that this field takes. Choose one of them.',
    es: 'La palabra no es de las que admite este campo. Elija una de ellas.',
  },
  'EXCHANGE.OUT_OF_RANGE': {
    en: 'The number is outside what is possible. Check it and its unit.',
    es: 'El número está fuera de lo posible. Revíselo y revise su unidad.',
  },
  'EXCHANGE.NOT_A_WHOLE_NUMBER': {
    en: 'The number has to be whole.',
    es: 'El número debe ser entero.',
  },
  'EXCHANGE.RANGE_WITHOUT_SIDE': {
    en: 'A range needs a minimum, a maximum or both.',
    es: 'Un intervalo necesita un mínimo, un máximo o ambos.',
  },
  'EXCHANGE.RANGE_REVERSED': {
    en: 'The minimum is above the maximum. Exchange them.',
    es: 'El mínimo es mayor que el máximo. Intercámbielos.',
  },
  'EXCHANGE.IMPOSSIBLE_DATE': {
    en: 'This is no date, or there is no such day. Write 2021, 2021-03 or 2021-03-15.',
    es: 'Esto no es una fecha o ese día no existe. Escriba 2021, 2021-03 o 2021-03-15.',
  },
  'EXCHANGE.IMPOSSIBLE_INSTANT': {
    en: 'This is no moment with its time zone. Write it like 2021-03-15T10:30:00Z.',
    es: 'Esto no es un momento con zona horaria. Escríbalo como 2021-03-15T10:30:00Z.',
  },
  'EXCHANGE.NOT_A_COUNTRY': {
    en: 'This is no country code. Write two capitals of ISO 3166-1, such as HN.',
    es: 'Esto no es un código de país. Escriba dos mayúsculas de ISO 3166-1, como HN.',
  },
  'EXCHANGE.STAR_NOT_ALONE': {
    en: 'The star means every country and stands alone. Take the star or the other entries out.',
    es: 'El asterisco significa todos los países y va solo. Quite el asterisco o los demás elementos.',
  },
  'EXCHANGE.GRANT_WITHOUT_COUNTRY': {
    en: 'This grant across borders names no country, so the search reaches none. Add the countries that the family agreed to, or ["*"] for all of them.',
    es: 'Este permiso para buscar en otros países no nombra ninguno, así que la búsqueda no llega a ninguno. Agregue los países que la familia aceptó, o ["*"] si son todos.',
  },
  'EXCHANGE.NOT_A_LANGUAGE': {
    en: 'This is no language tag. Write it like es, en or quc (BCP 47).',
    es: 'Esto no es un código de idioma. Escríbalo como es, en o quc (BCP 47).',
  },
  'EXCHANGE.NOT_AN_EMAIL': {
    en: 'This is not one e-mail address.',
    es: 'Esto no es una sola dirección de correo.',
  },
  'EXCHANGE.NOT_A_SHA256': {
    en: 'This is no SHA-256. Write 64 lower-case hexadecimal digits.',
    es: 'Esto no es un SHA-256. Escriba 64 dígitos hexadecimales en minúscula.',
  },
  'EXCHANGE.NOT_A_TOOTH': {
    en: 'This is no tooth number of the FDI scheme, 11 to 48 or 51 to 85.',
    es: 'Esto no es un número de diente del sistema FDI, de 11 a 48 o de 51 a 85.',
  },
  'EXCHANGE.ID_CONTROL_CHARACTER': {
    en: 'A code holds a control character. Remove it.',
    es: 'Un código contiene un carácter de control. Quítelo.',
  },
  'EXCHANGE.ID_OUTER_SPACE': {
    en: 'A code begins or ends with a space. Remove the space.',
    es: 'Un código empieza o termina con un espacio. Quítelo.',
  },
  'EXCHANGE.ID_TWICE': {
    en: 'A code stands twice in one list. Give each entry its own.',
    es: 'Un código aparece dos veces en una lista. Dé a cada elemento el suyo.',
  },
  'EXCHANGE.SELF_REFERENCE': {
    en: 'A reference points to the very record that it stands in. Remove it.',
    es: 'Una referencia apunta al mismo registro que la contiene. Quítela.',
  },
  'EXCHANGE.REFERENCE_UNKNOWN': {
    en: 'A reference names nobody in this record. Correct the code that it names.',
    es: 'Una referencia no nombra a nadie de este registro. Corrija el código que nombra.',
  },
  'EXCHANGE.INSTITUTION_MISMATCH': {
    en: 'The record belongs to another institution than the one that hands it in.',
    es: 'El registro pertenece a otra institución que la que lo entrega.',
  },
  'EXCHANGE.INSTITUTION_NOT_LOADED': {
    en: 'The institution that owns the record is not enrolled here. Enrol it first, or correct its code.',
    es: 'La institución dueña del registro no está inscrita aquí. Inscríbala primero o corrija su código.',
  },
  'EXCHANGE.UNKNOWN_INSTITUTION': {
    en: 'This institution is not enrolled here, so the entry grants nothing.',
    es: 'Esta institución no está inscrita aquí y la entrada no otorga nada.',
  },
  'EXCHANGE.UNKNOWN_FIELD': {
    en: 'There is no such field; what it says was kept under `extra` and is not compared.',
    es: 'No existe ese campo; lo que dice se guardó en `extra` y no se compara.',
  },
  'EXCHANGE.MIGRATION_STATUS_DROPPED': {
    en: 'Migration status is not kept here; the value was dropped.',
    es: 'La condición migratoria no se guarda aquí; el valor se descartó.',
  },
  'EXCHANGE.UNKNOWN_PATH': {
    en: 'There is no field at this path. Write it like person.birthDate.',
    es: 'No hay ningún campo en esta ruta. Escríbala como person.birthDate.',
  },
  'EXCHANGE.ASKED_BUT_ANSWERED': {
    en: 'The field is said to be unanswered and has a value. Remove one of the two.',
    es: 'Se dice que el campo quedó sin respuesta y tiene un valor. Quite una de las dos cosas.',
  },
} as const satisfies Record<string, Text>;
