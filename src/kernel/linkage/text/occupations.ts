import { contentWords, Vocabulary } from './concepts.js';
import { isPlaceholder } from './placeholders.js';

/**
 * Vocabulary of occupations in Spanish, English, Portuguese, French and Haitian Creole; lines as in
 * `concepts-table.ts`.
 */
const OCCUPATIONS = new Vocabulary(`
farming | agricultura agricultor agricultora agricola campesino campesina jornalero jornalera farmer farming farm_worker farmworker labourer laborer agriculture agricole cultivateur cultivatrice agriculteur kiltivate lavrador lavradora milpa peon cosecha
building | construccion construction albanil albaniles bricklayer mason builder macon maçon masonry pedreiro construcao mason_boss konstriksyon bos_mason
sewing | costura costurera costurero sastre modista seamstress tailor sewing dressmaker couture couturiere couturier costureira alfaiate koutiryez taye maquila maquiladora
housework | domestica domestico empleada_domestica trabajadora_hogar limpieza housekeeper maid cleaner cleaning domestic housework menage menagere faxineira diarista netwayaj bon
housewife | ama_de_casa ama_casa housewife homemaker hogar dona_de_casa femme_au_foyer
driving | chofer conductor conductora taxista camionero trailero driver trucker chauffeur motorista caminhoneiro chofe mototaxista
cooking | cocinero cocinera cook chef cocina cuisinier cuisiniere cozinheiro cozinheira kizinye panadero panadera baker boulanger padeiro boulanje
trading | comerciante vendedor vendedora comercio ventas vendor merchant trader seller shopkeeper commercant commercante marchand marchande vendeur comerciante vendedor_ambulante machann komesan
carpentry | carpintero carpinteria ebanista carpenter joiner menuisier charpentier carpinteiro ebenis chapant
mechanics | mecanico mecanica mechanic mecanicien mekanisyen tornero soldador welder soudeur soldador
electricity | electricista electrician electricien eletricista elektrisyen plomero fontanero plumber plombier encanador plonbye
fishing | pescador pescadora pesca fisherman fishing fisher pecheur pecheuse peche pesche pescaria peche_poisson
studying | estudiante alumno alumna student pupil etudiant etudiante eleve estudante aluno elev etidyan
teaching | maestro maestra profesor profesora docente teacher professor enseignant enseignante professeur institutrice professora pwofese
nursing | enfermero enfermera nurse nursing infirmier infirmiere enfermeiro enfermeira enfimye medico medica doctor doctora physician medecin
guarding | guardia vigilante seguridad security guard watchman gardien vigia policia police policier soldado soldier soldat militar
hairdressing | barbero barbera peluquero peluquera estilista barber hairdresser coiffeur coiffeuse cabeleireiro barbeiro kwafe kwafez
mining | minero minera mineria miner mining mineur mineiro garimpeiro
herding | ganadero ganaderia vaquero pastor rancher cowboy herder eleveur berger pecuarista vaqueiro elve
`);

/** Words that go with any work. */
const SAYS_NOTHING = new Set(
  'work worker works working job trabajo trabajador trabajadora trabaja empleado empleada ayudante obrero obrera oficio travail travailleur ouvrier ouvriere trabalho trabalhador travay travaye employee employe helper general ninguna desempleado unemployed'.split(
    ' ',
  ),
);

export function occupationWords(text: string | undefined): readonly string[] {
  if (text === undefined || isPlaceholder(text)) return [];
  const { concepts, words } = OCCUPATIONS.read(text);
  return [...concepts, ...contentWords(words).filter((word) => !SAYS_NOTHING.has(word))];
}
