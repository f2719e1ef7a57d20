/**
 * Names of places that GeoNames' table of towns does not have: old names, short forms, Spanish for its
 * English, Haitian Creole for its French. First what is written, then what the table calls it; `#` stands
 * before a first-level division. Nobody has reviewed any of them.
 */
type OtherNames = readonly (readonly [string, string])[];

/**
 * Long names of the states: the catalogue of INEGI as variables of its surveys have it (read in IHSN's
 * catalogue, 7221). Short forms: as public databases of Mexican offices and universities write them. The
 * Federal District became Mexico City in 2016 (decree of 29 January 2016; not read).
 */
const MEXICO = `
Ags:#Aguascalientes;BC:#Baja California;Baja California Norte:#Baja California;BCS:#Baja California Sur;Camp:#Campeche
Chis:#Chiapas;Chih:#Chihuahua;Coah:#Coahuila;Coahuila de Zaragoza:#Coahuila;Col:#Colima;CDMX:#Mexico City;DF:#Mexico City
Ciudad de México:#Mexico City;Distrito Federal:#Mexico City;México DF:#Mexico City;Dgo:#Durango;Gto:#Guanajuato;Gro:#Guerrero
Hgo:#Hidalgo;Jal:#Jalisco;Mex:#México;Edomex:#México;Edo de México:#México;Estado de México:#México;Mich:#Michoacán
Michoacán de Ocampo:#Michoacán;Mor:#Morelos;Nay:#Nayarit;NL:#Nuevo León;Oax:#Oaxaca;Pue:#Puebla;Qro:#Querétaro
Querétaro de Arteaga:#Querétaro;Qroo:#Quintana Roo;QR:#Quintana Roo;SLP:#San Luis Potosí;Sin:#Sinaloa;Son:#Sonora
Tab:#Tabasco;Tamps:#Tamaulipas;Tlax:#Tlaxcala;Ver:#Veracruz;Veracruz Llave:#Veracruz
Veracruz de Ignacio de la Llave:#Veracruz;Yuc:#Yucatán;Zac:#Zacatecas
Ciudad de México:Mexico City;México:Mexico City;México DF:Mexico City;CDMX:Mexico City;DF:Mexico City
Distrito Federal:Mexico City;Monterey:Monterrey
`;

/**
 * Haitian Creole: the list of departments and towns in the form of a Haitian shop (public code, 2026). French
 * where GeoNames has Creole, and Spanish: own.
 */
const HAITI = `
Lwès:#Ouest;Latibonit:#Artibonite;Nò:#Nord;Nòdès:#Nord-Est;Nòdwès:#Nord-Ouest;Sant:#Centre;Sid:#Sud;Sidès:#Sud-Est
Grandans:#Grand'Anse;Nip:#Nippes
Pòtoprens:Port-au-Prince;Puerto Príncipe:Port-au-Prince;Kafou:Carrefour;Dèlma:Delmas;Petyonvil:Pétionville;Kenskòf:Kenscoff
Leyogàn:Léogâne;Akayè:Arcahaie;Gonayiv:Gonaïves;Sen Mak:Saint-Marc;Vèrèt:Verrettes;Okap:Cap-Haïtien;Cabo Haitiano:Cap-Haïtien
Le Cap:Cap-Haïtien;Pò Mago:Port-Margot;Obòy:Borgne;Fòlibète:Fort Liberté;Wanament:Ouanaminthe;Karis:Carice
Pòdepè:Port-de-Paix;Sen Lwi dinò:Saint-Louis du Nord;Mòl Sen Nikola:Môle Saint-Nicolas;Ench:Hinche;Mibalè:Mirebalais
Laskawobas:Lascahobas;Tomonn:Thomonde;Okay:Les Cayes;Aken:Aquin;Jakmèl:Jacmel;Marigo:Marigot;Jeremi:Jérémie;Koray:Corail
Dam Mari:Dame-Marie;Miragwàn:Miragoâne;Ansavo:Anse-à-Veau;Baradè:Baradères;Grand-Goâve:Grangwav;Petit-Goâve:Tigwav
Coteaux:Koto;Limbé:Lenbe
`;

