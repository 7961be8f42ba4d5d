import { startRunning } from '@/server/running';

/** One server process without its requests, for the test of how it ends. Run with tsx. */
startRunning();
process.stdout.write('ready\n');
