import { listed, type NameStock } from './name-stock.js';

/** Names in use in the Dominican Republic, Panama and Haiti, commonest first by rough order. */
export const DOMINICAN_REPUBLIC: NameStock = {
  female:
    listed(`María, Ana, Altagracia, Rosa, Yokasta, Mercedes, Yahaira, Francisca, Milagros, Yesenia, Carolina, Dominga, Esmerlin,
    Fiordaliza, Griselda, Hipólita, Ivelisse, Johanna, Keisy, Luz, Massiel, Nieves, Odalis, Perla, Ramona, Santa, Tomasina, Vianela,
    Wendy, Yudelka, Zunilda, Arelis, Belkis, Claribel, Damaris, Eridania, Flérida, Génesis, Heidy, Indhira, Juana, Katiuska`),
  male: listed(`José, Juan, Luis, Rafael, Ramón, Francisco, Pedro, Miguel, Julio, Manuel, Víctor, Santo, Ángel, Wilkin, Yunior, Starlin,
    Adalberto, Bienvenido, Cristino, Danilo, Elvis, Fausto, Geraldo, Héctor, Isidro, Jeury, Kelvin, Leandro, Máximo, Nelson, Oquendo,
    Porfirio, Quilvio, Rubén, Sandy, Teófilo, Ulises, Wander, Yoel, Zoilo, Domingo, Esteban, Félix, Junior, Leonel`),
  surnames:
    listed(`Rodríguez, Pérez, Martínez, García, Sánchez, Peña, de la Cruz, Reyes, Ramírez, Díaz, Núñez, Santana, Rosario, Jiménez,
    Hernández, Castillo, Polanco, Encarnación, de los Santos, Mejía, Batista, Guzmán, Vásquez, Contreras, Tejada, Acosta, Almonte,
    Brito, Caraballo, Disla, Espinal, Feliz, Guerrero, Herrera, Javier, Lantigua, Marte, Montero, Ogando, Paulino, Paniagua, Rosa,
    Severino, Tavárez, Ureña, Valdez, Ventura, Medina, Mateo, Moreta`),
  peoples: [],
};
export const PANAMA: NameStock = {
  female: DOMINICAN_REPUBLIC.female,
  male: DOMINICAN_REPUBLIC.male,
  surnames:
    listed(`González, Rodríguez, Sánchez, Pérez, Martínez, Castillo, Batista, Vega, Moreno, Domínguez, Ríos, Gómez, Pinzón, Pinto,
    Quintero, Samudio, Santos, Tejeira, Vergara, Atencio, Barría, Caballero, Camarena, De Gracia, Espinosa, Frías, Guerra, Him,
    Jaén, Morales, Núñez, Ortega, Pitti, Saldaña, Serrano, Valdés`),
  peoples: [
    {
      people: 'Ngäbe',
      language: 'gym',
      surnames: listed('Bejarano, Carpintero, Jiménez, Montezuma, Palacio, Rodríguez, Santos, Venado'),
    },
  ],
};

/** Haitian given names and surnames as civil registers write them, in French. */
export const HAITI: NameStock = {
  female:
    listed(`Marie, Rose, Guerline, Nadège, Fabiola, Mirlande, Jeanne, Roseline, Esther, Wideline, Islande, Judith, Kettly, Lovely,
    Micheline, Natacha, Odette, Philomène, Régine, Sherline, Thérèse, Venise, Yolette, Ange, Bernadette, Carline, Daphnée, Edeline,
    Françoise, Gertrude, Herlande, Immacula, Joseline, Lourdes, Manouchka, Myrlande, Rachelle, Solange, Yvrose, Claudette`),
  male: listed(`Jean, Joseph, Pierre, Wilner, Frantz, Jacques, Michel, Emmanuel, Louis, Evens, Ricardo, Wisly, Claude, Antoine, Bertrand,
    Charles, Daniel, Elie, François, Guy, Hérold, Isaac, Jonas, Kenson, Lucien, Makenson, Nixon, Olivier, Patrick, Ronald, Stanley,
    Théodore, Venel, Widson, Yves, Andy, Benson, Carlo, Dieudonné, Ernst, Fritz, Gérald, Junior, Robenson, Samuel, Woodson, Peterson`),
  surnames:
    listed(`Jean, Pierre, Joseph, Charles, Louis, François, Baptiste, Michel, Augustin, Antoine, Saint-Louis, Étienne, Philippe,
    Paul, Jacques, Alexandre, Thomas, Bien-Aimé, Celestin, Délva, Desir, Dorcé, Estimé, Exantus, Fleurant, Gédéon, Hyppolite, Innocent,
    Jean-Baptiste, Jean-Louis, Laguerre, Lafleur, Mésidor, Métellus, Noël, Occéan, Petit-Frère, Pierre-Louis, Prophète, Rémy,
    Saintil, Simon, Télémaque, Toussaint, Valcourt, Victor, Vilsaint, Zéphirin, Auguste, Belizaire, Cadet, Dorvil`),
  peoples: [],
};

/**
 * The same names as spelt in Haitian Creole (orthography of 1979), where families and clerks write by ear.
 * Only names whose spelling differs.
 */
export const CREOLE_SPELLING: ReadonlyMap<string, string> = new Map(
  listed(`Marie=Mari, Rose=Wòz, Jeanne=Jàn, Thérèse=Terèz, Françoise=Franswaz, Guerline=Gèlin, Nadège=Nadèj, Judith=Jidit,
    Philomène=Filomèn, Régine=Rejin, Solange=Solanj, Bernadette=Bènadèt, Odette=Odèt, Claudette=Klodèt, Rachelle=Rachèl, Esther=Estè,
    Micheline=Michelin, Joseline=Jozlin, Gertrude=Jètrid, Jean=Jan, Joseph=Jozèf, Pierre=Pyè, Jacques=Jak, Michel=Michèl, Louis=Lwi,
    Claude=Klod, Antoine=Antwàn, Charles=Chal, François=Franswa, Emmanuel=Emanyèl, Guy=Gi, Lucien=Lisyen, Patrick=Patrik, Yves=Iv,
    Théodore=Teyodò, Dieudonné=Dyedone, Daniel=Danyèl, Samuel=Samyèl, Baptiste=Batis, Augustin=Ogisten, Étienne=Etyèn,
    Philippe=Filip, Paul=Pòl, Alexandre=Aleksann, Celestin=Selesten, Toussaint=Tousen, Victor=Viktò, Saint-Louis=Senlwi,
    Jean-Baptiste=Janbatis, Jean-Louis=Janlwi, Pierre-Louis=Pyèlwi, Noël=Nwèl, Simon=Simon, Rémy=Remi, Laguerre=Lagè,
    Petit-Frère=Tifrè, Bien-Aimé=Byeneme, Auguste=Ogis, Innocent=Inosan, Lafleur=Laflè, Hyppolite=Ipolit`).flatMap(
    (pair) => {
      const [register, creole] = pair.split('=');
      return register === undefined || creole === undefined || register === creole
        ? []
        : [[register, creole] as const];
    },
  ),
);
