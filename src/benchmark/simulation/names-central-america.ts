import { listed, type NameStock } from './name-stock.js';

/** Names in use in Central America; the order is a rough one, by how often they are met, and no census figure. */
const FEMALE =
  listed(`María, Ana, Karla, Rosa, Santos, Yolanda, Gloria, Sandra, Marta, Reina, Blanca, Iris, Suyapa, Wendy, Keyla,
  Yeni, Daysi, Lesly, Glenda, Nohemí, Dilcia, Xiomara, Jessica, Cindy, Evelin, Fátima, Gabriela, Heidy, Ingrid, Josefina, Katerin,
  Lidia, Marisela, Mirna, Nancy, Norma, Olga, Paola, Rubenia, Sonia, Telma, Vilma, Yesenia, Zoila, Brenda, Carmen, Concepción,
  Delmy, Elsa, Francisca, Guadalupe, Hilda, Irma, Juana, Lorena, Maritza, Oneyda, Patricia, Roxana, Silvia, Teresa, Yamileth`);
const MALE =
  listed(`José, Carlos, Luis, Juan, Santos, Oscar, Wilmer, Darwin, Marvin, Selvin, Denis, Elmer, Edwin, Franklin, Gerson,
  Kevin, Josué, Nelson, Mauricio, Miguel, Francisco, Manuel, Melvin, Milton, Nery, Noé, Olvin, Osman, Rigoberto, Rony, Saúl,
  Walter, Wilson, Yonatan, Alexis, Bayron, César, Cristian, David, Elvin, Ever, Fredy, Geovany, Héctor, Isaac, Jairo, Joel, Jorge,
  Julio, Lenin, Mario, Mynor, Pedro, Ramón, René, Roberto, Rudy, Samuel, Tomás, Víctor, Wilfredo, Yeison, Antonio, Alexander`);
const SURNAMES =
  listed(`Hernández, López, Martínez, García, Rodríguez, Flores, Mejía, Reyes, Castillo, Cruz, Ramos, Rivera, Sánchez,
  Pérez, Gómez, Díaz, Romero, Orellana, Pineda, Aguilar, Alvarado, Ramírez, Vásquez, Zelaya, Paz, Lara, Bonilla, Guevara,
  Maldonado, Mendoza, Murillo, Núñez, Ortiz, Padilla, Portillo, Sabillón, Santos, Urbina, Velásquez, Villeda, Zúniga, Amaya, Argueta,
  Ayala, Benítez, Cáceres, Chávez, Chicas, Escobar, Euceda, Funes, Galdámez, Henríquez, Izaguirre, Landaverde, Menjívar, Molina,
  Montoya, Oliva, Peña, Quintanilla, Rauda, Salmerón, Tejada, Umaña, Ventura, Yanes, Barahona, Canales, Discua, Erazo`);

const GUATEMALA_SURNAMES =
  listed(`García, López, Pérez, González, Morales, Hernández, Ramírez, Castillo, Juárez, de León, Vásquez,
  Gómez, Ortiz, Barrios, Méndez, Cifuentes, Recinos, Sagastume, Lemus, Mazariegos, Monterroso, Barillas, Orozco, Gramajo, Rivas,
  Calderón, Marroquín, Cordón, Villatoro, Samayoa, Estrada, Escobar, Reyes, Chacón, Fuentes, Maldonado, Arriaga, Godínez`);
const NICARAGUA_SURNAMES =
  listed(`López, García, Martínez, Pérez, González, Hernández, Gutiérrez, Rodríguez, Mendoza, Castillo, Téllez,
  Aguirre, Blandón, Centeno, Altamirano, Rizo, Zeledón, Picado, Lanuza, Membreño, Obando, Espinoza, Montenegro, Rugama, Talavera,
  Sequeira, Urbina, Videa, Zamora, Cerda, Dávila, Jarquín, Laguna, Meza, Palacios, Rivas, Solórzano, Tinoco, Bermúdez`);
const COSTA_RICA_SURNAMES =
  listed(`Rodríguez, Vargas, Jiménez, Mora, Rojas, González, Hernández, Sánchez, Ramírez, Castro, Araya, Alfaro,
  Brenes, Calvo, Campos, Chaves, Chinchilla, Cordero, Fallas, Fonseca, Madrigal, Monge, Quesada, Quirós, Salas, Solano, Solís,
  Ulate, Umaña, Valverde, Villalobos, Víquez, Zúñiga, Arguedas, Badilla, Elizondo, Granados, Morera`);

const MAYA = [
  {
    people: 'K’iche’',
    language: 'quc',
    surnames: listed(
      'Tzoc, Ixcoy, Chaj, Tum, Pu, Us, Batz, Sacalxot, Quiej, Tzul, Yac, Xiloj, Chávez, Lux, Calel, Tambriz',
    ),
  },
  {
    people: 'Mam',
    language: 'mam',
    surnames: listed(
      'Ramos, Jiménez, Ordóñez, Matías, Pablo, Sales, Aguilón, Cabrera, Bámaca, Chilel, Velásquez, Domingo',
    ),
  },
  {
    people: 'Q’eqchi’',
    language: 'kek',
    surnames: listed(
      'Caal, Choc, Coc, Cucul, Ical, Maquin, Pop, Tiul, Xol, Tzi, Chub, Ichich, Bolom, Cacao, Sub',
    ),
  },
];

export const HONDURAS: NameStock = {
  female: FEMALE,
  male: MALE,
  surnames: SURNAMES,
  peoples: [
    {
      people: 'Garífuna',
      language: 'cab',
      surnames: listed('Arzú, Batiz, Bernárdez, Castillo, Guity, Norales, Ávila, Suazo, Zapata'),
    },
    {
      people: 'Lenca',
      language: 'es',
      surnames: listed('Domínguez, Gómez, Sánchez, Vásquez, Bautista, Lorenzo, Manueles, Pérez'),
    },
  ],
};
export const EL_SALVADOR: NameStock = { female: FEMALE, male: MALE, surnames: SURNAMES, peoples: [] };
export const GUATEMALA: NameStock = {
  female: FEMALE,
  male: MALE,
  surnames: GUATEMALA_SURNAMES,
  peoples: MAYA,
};
export const NICARAGUA: NameStock = {
  female: FEMALE,
  male: MALE,
  surnames: NICARAGUA_SURNAMES,
  peoples: [
    {
      people: 'Miskitu',
      language: 'miq',
      surnames: listed('Wilson, Taylor, Coleman, Chow, Lacayo, Rivas, Pedro, Frank'),
    },
  ],
};
export const COSTA_RICA: NameStock = {
  female: FEMALE,
  male: MALE,
  surnames: COSTA_RICA_SURNAMES,
  peoples: [],
};
