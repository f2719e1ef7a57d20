import { contentWords, Vocabulary } from './concepts.js';

/**
 * Vocabulary of causes of death, as registries write them in Spanish, English, Portuguese, French and Haitian
 * Creole. One line a concept, in the form of the tables of `concepts-table.ts`.
 */
const CAUSES = new Vocabulary(`
drowning | drowning drowned ahogamiento ahogado ahogada ahogo sumersion submersion noyade noye noyee afogamento afogado nwaye nwayad
exposure | exposure environmental enviromental elements intemperie exposicion ambiental ambientales elementos exposition
hyperthermia <exposure | hyperthermia hipertermia hyperthermie heat heatstroke heat_stroke calor golpe_calor golpe_de_calor insolacion insolation coup_chaleur chaleur chale
hypothermia <exposure | hypothermia hipotermia hypothermie cold frio froid fredi
dehydration <exposure | dehydration deshidratacion deshydratation desidratacao dezidratasyon thirst sed
gunshot <injury | gunshot gunshots gun_shot gsw firearm bullet disparo disparos bala balas balazo arma_de_fuego arma_fuego proyectil balle arme_a_feu arma_de_fogo tiro bal
blunt <injury | blunt contuso contusa contundente contusion contusiones contondant
sharp <injury | stab stabbing stabbed stabs sharp incised punal apunalado arma_blanca punzocortante cuchillo couteau faca kouto
injury | injury injuries trauma traumas traumatic wound wounds fracture fractures laceration lacerations lesion lesiones herida heridas traumatismo traumatismos politraumatismo politrauma blessure blessures ferimento ferimentos
vehicle | vehicle vehicular motor_vehicle car truck crash collision rollover mva traffic atropello atropellado atropellamiento vehiculo automovil choque colision volcadura transito vehicule voiture veiculo machin
train | train railway railroad tren ferrocarril trem tren_carga
fall | fall fell height caida altura chute queda
asphyxia | asphyxia asphyxiation suffocation suffocated asfixia asfixiado sofocacion asphyxie asfiksi
hanging <asphyxia | hanging hanged ahorcamiento ahorcado ahorcada pendaison enforcamento
strangling <asphyxia | strangulation strangled estrangulamiento estrangulado estrangulada etranglement
heart <disease | heart cardiac cardiovascular myocardial coronary cardiaco cardiaca infarto corazon cardiaque coeur kadyak
intoxication | intoxication toxicity overdose drug drugs sobredosis intoxicacion toxico droga drogas intoxicacao
disease | disease illness sickness natural_causes enfermedad enfermedades maladie doenca maladi
burning | burn burns burned burnt fire thermal quemadura quemaduras quemado incendio fuego brulure brulures queimadura
electrocution | electrocution electrocuted electrocucion electrocutado
starvation | starvation malnutrition inanition hambre inanicion desnutricion faim
animal | snake snakebite bite mordedura serpiente animal dog
`);

/** Hedges, and what a registry writes where it does not know; bones alone are a state and no cause. */
const SAYS_NOTHING = new Set(
  (
    'undetermined undertermined indetermined undeterminable unknown unspecified specify pending reported report cause causes death ' +
    'manner unable determine determined probable probably likely suspected presumed apparent due effect effects secondary complication ' +
    'complications multiple other related associated remains remain skeletal skeleton skeletonized skeletonised partial partially mummified ' +
    'decomposed decomposition postmortem human body bones bone force indeterminada indeterminado determinar determinada desconocida ' +
    'desconocido pendiente causa causas muerte probablemente posible restos oseos osamenta osamentas esqueleto descomposicion ' +
    'multiples debido otra otras inconnue indeterminee mort restes squelette causa_indeterminada morte ossada desconhecida enkoni'
  ).split(' '),
);

/** A statement of the cause of death as concepts and words; empty where it says that nothing is known. */
export function causeWords(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  const { concepts, words } = CAUSES.read(text);
  return [
    ...concepts,
    ...contentWords(words).filter((word) => !SAYS_NOTHING.has(word) && !/^\d+$/.test(word)),
  ];
}
