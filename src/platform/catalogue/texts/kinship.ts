import type { Text } from '../text.js';

/** With what table and model an installation reckons. */
export const KINSHIP_TEXTS = {
  'KINSHIP.FIELD_OF_A_CASE': {
    en: 'The model of an installation has theta, mutation and silent, and nothing else: {field} belongs to a single case. Take it out.',
    es: 'El modelo de una instalación tiene theta, mutation y silent y nada más: {field} pertenece a un caso. Quítelo.',
  },
  'KINSHIP.FLOOR': {
    en: 'The floor of matches is a probability above 0 and below 1, and {floor} is none. Give one such as 0.001.',
    es: 'El piso de las coincidencias es una probabilidad mayor que 0 y menor que 1, y {floor} no lo es. Indique una como 0.001.',
  },
  'KINSHIP.POPULATION_UNKNOWN': {
    en: "No frequency table is in use here as {population}. Look at the list of tables; a laboratory's own table needs the code of its institution too.",
    es: 'Aquí no hay una tabla de frecuencias en uso con el código {population}. Consulte la lista de tablas; la tabla propia de un laboratorio requiere también el código de su institución.',
  },
  'KINSHIP.REFERENCE_GONE': {
    en: 'The frequency table {population} that kinship is reckoned with is not there. Set the kinship model anew, or restore the database from its backup.',
    es: 'La tabla de frecuencias {population} con la que se calcula el parentesco no está. Defina de nuevo el modelo de parentesco o restaure la base de datos de su respaldo.',
  },
} as const satisfies Record<string, Text>;
