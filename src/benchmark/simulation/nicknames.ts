import { listed } from './name-stock.js';

/** What people called by a given name are called at home. */
export const NICKNAMES: ReadonlyMap<string, readonly string[]> = new Map(
  listed(`José=Chepe/Pepe/Joche, Francisco=Paco/Chico/Pancho, Francisca=Paca/Pancha, Ignacio=Nacho, Jesús=Chuy/Chucho, Roberto=Beto,
    Alberto=Beto, Enrique=Quique, Guadalupe=Lupe/Lupita, María=Mari/Mary/Maruca, Concepción=Concha, Manuel=Meme/Manolo,
    Antonio=Toño, Eduardo=Lalo, Alejandro=Alex/Jano, Luis=Lucho/Güicho, Guillermo=Memo, Rosario=Chayo, Mercedes=Meche,
    Ana=Anita, Juan=Juancho/Juanito, Carlos=Carlitos/Calín, Miguel=Migue, Rafael=Rafa, Fernando=Nando, Jorge=Coque, Pedro=Perico,
    Santos=Chanto, Rosa=Rosita, Carmen=Menchita, Teresa=Tere, Patricia=Paty, Leticia=Lety, Gabriela=Gaby, Isabel=Chabela,
    Josefina=Chepina/Fina, Dolores=Lola, Salvador=Chamba/Chava, Rigoberto=Rigo, Wilfredo=Wil, Alexander=Alex, Ramón=Moncho,
    Héctor=Tito, Óscar=Oscarín, Víctor=Vitillo, Jean=Ti Jan, Joseph=Ti Jo, Marie=Ti Mari, Pierre=Ti Pyè, Rose=Wozi,
    Emmanuel=Mano, Wilmer=Wil, Darwin=Dar, Daniela=Dani, Daniel=Dani, Yuleisy=Yule, Altagracia=Tatica, Milagros=Mila`).flatMap(
    (entry) => {
      const [given, forms] = entry.split('=');
      return given === undefined || forms === undefined ? [] : [[given, forms.split('/')] as const];
    },
  ),
);

/** Names by looks or origin, as fellow travellers give them. */
export const ROUTE_ALIASES = {
  male: listed(
    'El Flaco, El Chele, El Negro, El Catracho, El Chapín, El Güero, El Profe, El Colocho, Zurdo, El Chino, Chaparro, Peluche',
  ),
  female: listed(
    'La Flaca, La Chele, La Negra, La Catracha, La China, La Colocha, La Profe, La Güera, Morena, La Chaparra',
  ),
} as const;