/** Codes of the Postal Service (USPS, Publication 28), and the Spanish names. */
const UNITED_STATES = `
AL:#Alabama;AK:#Alaska;AZ:#Arizona;AR:#Arkansas;CA:#California;CO:#Colorado;CT:#Connecticut;DE:#Delaware;FL:#Florida
GA:#Georgia;HI:#Hawaii;ID:#Idaho;IL:#Illinois;IN:#Indiana;IA:#Iowa;KS:#Kansas;KY:#Kentucky;LA:#Louisiana;ME:#Maine
MD:#Maryland;MA:#Massachusetts;MI:#Michigan;MN:#Minnesota;MS:#Mississippi;MO:#Missouri;MT:#Montana;NE:#Nebraska
NV:#Nevada;NH:#New Hampshire;NJ:#New Jersey;NM:#New Mexico;NY:#New York;NC:#North Carolina;ND:#North Dakota;OH:#Ohio
OK:#Oklahoma;OR:#Oregon;PA:#Pennsylvania;RI:#Rhode Island;SC:#South Carolina;SD:#South Dakota;TN:#Tennessee;TX:#Texas
UT:#Utah;VT:#Vermont;VA:#Virginia;WA:#Washington;WV:#West Virginia;WI:#Wisconsin;WY:#Wyoming;Tejas:#Texas
Nuevo México:#New Mexico;Nueva York:#New York;Carolina del Norte:#North Carolina;Carolina del Sur:#South Carolina
Luisiana:#Louisiana;Pensilvania:#Pennsylvania
`;

/**
 * Own: what people of the country write where GeoNames has an English name, and names of divisions before
 * they were changed.
 */
const OTHERS = {
  GT: 'El Quiché:#Quiché;Suchitepéquez:#Suchitepeque;El Petén:#Petén;Ciudad de Guatemala:Guatemala City;Guatemala:Guatemala City',
  HN: 'Islas de la Bahía:#Bay Islands;Puerto Cortés:Puerto Cortez;San Pedro:San Pedro Sula;Tegus:Tegucigalpa;Comayagüela:Tegucigalpa',
  NI:
    'Costa Caribe Norte:#North Caribbean Coast;RACCN:#North Caribbean Coast;RAAN:#North Caribbean Coast;' +
    'Atlántico Norte:#North Caribbean Coast;Costa Caribe Sur:#South Caribbean Coast;RACCS:#South Caribbean Coast;' +
    'RAAS:#South Caribbean Coast;Atlántico Sur:#South Caribbean Coast',
  DO: 'Distrito Nacional:#Nacional;Salcedo:#Hermanas Mirabal',
  CU: 'La Habana:#Havana;Ciudad de La Habana:#Havana;La Habana:Havana;Isla de Pinos:#Isla de la Juventud',
  VE: 'La Guaira:#Vargas;Capital:#Distrito Federal',
  CO: 'Bogotá:#Bogota D.C.;Santafé de Bogotá:#Bogota D.C.;Santafé de Bogotá:Bogotá',
  PA: 'San Blas:#Guna Yala;Kuna Yala:#Guna Yala;Ciudad de Panamá:Panamá',
} as const;

const pairsOf = (text: string): OtherNames =>
  text
    .split(/[;\n]/)
    .filter(Boolean)
    .map((pair) => {
      const [other = '', name = ''] = pair.split(':');
      return [other, name];
    });

export const OTHER_NAMES: Readonly<Record<string, OtherNames>> = {
  MX: pairsOf(MEXICO),
  HT: pairsOf(HAITI),
  US: pairsOf(UNITED_STATES),
  ...Object.fromEntries(Object.entries(OTHERS).map(([country, text]) => [country, pairsOf(text)])),
};
