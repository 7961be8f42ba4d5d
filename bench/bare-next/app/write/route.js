import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '../../../../prisma/client/client';

export const dynamic = 'force-dynamic';

/** As many connections as Lateral has. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 12 });
const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });

/** Sixteen writers wait for one row: that must not fail for taking long on a slow machine. */
const PATIENT = { maxWait: 20_000, timeout: 20_000 };

/**
 * The rows that a judgement writes, and nothing else: no session, no rules, no facts read. What a Next route with Prisma
 * does on this machine at best.
 */
export async function PUT(request) {
  const { review, claim, article, reviewer, kind, event } = await request.json();
  const at = new Date();
  const key = { reviewId: review, claim, reviewer };
  const version = await prisma.$transaction(async (rows) => {
    await rows.judgement.upsert({
      where: { reviewId_claim_reviewer: key },
      create: { ...key, article, kind, at, recheck: false, afterReveal: false },
      update: { kind, at },
    });
    const raised = await rows.review.update({
      where: { id: review },
      data: { version: { increment: 1 }, changedAt: at },
      select: { version: true },
    });
    await rows.reviewEvent.create({
      data: {
        reviewId: review,
        version: raised.version,
        type: 'claim.judged',
        actor: reviewer,
        at,
        changes: event,
      },
    });
    return raised.version;
  }, PATIENT);
  return Response.json({ version });
}
