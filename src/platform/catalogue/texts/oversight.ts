import type { SpokenText } from '../text.js';

/** Complaints and recommendations. The Portuguese, French and Creole have to be reviewed by native speakers. */
export const OVERSIGHT_TEXTS = {
  'OVERSIGHT.WORDS': {
    en: 'There is nothing in the words, or more than {characters} characters: write what happened, shorter if need be.',
    es: 'El texto está vacío o pasa de {characters} caracteres: escriba qué ocurrió, más breve si hace falta.',
    pt: 'O texto está vazio ou passa de {characters} caracteres: escreva o que aconteceu, mais breve se for preciso.',
    fr: 'Le texte est vide ou dépasse {characters} caractères : écrivez ce qui s’est passé, plus court au besoin.',
    ht: 'Tèks la vid oswa li gen plis pase {characters} karaktè: ekri sa ki te pase a, pi kout si sa nesesè.',
  },
  'OVERSIGHT.FAMILY_ALONE': {
    en: 'That somebody of the office which keeps a report is involved, its family alone says, through its window: choose another kind here, such as "other".',
    es: 'Que alguien de la oficina que guarda un reporte está involucrado lo dice solo su familia, por su ventana: elija aquí otro tipo, por ejemplo «otro».',
    pt: 'Que alguém do órgão que guarda um relato está envolvido, só a família o diz, pela sua janela: escolha aqui outro tipo, por exemplo «outro».',
    fr: 'Qu’une personne du bureau qui garde un signalement soit impliquée, seule sa famille le dit, par sa fenêtre : choisissez ici un autre type, par exemple « autre ».',
    ht: 'Se fanmi an sèlman ki di, nan fenèt li, gen yon moun nan biwo ki kenbe rapò a ki mele ladan l: chwazi yon lòt kalite isit la, tankou «lòt».',
  },
  'OVERSIGHT.ANSWERED': {
    en: 'It has been answered already: read the answer, and open another one if something new has happened.',
    es: 'Ya fue contestada: lea la respuesta y abra otra si ocurrió algo nuevo.',
    pt: 'Já foi respondida: leia a resposta e abra outra se algo novo aconteceu.',
    fr: 'Il y a déjà été répondu : lisez la réponse et ouvrez-en une autre si du nouveau s’est produit.',
    ht: 'Yo reponn li deja: li repons lan, epi louvri yon lòt si gen yon bagay nèf ki rive.',
  },
  'OVERSIGHT.NOBODY_INDEPENDENT': {
    en: 'No ombudsman or oversight body is enrolled that is independent of whom this is about: ask the operator of the platform to enrol one.',
    es: 'No hay ninguna defensoría ni órgano de supervisión inscrito que sea independiente de la institución señalada: pida al operador de la plataforma que inscriba uno.',
    pt: 'Não há ouvidoria nem órgão de supervisão inscrito que seja independente da instituição em causa: peça ao operador da plataforma que inscreva um.',
    fr: 'Aucun défenseur des droits ni organe de contrôle inscrit n’est indépendant de l’institution visée : demandez à l’opérateur de la plateforme d’en inscrire un.',
    ht: 'Pa gen okenn pwotektè sitwayen ni ògàn sipèvizyon enskri ki endepandan de enstitisyon sa a: mande operatè platfòm nan enskri youn.',
  },
  'OVERSIGHT.NO_OVERSIGHT_BODY': {
    en: 'Only an ombudsman or an oversight body recommends: your institution is enrolled as something else. Open a complaint instead.',
    es: 'Solo una defensoría o un órgano de supervisión recomienda: su institución está inscrita como otra cosa. Abra en su lugar una queja.',
    pt: 'Só uma ouvidoria ou um órgão de supervisão recomenda: a sua instituição está inscrita como outra coisa. Abra antes uma queixa.',
    fr: 'Seul un défenseur des droits ou un organe de contrôle recommande : votre institution est inscrite autrement. Ouvrez plutôt une plainte.',
    ht: 'Se sèlman yon pwotektè sitwayen oswa yon ògàn sipèvizyon ki rekòmande: enstitisyon ou enskri kòm yon lòt bagay. Louvri yon plent pito.',
  },
  'OVERSIGHT.OWN_INSTITUTION': {
    en: 'This is about your own institution: take it to your coordinator, and name another institution here.',
    es: 'Se refiere a su propia institución: llévelo a su coordinación, y nombre aquí otra institución.',
    pt: 'Refere-se à sua própria instituição: leve-o à sua coordenação, e indique aqui outra instituição.',
    fr: 'Cela concerne votre propre institution : parlez-en à votre coordination et nommez ici une autre institution.',
    ht: 'Sa konsène pwòp enstitisyon ou: pale ak kowòdonatè ou, epi nonmen yon lòt enstitisyon isit la.',
  },
} as const satisfies Readonly<Record<string, SpokenText>>;
