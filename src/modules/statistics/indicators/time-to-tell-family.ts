import type { Indicator } from '../domain/indicator.js';

export const TIME_TO_TELL_FAMILY: Indicator = {
  key: 'time_to_tell_family',
  measure: 'duration',
  by: ['all', 'country'],
  sources: ['identification', 'identification_step', 'telling', 'record'],
  facts: `SELECT told_at AS at, greatest(extract(epoch FROM told_at - confirmed_at) / 86400, 0) AS value, institution_id AS holder_a,
      other_id AS holder_b, country
    FROM identification_facts WHERE told_at IS NOT NULL AND is_permitted`,
  name: {
    en: 'Time to tell the family',
    es: 'Tiempo hasta informar a la familia',
    pt: 'Tempo até informar a família',
    fr: 'Délai pour informer la famille',
    ht: 'Tan pou di fanmi an',
  },
  definition: {
    en: 'Days from the confirmation of an identification until the family was told in person, by the year of the telling. Country: of the institution that tells.',
    es: 'Días desde que se confirma una identificación hasta que se informó a la familia, por el año en que se informó. País: el de la institución que informa.',
    pt: 'Dias desde a confirmação de uma identificação até que a família foi informada, pelo ano em que foi informada. País: o da instituição que informa.',
    fr: 'Jours entre la confirmation d’une identification et l’annonce à la famille, selon l’année de l’annonce. Pays : celui de l’institution qui annonce.',
    ht: 'Jou depi yo konfime yon idantifikasyon jouk yo di fanmi an, selon ane yo di l la. Peyi: peyi enstitisyon ki di l la.',
  },
  limits: {
    en: 'Families that have not been told yet are not in it; the balance says how many wait. It says nothing of how they were told.',
    es: 'No incluye a las familias que aún no han sido informadas; el balance dice cuántas esperan. No dice cómo se les informó.',
    pt: 'Não inclui as famílias ainda não informadas; o balanço diz quantas esperam. Não diz como foram informadas.',
    fr: 'Les familles non encore informées n’y sont pas ; le bilan dit combien attendent. Il ne dit rien de la manière.',
    ht: 'Fanmi yo poko di anyen yo pa ladan l; balans lan di konbyen k ap tann. Li pa di ki jan yo te di yo.',
  },
};
