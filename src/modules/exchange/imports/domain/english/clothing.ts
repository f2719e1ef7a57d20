import type { JsonTree } from '../json.js';
import type { ClothingRule } from '../mapping.js';
import { asWord, SILENT, value, type CellReading } from '../cells/reading.js';
import { gather, splitList, splitSentences } from './fragments.js';

const ARTICLES: Readonly<Record<string, string>> = {
  clothing:
    'shirt,shirts,t-shirt,t-shirts,tshirt,t shirt,tee shirt,undershirt,dress shirt,sweatshirt,sweat shirt,polo,pullover,hoodie,sweater,cardigan,jersey,tank top,blouse,top,vest,jeans,jean shorts,capris,pants,dress pants,sweat pants,sweatpants,trousers,slacks,shorts,boxer shorts,swim trunks,leggings,skirt,dress,jacket,jean jacket,coat,overcoat,windbreaker,parka,poncho,suit,jumpsuit,overalls,coveralls,pajamas,nightgown,nightshirt,robe,hospital gown,bra,brassiere,underwear,underpants,undershorts,boxers,briefs,panties,thermals,long johns,sock,socks,stockings,pantyhose,hat,cap,beanie,bandana,bandanna,scarf,glove,gloves,belt,tie,necktie,suspenders,diaper,apron',
  footwear:
    'shoe,shoes,high top,high tops,hightop,hightops,tennis shoes,dress shoes,boot,boots,sneaker,sneakers,sandal,sandals,flip flops,flip-flops,slippers,loafers,heels,cleats,moccasins,huaraches',
  jewellery:
    'ring,rings,necklace,bracelet,bracelets,earring,earrings,watch,wristwatch,wrist watch,pocket watch,pendant,chain,charm,locket,brooch,anklet',
  religious: 'rosary,crucifix,scapular,scapulary,bible,prayer card,medallion,religious medal',
  bag: 'backpack,back pack,bag,purse,handbag,wallet,duffel,duffle,suitcase,fanny pack,pouch',
  document:
    'passport,driver license,drivers license,id card,identification card,birth certificate,voter card',
  money: 'cash,currency,pesos,dollars,coin,coins,dollar bills,us bills',
  phone: 'phone,cell phone,cellphone,cellular phone,mobile phone,pager',
  paper_note: 'note,letter,phone number,piece of paper,notebook',
  medicine: 'medication,medicine,pills,prescription,inhaler',
  other:
    'glasses,eyeglasses,eye glasses,sunglasses,contact lenses,key,keys,key ring,key chain,keychain,knife,pocket knife,lighter,comb,toothbrush,flashlight,umbrella,cigarettes,water bottle,blanket,belt buckle',
};

const categoryOf = new Map(
  Object.entries(ARTICLES).flatMap(([category, words]) =>
    words.split(',').map((word): [string, string] => [word, category]),
  ),
);
const ARTICLE = new RegExp(
  `(?<![\\w-])(?:${[...categoryOf.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\w-])`,
  'iu',
);
const COLOUR =
  /\b(?:(?:light|dark|bright|pale|navy|royal)[\s-]+)?(?:red|orange|yellow|green|blue|purple|violet|pink|brown|tan|beige|khaki|black|white|gr[ae]y|silver|gold|maroon|burgundy|cream|turquoise|teal|olive|navy)\b/giu;
const BRAND =
  /["“]([^"“”]+)["”][\s-]+brand\b|\bbrand(?:\s+name)?[\s:\-–]{1,20}["“]?([^"“”,;:()]{1,80}?)["”]?(?=[,;()]|\s{1,20}size\b|$)/iu;
const SIZE =
  /\bsize[\s:\-–]*(\d+(?:\.\d+)?(?:\s*\d?\/\d+)?(?:\s*x\s*\d+)?|x{0,3}[sml]|(?:extra[\s-]+)?(?:small|medium|large))\b|\b(x{1,3}l)\b/iu;

const NONE = /^(?:none|nothing|no\s+(?:clothing|clothes|belongings|effects|personal))\b/iu;
const UNCLOTHED = /\b(?:no\s+(?:clothing|clothes)|nude|naked|unclothed)\b/iu;
const PLACEHOLDER =
  /^(?:nan|n\/?a|unk(?:nown)?|see above|(?:information )?not (?:provided|available|known))[\s.]*$/iu;
/** NamUs lists clothing, footwear, jewellery, eyewear and the rest in turn: as many "none" mean all of them. */
const NONES_THAT_MEAN_ALL = 3;

/** Each article of a list of clothing and belongings, with its colour, brand and size where they are plainly said. */
export function readClothing(cell: string, rule: ClothingRule): CellReading {
  const sentences = splitSentences(cell).filter((sentence) => !PLACEHOLDER.test(sentence));
  const said = sentences.filter((sentence) => !saysNone(sentence));
  if (said.length === 0) {
    const isAll = sentences.length >= NONES_THAT_MEAN_ALL || UNCLOTHED.test(cell);
    return rule.noneIsAbsent && isAll ? value([{ category: 'clothing', state: 'absent' }]) : SILENT;
  }
  const effects = said.flatMap((sentence) => gather(splitList(sentence), namesArticle).map(effectOf));
  const seen = new Set<string>();
  return value(effects.filter((effect) => isNew(effect, seen)));
}

function saysNone(sentence: string): boolean {
  return (NONE.test(sentence) || UNCLOTHED.test(sentence)) && !namesArticle(sentence);
}

function namesArticle(text: string): boolean {
  return ARTICLE.test(text);
}

function effectOf(item: string): JsonTree {
  const article = ARTICLE.exec(item)?.[0].toLowerCase() ?? '';
  const colours = [...new Set([...item.matchAll(COLOUR)].map(([colour]) => asWord(colour)))].join(', ');
  const isDenied = article !== '' && /^(?:no|without)\b(?!.+\b(?:but|except|other than)\b)/iu.test(item);
  const said = { article, color: colours, brand: firstGroup(BRAND, item), size: firstGroup(SIZE, item) };
  return {
    category: categoryOf.get(article) ?? 'other',
    ...Object.fromEntries(Object.entries(said).filter(([, text]) => text !== '')),
    description: item,
    ...(isDenied && { state: 'absent' }),
  };
}

function firstGroup(pattern: RegExp, text: string): string {
  return (
    (pattern.exec(text) ?? [])
      .slice(1)
      .find((group) => group !== undefined)
      ?.trim() ?? ''
  );
}

/** Tells whether an article is new. One that stands twice in the same words is one article said twice. */
function isNew(effect: JsonTree, seen: Set<string>): boolean {
  const text = JSON.stringify(effect).toLowerCase();
  if (seen.has(text)) return false;
  seen.add(text);
  return true;
}
