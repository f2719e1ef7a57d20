import { listed, type NameStock } from './name-stock.js';

/** Names in use in Colombia, Venezuela, Ecuador and Peru, commonest first by rough order. */
const FEMALE =
  listed(`María, Luz, Ana, Carmen, Diana, Sandra, Gloria, Martha, Yuliana, Paola, Claudia, Leidy, Angie, Yurany, Karen,
  Andrea, Natalia, Carolina, Mónica, Adriana, Marcela, Liliana, Mayerly, Nelly, Olga, Rosa, Blanca, Viviana, Jenny, Katherine, Lina,
  Lorena, Maritza, Patricia, Rocío, Tatiana, Valentina, Verónica, Ximena, Yolanda, Zulma, Daniela, Gabriela, Nathaly, Estefanía`);
const MALE =
  listed(`José, Luis, Carlos, Juan, Jorge, Andrés, Jhon, Diego, Jaime, Fernando, Edwin, Wilson, Fabián, Hernán, Jairo, Álvaro,
  Alexánder, Camilo, Cristian, Daniel, Duván, Edison, Estiven, Fredy, Germán, Harold, Iván, Javier, Jeison, Julián, Leonardo, Manuel,
  Mauricio, Nelson, Óscar, Pedro, Rafael, Ricardo, Robinson, Sebastián, Víctor, William, Yeferson, Ángel, Byron, Darío, Segundo`);
const VENEZUELA_FEMALE =
  listed(`María, Yuleisy, Ana, Carmen, Yulimar, Wilmary, Génesis, Oriana, Yusneidy, Dayana, Daniela, Andreína,
  Josmary, Keila, Maryelis, Mileidy, Nairobi, Norelis, Rosmary, Yaritza, Yennifer, Yoselin, Zuleima, Franyelis, Greisy, Isamar,
  Katiuska, Luisana, Migdalia, Neila, Petra, Rosa, Scarlet, Thaís, Vanessa, Yajaira, Yamilet, Adelis, Betania, Damaris`);
const VENEZUELA_MALE =
  listed(`José, Luis, Carlos, Jesús, Juan, Yorman, Wilmer, Yohandri, Ángel, Maikel, Robert, Yeferson, Anderson, Franklin,
  Darwin, Deivis, Edixon, Enderson, Frangel, Gregory, Héctor, Jhoan, Jonaiker, Keiver, Leonel, Manuel, Nelson, Orlando, Pedro,
  Rafael, Ronny, Simón, Víctor, Wuilmer, Yender, Yonaiker, Yusmel, Alexis, Argenis, Dixon, Endry, Jhonatan, Naudy`);

const COLOMBIA_SURNAMES =
  listed(`Rodríguez, Gómez, González, Martínez, García, López, Hernández, Sánchez, Díaz, Ramírez, Pérez, Torres,
  Rojas, Vargas, Moreno, Gutiérrez, Jiménez, Muñoz, Ruiz, Álvarez, Castro, Ortiz, Suárez, Herrera, Romero, Valencia, Restrepo,
  Giraldo, Ospina, Cardona, Mosquera, Córdoba, Palacios, Hurtado, Caicedo, Rentería, Arboleda, Zapata, Agudelo, Betancur, Cano,
  Duque, Echeverri, Henao, Jaramillo, Londoño, Montoya, Quintero, Salazar, Tabares, Uribe, Vélez, Acevedo, Buitrago, Galvis`);
const VENEZUELA_SURNAMES =
  listed(`González, Rodríguez, Pérez, Hernández, García, Martínez, Rojas, Díaz, López, Sánchez, Ramírez, Fernández,
  Gómez, Colmenares, Urdaneta, Bracho, Chirinos, Villalobos, Montilla, Briceño, Carrasquel, Gil, Guevara, Linares, Machado,
  Marcano, Mendoza, Morillo, Navas, Parra, Petit, Querales, Quintero, Rangel, Rincón, Salas, Silva, Socorro, Suárez, Torrealba,
  Ugas, Uzcátegui, Valera, Vivas, Yépez, Zambrano, Bermúdez, Contreras, Escalona, Figuera`);
const ECUADOR_SURNAMES =
  listed(`Zambrano, Cedeño, Vera, Mendoza, Sánchez, Macías, García, Rodríguez, López, Vélez, Moreira, Torres, Castro,
  Alvarado, Bravo, Briones, Delgado, Espinoza, Flores, Guerrero, Intriago, Jiménez, Loor, Morales, Naranjo, Ortiz, Palma, Ponce,
  Quiroz, Ramírez, Salazar, Tapia, Vaca, Villacís, Yánez, Andrade, Cabrera, Carrión, Cevallos, Chiriboga`);
const PERU_SURNAMES =
  listed(`Quispe, Flores, Sánchez, García, Rodríguez, Rojas, Ramos, Huamán, Díaz, Mendoza, Torres, López, Mamani, Chávez,
  Vásquez, Castillo, Espinoza, Fernández, Gutiérrez, Vargas, Cruz, Castro, Silva, Ruiz, Romero, Salazar, Condori, Huanca, Ccori,
  Choque, Paredes, Cárdenas, Palomino, Reátegui, Tello, Villanueva, Zevallos, Arévalo, Bustamante, Cáceres`);

export const COLOMBIA: NameStock = {
  female: FEMALE,
  male: MALE,
  surnames: COLOMBIA_SURNAMES,
  peoples: [
    {
      people: 'Emberá',
      language: 'emp',
      surnames: listed('Domicó, Bailarín, Jarupia, Carupia, Majoré, Pernía, Dogirama, Casama'),
    },
  ],
};
export const VENEZUELA: NameStock = {
  female: VENEZUELA_FEMALE,
  male: VENEZUELA_MALE,
  surnames: VENEZUELA_SURNAMES,
  peoples: [
    {
      people: 'Wayuu',
      language: 'guc',
      surnames: listed('Uriana, Epieyú, Ipuana, Jusayú, Pushaina, Apüshana, González, Fernández'),
    },
  ],
};
export const ECUADOR: NameStock = {
  female: FEMALE,
  male: MALE,
  surnames: ECUADOR_SURNAMES,
  peoples: [
    {
      people: 'Kichwa',
      language: 'qu',
      surnames: listed(
        'Guamán, Chimbo, Quizhpe, Lema, Morocho, Pilco, Yumbla, Caguana, Guallpa, Tenesaca, Paucar, Chuqui, Naula, Zhunio',
      ),
    },
  ],
};
export const PERU: NameStock = { female: FEMALE, male: MALE, surnames: PERU_SURNAMES, peoples: [] };
