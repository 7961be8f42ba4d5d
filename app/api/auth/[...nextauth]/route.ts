import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '@/server/auth';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ nextauth: string[] }> };

/** An email, a password and a token against forgery; nothing here is ever large. */
const LARGEST = 20_000;

function handle(request: NextRequest, context: Context): Promise<Response> | Response {
  const length = request.headers.get('content-length');
  if (request.method === 'POST' && (length === null || Number(length) > LARGEST)) {
    return new Response(null, { status: 413 });
  }
  return NextAuth(request, context, authOptions(request.headers));
}

export { handle as GET, handle as POST };
