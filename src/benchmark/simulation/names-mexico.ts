import { listed, type NameStock } from './name-stock.js';

/** Names in use in Mexico, commonest first by rough order. */
export const MEXICO: NameStock = {
  female:
    listed(`María, Guadalupe, Juana, Margarita, Verónica, Leticia, Alejandra, Rosa, Elizabeth, Patricia, Yolanda, Martha, Josefina,
    Teresa, Araceli, Gabriela, Adriana, Silvia, Alicia, Maribel, Norma, Graciela, Claudia, Sandra, Angélica, Socorro, Erika, Irma,
    Brenda, Citlali, Xóchitl, Itzel, Yaretzi, Ximena, Dulce, Esmeralda, Fabiola, Griselda, Imelda, Karina, Lourdes, Mayra, Nayeli,
    Ofelia, Perla, Reyna, Rocío, Susana, Viridiana, Yadira, Zenaida, Beatriz, Carmen, Consuelo, Elvira, Estela, Berenice`),
  male: listed(`José, Juan, Luis, Francisco, Antonio, Jesús, Miguel, Pedro, Alejandro, Manuel, Roberto, Fernando, Daniel, Carlos, Jorge,
    Ricardo, Eduardo, Javier, Rafael, Martín, Raúl, David, Arturo, Sergio, Marcos, Alberto, Gerardo, Armando, Enrique, Ramón, Mario,
    Rubén, Salvador, Víctor, Héctor, Alfredo, Guadalupe, Ángel, Óscar, Julio, Guillermo, Pablo, Ernesto, Felipe, Ignacio, Adrián,
    Agustín, Aurelio, Bulmaro, Cutberto, Efraín, Fidel, Gustavo, Isidro, Leonel, Moisés, Noel, Rogelio, Tomás, Uriel`),
  surnames:
    listed(`Hernández, García, Martínez, López, González, Pérez, Rodríguez, Sánchez, Ramírez, Cruz, Flores, Gómez, Morales,
    Vázquez, Reyes, Jiménez, Torres, Díaz, Gutiérrez, Ruiz, Mendoza, Aguilar, Ortiz, Moreno, Castillo, Romero, Álvarez, Méndez,
    Chávez, Rivera, Juárez, Ramos, Domínguez, Herrera, Medina, Castro, Vargas, Guzmán, Velázquez, Rojas, de la Cruz, Contreras,
    Salazar, Luna, Ortega, Santiago, Guerrero, Estrada, Bautista, Cortés, Soto, Alvarado, Espinoza, Lara, Ávila, Ríos, Cervantes,
    Silva, Delgado, Vega, Márquez, Sandoval, Fuentes, Carrillo, León, Mejía, Solís, Núñez, Rosas, Cabrera, Valdez, Campos,
    Zavala, Ochoa, Pacheco, Tapia, Barrera, Macías, Cárdenas, Montes, Zamora, Trejo, Quiroz, Arellano, Galindo, Becerra`),
  peoples: [
    {
      people: 'Zapoteco',
      language: 'zap',
      surnames: listed('Santiago, Luis, Antonio, Matus, Regalado, Toledo, Jiménez, Vásquez'),
    },
    {
      people: 'Tseltal',
      language: 'tzh',
      surnames: listed('Gómez, Girón, Guzmán, Jiménez, Méndez, Moreno, Pérez, Sántiz, Encinos'),
    },
    {
      people: 'Nahua',
      language: 'nah',
      surnames: listed('Xochihua, Tecuapacho, Tlaxcala, Cuatecontzi, Xicale, Coyotl, Tepole, Zopiyactle'),
    },
  ],
};
