import { CreateTransmissions1764800000330 } from './1764800000330-create-transmissions.js';
import { CreateInquiries1764800000340 } from './1764800000340-create-inquiries.js';
import { SeekFamilies1765200000020 } from './1765200000020-seek-families.js';
import { AskBackTransmissions1765500000030 } from './1765500000030-ask-back-transmissions.js';
import { FindPassed1766200000030 } from './1766200000030-find-passed.js';
import { PublishTransmissionFacts1766700000040 } from './1766700000040-publish-transmission-facts.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [
  CreateTransmissions1764800000330,
  CreateInquiries1764800000340,
  SeekFamilies1765200000020,
  AskBackTransmissions1765500000030,
  FindPassed1766200000030,
  PublishTransmissionFacts1766700000040,
];
