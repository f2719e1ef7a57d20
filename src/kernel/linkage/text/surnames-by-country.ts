/**
 * The commonest surnames by nationality, each with its share of 10,000 surnames: residents of Spain, so that
 * people who went elsewhere count for less; first and second surnames together, of those that at least five
 * residents bear.
 *
 * Own elaboration with data taken from the web site of INE (www.ine.es), population register of 1 January
 * 2018.
 */
const TABLE: Readonly<Record<string, string>> = {
  AR: 'gonzalez 239 rodriguez 201 fernandez 187 martinez 169 lopez 156 gomez 153 garcia 150 perez 133 diaz 128 sanchez 124 romero 90 alvarez 81 sosa 76 torres 66 ramirez 65 castro 64 flores 63 gutierrez 60 suarez 56 ruiz 56 benitez 54 herrera 50 rojas 50 gimenez 50 molina 50 nunez 48 ortiz 47 munoz 47 martin 45 morales 44 cabrera 44 medina 43',
  BO: 'flores 179 vargas 163 rojas 157 rodriguez 146 mamani 115 garcia 107 vaca 103 gutierrez 102 lopez 96 justiniano 95 fernandez 88 gonzales 85 guzman 82 perez 80 suarez 78 cuellar 75 choque 69 montano 67 chavez 66 quispe 65 sanchez 62 rocha 61 cespedes 60 villarroel 57 hurtado 57 mendez 56 salvatierra 55 cruz 55 vasquez 55 mendoza 55 soliz 54 ortiz 53',
  BR: 'silva 1089 santos 634 oliveira 430 souza 341 pereira 277 ferreira 253 alves 236 rodrigues 235 lima 181 costa 169 gomes 147 ribeiro 125 sousa 124 araujo 116 almeida 115 martins 101 goncalves 98 nascimento 98 barbosa 97 carvalho 95 soares 94 vieira 84 rocha 82 lopes 81 dias 80 fernandes 79 jesus 69 moreira 66 freitas 59 cardoso 59 santana 59 andrade 58',
  CL: 'gonzalez 241 munoz 193 rojas 141 diaz 133 perez 112 silva 100 morales 93 rodriguez 88 ramirez 87 soto 86 lopez 86 contreras 82 espinoza 78 martinez 78 sepulveda 76 hernandez 74 flores 74 fuentes 73 valenzuela 72 torres 69 fernandez 69 gomez 66 nunez 65 sanchez 64 herrera 64 alvarez 63 reyes 63 vasquez 63 araya 63 gutierrez 62 castro 60 tapia 60',
  CO: 'lopez 174 garcia 170 rodriguez 164 ramirez 162 gomez 157 gonzalez 156 sanchez 135 valencia 121 martinez 115 hernandez 109 giraldo 99 munoz 95 diaz 88 cardona 84 marin 83 perez 81 torres 75 gutierrez 74 restrepo 73 quintero 73 rojas 71 londono 71 vargas 70 ortiz 69 osorio 69 jimenez 66 moreno 65 ospina 63 arias 62 montoya 61 morales 61 mejia 61',
  CR: 'rodriguez 338 vargas 279 gonzalez 249 hernandez 223 mora 220 ramirez 204 rojas 201 jimenez 198 castro 156 araya 131 sanchez 131 solano 131 quiros 126 martinez 115 arias 113 fernandez 110 morales 110 gomez 107 lopez 105 soto 99 perez 99 garcia 97 valverde 97 murillo 97 gutierrez 94 calderon 91 guzman 91 salazar 89 zuniga 89 alfaro 89 barrantes 89 herrera 89',
  CU: 'rodriguez 487 gonzalez 407 perez 401 hernandez 334 garcia 268 martinez 220 diaz 194 fernandez 168 lopez 164 sanchez 141 alvarez 128 cruz 96 gomez 92 valdes 88 ramirez 86 torres 85 reyes 84 suarez 74 ramos 71 cabrera 68 morales 65 herrera 60 leon 57 ruiz 57 acosta 57 jimenez 55 castillo 55 gutierrez 53 delgado 53 dominguez 52 vazquez 50 pena 48',
  DO: 'perez 311 rodriguez 262 ramirez 188 martinez 182 garcia 181 cruz 179 reyes 174 gonzalez 165 sanchez 160 diaz 156 santos 152 jimenez 144 mendez 140 pena 138 feliz 137 rosario 125 santana 117 medina 115 castillo 109 hernandez 103 cuevas 101 matos 98 gomez 91 nunez 90 leon 79 vargas 78 guzman 75 batista 75 mateo 74 rosa 74 marte 72 alcantara 71',
  EC: 'sanchez 112 torres 91 zambrano 91 rodriguez 90 jimenez 84 lopez 84 garcia 80 gonzalez 68 vera 68 guaman 65 castillo 64 romero 63 flores 59 mendoza 57 castro 55 espinoza 54 morales 51 cedeno 51 perez 51 salazar 49 macias 49 jaramillo 47 ortiz 47 leon 46 ramirez 45 andrade 45 cabrera 44 delgado 44 martinez 44 alvarado 42 alvarez 42 gomez 42',
  GT: 'lopez 546 garcia 330 hernandez 319 gonzalez 287 perez 285 morales 269 ramirez 214 rodriguez 203 leon 177 vasquez 145 cruz 140 gomez 138 martinez 116 reyes 112 marroquin 106 aguilar 101 ramos 99 mejia 99 castillo 97 alvarado 95 flores 95 mendez 95 diaz 93 sanchez 91 ortiz 90 mazariegos 84 velasquez 84 gutierrez 80 alvarez 80 herrera 78 escobar 78 munoz 78',
  HN: 'hernandez 270 rodriguez 263 martinez 237 lopez 231 flores 202 garcia 199 cruz 171 mejia 162 reyes 149 sanchez 138 rivera 128 pineda 104 aguilar 103 gomez 100 ramos 93 ramirez 91 velasquez 91 vasquez 87 diaz 87 castro 76 avila 76 amador 72 alvarado 71 nunez 71 romero 70 perez 70 mendoza 69 zuniga 67 castillo 66 ordonez 64 alvarez 63 barahona 63',
  MX: 'garcia 319 hernandez 311 gonzalez 301 martinez 287 lopez 240 rodriguez 236 sanchez 206 perez 183 ramirez 159 gomez 132 flores 125 vazquez 102 gutierrez 101 cruz 100 torres 94 morales 91 diaz 91 jimenez 88 ruiz 84 reyes 76 alvarez 76 mendoza 73 ortiz 70 moreno 68 aguilar 66 romero 64 castillo 61 fernandez 61 rivera 59 chavez 55 medina 54 munoz 53',
  NI: 'lopez 328 martinez 258 gonzalez 258 rodriguez 229 garcia 198 hernandez 185 perez 159 espinoza 138 gutierrez 127 herrera 124 rivera 124 sanchez 115 mendoza 111 reyes 110 cruz 109 ruiz 105 castillo 98 flores 96 gomez 91 blandon 90 diaz 85 moreno 77 morales 77 ramirez 77 centeno 75 jarquin 72 mejia 69 torrez 67 castro 63 urbina 62 chavarria 61 arauz 56',
  PA: 'gonzalez 585 rodriguez 511 hernandez 258 sanchez 240 castillo 227 moreno 183 perez 179 luo 175 diaz 170 lopez 170 garcia 170 martinez 170 morales 157 gomez 153 herrera 148 munoz 140 ortega 131 quintero 118 jimenez 118 batista 113 vega 109 leon 109 caballero 105 ramos 100 arauz 100 ortiz 100 vergara 96 vasquez 96 espinosa 96 nunez 92 solis 92 cedeno 92',
  PE: 'rodriguez 151 sanchez 144 garcia 123 flores 110 vasquez 108 quispe 107 rojas 104 lopez 101 diaz 100 cruz 91 torres 89 gonzales 88 perez 87 ramirez 87 chavez 84 castillo 82 vargas 75 ramos 72 mendoza 71 gutierrez 71 espinoza 70 fernandez 61 ruiz 60 castro 58 romero 57 huaman 53 silva 53 rivera 51 medina 49 paredes 49 martinez 48 reyes 47',
  PY: 'gonzalez 397 benitez 272 martinez 261 lopez 198 gimenez 139 villalba 127 vera 124 duarte 122 fernandez 119 diaz 116 ramirez 111 rojas 110 gomez 103 caceres 97 rodriguez 97 acosta 96 ruiz 94 ortiz 93 nunez 92 ayala 91 franco 88 cabrera 84 galeano 79 ferreira 79 baez 75 medina 74 torres 73 aquino 73 sosa 70 romero 70 britez 70 espinola 69',
  SV: 'hernandez 365 martinez 332 lopez 248 flores 211 garcia 206 rodriguez 205 perez 183 gonzalez 169 ramirez 169 mejia 149 rivas 149 rivera 147 cruz 140 vasquez 137 sanchez 119 molina 102 escobar 102 diaz 99 alvarado 97 ayala 91 reyes 89 amaya 88 romero 84 aguilar 84 chavez 81 alfaro 81 gomez 80 orellana 75 castro 73 portillo 70 mendoza 66 torres 64',
  UY: 'rodriguez 498 gonzalez 336 martinez 226 fernandez 221 silva 209 garcia 174 perez 173 lopez 162 sosa 141 diaz 129 pereira 124 alvarez 111 santos 111 olivera 105 suarez 100 nunez 97 hernandez 95 cabrera 94 gomez 90 ferreira 89 acosta 86 mendez 77 correa 76 sanchez 74 machado 73 castro 70 pereyra 64 rivero 61 silveira 60 leon 60 silvera 58 morales 55',
  VE: 'rodriguez 286 gonzalez 277 perez 196 hernandez 191 garcia 187 sanchez 145 martinez 140 lopez 120 diaz 117 ramirez 108 rojas 102 gomez 97 fernandez 77 torres 77 romero 75 castillo 73 moreno 67 mendoza 66 alvarez 63 medina 63 marquez 61 contreras 61 pena 59 silva 59 jimenez 58 gutierrez 58 rivas 56 salazar 55 ruiz 55 quintero 54 mendez 53 zambrano 52',
  CM: 'ngo 751 nana 553 fotso 464 kamdem 405 kamga 306 simo 257 kameni 237 kengne 208 ndongo 198 mbakop 198 kouam 188 nono 188 wandji 158 egbe 148 tagne 148 essomba 138 nembot 138 mba 128 etoundi 128 njoya 119 ayuk 119 ngongang 109 kenfack 109 nlend 99 onana 99 tchinda 99 atangana 89 ndoumbe 89 talla 89 lobe 79 mbenoun 79 mbock 79',
  SN: 'ndiaye 655 diop 628 fall 334 gueye 333 balde 289 diallo 285 sarr 269 niang 247 ba 233 sow 218 diouf 217 mbaye 189 seck 185 cisse 170 faye 154 thiam 152 dieng 144 diagne 132 lo 111 mbengue 109 kane 107 drame 104 toure 103 sene 101 sylla 96 sall 94 mballo 93 diaw 92 gaye 91 seye 89 camara 88 dia 87',
}; // prettier-ignore

/** Countries, by their two letters, whose surnames are in the table. */
export const SURNAME_COUNTRIES: readonly string[] = Object.keys(TABLE);

/** Folded surnames and their shares of 10,000; empty for a country without a table. */
export function surnamesOfCountry(country: string): ReadonlyMap<string, number> {
  const parts = (TABLE[country] ?? '').split(' ');
  return new Map(
    parts.flatMap((word, i) => (i % 2 === 0 && word !== '' ? [[word, Number(parts[i + 1])] as const] : [])),
  );
}

const MEAN_SHARES = meanShares();

function meanShares(): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const country of SURNAME_COUNTRIES) {
    for (const [surname, of10000] of surnamesOfCountry(country)) {
      const share = of10000 / 10_000 / SURNAME_COUNTRIES.length;
      shares.set(surname, (shares.get(surname) ?? 0) + share);
    }
  }
  return shares;
}

/**
 * The share of a folded surname over the countries of the table, each counting the same; undefined where none
 * has it.
 */
export const meanSurnameShare = (surname: string): number | undefined => MEAN_SHARES.get(surname);
