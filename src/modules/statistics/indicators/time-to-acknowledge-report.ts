import type { Indicator } from '../domain/indicator.js';

export const TIME_TO_ACKNOWLEDGE_REPORT: Indicator = {
  key: 'time_to_acknowledge_report',
  measure: 'duration',
  by: ['all', 'pair'],
  sources: ['transmission', 'record'],
  facts: `SELECT answered_at AS at, extract(epoch FROM answered_at - sent_at) / 86400 AS value, institution_id AS holder_a,
      receiver_id AS holder_b, country || '>' || receiver_country AS pair
    FROM transmission_facts WHERE answered_at IS NOT NULL AND is_permitted`,
  name: {
    en: 'Time to acknowledge a report',
    es: 'Tiempo hasta acusar recibo de un reporte',
    pt: 'Tempo até acusar recebimento de um relato',
    fr: 'Délai pour accuser réception d’un signalement',
    ht: 'Tan pou konfime yo resevwa yon rapò',
  },
  definition: {
    en: 'Days from passing a report on until the receiver acknowledged or returned it, by the year of the answer. Pair: country of the sender and of the receiver.',
    es: 'Días desde que se transmitió un reporte hasta que quien lo recibe acusó recibo o lo devolvió, por el año de la respuesta. Par: país de quien envía y de quien recibe.',
    pt: 'Dias desde a transmissão de um relato até que quem o recebe acusou o recebimento ou o devolveu, pelo ano da resposta. Par: país de quem envia e de quem recebe.',
    fr: 'Jours entre la transmission d’un signalement et l’accusé de réception ou le retour, selon l’année de la réponse. Paire : pays de l’expéditeur et du destinataire.',
    ht: 'Jou depi yo pase yon rapò jouk moun ki resevwa l la konfime oswa voye l tounen, selon ane repons lan. Pè: peyi ki voye ak peyi ki resevwa.',
  },
  limits: {
    en: 'What nobody has answered yet is not in it, so that it looks better than it is where much lies; the balance says what is open. A report that was returned after it had been acknowledged counts until its return.',
    es: 'No incluye lo que nadie ha contestado, por lo que se ve mejor de lo que es donde hay mucho pendiente; el balance dice lo que está abierto. Un reporte devuelto después del acuse cuenta hasta su devolución.',
    pt: 'Não inclui o que ninguém respondeu, por isso parece melhor do que é onde há muito pendente; o balanço diz o que está aberto. Um relato devolvido depois do recebimento conta até a devolução.',
    fr: 'Ce à quoi personne n’a répondu n’y est pas : là où beaucoup reste en attente, il paraît meilleur qu’il n’est ; le bilan dit ce qui est ouvert. Un signalement retourné après son accusé compte jusqu’au retour.',
    ht: 'Sa pèsonn poko reponn pa ladan l, kidonk li parèt pi bon pase sa li ye kote gen anpil ki rete; balans lan di sa ki louvri. Yon rapò ki tounen apre yo te konfime l konte jouk li tounen.',
  },
};
