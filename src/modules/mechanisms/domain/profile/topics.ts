import type { Bilingual } from './bilingual.js';

/** What a profile can speak of; the name is for people. */
export const TOPICS = {
  intake_at_home: { en: 'Reporting at home', es: 'Reporte en el país' },
  intake_abroad: { en: 'Reporting from abroad', es: 'Reporte desde el extranjero' },
  search_mechanism: { en: 'Search mechanism', es: 'Mecanismo de búsqueda' },
  search_roundtable: { en: 'Round table of institutions', es: 'Mesa de instituciones' },
  alert: { en: 'Alert and its reach', es: 'Alerta y alcance' },
  minimum_data: { en: 'Least data asked for', es: 'Datos mínimos que se piden' },
  registry: { en: 'Register of missing persons', es: 'Registro de personas desaparecidas' },
  migrants_in_registry: { en: 'Migrants in the register', es: 'Migrantes en el registro' },
  living_search: { en: 'Search among the living', es: 'Búsqueda entre personas con vida' },
  forensic_bank: { en: 'Forensic bank', es: 'Banco forense' },
  forensic_data_rules: { en: 'Rules for forensic data', es: 'Reglas sobre datos forenses' },
  fingerprints: { en: 'Fingerprints', es: 'Huellas dactilares' },
  identification: { en: 'Identification', es: 'Identificación' },
  genetic_exchange: { en: 'Exchange of genetic data', es: 'Intercambio de datos genéticos' },
  public_database: { en: 'Public database', es: 'Base de datos pública' },
  burial: { en: 'Burial and its trace', es: 'Inhumación y trazabilidad' },
  return_of_remains: { en: 'Return of remains', es: 'Restitución de restos' },
  families: { en: 'What families ask for', es: 'Lo que piden las familias' },
  data_access: { en: 'Who may read the data', es: 'Quién puede leer los datos' },
  migration_policy: { en: 'Migration policy', es: 'Política migratoria' },
  focal_point: { en: 'Focal point', es: 'Punto focal' },
  response_times: { en: 'Time limits', es: 'Plazos' },
  agreements: { en: 'Agreements with other States', es: 'Acuerdos con otros Estados' },
} as const satisfies Record<string, Bilingual>;

export type Topic = keyof typeof TOPICS;
