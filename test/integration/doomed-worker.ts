import 'reflect-metadata';
import { House, openQueue, openTables } from './queue-house.js';

/** A worker for a test to kill: it takes a task, says so, and never ends it. */
const house = new House(await openTables(), await openQueue(), {
  leaseMs: 1_000,
  works: {
    'test.quick': async () => {
      console.log('running');
      await new Promise(() => undefined);
    },
  },
});
await house.start();
