import { fileURLToPath } from 'node:url';
import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./components/messages/request.ts');

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  images: { unoptimized: true },
  poweredByHeader: false,
  devIndicators: false,
  reactStrictMode: true,
  turbopack: {
    // Messages come parsed (components/messages/parsed.ts): what formats them needs no parser.
    resolveAlias: {
      'use-intl/format-message': './node_modules/use-intl/dist/esm/production/format-message/format-only.js',
    },
    rules: {
      // Browsers get the addresses of the HTTP contract without its schemas: docs/decisions/0011.
      '*.ts': {
        condition: { all: ['browser', { not: 'foreign' }, { path: /^domain\/api\/[^/]+\.ts$/ }] },
        loaders: [fileURLToPath(new URL('./server/api/browser-contract.mjs', import.meta.url))],
        as: '*.js',
      },
    },
  },
  serverExternalPackages: ['@node-rs/argon2', 'nodemailer', 'pg', 'pg-boss', 'pino'],
};

export default withNextIntl(config);
