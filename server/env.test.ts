import { afterEach, describe, expect, test, vi } from 'vitest';
import { env, isSecure } from './env';

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

  test('says which variable is wrong, and never what it holds', () => {
    vi.stubEnv('DATABASE_URL', 'mysql://root:hunter2@localhost');
    vi.stubEnv('SIGN_UP', 'perhaps');
    expect(env).toThrow(/DATABASE_URL: .*SIGN_UP: /);
    expect(env).not.toThrow(/hunter2/);
  });
});
