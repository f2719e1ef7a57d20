import { identification } from '../identification/fr.js';
import { telling } from '../telling/fr.js';
import { alerts } from '../alerts/fr.js';
import { transmission } from '../transmission/fr.js';
import { integrations } from '../integrations/fr.js';
import { companions } from '../companions/fr.js';
import { approvals } from '../approvals/fr.js';
import { inquiries } from '../inquiries/fr.js';
import { demands } from '../demands/fr.js';
import { dna } from '../dna/fr.js';
import { palette } from '../palette/fr.js';
import { people } from '../people/fr.js';
import { account } from '../account/fr.js';
import { kept } from '../kept/fr.js';
import { shut } from '../shut/fr.js';
import { search } from '../search/fr.js';
import { urgent } from '../urgent/fr.js';
import { triage } from '../triage/fr.js';
import { photographs } from '../photographs/fr.js';
import { offers } from '../offers/fr.js';
import { oversight } from '../oversight/fr.js';
import { papers } from '../papers/fr.js';
import { procedures } from '../procedures/fr.js';
import { pictures } from '../pictures/fr.js';
import { record } from '../record/fr.js';
import { alertKinds } from '../../../words/alert-kinds/fr.js';
import { textsOf } from '../../../words/alert-kinds/one-text.js';
import { said } from '../../../words/said/fr.js';
import type { CaseworkWords } from './en.js';

