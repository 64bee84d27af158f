import { findChromium } from './chromium.ts';
import { findBinaries } from './postgres.ts';

/** Finds or installs what the tests need, before they begin, so that no test's time limit has to hold an installation. */
const given = process.env['TEST_DATABASE_URL'];
process.stdout.write(`PostgreSQL: ${given ? 'TEST_DATABASE_URL' : findBinaries()}\nChromium: ${findChromium()}\n`);
