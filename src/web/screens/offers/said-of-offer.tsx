import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { hasWord } from '../../words/words.js';
import { formatCountry, formatLanguage, formatPartialDate } from '../../format/format.js';
import { useLanguage } from '../../parts/use-language.js';
import { useNetwork } from '../../parts/use-network.js';
import type { OfferNode } from './queries.js';

/** Returns the words for trades and needs; the lists are those of the platform. */
export function useTradeWords() {
  const { t } = useTranslation();
  return {
    trade: (id: string): string => (hasWord('trade', id) ? t(`trade.${id}` as 'trade.sales') : id),
    need: (id: string): string => (hasWord('need', id) ? t(`need.${id}` as 'need.work') : id),
  };
}

/** Part of what an offer is, where, until when, and how many places are left. */
export function SaidOfOffer({ offer }: { readonly offer: OfferNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { nameOf } = useNetwork();
  const { trade, need } = useTradeWords();
  const day = (of: string): string => formatPartialDate(of, language);
  const { places, taken, provides, languages } = offer;
  const where = [offer.municipality, offer.admin1, formatCountry(offer.country, language)].join(', ');
  const facts = [
    t('offers.places', { left: Math.max(0, places - taken), places }),
    t('offers.days', { from: day(offer.opensOn), to: day(offer.closesOn) }),
    provides.length > 0 && t('offers.provides', { what: provides.map(need).join(', ') }),
    languages.length > 0 &&
      t('offers.spoken', { what: languages.map((one) => formatLanguage(one, language)).join(', ') }),
  ];
  return (
    <div className="value">
      <Text fw={600}>
        {t(`offers.kind.${offer.kind}`)}
        {t('colon')} {offer.trades.map(trade).join(', ')}
      </Text>
      <Text>{where}</Text>
      <Text size="sm">{facts.filter(Boolean).join(' · ')}</Text>
      <Text size="sm" c="dimmed">
        {nameOf(offer.institutionId)}
      </Text>
      {offer.conditions && <Text size="sm">{offer.conditions}</Text>}
    </div>
  );
}
