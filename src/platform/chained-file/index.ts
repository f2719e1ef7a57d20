export {
  appendChained,
  BEGINNING,
  ChainBroken,
  readChained,
  type ChainedLine,
  type Place,
} from './chained-file.js';
