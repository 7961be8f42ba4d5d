/** Stores the sample review as a template; run by the start script when the sample is another than last time. */
import { v7 } from 'uuid';
import { disconnect } from '@/server/store/database';
import { storeSample } from '@/server/store/sample';

await storeSample({ now: new Date().toISOString(), newId: () => v7() });
await disconnect();
