export type SimulatedInstitutionKind =
  | 'search_mechanism'
  | 'forensic_institute'
  | 'foreign_ministry'
  | 'consulate'
  | 'prosecutor'
  | 'ombudsman'
  | 'civil_society'
  | 'red_cross'
  | 'reception'
  | 'shelter'
  | 'oversight';

export interface SimulatedInstitution {
  readonly code: string;
  readonly name: string;
  readonly country: string;
  readonly kind: SimulatedInstitutionKind;
}

export type Category = 'report' | 'remains' | 'living' | 'genetic';

export interface SimulatedAgreement {
  readonly id: string;
  readonly parties: readonly string[] | '*';
  readonly except?: readonly (readonly [string, string])[];
  readonly categories: readonly Category[];
  readonly level: number;
  readonly purposes: readonly string[];
}

export interface SimulatedInstitutionsFile {
  readonly institutions: readonly SimulatedInstitution[];
  readonly agreements: readonly SimulatedAgreement[];
}

const KIND_OF: Readonly<Record<string, SimulatedInstitutionKind>> = {
  S: 'search_mechanism',
  F: 'forensic_institute',
  M: 'foreign_ministry',
  C: 'consulate',
  P: 'prosecutor',
  O: 'ombudsman',
  N: 'civil_society',
  X: 'red_cross',
  R: 'reception',
  B: 'shelter',
  V: 'oversight',
};

/**
 * Every institution is invented and its name says so: none stands for an agency that exists. `code; country;
 * kind; name`. A consulate belongs to the country that sends it, wherever it stands.
 */
const INSTITUTIONS: readonly SimulatedInstitution[] =
  `HN-SEARCH; HN; S; Comisión de Búsqueda de Honduras (inventada)
  HN-FORENSIC; HN; F; Instituto Forense del Aguán (inventado)
  HN-MFA; HN; M; Ministerio del Exterior de Honduras (inventado)
  HN-CONSULATE-TEXAS; HN; C; Consulado Hondureño del Sur de Texas (inventado)
  HN-RECEPTION; HN; R; Centro de Recepción de Retornados de Honduras (inventado)
  SV-OMBUDSMAN; SV; O; Defensoría de Migrantes de El Salvador (inventada)
  SV-MFA; SV; M; Ministerio del Exterior de El Salvador (inventado)
  SV-FAMILIES; SV; N; Comité de Familias Salvadoreñas (inventado)
  SV-RECEPTION; SV; R; Casa de Recepción de El Salvador (inventada)
  GT-SEARCH; GT; S; Mecanismo de Búsqueda de Guatemala (inventado)
  GT-PROSECUTOR; GT; P; Fiscalía de Personas Desaparecidas de Guatemala (inventada)
  GT-FORENSIC; GT; F; Laboratorio Forense de Guatemala (inventado)
  GT-MFA; GT; M; Ministerio del Exterior de Guatemala (inventado)
  GT-CONSULATE-CHIAPAS; GT; C; Consulado Guatemalteco de la Frontera Sur (inventado)
  GT-RECEPTION; GT; R; Centro de Retornados de Guatemala (inventado)
  NI-FAMILIES; NI; N; Red de Familias Nicaragüenses (inventada)
  NI-FORENSIC; NI; F; Instituto Forense de Nicaragua (inventado)
  NI-MFA; NI; M; Ministerio del Exterior de Nicaragua (inventado)
  CR-REDCROSS; CR; X; Servicio de Reencuentro de Costa Rica (inventado)
  CR-MFA; CR; M; Ministerio del Exterior de Costa Rica (inventado)
  PA-FORENSIC; PA; F; Instituto Forense del Darién (inventado)
  PA-SHELTER; PA; B; Estación Humanitaria del Darién (inventada)
  PA-MFA; PA; M; Ministerio del Exterior de Panamá (inventado)
  PA-OVERSIGHT; PA; V; Observatorio Regional de Plazos (inventado)
  MX-SEARCH; MX; S; Comisión de Búsqueda de México (inventada)
  MX-PROSECUTOR; MX; P; Fiscalía de Migrantes de México (inventada)
  MX-FORENSIC-SOUTH; MX; F; Servicio Forense del Sur de México (inventado)
  MX-FORENSIC-EAST; MX; F; Servicio Forense del Noreste de México (inventado)
  MX-FORENSIC-WEST; MX; F; Servicio Forense del Noroeste de México (inventado)
  MX-SHELTER-SOUTH; MX; B; Albergue La Ceiba (inventado)
  MX-SHELTER-NORTH; MX; B; Albergue El Mezquite (inventado)
  MX-MFA; MX; M; Ministerio del Exterior de México (inventado)
  US-FORENSIC-TEXAS; US; F; South Texas Identification Laboratory (invented)
  US-FORENSIC-ARIZONA; US; F; Arizona Desert Examiner (invented)
  US-FAMILIES; US; N; Borderland Families Network (invented)
  US-HOSPITAL-AID; US; B; Rio Grande Hospital Companions (invented)
  US-MFA; US; M; United States Foreign Office (invented)
  CO-SEARCH; CO; S; Unidad de Búsqueda de Colombia (inventada)
  CO-FORENSIC; CO; F; Instituto Forense de Colombia (inventado)
  CO-MFA; CO; M; Ministerio del Exterior de Colombia (inventado)
  CO-RECEPTION; CO; R; Centro de Retorno de Colombia (inventado)
  VE-FAMILIES; VE; N; Comité de Familias Venezolanas (inventado)
  VE-MFA; VE; M; Ministerio del Exterior de Venezuela (inventado)
  EC-SEARCH; EC; S; Mecanismo de Búsqueda del Ecuador (inventado)
  EC-MFA; EC; M; Ministerio del Exterior del Ecuador (inventado)
  EC-CONSULATE-SONORA; EC; C; Consulado Ecuatoriano de Sonora (inventado)
  PE-OMBUDSMAN; PE; O; Defensoría del Migrante del Perú (inventada)
  PE-MFA; PE; M; Ministerio del Exterior del Perú (inventado)
  HT-SEARCH; HT; S; Bureau de Recherche d’Haïti (inventé)
  HT-FORENSIC; HT; F; Institut Médico-légal d’Haïti (inventé)
  HT-MFA; HT; M; Ministère des Affaires Extérieures d’Haïti (inventé)
  DO-REDCROSS; DO; X; Servicio de Reencuentro Dominicano (inventado)
  DO-FORENSIC; DO; F; Instituto Forense Dominicano (inventado)
  DO-SHELTER; DO; B; Refugio Bahía de Samaná (inventado)
  DO-MFA; DO; M; Ministerio del Exterior Dominicano (inventado)`
    .split('\n')
    .map((line) => {
      const [code = '', country = '', kind = '', name = ''] = line.trim().split('; ');
      return { code, country, kind: KIND_OF[kind]!, name };
    });

