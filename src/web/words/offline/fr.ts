import type { en } from './en.js';

/** To be reviewed by a native speaker. */
export const fr: typeof en = {
  line: {
    none: 'Pas de connexion',
    noneWaiting_one: 'Pas de connexion · {{count}} en attente',
    noneWaiting_other: 'Pas de connexion · {{count}} en attente',
    waiting_one: '{{count}} attend son envoi',
    waiting_other: '{{count}} attendent leur envoi',
    signOutTitle: 'Quelque chose n’est que dans ce navigateur',
    signOutText_one:
      'La déconnexion vide ce navigateur, et avec lui {{count}} brouillon ou reçu qui n’est nulle part ailleurs. Envoyez-le ou enregistrez-le d’abord dans un fichier.',
    signOutText_other:
      'La déconnexion vide ce navigateur, et avec lui {{count}} brouillons ou reçus qui ne sont nulle part ailleurs. Envoyez-les ou enregistrez-les d’abord dans un fichier.',
    signOutPictures_one:
      'Se déconnecter vide ce navigateur, et avec lui {{count}} photographie qui n’est pas encore avec son signalement. Restez jusqu’à ce qu’elle soit envoyée.',
    signOutPictures_other:
      'Se déconnecter vide ce navigateur, et avec lui {{count}} photographies qui ne sont pas encore avec leurs signalements. Restez jusqu’à ce qu’elles soient envoyées.',
    stay: 'Rester connecté',
    signOutAnyway: 'Se déconnecter et perdre cela',
    newVersion: 'Une version plus récente de cette console est là.',
    takeVersion: 'La charger maintenant',
    needed: 'Cet écran a besoin d’une connexion.',
    meanwhile: 'Les signalements peuvent s’écrire sans elle.',
  },
  drafts: {
    title: 'Brouillons et envois',
    lead: 'Ce qui s’écrit et ce qui attend son envoi. Un brouillon disparaît après soixante jours sans une étape.',
    new: 'Nouveau signalement',
    here: 'Dans ce navigateur',
    others: 'Sur le serveur, de votre institution',
    nothing: 'Rien n’est en cours.',
    open: 'Continuer',
    sendNow: 'Envoyer maintenant',
    save: 'Enregistrer en fichier',
    discard: 'Jeter',
    saveTitle: 'Enregistrer dans un fichier chiffré',
    saveText:
      'Le fichier s’ouvre sur toute console avec ces mots, et avec rien d’autre. Gardez-les loin du fichier.',
    passphrase: 'Mots du fichier',
    passphraseHint: 'Huit caractères au moins.',
    load: 'Ouvrir un fichier',
    loadTitle: 'Ouvrir un fichier chiffré',
    loadFile: 'Fichier',
    loadFailed:
      'Il ne s’est pas ouvert : d’autres mots, une autre sorte de fichier, ou une version plus récente de la console. Vérifiez les mots.',
    discardTitle: 'Jeter ce brouillon ?',
    discardText:
      'Il disparaît pour toute votre institution et ne revient pas. Écrivez {{word}} pour confirmer.',
    cancel: 'Le laisser',
    again: 'Continuer comme nouveau brouillon',
    protects:
      'Les brouillons sont chiffrés dans ce navigateur, avec une clé qu’aucun programme de la page ne peut lire. Cela ne protège pas de qui a cet ordinateur et ce compte : verrouillez l’écran, et déconnectez-vous s’il est partagé.',
    tries_one: '{{count}} essai',
    tries_other: '{{count}} essais',
    size: '{{count}} ko à envoyer',
    goes: 'disparaît {{when}} si personne n’écrit',
    state: {
      only_here: 'seulement dans ce navigateur',
      sending: 'en route',
      on_server: 'sur le serveur',
      filing: 'à déposer',
      filed: 'déposé : reçu à remettre',
      differs: 'diffère de celui d’un collègue',
    },
    why: {
      no_line: 'La plateforme n’a pas répondu',
      signed_out: 'Votre session est finie : connectez-vous et il sera envoyé',
      refused: 'La plateforme ne l’accepte pas',
      changed: 'Un collègue y a écrit : relisez-le, puis déposez-le',
      gone: 'Il n’est plus sur le serveur : un collègue l’a déposé ou jeté, ou il était trop vieux',
    },
  },
};
