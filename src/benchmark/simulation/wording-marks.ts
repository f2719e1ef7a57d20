import { wordings } from './wording.js';

/** Pictures that tattoos show: Spanish | English | French | Haitian Creole. Our own wording. */
export const TATTOO_DESIGNS = wordings(`
  rosa / flor roja | rose / red flower | rose / fleur rouge | flè wòz
  cruz / crucifijo | cross / crucifix | croix | kwa
  corazón / corazón con espinas | heart / heart with thorns | cœur | kè
  Virgen de Guadalupe / imagen religiosa de mujer | Virgin of Guadalupe / religious figure, robed woman | Vierge / figure religieuse | Lavyèj
  águila / ave con alas abiertas | eagle / bird with spread wings | aigle | èg
  alacrán / escorpión | scorpion | scorpion | eskòpyon
  estrella / estrellas pequeñas | star / small stars | étoile | zetwal
  mariposa | butterfly | papillon | papiyon
  corona de rey / corona | crown | couronne | kouwòn
  ancla | anchor / ship's anchor | ancre | lank
  calavera / cráneo | skull | crâne / tête de mort | tèt mò
  manos rezando / manos juntas con rosario | praying hands / hands with rosary | mains en prière | men k ap priye
  león / cabeza de león | lion / lion's head | lion | lyon
  dibujo tribal / líneas negras | tribal design / black band | motif tribal | desen tribal
  símbolo de infinito | infinity sign | signe de l'infini | siy enfini
  golondrina / pajarito | swallow / small bird | hirondelle / petit oiseau | zwazo
  luna y sol | moon and sun | lune et soleil | lalin ak solèy
  lobo | wolf / dog or wolf | loup | lou
  pluma | feather | plume | plim
  huellas de bebé / piecitos | baby footprints / small feet | pieds de bébé | pye tibebe
  trébol | clover / four-leaf clover | trèfle | trèf
  dragón / serpiente con alas | dragon / winged serpent | dragon | dragon
  brújula / rosa de los vientos | compass | boussole / rose des vents | bousòl
  balón de fútbol / escudo de fútbol | soccer ball / soccer crest | ballon de football | boul foutbòl`);

/** Tattoos that are writing; what they read is their own field. */
export const LETTERING = wordings(`
  nombre / letras cursivas | name in script / lettering | prénom / lettres | non ekri / lèt`)[0]!;

export const SCARS = wordings(`
  cicatriz de machete / cortada vieja | linear scar, old cut / healed laceration | cicatrice de coupure | mak koupe
  cicatriz de una caída de niño / cicatriz pequeña | small old scar | petite cicatrice de chute | mak tonbe
  cicatriz de mordida de perro | irregular scar, possible bite | cicatrice de morsure de chien | mak chen mòde
  cicatriz de bala / cicatriz redonda | round scar, possible gunshot wound | cicatrice ronde de balle | mak bal
  cicatriz larga / herida cosida con puntos | long scar with suture marks | longue cicatrice avec points de suture | gwo mak ak pwen`);

export const BURNS = wordings(`
  quemadura de aceite / quemadura vieja | old burn scar | cicatrice de brûlure | mak boule
  quemadura de plancha | burn scar, triangular | brûlure de fer à repasser | boule ak fè`);

export const BIRTHMARKS = wordings(`
  lunar grande / lunar | large mole / nevus | grain de beauté | siy
  mancha café de nacimiento / mancha | brown birthmark / pigmented patch | tache de naissance brune | tach nesans
  lunar con pelos | hairy mole / raised nevus | grain de beauté poilu | siy ak plim`);

export const PIERCINGS = wordings(`
  oreja perforada / aretes | pierced ear | oreille percée | zòrèy pèse`);

export const AMPUTATIONS = wordings(`
  le falta la punta del dedo / dedo cortado | fingertip missing, healed | bout du doigt manquant | pwent dwèt manke`);

/** Skin marks of operations, with the operation itself. */
export const OPERATIONS = wordings(`
  operación de apéndice / cirugía de apéndice | appendectomy | opération de l'appendicite | operasyon apenndis
  operación de hernia | hernia repair | opération d'une hernie | operasyon èni
  operación de vesícula / cirugía de la vesícula | cholecystectomy / gall bladder surgery | opération de la vésicule | operasyon vezikil`);

export const CAESAREAN = wordings(`
  cesárea / cicatriz de cesárea | caesarean section scar | césarienne | sezaryèn`)[0]!;

export const FRACTURES = wordings(`
  se quebró y le enyesaron / fractura vieja | healed fracture / old fracture with callus | fracture ancienne plâtrée | zo kase ki geri`);

export const IMPLANTS = wordings(`
  placa con tornillos / clavo en el hueso | metal plate with screws / intramedullary nail | plaque et vis | plak ak vis`);

export const CONDITIONS = wordings(`
  diabetes / azúcar en la sangre | diabetes | diabète | sik
  epilepsia / convulsiones | epilepsy / seizure disorder | épilepsie | malkadi
  asma | asthma | asthme | opresyon
  presión alta | high blood pressure | hypertension | tansyon
  escoliosis / columna torcida | scoliosis | scoliose | do kwochi`);

export const MEDICATIONS = wordings(`
  metformina | metformin | metformine | metfòmin
  carbamazepina | carbamazepine | carbamazépine | kabamazepin
  inhalador de salbutamol | salbutamol inhaler | inhalateur de salbutamol | ponp salbitamòl`);

export const DISABILITIES = wordings(`
  cojea / camina con dificultad | limp, shortened leg | boite | bwete
  sordera de un oído | hearing loss in one ear | sourd d'une oreille | soud nan yon zòrèy`);
