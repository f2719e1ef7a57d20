/** A real place; coordinates rounded to a hundredth of a degree (about a kilometre). */
export interface KnownPlace {
  readonly country: string;
  readonly admin1: string;
  readonly locality: string;
  readonly lat: number;
  readonly lon: number;
}

/** Reads a table of `admin1; locality; latitude; longitude` lines. */
export function placesOf(country: string, table: string): readonly KnownPlace[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [admin1 = '', locality = '', lat, lon] = line.split(';').map((cell) => cell.trim());
      return { country, admin1, locality, lat: Number(lat), lon: Number(lon) };
    });
}

/** Places that people leave from, some ten a country. Positions are facts of geography, as in any gazetteer. */
export const HOME_PLACES: Readonly<Record<string, readonly KnownPlace[]>> = {
  HN: placesOf(
    'HN',
    `Yoro; El Progreso; 15.40; -87.80
    Cortés; San Pedro Sula; 15.50; -88.03
    Cortés; Choloma; 15.61; -87.95
    Francisco Morazán; Tegucigalpa; 14.08; -87.21
    Olancho; Juticalpa; 14.66; -86.22
    Olancho; Catacamas; 14.85; -85.89
    Choluteca; Choluteca; 13.30; -87.19
    Atlántida; La Ceiba; 15.78; -86.79
    Copán; Santa Rosa de Copán; 14.77; -88.78
    Intibucá; La Esperanza; 14.31; -88.18
    Comayagua; Comayagua; 14.45; -87.64`,
  ),
  SV: placesOf(
    'SV',
    `San Salvador; San Salvador; 13.69; -89.22
    Santa Ana; Santa Ana; 13.99; -89.56
    San Miguel; San Miguel; 13.48; -88.18
    Usulután; Usulután; 13.35; -88.44
    La Unión; La Unión; 13.34; -87.84
    Chalatenango; Chalatenango; 14.04; -88.94
    Ahuachapán; Ahuachapán; 13.92; -89.85
    Morazán; San Francisco Gotera; 13.70; -88.10
    Sonsonate; Sonsonate; 13.72; -89.72
    Cabañas; Sensuntepeque; 13.87; -88.63`,
  ),
  GT: placesOf(
    'GT',
    `Huehuetenango; Huehuetenango; 15.32; -91.47
    San Marcos; San Marcos; 14.96; -91.79
    Quetzaltenango; Quetzaltenango; 14.83; -91.52
    Quiché; Santa Cruz del Quiché; 15.03; -91.15
    Quiché; Nebaj; 15.41; -91.15
    Alta Verapaz; Cobán; 15.47; -90.37
    Chiquimula; Chiquimula; 14.80; -89.54
    Guatemala; Mixco; 14.63; -90.61
    Totonicapán; Totonicapán; 14.91; -91.36
    Suchitepéquez; Mazatenango; 14.53; -91.50
    Izabal; Puerto Barrios; 15.73; -88.59`,
  ),
  NI: placesOf(
    'NI',
    `Managua; Managua; 12.13; -86.25
    León; León; 12.43; -86.88
    Chinandega; Chinandega; 12.63; -87.13
    Estelí; Estelí; 13.09; -86.35
    Matagalpa; Matagalpa; 12.93; -85.92
    Jinotega; Jinotega; 13.09; -86.00
    Nueva Segovia; Ocotal; 13.63; -86.48
    Madriz; Somoto; 13.48; -86.58
    Costa Caribe Norte; Bilwi; 14.04; -83.38
    Masaya; Masaya; 11.97; -86.09`,
  ),
  CR: placesOf(
    'CR',
    `San José; San José; 9.93; -84.08
    Alajuela; Alajuela; 10.02; -84.21
    Limón; Limón; 9.99; -83.03
    Puntarenas; Puntarenas; 9.98; -84.84
    San José; San Isidro de El General; 9.38; -83.70
    Guanacaste; Liberia; 10.63; -85.44
    Cartago; Turrialba; 9.90; -83.68`,
  ),
  PA: placesOf(
    'PA',
    `Panamá; Ciudad de Panamá; 8.98; -79.52
    Colón; Colón; 9.36; -79.90
    Chiriquí; David; 8.43; -82.43
    Veraguas; Santiago; 8.10; -80.98
    Herrera; Chitré; 7.96; -80.43
    Bocas del Toro; Changuinola; 9.43; -82.52`,
  ),
  MX: placesOf(
    'MX',
    `Guanajuato; San Luis de la Paz; 21.30; -100.52
    Guanajuato; León; 21.12; -101.68
    Michoacán; Uruapan; 19.42; -102.06
    Oaxaca; Juchitán de Zaragoza; 16.43; -95.02
    Oaxaca; Oaxaca de Juárez; 17.06; -96.72
    Guerrero; Chilapa de Álvarez; 17.59; -99.18
    Puebla; Atlixco; 18.91; -98.43
    Chiapas; Ocosingo; 16.91; -92.10
    Veracruz; Xalapa; 19.54; -96.91
    Zacatecas; Fresnillo; 23.18; -102.87
    San Luis Potosí; Ciudad Valles; 21.99; -99.01
    Jalisco; Lagos de Moreno; 21.36; -101.93`,
  ),
  US: placesOf(
    'US',
    `Texas; Houston; 29.76; -95.37
    California; Los Angeles; 34.05; -118.24
    Florida; Miami; 25.76; -80.19
    New York; New York; 40.71; -74.01
    North Carolina; Charlotte; 35.23; -80.84
    Maryland; Hyattsville; 38.96; -76.95
    Illinois; Chicago; 41.88; -87.63
    Georgia; Gainesville; 34.30; -83.82`,
  ),
  CO: placesOf(
    'CO',
    `Valle del Cauca; Cali; 3.45; -76.53
    Valle del Cauca; Buenaventura; 3.88; -77.03
    Antioquia; Medellín; 6.25; -75.57
    Risaralda; Pereira; 4.81; -75.70
    Nariño; Pasto; 1.21; -77.28
    Bogotá; Bogotá; 4.71; -74.07
    Norte de Santander; Cúcuta; 7.89; -72.50
    Chocó; Quibdó; 5.69; -76.66
    Bolívar; Cartagena; 10.39; -75.48
    Huila; Neiva; 2.93; -75.28`,
  ),
  VE: placesOf(
    'VE',
    `Zulia; Maracaibo; 10.65; -71.64
    Zulia; Cabimas; 10.39; -71.44
    Distrito Capital; Caracas; 10.49; -66.88
    Carabobo; Valencia; 10.16; -68.00
    Lara; Barquisimeto; 10.07; -69.32
    Táchira; San Cristóbal; 7.77; -72.22
    Mérida; Mérida; 8.60; -71.14
    Falcón; Coro; 11.40; -69.67
    Anzoátegui; Barcelona; 10.13; -64.69
    Bolívar; Ciudad Guayana; 8.30; -62.72`,
  ),
  EC: placesOf(
    'EC',
    `Azuay; Cuenca; -2.90; -79.00
    Cañar; Azogues; -2.74; -78.85
    Cañar; Cañar; -2.56; -78.94
    Chimborazo; Riobamba; -1.67; -78.65
    Chimborazo; Guamote; -1.94; -78.71
    Guayas; Guayaquil; -2.19; -79.89
    Manabí; Portoviejo; -1.05; -80.45
    Loja; Loja; -3.99; -79.20
    Cotopaxi; Latacunga; -0.94; -78.62
    Pichincha; Quito; -0.18; -78.47`,
  ),
  PE: placesOf(
    'PE',
    `Lima; Lima; -12.05; -77.04
    La Libertad; Trujillo; -8.11; -79.03
    Piura; Piura; -5.19; -80.63
    Cajamarca; Cajamarca; -7.16; -78.50
    Junín; Huancayo; -12.07; -75.21
    Ayacucho; Ayacucho; -13.16; -74.22
    Cusco; Cusco; -13.53; -71.97
    Puno; Juliaca; -15.50; -70.13
    Áncash; Chimbote; -9.08; -78.58`,
  ),
  HT: placesOf(
    'HT',
    `Ouest; Port-au-Prince; 18.54; -72.34
    Nord; Cap-Haïtien; 19.76; -72.20
    Artibonite; Gonaïves; 19.45; -72.68
    Artibonite; Saint-Marc; 19.11; -72.70
    Sud; Les Cayes; 18.19; -73.75
    Nord-Ouest; Port-de-Paix; 19.94; -72.83
    Centre; Hinche; 19.15; -72.01
    Sud-Est; Jacmel; 18.23; -72.53
    Grande-Anse; Jérémie; 18.65; -74.12
    Nord-Est; Ouanaminthe; 19.55; -71.73`,
  ),
  DO: placesOf(
    'DO',
    `Distrito Nacional; Santo Domingo; 18.49; -69.93
    Santiago; Santiago de los Caballeros; 19.45; -70.70
    María Trinidad Sánchez; Nagua; 19.38; -69.85
    El Seibo; Miches; 18.98; -69.05
    La Altagracia; Higüey; 18.62; -68.71
    Duarte; San Francisco de Macorís; 19.30; -70.25
    San Juan; San Juan de la Maguana; 18.81; -71.23
    Barahona; Barahona; 18.21; -71.10
    Monte Cristi; Monte Cristi; 19.85; -71.65`,
  ),
};