const EVERYTHING: readonly Category[] = ['report', 'remains', 'living', 'genetic'];

const AGREEMENTS: readonly SimulatedAgreement[] = [
  {
    id: 'REGIONAL',
    parties: '*',
    except: [
      // Nothing else covers this pair: the two have no agreement at all.
      ['VE-FAMILIES', 'US-FORENSIC-TEXAS'],
      ['NI-FAMILIES', 'MX-PROSECUTOR'],
      // Both have agreements of their own, below.
      ['HT-SEARCH', 'DO-SHELTER'],
      ['GT-PROSECUTOR', 'US-FORENSIC-ARIZONA'],
    ],
    categories: EVERYTHING,
    level: 2,
    purposes: ['search', 'forensic_matching'],
  },
  {
    id: 'HN-TEXAS',
    parties: ['HN-SEARCH', 'HN-CONSULATE-TEXAS', 'US-FORENSIC-TEXAS'],
    categories: ['report', 'remains', 'genetic'],
    level: 3,
    purposes: ['search', 'forensic_matching'],
  },
  {
    id: 'HISPANIOLA',
    parties: ['HT-SEARCH', 'DO-SHELTER'],
    categories: ['report', 'living'],
    level: 1,
    purposes: ['search'],
  },
  {
    id: 'GT-ARIZONA',
    parties: ['GT-PROSECUTOR', 'US-FORENSIC-ARIZONA'],
    // Without `genetic`: profiles do not travel under this agreement.
    categories: ['report', 'remains'],
    level: 1,
    purposes: ['forensic_matching', 'judicial'],
  },
  {
    id: 'GT-HOUSE',
    parties: ['GT-SEARCH', 'GT-FORENSIC'],
    categories: EVERYTHING,
    level: 4,
    purposes: ['search', 'forensic_matching'],
  },
];

export const INSTITUTIONS_FILE: SimulatedInstitutionsFile = {
  institutions: INSTITUTIONS,
  agreements: AGREEMENTS,
};

const BY_CODE: ReadonlyMap<string, SimulatedInstitution> = new Map(
  INSTITUTIONS.map((each) => [each.code, each]),
);

export function institution(code: string): SimulatedInstitution {
  const found = BY_CODE.get(code);
  if (found === undefined) throw new RangeError(`No institution is called ${code}.`);
  return found;
}

/** The institutions at which families of a country file; at one that is listed twice they file more often. */
const FILED_AT_HOME: Readonly<Record<string, readonly string[]>> = {
  HN: ['HN-SEARCH', 'HN-SEARCH', 'HN-MFA', 'HN-CONSULATE-TEXAS'],
  SV: ['SV-OMBUDSMAN', 'SV-OMBUDSMAN', 'SV-FAMILIES', 'SV-MFA'],
  GT: ['GT-SEARCH', 'GT-SEARCH', 'GT-PROSECUTOR', 'GT-CONSULATE-CHIAPAS'],
  NI: ['NI-FAMILIES'],
  CR: ['CR-REDCROSS', 'CR-MFA'],
  PA: ['PA-MFA'],
  MX: ['MX-SEARCH', 'MX-SEARCH', 'MX-PROSECUTOR'],
  CO: ['CO-SEARCH', 'CO-SEARCH', 'CO-MFA'],
  VE: ['VE-FAMILIES', 'VE-FAMILIES', 'VE-MFA'],
  EC: ['EC-SEARCH', 'EC-MFA', 'EC-CONSULATE-SONORA'],
  PE: ['PE-OMBUDSMAN', 'PE-MFA'],
  HT: ['HT-SEARCH', 'HT-SEARCH', 'HT-MFA'],
  DO: ['DO-REDCROSS', 'DO-MFA'],
};

/** The institutions where a relative abroad, or another relative at another counter, files again. */
const FILED_ELSEWHERE = [
  'US-FAMILIES',
  'US-FAMILIES',
  'MX-SEARCH',
  'MX-PROSECUTOR',
  'CR-REDCROSS',
  'DO-REDCROSS',
];

export function countersAtHome(country: string): readonly string[] {
  return FILED_AT_HOME[country] ?? FILED_ELSEWHERE;
}

export function countersElsewhere(country: string, than: string): readonly string[] {
  return [...FILED_ELSEWHERE, ...countersAtHome(country)].filter((code) => code !== than);
}

/** The tongue that an institution writes its records in. */
export function tongueOf(code: string): 'es' | 'en' | 'fr' {
  const country = institution(code).country;
  if (country === 'US') return 'en';
  return country === 'HT' ? 'fr' : 'es';
}
