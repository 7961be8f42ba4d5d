import { z } from 'zod';
import { email, password } from './accounts';
import { endpoint } from './endpoint';

const secret = z.string().min(1).max(200);
/** Whether this server sends mail at all: the same for everyone, and nothing about the account. */
const ordered = z.object({ mail: z.boolean() });

export const forgotPassword = endpoint({
  method: 'POST',
  path: '/password-resets',
  summary: 'Ask for a link to choose a new password; the answer is the same whether there is such an account',
  needs: 'public',
  body: z.object({ email }),
  answer: ordered,
  status: 202,
});

export const resetPassword = endpoint({
  method: 'POST',
  path: '/password-resets/use',
  summary:
    'Choose a new password with the secret of a link; every session ends and every API token stops working',
  needs: 'public',
  body: z.object({ token: secret, password }),
  status: 204,
});

export const askForVerification = endpoint({
  method: 'POST',
  path: '/account/email-verification',
  summary: "Send a link that proves the caller's email address, unless it is proven",
  needs: 'account',
  answer: ordered,
  status: 202,
});

export const verifyEmail = endpoint({
  method: 'POST',
  path: '/email-verifications/use',
  summary: 'Prove an email address with the secret of a link',
  needs: 'public',
  body: z.object({ token: secret }),
  status: 204,
});