/** To be reviewed by a native speaker. */
export const casework: CaseworkWords = {
  today: {
    title: 'Aujourd’hui',
    lead: 'Ce qui vous attend, vous et votre institution, le délai le plus proche d’abord.',
    mine: 'À moi',
    all: 'De l’institution',
    nothing: 'Rien n’attend. Ce qui arrive apparaît ici, avec son délai.',
    overdue: 'Délai dépassé',
    today: 'Échéance aujourd’hui',
    week: 'Échéance d’ici une semaine',
    later: 'Plus tard',
    due: 'échéance {{when}}',
    wasDue: 'échue {{when}}',
    nobody: 'encore à personne',
    matches_one: '{{count}} correspondance',
    matches_other: '{{count}} correspondances',
  },
  alert: {
    title: 'Alerte {{code}}',
    due: 'Échéance',
    owner: 'Responsable',
    state: 'État',
    opened: 'Ouverte',
    why: 'De quoi il s’agit',
    look: 'Voir la correspondance',
    next: 'Si personne n’agit : {{step}}, {{when}}',
    proof: 'Qui a été averti, et la preuve',
    history: 'Ce qui a été fait',
    acknowledge: 'Je l’ai lue et je m’en charge',
    acknowledged: 'Prise en charge le {{when}}.',
    attempts: 'tentatives : {{count}}',
  },
  kind: textsOf(alertKinds, 'title'),
  alertState: {
    queued: 'en route',
    delivered: 'remise',
    read: 'prise en charge',
    acted: 'répondue',
    overdue: 'en retard',
    escalated: 'remontée',
    closed: 'close',
  },
  step: {
    reminder: 'un rappel',
    coordinator: 'la coordination est avertie',
    ministry: 'le ministère est averti',
    oversight: 'l’organe de surveillance est averti',
  },
  channel: { inbox: 'Boîte de réception', mail: 'Courriel', webhook: 'Webhook' },
  delivery: {
    bundled: 'attend l’envoi groupé',
    delivered: 'remis',
    dropped: 'abandonné',
    due: 'à faire',
    failed: 'échoué',
    waiting: 'en attente',
  },
  candidates: {
    title: 'Candidats',
    nothing: 'Aucune paire n’attend. Quand la comparaison en trouve une, elle apparaît ici.',
    open: 'À examiner',
    done: 'Toutes',
    hidden: 'ne vous est pas montré',
    own: 'le nôtre',
  },
  band: { strong: 'fort', moderate: 'modéré', weak: 'faible', hidden: 'caché tant que vous jugez' },
  matchState: {
    settled: 'réglé : un dossier est identifié avec un autre',
    candidate: 'pas examiné',
    notified: 'à l’examen',
    in_confirmation: 'plausible pour les deux parties',
    conflict: 'les parties divergent',
    excluded: 'exclu',
    identified: 'identifié',
    lapsed: 'terminé',
  },
  sideState: {
    unseen: 'ne l’a pas vu',
    acknowledged: 'l’a vu',
    under_review: 'l’examine',
    more_data_requested: 'a besoin de plus de données',
    plausible: 'le tient pour plausible',
    excluded: 'l’exclut',
    inconclusive: 'ne peut pas décider',
  },
  group: {
    name: 'Noms',
    document: 'Papiers et leurs numéros',
    age: 'Âge et naissance',
    sex: 'Sexe',
    stature: 'Taille et poids',
    time: 'Dates',
    place: 'Lieux et origine',
    marks: 'Marques et apparence',
    medical: 'Éléments médicaux',
    dental: 'Dents',
    effects: 'Vêtements et objets',
    kin: 'Noms de proches',
    life: 'Langues, peuple et travail',
    event: 'Événement commun',
    company: 'Même voyage ou même famille',
    death: 'Cause, mode et état du décès',
    dna: 'ADN',
  },
  compare: {
    degree: 'Degré',
    across:
      'L’un des deux dossiers est d’une autre institution : la force de la correspondance est dite par son degré, et ce qui concorde par un mot. Les chiffres d’ADN s’obtiennent par échange.',
    inFavour: 'Ce qui parle pour une seule personne',
    nothingInFavour: 'Rien de ce qui a été comparé ne concorde.',
    weighing: { little: 'pèse peu', some: 'pèse un peu', much: 'pèse beaucoup', open: 'reste ouvert' },
    bandSince:
      'Lors de la décision de votre partie, le degré était {{then}} ; depuis le {{when}}, il est {{now}}.',
    bandFromTo: 'avant {{then}}, maintenant {{now}}',
    bandByModel:
      'Selon le nouveau modèle {{model}}, le degré serait {{now}} ; lors de la décision de votre partie, il était {{then}}. La décision reste : revoyez-la.',
    bandBecause: 'Pèse autrement : {{groups}}.',
    bandOthers: 'Ses fiches disent la même chose. Ce que l’on sait des autres a changé.',
    decidedAt:
      'La comparaison indiquait {{then}} lors de cette décision et indique {{now}} maintenant : à revoir.',
    title: 'Comparer',
    reported: 'Signalé : comme la famille le raconte',
    found: 'Trouvé : comme il a été examiné',
    alive: 'Retrouvé en vie : comme il a été enregistré',
    other: 'L’autre dossier',
    agrees: 'concorde',
    differs: 'diffère',
    close: 'concorde presque',
    noData: 'pas de donnée',
    weight: 'poids',
    field: 'Champ',
    waterfall: 'Comment le poids s’additionne (log10)',
    against: 'Ce qui parle contre',
    nothingAgainst: 'Rien de ce qui a été comparé ne parle contre. Ce n’est pas une preuve.',
    speaksFor: 'Ce qui parle pour',
    missing: 'Ce qui manque',
    competing: 'Autres candidats ouverts des mêmes dossiers',
    hidden_one: '{{count}} champ est caché',
    hidden_other: '{{count}} champs sont cachés',
    hiddenWhy: 'L’accord entre les deux institutions ne va pas jusque-là, ou la loi de l’une ne l’admet pas.',
    share: 'Probabilité que les deux soient une seule personne',
    or: 'ou personne dans ces banques',
    probableRange: 'entre {{least}} et {{most}}',
    smallBank: 'petite banque',
    smallBankOwn:
      'Petite banque ({{records}} dans la plus petite) : on sait à peine combien de ses dossiers ont un correspondant, d’où un intervalle et non un chiffre.',
    smallBankForeign:
      'Petite banque : on sait à peine combien de ses dossiers ont un correspondant. On ne peut en dire que le degré.',
    model: 'modèle {{version}}',
    notIdentified:
      'Un score n’est jamais une identification : deux institutions décident, par une méthode qui la porte.',
    decide: 'Ce que votre partie retient',
    plausible: 'Plausible',
    inconclusive: 'Impossible de décider',
    exclude: 'Exclure',
    reason: 'Motif',
    words: 'En mots (sans noms, s’il vous plaît)',
    cancel: 'Annuler',
    confirm: 'L’inscrire',
    decided: 'Votre partie {{state}}. La correspondance est maintenant : {{match}}.',
    conflictVersion:
      'Quelqu’un l’a changé entre-temps. Vous voyez maintenant le plus récent ; regardez de nouveau.',
    between: 'entre les deux',
    hiddenValue: 'caché',
    nothingLikeIt: 'rien de tel',
    lesser: 'et {{count}} moindres, ensemble {{weight}}',
  },
  identification,
  telling,
  integrations,
  companions,
  approvals,
  inquiries,
  alerts,
  transmission,
  demands,
  dna,
  urgent,
  palette,
  people,
  nowhere: {
    title: 'Il n’y a rien ici',
    text: 'Cette adresse n’est celle d’aucun écran. Elle a pu être coupée, ou venir d’une autre version.',
    today: 'Aller à Aujourd’hui',
  },
  shut,
  account,
  kept,
  search,
  triage,
  photographs,
  pictures,
  offers,
  oversight,
  papers,
  procedures,
  record,
  said,
};
