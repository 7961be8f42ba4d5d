import pino from 'pino';

/**
 * The server's log, one JSON object a line. What people wrote (articles, reasons, names, emails) never goes in:
 * log ids, codes and counts.
 */
export const log = pino({
  level: process.env.LOG_LEVEL || 'info',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: ['email', 'password', 'text', 'token', '*.email', '*.password', '*.text', '*.token'],
    remove: true,
  },
});
