import type { PersonalEffect } from '../../kernel/contract/index.js';
import { wordings, type Wording } from './wording.js';

export interface Article {
  readonly category: PersonalEffect['category'];
  readonly name: Wording;
  /** The share of travellers who have it. */
  readonly share: number;
  readonly foundOn: NonNullable<PersonalEffect['foundOn']>;
  readonly brands: readonly string[];
}

const SPORT = ['Nike', 'Adidas', 'Puma', 'Reebok', 'Under Armour'];
const TROUSERS = ["Levi's", 'Wrangler', 'Aéropostale', 'Old Navy', 'Lee'];

function article(
  category: Article['category'],
  share: number,
  foundOn: Article['foundOn'],
  line: string,
  brands: readonly string[] = [],
): Article {
  return { category, name: wordings(line)[0]!, share, foundOn, brands };
}

/** Things that people carry: Spanish | English | French | Haitian Creole. */
export const ARTICLES: readonly Article[] = [
  article(
    'clothing',
    0.85,
    'worn',
    'pantalón de mezclilla / jeans | jeans / denim trousers | jean | djin',
    TROUSERS,
  ),
  article(
    'clothing',
    0.8,
    'worn',
    'camiseta / playera | t-shirt / short-sleeved shirt | t-shirt | mayo',
    SPORT,
  ),
  article(
    'clothing',
    0.4,
    'worn',
    'sudadera con gorro / suéter | hooded sweatshirt / sweater | sweat à capuche | swetè',
    SPORT,
  ),
  article('clothing', 0.35, 'worn', 'chumpa / chaqueta | jacket | blouson / veste | djakèt', [
    'Columbia',
    'Champion',
  ]),
  article('clothing', 0.35, 'worn', 'gorra / cachucha | cap / baseball cap | casquette | kaskèt', SPORT),
  article('clothing', 0.45, 'worn', 'cincho / cinturón | belt / leather belt | ceinture | senti'),
  article(
    'clothing',
    0.15,
    'worn',
    'camisa de cuadros | plaid shirt / checked shirt | chemise à carreaux | chemiz kawo',
    TROUSERS,
  ),
  article(
    'footwear',
    0.65,
    'worn',
    'tenis / zapatillas deportivas | athletic shoes / sneakers | baskets | tenis',
    SPORT,
  ),
  article('footwear', 0.3, 'worn', 'botas / botas de trabajo | boots / work boots | bottes | bòt', [
    'Caterpillar',
    'Timberland',
  ]),
  article('jewellery', 0.12, 'worn', 'anillo / argolla | ring / band ring | bague / alliance | bag'),
  article(
    'jewellery',
    0.15,
    'worn',
    'cadena con dije / collar | necklace with pendant | chaîne avec pendentif | chenn',
  ),
  article('jewellery', 0.15, 'worn', 'reloj de pulsera | wristwatch | montre | mont', ['Casio', 'Citizen']),
  article(
    'jewellery',
    0.12,
    'worn',
    'pulsera tejida / pulsera de hilo | woven bracelet | bracelet tressé | braslè',
  ),
  article('religious', 0.25, 'pocket', 'rosario / camándula | rosary | chapelet | chaplè'),
  article(
    'religious',
    0.12,
    'pocket',
    'estampita de santo / escapulario | prayer card / scapular | image pieuse | imaj sen',
  ),
  article('bag', 0.5, 'nearby', 'mochila | backpack | sac à dos | sakado', ['JanSport', 'Totto']),
  article('phone', 0.4, 'pocket', 'celular / teléfono | cell phone | téléphone portable | telefòn', [
    'Samsung',
    'Motorola',
    'Huawei',
  ]),
  article(
    'paper_note',
    0.2,
    'pocket',
    'papelito con números de teléfono | slip of paper with phone numbers | papier avec numéros | papye ak nimewo',
  ),
  article('money', 0.25, 'pocket', 'billetes y monedas | banknotes and coins | billets et pièces | lajan'),
  article(
    'document',
    0.2,
    'pocket',
    'cédula / documento de identidad | identity card | carte d’identité | kat idantite',
  ),
  article('medicine', 0.08, 'bag', 'pastillas / medicinas | blister of tablets | comprimés | grenn'),
  article('other', 0.05, 'bag', 'foto de familia | family photograph | photo de famille | foto fanmi'),
];

/** Colours, and the one that is easily taken for it once sun and water have been at it. */
export const COLOURS: readonly { readonly name: Wording; readonly fadesTo: number }[] = wordings(`
  negro | black | noir | nwa
  gris | grey / gray | gris | gri
  azul | blue | bleu | ble
  azul oscuro / azul marino | dark blue / navy | bleu marine | ble fonse
  blanco | white | blanc | blan
  beige / crema | beige / tan | beige | bèj
  rojo | red | rouge | wouj
  rosado / rosa | pink | rose | wòz
  café / marrón | brown | marron | mawon
  verde | green | vert | vèt
  amarillo | yellow | jaune | jòn`).map((name, index) => ({
  name,
  fadesTo: [1, 5, 1, 2, 5, 4, 7, 4, 5, 1, 5][index] ?? index,
}));

export const SIZES = ['XS', 'S', 'M', 'L', 'XL'] as const;

export const OCCUPATIONS = wordings(`
  agricultor / jornalero | farm worker | cultivateur | kiltivatè
  albañil | mason | maçon | bòs mason
  costurera / operario de maquila | garment worker | couturier | koutiryè
  vendedor ambulante / comerciante | street vendor | marchand | machann
  mecánico | mechanic | mécanicien | mekanisyen
  panadero | baker | boulanger | boulanje
  ama de casa / cuidadora | homemaker / carer | ménagère | okipe kay
  chofer | driver | chauffeur | chofè
  pescador | fisher | pêcheur | pechè`);

export const STUDENT = wordings(`estudiante | student | étudiant | elèv`)[0]!;

export const SKILLS = wordings(`
  soldadura | welding | soudure | soudi
  cocina | cooking | cuisine | kwit manje
  carpintería | carpentry | menuiserie | chapant
  corte y confección | tailoring | couture | koud
  electricidad | electrical work | électricité | elektrisite
  cuidado de ganado | cattle keeping | élevage | gade bèf`);

export const NEEDS = wordings(`
  documentos de identidad | identity documents | papiers d'identité | papye idantite
  atención psicosocial | psychosocial care | soutien psychosocial | swen sikososyal
  empleo | work | emploi | travay
  vivienda | housing | logement | kay
  atención médica | medical care | soins médicaux | swen medikal`);
