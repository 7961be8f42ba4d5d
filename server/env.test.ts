import { afterEach, describe, expect, test, vi } from 'vitest';
import { env, isSecure, oidcSettings, sendsMail } from './env';

afterEach(() => vi.unstubAllEnvs());

describe('the environment', () => {
  test('has its defaults where a variable is missing or empty', () => {
    vi.stubEnv('DATABASE_URL', 'postgresql://localhost/lateral');
    vi.stubEnv('SIGN_UP', '');
    vi.stubEnv('NEXTAUTH_URL', '');
    expect(env()).toMatchObject({ SIGN_UP: 'invited', NEXTAUTH_URL: 'http://localhost:3000' });
    expect(isSecure()).toBe(false);
    vi.stubEnv('NEXTAUTH_URL', 'https://lateral.example.org');
    expect(isSecure()).toBe(true);
  });

  test('names what is missing beside something that is of no use alone', () => {
    vi.stubEnv('DATABASE_URL', 'postgresql://localhost/lateral');
    vi.stubEnv('SMTP_URL', 'smtp://ana:hunter2@mail.example.org');
    vi.stubEnv('OIDC_ISSUER', 'https://id.example.org');
    expect(env).toThrow(/SMTP_FROM: .*OIDC_CLIENT_ID: .*OIDC_CLIENT_SECRET: /);
    expect(env).not.toThrow(/hunter2/);
    vi.stubEnv('SMTP_FROM', 'Lateral <lateral@example.org>\r\nBcc: eve@example.org');
    expect(env).toThrow(/SMTP_FROM: is not an address/);
    vi.stubEnv('SMTP_FROM', 'Lateral <lateral@example.org>');
    vi.stubEnv('OIDC_CLIENT_ID', 'lateral');
    vi.stubEnv('OIDC_CLIENT_SECRET', 'hunter3');
    expect(sendsMail()).toBe(true);
    expect(oidcSettings()).toMatchObject({ issuer: 'https://id.example.org', name: 'OpenID Connect' });
    vi.stubEnv('OIDC_ISSUER', '');
    vi.stubEnv('SMTP_URL', '');
    expect(sendsMail()).toBe(false);
    expect(oidcSettings()).toBeNull();
  });

  test('says which variable is wrong, and never what it holds', () => {
    vi.stubEnv('DATABASE_URL', 'mysql://root:hunter2@localhost');
    vi.stubEnv('SIGN_UP', 'perhaps');
    expect(env).toThrow(/DATABASE_URL: .*SIGN_UP: /);
    expect(env).not.toThrow(/hunter2/);
  });
});
