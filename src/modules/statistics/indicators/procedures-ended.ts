import { shippedKinds } from '../../procedures/index.js';
import type { Indicator } from '../domain/indicator.js';

export const PROCEDURES_ENDED: Indicator = {
  key: 'procedures_ended',
  measure: 'duration',
  by: ['all', 'country', 'outcome'],
  sources: ['procedure', 'procedure_step', 'record'],
  facts: `SELECT closed_at AS at, extract(epoch FROM closed_at - opened_at) / 86400 AS value, institution_id AS holder_a,
      nullif(acting_id, institution_id) AS holder_b, country, kind || ':' || state AS outcome
    FROM procedure_facts WHERE closed_at IS NOT NULL AND state <> 'declined' AND is_permitted`,
  name: {
    en: 'Procedures ended',
    es: 'Trámites terminados',
    pt: 'Procedimentos encerrados',
    fr: 'Procédures terminées',
    ht: 'Demach ki fini',
  },
  definition: {
    en: 'Procedures (visas, certificates, repatriations, care, referrals) that ended in a year, and how many days they took, by their kind and how they ended. Country: of the institution that owns the record.',
    es: 'Trámites (visas, actas, repatriaciones, acompañamiento, derivaciones) que terminaron en un año, y cuántos días tomaron, por tipo y resultado. País: el de la institución dueña del registro.',
    pt: 'Procedimentos (vistos, certidões, repatriações, acompanhamento, encaminhamentos) encerrados num ano, e quantos dias levaram, por tipo e resultado. País: o da instituição dona do registro.',
    fr: 'Procédures (visas, actes, rapatriements, accompagnement, orientations) terminées dans l’année, et leur durée en jours, par type et par issue. Pays : celui de l’institution à qui appartient la fiche.',
    ht: 'Demach (viza, ak leta, rapatriman, akonpayman, referans) ki fini nan yon ane, ak konbyen jou yo te pran, pa kalite ak rezilta. Peyi: peyi enstitisyon ki mèt dosye a.',
  },
  limits: {
    en: 'What was proposed and not taken up is not in it, nor is what is still open. One that was taken up again counts in the year in which it ended last.',
    es: 'Lo que se propuso y no se inició no se incluye, ni lo que sigue abierto. Lo que se retomó cuenta en el año en que terminó por última vez.',
    pt: 'O que foi proposto e não iniciado não se inclui, nem o que segue aberto. O que foi retomado conta no ano em que terminou pela última vez.',
    fr: 'Ce qui fut proposé sans être engagé n’y est pas, ni ce qui est encore ouvert. Ce qui fut repris compte dans l’année de sa dernière fin.',
    ht: 'Sa yo te pwopoze san yo pa kòmanse l pa ladan l, ni sa ki louvri toujou. Sa yo te reprann konte nan ane li fini dènye fwa a.',
  },
  words: {
    done: { en: 'done', es: 'hecho', pt: 'feito', fr: 'fait', ht: 'fèt' },
    refused: { en: 'refused', es: 'negado', pt: 'negado', fr: 'refusé', ht: 'refize' },
    cancelled: { en: 'cancelled', es: 'cancelado', pt: 'cancelado', fr: 'annulé', ht: 'anile' },
    stopped: { en: 'stopped', es: 'detenido', pt: 'interrompido', fr: 'arrêté', ht: 'sispann' },
    ...Object.fromEntries(shippedKinds().map(({ kind, name }) => [kind, name])),
  },
};
