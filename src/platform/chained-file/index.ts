export {
  appendChained,
  BEGINNING,
  ChainBroken,
  readChained,
  type ChainedLine,
  type ChainPosition,
} from './chained-file.js';
