import { serveCalls } from '../../../platform/threads/index.js';
import type { LinkCall } from './link-call.js';
import { doStep, linkWork } from './link-work.js';

const work = linkWork();

/**
 * A thread of `huella link`: groups rows by their keys, fits parts of the model, scores stretches of rows,
 * and groups those of one person.
 */
serveCalls<LinkCall, unknown>(({ step, given }) => doStep(work, step, given));
