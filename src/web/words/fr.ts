import { values } from '../../words/values/fr.js';
import { fr as offline } from './offline/fr.js';
import { fr as report } from './report/fr.js';
import { fr as vocabulary } from './vocabulary/fr.js';
import type { CoreWords } from './en.js';

/** To be reviewed by a native speaker. */
export const fr: CoreWords = {
  ...{ ...report, ...offline, ...vocabulary },
  value: values,
  product: 'Huella',
  invented: 'Données inventées',
  skip: 'Aller au contenu',
  colon: '\u00a0:',
  language: 'Langue',
  menu: 'Menu',
  signOut: 'Se déconnecter',
  loading: 'Un instant …',
  again: 'Réessayer',
  failed: 'La plateforme n’a pas répondu. Vérifiez la connexion et réessayez.',
  refused: 'Ceci n’est pas ici, ou pas pour vous.',
  undone: {
    unanswered:
      'La plateforme n’a pas répondu : il n’est pas sûr que cela ait été enregistré. Vérifiez la connexion et regardez où cela en est avant de recommencer.',
    refused: 'Cela a été refusé : ce n’est pas ici, ou pas pour vous. Rien n’a été enregistré.',
    signed_out: 'Votre session est terminée. Rien n’a été enregistré.',
    broken:
      'Quelque chose a échoué sur la plateforme et rien n’a été enregistré. Réessayez ; si cela se répète, prévenez qui la gère.',
  },
  asGraphql: 'Voir en GraphQL',
  copy: 'Copier',
  copied: 'Copié',
  close: 'Fermer',
  more: 'Afficher plus',
  nav: {
    today: 'Aujourd’hui',
    cases: 'Dossiers',
    inquiries: 'Questions',
    search: 'Chercher',
    candidates: 'Candidats',
    procedures: 'Démarches',
    offers: 'Formation et travail',
    approvals: 'Deuxième personne',
    oversight: 'Supervision',
    report: 'Signaler',
    drafts: 'Brouillons',
    integrations: 'Intégrations',
    account: 'Mon compte',
    explorer: 'Explorateur de l’API',
    goTo: 'Aller à (Ctrl K)',
  },
  signIn: {
    title: 'Rechercher ensemble les personnes migrantes disparues',
    text: 'Entrez avec le compte que votre institution vous a donné.',
    action: 'Se connecter',
    passkey: 'Se connecter par une clé d’accès',
    passkeyFailed:
      'Cette clé d’accès n’a pas pu être utilisée. Réessayez ; ce doit être une clé de cette plateforme, sur cet appareil ou sur une clé que vous branchez.',
    ended: 'Vous n’êtes pas connecté, ou votre session a pris fin.',
  },
  purpose: {
    title: 'À quoi travaillez-vous ?',
    text: 'Cela reste à côté de tout ce que vous lisez d’autres institutions, et elles peuvent le voir.',
    words: {
      search: 'Rechercher des personnes disparues',
      forensic_matching: 'Identifier des personnes décédées',
      casework: 'Travailler un dossier avec l’autre partie',
      oversight: 'Veiller aux délais',
      administration: 'Administrer l’installation',
    },
  },
};
