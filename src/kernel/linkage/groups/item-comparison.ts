import { NO_LIST } from '../bank-columns.js';
import type { GroupComparison } from '../comparison.js';
import { countItems, itemList, type ItemModel } from './item-model.js';
import { ItemScorer } from './item-scorer.js';
import { observerOf } from './observer.js';

/** Makes the comparison of one list of items, by its model. */
export function itemComparison(model: ItemModel): GroupComparison {
  return {
    group: model.group,
    count: (record, count) => countItems(model, record, count),
    encode(record, slot, bank) {
      bank.columns.observer[slot] = observerOf(record);
      const list = itemList(model, record, bank);
      if (list.length === 0) bank.columns[model.group][slot] = NO_LIST;
      else bank.appendList(model.group, slot, list);
    },
    scorer: (pairing) => new ItemScorer(pairing, model),
  };
}
