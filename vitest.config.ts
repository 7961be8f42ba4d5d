import path from 'node:path';
import { defineConfig } from 'vitest/config';

const formatOnly = 'node_modules/use-intl/dist/esm/production/format-message/format-only.js';

const alias = {
  '@': import.meta.dirname,
  // `server-only` throws outside a bundler; under test its promise is kept by the import test.
  'server-only': path.join(import.meta.dirname, 'node_modules/server-only/empty.js'),
  // As next.config.js has it: messages come parsed.
  'use-intl/format-message': path.join(import.meta.dirname, formatOnly),
};

/** Packages that the alias has to reach into. */
const server = { deps: { inline: ['next-intl', 'use-intl'] } };

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          server,
          include: ['domain/**/*.test.ts', 'components/**/*.test.{ts,tsx}', 'server/**/*.test.ts'],
          exclude: ['**/*.db.test.ts', 'node_modules/**'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'database',
          server,
          include: ['server/**/*.db.test.ts', 'prisma/**/*.db.test.ts'],
          globalSetup: ['server/boot/test-database.ts'],
          env: { LOG_LEVEL: 'silent' },
          // Races between writers are tried for real: on a busy machine one may need a second start.
          retry: process.env.CI ? 1 : 0,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
